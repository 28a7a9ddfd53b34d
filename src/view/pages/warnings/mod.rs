//! Warnings about the scenario, with repairs whose effects are shown before they are applied.
//!
//! Updated after a pause, because the search for repairs is slow.

mod item;

use std::sync::Arc;
use std::time::Duration;

use jigong_analysis::advice::{Repair, Warning, hint, repairs, warnings};
use jigong_model::outcome::ValidScenario;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Results, Workbench};
use crate::view::live::{act, live, memo, text, when};

use item::Item;

/// Pause after a change before warnings are computed.
const REST: Duration = Duration::from_millis(250);
/// Number of warnings shown at first; the others on request.
const FIRST: usize = 4;

/// A warning with the repairs that clear it.
#[derive(Debug, Clone, PartialEq)]
struct Told {
    warning: Warning,
    repairs: Vec<Repair>,
}

#[component]
pub(super) fn Warnings() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let rested = rested(desk);
    let told = memo(move || rested.with(|(scenario, results)| told(desk, scenario, results)));
    let all = RwSignal::new(false);
    let shown = memo(move || {
        told.with(|told| {
            // A single remaining warning is shown instead of counted.
            let count = if all.get() || told.len() <= FIRST + 1 {
                told.len()
            } else {
                FIRST
            };
            told[..count].to_vec()
        })
    });
    let rest = move || told.with(Vec::len) - shown.with(Vec::len);
    view! {
        <section class="warnings" aria-label=locale.text("warnings-title") data-testid="warnings">
            <h2 class="vh">{locale.text("warnings-title")}</h2>
            <div class="notices">
                {live(move || shown.get().into_iter().map(|told| view! { <Item told=told /> }).collect_view().into_any())}
            </div>
            {when(move || told.with(Vec::is_empty), move || view! { <p class="note">{locale.text("warnings-none")}</p> }.into_any())}
            {when(move || (rest() > 0) || (all.get() && told.with(Vec::len) > FIRST + 1), move || view! {
                <button
                    type="button"
                    class="btn sm bare"
                    data-testid="warnings-more"
                    aria-expanded=text(move || all.get().to_string())
                    on:click=act(move || all.update(|all| *all = !*all))
                >
                    {text(move || if all.get() { locale.text("warnings-fewer") } else { locale.with("warnings-more", &[("count", rest().into())]) })}
                </button>
            }.into_any())}
        </section>
    }
}

type Rested = RwSignal<(ValidScenario, Arc<Results>)>;

/// The scenario and its results as of the last pause.
fn rested(desk: Workbench) -> Rested {
    let rested = RwSignal::new(untrack(|| (desk.scenario(), desk.results())));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move || {
        let now = (desk.scenario(), desk.results());
        if let Some(handle) = waiting.get_value() {
            handle.clear();
        }
        let settle = move || {
            if rested.try_with_untracked(|known| !known.0.is(&now.0)) == Some(true) {
                rested.set(now.clone());
            }
        };
        waiting.set_value(set_timeout_with_handle(settle, REST).ok());
    });
    on_cleanup(move || {
        if let Some(handle) = waiting.try_get_value().flatten() {
            handle.clear();
        }
    });
    rested
}

fn told(desk: Workbench, scenario: &ValidScenario, results: &Results) -> Vec<Told> {
    let (plan, assumptions, outcome) = (desk.plan(), &results.assumptions, &results.outcome);
    let found = warnings(plan, scenario, assumptions, outcome);
    let cheaper = hint(plan, scenario, assumptions, outcome);
    let with_repairs = |warning: Warning| Told {
        // The current scenario can be run, so repairs can be computed.
        repairs: repairs(plan, scenario, &warning).unwrap_or_default(),
        warning,
    };
    found.into_iter().chain(cheaper).map(with_repairs).collect()
}
