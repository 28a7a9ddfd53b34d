//! The table's figures beside those in use, city by city.

use std::iter::once;

use jigong_formats::table::preview::Preview;
use jigong_model::plan::{CITIES, CityId};
use jigong_text::report::figures::arrival::{Arrival, arrivals, changes};
use jigong_text::report::figures::cities::Column;
use jigong_text::words::Locale;
use leptos::prelude::*;

use super::Import;

/// The figures of a column that a table gives.
fn given(preview: &Preview, column: Column) -> [Option<f64>; CITIES] {
    preview.cities.map(|city| match column {
        Column::Enrolled => city.enrolled,
        Column::Population => city.population,
        _ => column.tier().and_then(|tier| city.schools[tier.index()]),
    })
}

/// The preview, where any figure was read.
#[component]
pub(super) fn PreviewTable(import: Import, preview: Preview) -> impl IntoView {
    let (desk, locale) = (import.desk, import.locale);
    let scenario = desk.scenario_now();
    let arriving = |&column: &Column| {
        let lane = given(&preview, column);
        let any = lane.iter().any(Option::is_some);
        any.then(|| (column, arrivals(desk.plan(), &scenario, column, &lane)))
    };
    let columns: Vec<(Column, Vec<Arrival>)> = Column::ALL.iter().filter_map(arriving).collect();
    if columns.is_empty() {
        return ().into_any();
    }
    let differing = columns
        .iter()
        .flat_map(|(_, own)| &own[..CITIES])
        .filter(|own| own.differs)
        .count();
    let comma = locale.text("list-separator").replace('_', " ");
    let heads = columns.iter().map(|(column, _)| {
        let head = column.head(desk.plan(), locale);
        view! { <th scope="col">{head.name}{comma.clone()}<span class="u">{head.unit}</span></th> }
    });
    let heads = heads.collect_view();
    // The province comes first, as in printed statistics: a row that stays at the lower edge hides those beneath it.
    let rows = once(CITIES).chain(0..CITIES).map(|at| {
        let cells = columns.iter().map(|(_, own)| cell(&own[at], locale)).collect_view();
        view! { <tr class:sum=at == CITIES><th scope="row">{row_name(import, at)}</th>{cells}</tr> }
    });
    let title = match preview.accepted() {
        Some(table) => {
            let count = changes(desk.plan(), &scenario, &table);
            locale.with(
                "import-differing",
                &[("count", count.into()), ("differing", differing.into())],
            )
        }
        None => locale.text("import-so-far"),
    };
    view! {
        <h2>{title}</h2>
        <div class="tbl" tabindex="0" role="region" aria-label=locale.text("import-preview")>
            <table class="dt" data-testid="import-preview">
                <caption class="vh">{locale.text("import-preview")}</caption>
                <thead><tr><th scope="col">{locale.text("col-city")}</th>{heads}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row_name(import: Import, at: usize) -> String {
    match CityId::new(at) {
        Some(city) => {
            let name = &import.desk.plan().city(city).name;
            import.locale.pick(&name.zh, &name.en).to_owned()
        }
        None => import.locale.text("whole-province"),
    }
}

/// One figure: the new one with what it takes the place of, or the present one that stays.
fn cell(arrival: &Arrival, locale: Locale) -> AnyView {
    match &arrival.new {
        Some(new) if arrival.differs => {
            let was = locale.with("data-was", &[("shipped", arrival.now.clone().into())]);
            view! { <td class="on" title=was><span class="old" aria-hidden="true">{arrival.now.clone()}" → "</span><b>{new.clone()}</b><span class="vh">" "{was.clone()}</span></td> }.into_any()
        }
        Some(new) => view! { <td>{new.clone()}</td> }.into_any(),
        None => view! { <td class="kept">{arrival.now.clone()}<span class="vh">" "{locale.text("import-kept")}</span></td> }
            .into_any(),
    }
}
