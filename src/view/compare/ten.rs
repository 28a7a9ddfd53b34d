//! The ten in all scenarios: value, gap or difference, and the place on the indicator's line. A name sorts the columns.

use jigong_model::plan::Indicator;
use jigong_text::report::comparison::{IndicatorCell, IndicatorRow};
use jigong_text::report::{LINE, standing_word};
use jigong_text::words::number::Written;
use leptos::prelude::*;

use crate::view::live::act;
use crate::view::parts::Mark;

use super::head::refocus;
use super::scene::Scene;

/// Width and height of a line, pixels.
const WIDTH: f64 = 108.0;
const HEIGHT: f64 = 31.0;

/// The rows.
#[component]
pub(super) fn IndicatorValues(scene: Scene, against: bool) -> impl IntoView {
    let rows = scene.read(|comparison| comparison.indicators());
    let rows = rows
        .into_iter()
        .map(|row| view! { <Row scene=scene.clone() row=row against=against /> });
    view! { <tbody class="ten">{rows.collect_view()}</tbody> }
}

#[component]
fn Row(scene: Scene, row: IndicatorRow, against: bool) -> impl IntoView {
    let (desk, locale, indicator) = (scene.desk, scene.locale, row.indicator);
    let standing = scene.plan().target(indicator).standing;
    let apart = !standing.is_hard();
    let target = if apart {
        format!("{} {}", locale.text(standing_word(standing)), row.target)
    } else {
        row.target.clone()
    };
    let sort = scene.sort.filter(|sort| sort.indicator == indicator);
    let (sorted, arrow) = match sort {
        None => ("none", ""),
        Some(sort) if sort.greatest_first => ("descending", " ↓"),
        Some(_) => ("ascending", " ↑"),
    };
    let name = locale.text(&format!("indicator-{}", indicator.name()));
    let id = format!("cmp-sort-{}", indicator.name());
    let back = id.clone();
    let hint = locale.with("compare-sort", &[("name", name.as_str().into())]);
    let cells = scene.seen.iter().map(|&at| {
        let cell = row.cells[at].clone();
        view! { <Cell indicator=indicator cell=cell against=against reference=at == scene.reference /> }
    });
    let cells = cells.collect_view();
    view! {
        <tr class:asp=apart>
            <th scope="row" aria-sort=sorted>
                <button type="button" class="srt" id=id data-testid=format!("sort-{}", indicator.name()) title=hint
                    on:click=act(move || {
                        desk.sort_compared(indicator);
                        refocus(back.clone());
                    })>
                    {name}<span aria-hidden="true">{arrow}</span>
                </button>
                <span class="u">{target}</span>
            </th>
            {cells}
        </tr>
    }
}

#[component]
fn Cell(indicator: Indicator, cell: IndicatorCell, against: bool, reference: bool) -> impl IntoView {
    let locale = expect_context::<jigong_text::words::Locale>();
    let (met, exact) = (cell.met, cell.exact.map(|value| value.to_string()));
    let beside = match (against, &cell.against) {
        (false, _) => cell.gap.joined(),
        (true, Some(difference)) => difference.joined(),
        (true, None) => locale.text("compare-reference-short"),
    };
    let Written { number, unit } = cell.value.clone();
    view! {
        <td class="sc" data-testid=format!("compared-{}", indicator.name()) data-value=exact data-met=met.to_string()>
            <div class="box6">
                <div class="cell6" class:met=met class:mis=!met>
                    <Mark met=Signal::stored(met) />
                    <span class="vh">{locale.text(if met { "met" } else { "missed" })}</span>
                    <span class="v">{number}</span>
                    <span class="u">{unit}</span>
                    <span class="d" class:ref=against && reference>{beside}</span>
                    <span class="bd"><Line cell=cell /></span>
                </div>
            </div>
        </td>
    }
}

/// The place on the line: the reference as a ring, the scenario as a disc or a diamond.
#[component]
fn Line(cell: IndicatorCell) -> impl IntoView {
    let x = |place: f64| (WIDTH * place).clamp(5.0, WIDTH - 5.0);
    let middle = HEIGHT / 2.0;
    let ring = cell
        .reference
        .map(|place| view! { <circle cx=format!("{:.1}", x(place)) cy=middle r="3.2" class="doth"></circle> });
    let mark = cell.place.map(|place| {
        if cell.met {
            view! { <circle cx=format!("{:.1}", x(place)) cy=middle r="4.5" class="dot"></circle> }.into_any()
        } else {
            view! { <path d=format!("M{:.1} {}l6 6l-6 6l-6-6z", x(place), middle - 6.0) class="dia"></path> }.into_any()
        }
    });
    view! {
        <svg width=WIDTH height=HEIGHT viewBox=format!("0 0 {WIDTH} {HEIGHT}") aria-hidden="true">
            <line x1=WIDTH * LINE x2=WIDTH * LINE y1="0" y2=HEIGHT class="tgt"></line>
            {ring}
            {mark}
        </svg>
    }
}
