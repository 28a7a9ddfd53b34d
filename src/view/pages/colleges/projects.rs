//! All projects of the scenario with their effects by year: opening, usable places, senior seats, trainings; or the
//! model's reason for refusing a project.

use jigong_model::plan::{Assumption, CityId, ProjectKind, YEARS};
use jigong_model::scenario::{Edit, Project};
use jigong_text::report::colleges::ProjectRow;
use jigong_text::words::Locale;
use jigong_text::words::number::{NOTHING, plain};
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::glyph::kind_glyph;
use crate::view::live::{act, flag, live, memo, text, when};
use crate::view::parts::{Icon, NumberBox, Picker};

use super::super::city_figures::CityPicker;
use super::{Kinds, hand, kind_name, rejection};

/// Number of rows drawn at once: a file may contain a thousand projects, and each row takes about a millisecond.
const ROWS: usize = 50;
/// Most places per project that a scenario file allows.
const MOST_PLACES: f64 = 1e5;

/// The table and the form that adds a project.
#[component]
pub(in super::super) fn Projects() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let sheet = hand::sheet(desk);
    // Identifies the rows; a change of places creates no new row.
    let lines = memo(move || {
        let projects = &desk.scenario().levers.college_projects;
        projects.iter().map(|own| (own.city, own.kind, own.start)).collect::<Vec<_>>()
    });
    let drawn = RwSignal::new(ROWS);
    let left = memo(move || lines.with(Vec::len).saturating_sub(drawn.get()));
    let row = move |at: usize| memo(move || sheet.with(|sheet| sheet.rows.get(at).cloned()));
    let head = ["col-city", "col-kind", "col-start", "col-opens", "col-places"];
    view! {
        <section class="projects">
            <div class="cap"><h2>{locale.text("projects-title")}</h2></div>
            <AddProject />
            {when(move || lines.with(Vec::is_empty), move || view! { <p class="empty">{locale.text("projects-none")}</p> }.into_any())}
            {when(move || !lines.with(Vec::is_empty), move || view! {
                <div class="tbl" tabindex="0" role="region" aria-label=locale.text("projects-title")>
                    <table class="dt projects-t" data-testid="projects">
                        <thead>
                            <tr>
                                {head.map(|word| view! { <th scope="col" rowspan="2">{locale.text(word)}</th> }).collect_view()}
                                <th scope="colgroup" colspan=YEARS>{locale.text("col-usable")}</th>
                                <th scope="col" rowspan="2">{locale.text("col-senior-seats")}</th>
                                <th scope="col" rowspan="2">{locale.text("col-training")}</th>
                                <td rowspan="2"></td>
                            </tr>
                            <tr>{desk.plan().years.map(|year| view! { <th scope="col">{year.to_string()}</th> }).collect_view()}</tr>
                        </thead>
                        <tbody>
                            {live(move || {
                                let count = lines.with(Vec::len).min(drawn.get());
                                (0..count).map(|at| view! { <Line at=at row=row(at) /> }).collect_view().into_any()
                            })}
                        </tbody>
                    </table>
                </div>
            }.into_any())}
            {when(move || left.get() > 0, move || view! {
                <button type="button" class="btn sm" data-testid="projects-more" on:click=act(move || drawn.update(|drawn| *drawn += ROWS))>
                    {text(move || locale.with("projects-more", &[("more", left.get().min(ROWS).into()), ("left", left.get().into())]))}
                </button>
            }.into_any())}
        </section>
    }
}

#[component]
fn AddProject() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let start = RwSignal::new(desk.plan().years[1]);
    let pick = Callback::new(move |year: String| {
        if let Ok(year) = year.parse() {
            start.set(year);
        }
    });
    let years = desk.plan().years.map(|year| (year.to_string(), year.to_string()));
    let add = move || {
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
            <div class="lab">
                <span>{locale.text("col-kind")}</span>
                <Kinds testid="add-kind" />
            </div>
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
            <button type="button" class="btn" data-testid="add-project" on:click=act(add)>{Icon::Plus.draw()}<span>{locale.text("add-project")}</span></button>
        </div>
    }
}

/// A project; if the model refuses it, the reason below.
#[component]
fn Line(at: usize, row: Memo<Option<ProjectRow>>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let Some(first) = row.get_untracked() else {
        return ().into_any();
    };
    let Project { city, kind, start, .. } = first.project;
    let name = city_name(desk, city, locale);
    let brought = move || row.get().and_then(|row| row.fate.ok());
    let reason = move || row.get().and_then(|row| row.fate.err());
    let figure = move |read: fn(&jigong_text::report::colleges::Brought) -> f64| {
        move || brought().map_or_else(|| NOTHING.to_owned(), |own| plain(read(&own), 0))
    };
    let opens = move || match brought() {
        Some(own) if own.opens > i64::from(desk.plan().last_year()) => {
            locale.with("opens-late", &[("year", own.opens.to_string().into())])
        }
        Some(own) => own.opens.to_string(),
        None => NOTHING.to_owned(),
    };
    let remove = move || {
        desk.rest();
        desk.edit(Edit::RemoveProject(at));
        desk.rest();
    };
    let label = locale.with(
        "remove-project",
        &[("city", name.clone().into()), ("kind", kind_name(kind, locale).into())],
    );
    let usable = move |year: usize| {
        text(move || match brought() {
            Some(own) if own.usable[year] > 0.0 => plain(own.usable[year], 0),
            _ => NOTHING.to_owned(),
        })
    };
    view! {
        <tr class:refused=flag(move || reason().is_some()) data-testid=format!("project-{at}")>
            <th scope="row"><button type="button" class="a" on:click=act(move || desk.shown.city.set(city))>{name}</button></th>
            <td class="kd">{kind_glyph(kind)}<span>{kind_name(kind, locale)}</span></td>
            <td>{start.to_string()}</td>
            <td>{text(opens)}</td>
            <td><Places at=at kind=kind row=row /></td>
            {(0..YEARS).map(|year| view! { <td>{usable(year)}</td> }).collect_view()}
            <td>{text(figure(|own| own.senior_seats))}</td>
            <td>{text(figure(|own| own.training))}</td>
            <td><button type="button" class="tiny" aria-label=label.clone() title=label on:click=act(remove)>{Icon::Close.draw()}</button></td>
        </tr>
        {live(move || reason().map(|reason| view! {
            <tr class="refused"><td class="why" colspan=YEARS + 8 role="note">{rejection(reason, locale)}</td></tr>
        }).into_any())}
    }
    .into_any()
}

/// Input of the new places of a project; empty means the usual number of its kind.
#[component]
fn Places(at: usize, kind: ProjectKind, row: Memo<Option<ProjectRow>>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let own = move || row.get().and_then(|row| row.project.places);
    let usual = move || {
        let assumptions = &desk.results().assumptions;
        match kind {
            ProjectKind::NewBuild => assumptions.one(Assumption::NewBuildPlaces),
            ProjectKind::Upgrade => assumptions.one(Assumption::UpgradePlaces),
            ProjectKind::Merger => 0.0,
        }
    };
    let now = move || own().unwrap_or_else(usual);
    let set = move |places: Option<f64>| desk.edit(Edit::SetProjectPlaces(at, places));
    let refused = RwSignal::new(false);
    let before = StoredValue::new(None::<f64>);
    view! {
        <span class="num" class:on=flag(move || own().is_some())>
            <NumberBox
                testid=format!("project-places-{at}")
                label=locale.text("col-places")
                written=text(move || plain(now(), 0))
                ends=(0.0, MOST_PLACES)
                refused=refused
                on_number=Callback::new(move |number: f64| set(Some(number.round())))
                on_step=Callback::new(move |by: i32| set(Some((untrack(now) + f64::from(by) * 50.0).clamp(0.0, MOST_PLACES))))
                on_begin=Callback::new(move |()| {
                    desk.rest();
                    before.set_value(untrack(own));
                })
                on_rest=Callback::new(move |()| desk.rest())
                on_escape=Callback::new(move |()| set(before.get_value()))
            />
            {when(move || own().is_some(), move || view! {
                <button type="button" class="tiny" aria-label=locale.text("usual-places") title=locale.text("usual-places") on:click=act(move || set(None))>{Icon::Reset.draw()}</button>
            }.into_any())}
        </span>
        {when(move || refused.get(), move || view! {
            <span class="why" role="alert">{locale.with("places-range", &[("most", plain(MOST_PLACES, 0).into())])}</span>
        }.into_any())}
    }
}

fn city_name(desk: Workbench, city: CityId, locale: Locale) -> String {
    let name = &desk.plan().city(city).name;
    locale.pick(&name.zh, &name.en).to_owned()
}
