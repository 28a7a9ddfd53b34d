//! The map's measure as a table, for all cities and years.

use jigong_model::outcome::in_region;
use jigong_model::plan::{CityId, YEARS};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{flag, memo, text};

use super::city_map::year_name;
use super::map_data::{measure_name, shades};

#[component]
pub(super) fn MapTable() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let texts = memo(move || {
        let (measure, results) = (desk.shown.measure.get(), desk.results());
        let year = |at: usize| shades(measure, at, &results, locale).0.into_iter().map(|shade| shade.text);
        (0..=YEARS).map(|at| year(at).collect()).collect::<Vec<Vec<String>>>()
    });
    let title = text(move || measure_name(desk, desk.shown.measure.get(), locale));
    let row = move |city: CityId| {
        let name = &desk.plan().city(city).name;
        let cell = move |year: usize| text(move || texts.with(|texts| texts[year][city.index()].clone()));
        view! {
            <tr
                class:you=flag(move || desk.shown.city.get() == city)
                class:off=flag(move || !in_region(desk.plan(), city.index(), desk.shown.region.get()))
            >
                <th scope="row">{locale.pick(&name.zh, &name.en).to_owned()}</th>
                {(0..=YEARS).map(|year| view! { <td>{cell(year)}</td> }).collect_view()}
            </tr>
        }
    };
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=title>
            <table class="dt" data-testid="table-map">
                <caption class="vh">{title}</caption>
                <thead>
                    <tr>
                        <th scope="col">{locale.text("col-city")}</th>
                        {(0..=YEARS).map(|year| view! { <th scope="col">{year_name(desk, year)}</th> }).collect_view()}
                    </tr>
                </thead>
                <tbody>{CityId::all().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
