//! What the planner's own figures do to the ten indicators, apart from what the levers do.

use jigong_model::outcome::Outcome;
use jigong_model::plan::Indicator;
use jigong_text::report::{self, ORDER};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{live, when};

/// The table, there while any figure is changed.
#[component]
pub(super) fn Effects() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    when(
        move || desk.results().shipped.is_some(),
        move || {
            let heads = [
                "col-name",
                "data-col-shipped",
                "data-col-assumptions",
                "data-col-levers",
                "data-col-scenario",
            ];
            view! {
                <section class="fx" data-testid="data-effects">
                    <h2>{locale.text("data-effects")}" "<span class="note">{locale.text("data-effects-note")}</span></h2>
                    <div class="tbl" tabindex="0" role="region" aria-label=locale.text("data-effects")>
                        <table class="dt">
                            <thead><tr>{heads.map(|word| view! { <th scope="col">{locale.text(word)}</th> }).collect_view()}</tr></thead>
                            <tbody>{ORDER.map(|own| view! { <Effect indicator=own /> }).collect_view()}</tbody>
                        </table>
                    </div>
                </section>
            }
            .into_any()
        },
    )
}

#[component]
fn Effect(indicator: Indicator) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let id = indicator.name();
    let name = locale.text(&format!("indicator-{id}"));
    let cells = move || {
        let results = desk.results();
        let shipped = results.shipped.as_ref().unwrap_or(&results.status_quo);
        let reading = |outcome: &Outcome| *outcome.reading(indicator);
        let (before, between, now) = (reading(shipped), reading(&results.status_quo), reading(&results.outcome));
        let moved = report::moved(&now, &results.status_quo, shipped, locale);
        let by = |from: Option<f64>, to: Option<f64>| to.zip(from).map(|(to, from)| (to - from).to_string());
        view! {
            <td>{report::value(&before, locale).joined()}</td>
            <td data-testid=format!("moved-{id}-assumptions") data-value=by(before.value, between.value)>{moved.by_assumptions.joined()}</td>
            <td data-testid=format!("moved-{id}-levers") data-value=by(between.value, now.value)>{moved.by_levers.joined()}</td>
            <td class:mis=!now.met><b>{report::value(&now, locale).joined()}</b></td>
        }
        .into_any()
    };
    view! { <tr><th scope="row">{name}</th>{live(cells)}</tr> }
}
