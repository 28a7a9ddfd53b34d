//! The cities at the end of the plan: students and technician colleges in each scenario.

use jigong_text::report::comparison::CityCell;
use jigong_text::words::number::{plain, signed};
use leptos::prelude::*;

use crate::view::parts::own_text;

use super::scene::Scene;

/// The table.
#[component]
pub(super) fn CitiesTable(scene: Scene) -> impl IntoView {
    let locale = scene.locale;
    let year = scene.plan().last_year().to_string();
    let title = locale.with("compare-cities", &[("year", year.into())]);
    let heads = scene
        .seen
        .iter()
        .map(|&at| view! { <th scope="colgroup" colspan="3">{own_text(&scene.title(at))}</th> });
    let heads = heads.collect_view();
    let units = scene.seen.iter().map(|_| {
        view! {
            <th scope="col">{locale.text("compare-students")}</th>
            <th scope="col">{locale.text("compare-against")}</th>
            <th scope="col">{locale.text("compare-colleges")}</th>
        }
    });
    let units = units.collect_view();
    let rows = scene.read(|comparison| comparison.cities()).into_iter().map(|row| {
        let name = &scene.plan().city(row.city).name;
        let cells = scene.seen.iter().map(|&at| cell(row.cells[at])).collect_view();
        view! { <tr><th scope="row">{locale.pick(&name.zh, &name.en).to_owned()}</th>{cells}</tr> }
    });
    let rows = rows.collect_view();
    view! {
        <div class="cmp-part">
            <h2>{title.clone()}</h2>
            <div class="tbl" tabindex="0" role="region" aria-label=title.clone()>
                <table class="dt" data-testid="compare-cities">
                    <caption class="vh">{title.clone()}</caption>
                    <thead>
                        <tr><td></td>{heads}</tr>
                        <tr><td></td>{units}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </div>
    }
}

fn cell(cell: CityCell) -> impl IntoView {
    view! {
        <td>{plain(cell.enrolled, 0)}</td>
        <td class="u">{cell.against.map(|against| signed(against, 0))}</td>
        <td>{plain(cell.colleges, 0)}</td>
    }
}
