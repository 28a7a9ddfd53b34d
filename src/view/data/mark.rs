//! A small mark beside a figure that rests on figures of the planner's own.

use jigong_model::plan::Slot;
use jigong_text::report::figures::naming;
use jigong_text::report::figures::spot::Spot;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::live;

/// Figures that the mark's words name; the others are counted.
const NAMED: usize = 3;

/// The mark, there while any of these figures is the planner's own. Its words say which, and what they were.
#[component]
pub fn Changed(
    /// The figures that what is marked rests on.
    #[prop(into)]
    slots: Signal<Vec<Slot>>,
) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    live(move || {
        let scenario = desk.scenario();
        let mut own = slots.get();
        own.retain(|&slot| scenario.has_changed(slot, desk.plan()));
        if own.is_empty() {
            return ().into_any();
        }
        let words = words(desk, &own, locale);
        let title = words.clone();
        view! {
            <span class="own-mark" title=title>
                <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M2 10 2.6 7.6 8.4 1.8 10.2 3.6 4.4 9.4z"></path></svg>
                <span class="vh">{words}</span>
            </span>
        }
        .into_any()
    })
}

fn words(desk: Workbench, own: &[Slot], locale: Locale) -> String {
    let was = |&slot: &Slot| {
        let spot = Spot(slot);
        let shipped = spot.scale(desk.plan()).written(spot.value(&desk.plan().assumptions));
        let name = naming::name(desk.plan(), slot, locale);
        locale.with("data-mark-was", &[("name", name.into()), ("shipped", shipped.into())])
    };
    let named: Vec<String> = own.iter().take(NAMED).map(was).collect();
    let mut words = locale.with(
        "data-mark",
        &[("which", named.join(&locale.text("note-separator").replace('_', " ")).into())],
    );
    if own.len() > NAMED {
        words.push_str(&locale.with("data-mark-more", &[("count", (own.len() - NAMED).into())]));
    }
    words
}
