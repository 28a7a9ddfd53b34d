//! Groups of levers, and the head over them.

use jigong_model::scenario::{Group, Lever};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::help::Help;
use crate::view::live::{act, flag, memo, text};

use super::city_growth::CityGrowthRow;
use super::lever::LeverRow;
use super::projects::ProjectsRow;

/// All groups under their head.
#[component]
pub fn Levers() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let moved = memo(move || desk.scenario().levers.moved());
    let pristine = memo(move || desk.is_as_opened());
    view! {
        <div class="rail-h">
            <h2>{locale.text("levers")}</h2>
            <span data-testid="levers-moved">{text(move || locale.with("levers-moved", &[("count", moved.get().into())]))}</span>
            <span class="sp"></span>
            <button
                type="button"
                class="tiny text"
                data-testid="reset"
                disabled=flag(move || pristine.get())
                title=locale.text("reset-all-hint")
                on:click=act(move || desk.reset())
            >
                {locale.text("reset-all")}
            </button>
        </div>
        <Help id="help-rail" />
        {Group::ALL.iter().map(|&group| view! { <LeverGroup group=group head=true /> }).collect_view()}
    }
}

/// The levers of one group.
#[component]
pub fn LeverGroup(
    /// Which.
    group: Group,
    /// Whether its name stands above.
    head: bool,
) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let rows = match group {
        Group::Colleges => view! { <ProjectsRow /> }.into_any(),
        Group::City => view! { <CityGrowthRow /> }.into_any(),
        _ => {
            let own = Lever::ALL.iter().filter(|lever| lever.group() == group);
            own.map(|&lever| view! { <LeverRow lever=lever /> }).collect_view().into_any()
        }
    };
    let name = locale.text(&format!("group-{}", group.name()));
    let title = head.then(|| name.clone());
    view! {
        <section class="grp" aria-label=name>
            {title.map(|title| view! { <h3>{title}</h3> })}
            {rows}
        </section>
    }
}
