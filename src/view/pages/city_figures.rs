//! The selected city: its figures by year and its own levers.

use jigong_model::plan::{Assumption, CityId, Slot, Tier};
use jigong_model::projection::Limit;
use jigong_text::words::Locale;
use jigong_text::words::number::{NOTHING, plain};
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::data::mark::Changed;
use crate::view::live::{live, text, when};
use crate::view::parts::Picker;
use crate::view::rail::CityGrowthLevers;

/// Figures and levers of the selected city.
#[component]
pub(super) fn CityFigures() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <section class="city" id="city-panel" tabindex="-1" aria-label=locale.text("city-panel") data-testid="city-panel">
            <div class="cap city-h">
                <CityPicker testid="city-picker" />
                <span class="note">{text(move || regions(desk, locale))}</span>
            </div>
            <div class="city-t"><CityTable /></div>
            <div class="city-l"><CityGrowthLevers /></div>
        </section>
    }
}

/// Picker of the city.
#[component]
pub(super) fn CityPicker(testid: &'static str) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let option = |city: CityId| {
        let name = &desk.plan().city(city).name;
        (city.index().to_string(), locale.pick(&name.zh, &name.en).to_owned())
    };
    let pick = Callback::new(move |at: String| {
        if let Some(city) = at.parse().ok().and_then(CityId::new) {
            desk.shown.city.set(city);
        }
    });
    view! {
        <Picker
            testid=testid
            label=locale.text("city-pick")
            options=CityId::all().map(option).collect()
            value=text(move || desk.shown.city.get().index().to_string())
            on_pick=pick
        />
    }
}

/// The regions that a city belongs to, entirely or with some counties.
fn regions(desk: Workbench, locale: Locale) -> String {
    let city = desk.plan().city(desk.shown.city.get());
    let name = |region: &usize| {
        let own = &desk.plan().regions[*region].name;
        locale.pick(&own.zh, &own.en).to_owned()
    };
    let partly = |region: &usize| locale.with("region-partly", &[("name", name(region).into())]);
    let all: Vec<String> = city
        .regions
        .iter()
        .map(name)
        .chain(city.partly_in.iter().map(partly))
        .collect();
    all.join(&locale.text("list-separator").replace('_', " "))
}

/// The base-year figures that a row mainly depends on.
fn rests_on(word: &str, city: CityId) -> Vec<Slot> {
    let school = |tier| Assumption::schools_slot(tier, city);
    let of_city = |assumption: Assumption| assumption.first_slot() + city.index();
    let slots = match word {
        "city-row-enrolled" | "city-row-status-quo" => vec![
            Assumption::BaseEnrolled.first_slot(),
            of_city(Assumption::CityWeights),
            of_city(Assumption::Population),
        ],
        "city-row-training" => vec![Assumption::BaseTraining.first_slot()],
        "city-row-places" => vec![Assumption::PlaceUse.first_slot()],
        "city-row-teachers" => vec![Assumption::StudentsPerTeacher.first_slot()],
        "city-row-colleges" => vec![school(Tier::TechnicianCollege)],
        "city-row-senior-schools" => vec![school(Tier::SeniorTechnicalSchool)],
        _ => Vec::new(),
    };
    slots.into_iter().filter_map(Slot::new).collect()
}

#[component]
fn CityTable() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let rows = move || {
        let results = desk.results();
        let city = desk.shown.city.get().index();
        let (own, quo) = (&results.outcome.projection.cities, &results.status_quo.projection.cities);
        let count = |value: f64| plain(value, 0);
        let flow = |at: usize, value: f64| if at == 0 { NOTHING.to_owned() } else { plain(value, 0) };
        let years = 0..own.len();
        let row = |read: &dyn Fn(usize) -> String| years.clone().map(read).collect::<Vec<_>>();
        vec![
            ("city-row-enrolled", true, row(&|at| count(own[at].enrolled[city]))),
            ("city-row-status-quo", false, row(&|at| count(quo[at].enrolled[city]))),
            (
                "city-row-intake",
                false,
                row(&|at| flow(at, own[at].admitted_full_time[city])),
            ),
            (
                "city-row-binding",
                false,
                row(&|at| {
                    if at == 0 {
                        NOTHING.to_owned()
                    } else {
                        locale.text(&format!("limit-{}", Limit::ALL[usize::from(own[at].binding[city])].name()))
                    }
                }),
            ),
            ("city-row-training", false, row(&|at| flow(at, own[at].training[city]))),
            ("city-row-places", false, row(&|at| count(own[at].places[city]))),
            ("city-row-teachers", false, row(&|at| count(own[at].teachers[city]))),
            (
                "city-row-colleges",
                false,
                row(&|at| count(own[at].schools[Tier::TechnicianCollege.index()][city])),
            ),
            (
                "city-row-senior-schools",
                false,
                row(&|at| count(own[at].schools[Tier::SeniorTechnicalSchool.index()][city])),
            ),
        ]
    };
    let years = std::iter::once(desk.plan().base_year).chain(desk.plan().years);
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=locale.text("city-table")>
            <table class="dt" data-testid="table-city">
                <caption class="vh">{locale.text("city-table")}</caption>
                <thead><tr><td></td>{years.map(|year| view! { <th scope="col">{year.to_string()}</th> }).collect_view()}</tr></thead>
                <tbody>
                    {live(move || ({
                        rows()
                            .into_iter()
                            .map(|(word, own, cells)| {
                                let rests = rests_on(word, desk.shown.city.get_untracked());
                                view! {
                                    <tr class:you=own>
                                        <th scope="row">{locale.text(word)}<Changed slots=Signal::stored(rests) /></th>
                                        {cells.into_iter().map(|cell| view! { <td>{cell}</td> }).collect_view()}
                                    </tr>
                                }
                            })
                            .collect_view()
                    }).into_any())}
                </tbody>
            </table>
        </div>
        {when(move || !desk.scenario().has_own_students(), move || view! { <p class="note">{locale.text("city-placeholder-note")}</p> }.into_any())}
    }
}
