//! Who changed figures and why: two boxes, and the date of the last change of either.

use jigong_model::plan::Slot;
use jigong_model::scenario::limits::REMARK;
use jigong_model::scenario::{Edit, Reason, Scenario};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::clock;
use crate::view::live::{maybe, text};

/// The reason of these figures together.
#[component]
pub(super) fn Why(
    /// Figures that are changed.
    slots: Signal<Vec<Slot>>,
    /// Path of the figure or city, for handles.
    path: String,
) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let now = Signal::derive(move || slots.with(|slots| reason(&desk.scenario(), slots)));
    let tell = move |change: &dyn Fn(&mut Reason)| {
        let mut reason = now.get_untracked();
        change(&mut reason);
        reason.on = clock::today();
        if reason.by.is_empty() && reason.why.is_empty() {
            reason = Reason::default();
        }
        let explain = |slot: Slot| Edit::Explain(slot, reason.clone());
        desk.rest();
        desk.edit(Edit::All(slots.get_untracked().into_iter().map(explain).collect()));
        desk.rest();
    };
    let on = move || now.with(|reason| (!reason.on.is_empty()).then(|| reason.on.clone()));
    view! {
        <div class="because">
            <label>
                <span>{locale.text("data-by")}</span>
                <input class="field" maxlength=REMARK.to_string() dir="auto" data-testid=format!("figure-by-{path}") prop:value=text(move || now.with(|reason| reason.by.clone()))
                    on:change=move |event| {
                        let by = event_target_value(&event).trim().to_owned();
                        tell(&|reason| reason.by.clone_from(&by));
                    } />
            </label>
            <label class="long">
                <span>{locale.text("data-reason")}</span>
                <input class="field" maxlength=REMARK.to_string() dir="auto" data-testid=format!("figure-reason-{path}") prop:value=text(move || now.with(|reason| reason.why.clone()))
                    on:change=move |event| {
                        let why = event_target_value(&event).trim().to_owned();
                        tell(&|reason| reason.why.clone_from(&why));
                    } />
            </label>
            <time class="note" datetime=maybe(on)>{text(move || on().unwrap_or_default())}</time>
        </div>
    }
}

/// What is said of the first of these figures; of one that nothing is said of, who spoke of another stands there.
fn reason(scenario: &Scenario, slots: &[Slot]) -> Reason {
    let reasons = &scenario.data.reasons;
    let own = slots.iter().find_map(|slot| reasons.get(slot));
    own.cloned().unwrap_or_else(|| Reason {
        by: reasons
            .values()
            .rev()
            .find(|other| !other.by.is_empty())
            .map(|other| other.by.clone())
            .unwrap_or_default(),
        ..Reason::default()
    })
}
