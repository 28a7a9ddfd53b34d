//! Under the ten: money, and only what differs. What was not moved is grey, what was chosen is bold.

use jigong_text::report::comparison::{DifferingRow, Money};
use leptos::prelude::*;

use super::scene::Scene;

/// The rows.
#[component]
pub(super) fn Low(scene: Scene) -> impl IntoView {
    let locale = scene.locale;
    let (money, differing) = scene.read(|comparison| (comparison.money(), comparison.differing()));
    let money = money.into_iter().map(|row| {
        let (id, testid) = match row.money {
            Money::Capital => ("compare-capital", "compared-capital"),
            Money::Running => ("compare-running", "compared-running"),
            Money::Total => ("compare-total", "compared-total"),
        };
        let cells = scene.seen.iter().map(|&at| {
            let (sum, difference) = &row.cells[at];
            let difference = difference
                .as_ref()
                .map(|difference| view! { <span class="u">{difference.number.clone()}</span> });
            view! { <td class="sc lv" data-testid=testid>{sum.joined()}" "{difference}</td> }
        });
        view! {
            <tr><th scope="row">{locale.text(id)}<span class="u">{locale.text("compare-five-years")}</span></th>{cells.collect_view()}</tr>
        }
    });
    let money = money.collect_view();
    let words = match differing.len() {
        0 => locale.text("compare-nothing-differs"),
        count => locale.with("compare-differs", &[("count", count.into())]),
    };
    let span = (scene.seen.len() + 1).to_string();
    let rows = differing
        .into_iter()
        .map(|row| view! { <Row scene=scene.clone() row=row /> })
        .collect_view();
    view! {
        <tbody class="low">{money}</tbody>
        <tbody class="low" data-testid="compare-differing">
            <tr class="sec"><th colspan=span scope="colgroup">{words}</th></tr>
            {rows}
        </tbody>
    }
}

#[component]
fn Row(scene: Scene, row: DifferingRow) -> impl IntoView {
    let cells = scene.seen.iter().map(|&at| {
        let (text, chosen) = row.cells[at].clone();
        view! { <td class="sc lv" class:ch=chosen>{text}</td> }
    });
    view! { <tr><th scope="row">{row.name.clone()}</th>{cells.collect_view()}</tr> }
}
