//! The target of an indicator as a button that opens the dialog for an own one.

use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{LibraryCommand, Workbench};
use crate::view::live::{act, flag, text};

use super::reading::Live;

/// The target in use; marked if it is the planner's own or the plan is a draft.
#[component]
pub(super) fn TargetButton(live: Live) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let indicator = live.indicator;
    let id = format!("target-{}", indicator.name());
    let own = flag(move || desk.scenario().targets.get(indicator).is_some());
    let label = move || format!("{} {} {}", live.name(), locale.text("col-target"), live.target_or_word());
    view! {
        <button
            type="button"
            class="goal"
            class:own=own
            class:drafted=desk.plan().draft
            id=id.clone()
            data-testid=id
            aria-label=text(label)
            on:click=act(move || desk.library.ask(LibraryCommand::Target(indicator)))
        >
            {text(move || live.target_or_word())}
        </button>
    }
}
