//! Says what undo took back or redo did again: a quiet line over the foot of the page, for a moment and while it holds.

use std::time::Duration;

use jigong_text::report::changes::step;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::live;

/// So long the line stays.
const MOMENT: Duration = Duration::from_secs(6);

/// The line.
#[component]
pub(super) fn Undone() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let said = RwSignal::new(None::<String>);
    let count = StoredValue::new(0_u32);
    Effect::watch(
        move || desk.stepped.get(),
        move |stepped, _, _| {
            let own = count.try_update_value(|count| {
                *count = count.wrapping_add(1);
                *count
            });
            said.set(stepped.as_ref().and_then(|stepped| {
                let what = step(desk.plan(), &stepped.earlier, &stepped.later, locale)?;
                let id = if stepped.back { "step-undone" } else { "step-redone" };
                Some(locale.with(id, &[("what", what.into())]))
            }));
            set_timeout(
                move || {
                    if count.try_get_value() == own {
                        said.try_set(None);
                    }
                },
                MOMENT,
            );
        },
        false,
    );
    view! {
        <div class="undone" role="status" data-testid="undone">
            {live(move || said.get().map(|said| view! { <p>{said}</p> }).into_any())}
        </div>
    }
}
