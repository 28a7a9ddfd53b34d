//! The row of the college projects: how many of each kind, and the way to the cities.

use jigong_model::plan::ProjectKind;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Tab, Workbench};
use crate::view::glyph::kind_glyph;
use crate::view::live::{flag, memo, text, when};
use crate::view::parts::Icon;

/// College projects in one row.
#[component]
pub fn ProjectsRow() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let count = move |kind: ProjectKind| {
        desk.scenario()
            .levers
            .college_projects
            .iter()
            .filter(|project| project.kind == kind)
            .count()
    };
    let all = memo(move || desk.scenario().levers.college_projects.len());
    let go = move |_| {
        desk.shown.tab.set(Tab::Cities);
        desk.shown.levers_open.set(false);
        desk.shown.sought.set(Some("colleges".to_owned()));
    };
    view! {
        <div class="lever go" class:on=flag(move || { all.get() > 0 })>
            <div class="l"><span>{text(move || locale.with("projects-count", &[("count", all.get().into())]))}</span></div>
            <span class="u pj">
                {ProjectKind::ALL
                    .iter()
                    .map(|&kind| {
                        view! {
                            {when(move || { count(kind) > 0 }, move || view! {
                                <span>
                                    {kind_glyph(kind)}
                                    <span class="vh">{locale.text(&format!("kind-{}", kind.name().replace('_', "-")))}</span>
                                    {text(move || count(kind).to_string())}
                                </span>
                            }.into_any())}
                        }
                    })
                    .collect_view()}
            </span>
            <button type="button" class="tiny" aria-label=locale.text("open-cities") title=locale.text("open-cities") on:click=go>
                {Icon::Arrow.draw()}
            </button>
        </div>
    }
}
