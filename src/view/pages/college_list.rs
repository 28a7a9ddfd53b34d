//! College projects as a plain list: add one, take one out, and see why the model rejects one.

use leptos::prelude::*;

use crate::app::Desk;
use crate::model::RejectionReason;
use crate::plan::ProjectKind;
use crate::scenario::{Edit, Project};
use crate::view::glyph::kind_glyph;
use crate::view::live::{flag, live, memo, text, when};
use crate::view::parts::{Icon, Picker};
use crate::words::Locale;
use crate::words::number::plain;

use super::city_figures::CityPicker;

/// The list and the form that adds to it.
#[component]
pub(super) fn CollegeList() -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let projects = memo(move || desk.scenario().levers.college_projects.clone());
    view! {
        <section>
            <div class="cap"><h2>{locale.text("projects-title")}</h2></div>
            <AddProject />
            {when(move || projects.with(Vec::is_empty), move || view! {
                <p class="empty">{locale.text("projects-none")}</p>
            }.into_any())}
            <ul class="colleges" data-testid="projects">
                {live(move || (projects.get().into_iter().enumerate().map(|(at, project)| view! { <ProjectItem at=at project=project /> }).collect_view()).into_any())}
            </ul>
        </section>
    }
}

#[component]
fn AddProject() -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let start = RwSignal::new(desk.plan.years[1]);
    let pick = Callback::new(move |year: String| {
        if let Ok(year) = year.parse() {
            start.set(year);
        }
    });
    let years = desk.plan.years.map(|year| (year.to_string(), year.to_string()));
    let add = move |_| {
        desk.rest();
        let project = Project {
            city: desk.shown.city.get_untracked(),
            kind: desk.shown.kind.get_untracked(),
            start: i64::from(start.get_untracked()),
            places: None,
        };
        desk.edit(Edit::AddProject(project));
        desk.rest();
    };
    view! {
        <div class="adder">
            <label>
                {locale.text("col-city")}
                <CityPicker testid="add-city" />
            </label>
            <label>
                {locale.text("col-kind")}
                <KindPicker testid="add-kind" />
            </label>
            <label>
                {locale.text("col-start")}
                <Picker
                    testid="add-start"
                    label=locale.text("col-start")
                    options=years.to_vec()
                    value=text(move || start.get().to_string())
                    on_pick=pick
                />
            </label>
            <button type="button" class="btn" data-testid="add-project" on:click=add>{Icon::Plus.draw()}<span>{locale.text("add-project")}</span></button>
        </div>
    }
}

/// Picks the kind of project that is added and counted.
#[component]
pub(super) fn KindPicker(testid: &'static str) -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let pick = Callback::new(move |name: String| {
        if let Some(kind) = ProjectKind::from_name(&name) {
            desk.shown.kind.set(kind);
        }
    });
    let options = ProjectKind::ALL
        .iter()
        .map(|&kind| (kind.name().to_owned(), kind_name(kind, locale)))
        .collect();
    view! {
        <Picker
            testid=testid
            label=locale.text("col-kind")
            options=options
            value=text(move || desk.shown.kind.get().name())
            on_pick=pick
        />
    }
}

pub(super) fn kind_name(kind: ProjectKind, locale: Locale) -> String {
    locale.text(&format!("kind-{}", kind.name().replace('_', "-")))
}

#[component]
fn ProjectItem(at: usize, project: Project) -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let city = &desk.plan.city(project.city).name;
    let city = locale.pick(&city.zh, &city.en).to_owned();
    let reason = memo(move || {
        let results = desk.results();
        results
            .outcome
            .projection
            .rejected
            .iter()
            .find(|rejection| rejection.index == at)
            .map(|rejection| rejection.reason)
    });
    let opens = memo(move || {
        let lead = desk
            .results()
            .assumptions
            .by_kind(crate::plan::Assumption::LeadYears, project.kind);
        plain_year(project.start, lead)
    });
    let when = move || {
        let year = opens.get();
        let late = year > i64::from(desk.plan.last_year());
        locale.with(
            if late { "project-when-late" } else { "project-when" },
            &[("start", project.start.to_string().into()), ("open", year.to_string().into())],
        )
    };
    let places = project
        .places
        .map(|places| locale.with("project-places", &[("places", plain(places, 0).into())]));
    let remove = move |_| {
        desk.rest();
        desk.edit(Edit::RemoveProject(at));
        desk.rest();
    };
    let label = locale.with(
        "remove-project",
        &[
            ("city", city.clone().into()),
            ("kind", kind_name(project.kind, locale).into()),
        ],
    );
    view! {
        <li class:refused=flag(move || reason.get().is_some())>
            {kind_glyph(project.kind)}
            <b>{city}</b>
            <span>{kind_name(project.kind, locale)}</span>
            <span class="when">{when}" "{places}</span>
            <button type="button" class="tiny" aria-label=label.clone() title=label on:click=remove>{Icon::Close.draw()}</button>
            {live(move || (reason.get().map(|reason| view! { <p class="why" role="note">{rejection(reason, locale)}</p> })).into_any())}
        </li>
    }
}

fn plain_year(start: i64, lead: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a whole number of years from 0 to 5")]
    let lead = lead as i64;
    start + lead
}

fn rejection(reason: RejectionReason, locale: Locale) -> String {
    locale.text(match reason {
        RejectionReason::OutsideYears => "rejected-years",
        RejectionReason::NoSeniorTechnicalSchool => "rejected-senior",
        RejectionReason::NoTechnicalSchool => "rejected-technical",
    })
}
