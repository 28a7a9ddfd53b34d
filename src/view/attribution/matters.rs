//! Sensitivity: the tornado or its table, and the variance shares of the inputs.

use jigong_text::report;
use jigong_text::report::matters::{Matters, Portion, Swing, matters};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{live, memo};

use super::tornado::Tornado;

#[component]
pub(super) fn MattersPart(table: RwSignal<bool>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let found = memo(move || {
        let sensitivity = desk.analysed.matters.get()?;
        let reading = *desk.results().outcome.reading(desk.shown.indicator.get());
        Some(matters(&sensitivity, &reading, locale))
    });
    let draw = move || match found.get() {
        None => view! { <p class="empty" aria-busy="true">{locale.text("matters-waiting")}</p> }.into_any(),
        Some(None) => view! { <p class="empty">{locale.text("why-no-value")}</p> }.into_any(),
        Some(Some(matters)) => {
            let caption = locale.with("matters-caption", &[("base", matters.written.clone().into())]);
            let idle = matters
                .idle
                .clone()
                .map(|idle| view! { <p class="note">{idle.trim().to_owned()}</p> });
            let body = if matters.swings.is_empty() {
                ().into_any()
            } else if table.get() {
                view! { <p class="note">{caption}</p><SwingTable matters=matters.clone() /> }.into_any()
            } else {
                view! { <p class="note">{caption}</p><Tornado matters=matters.clone() /> }.into_any()
            };
            view! { {body}{idle}<Portions matters=matters /> }.into_any()
        }
    };
    view! {
        <section data-testid="matters">
            <div class="cap"><h2>{locale.text("matters-title")}</h2></div>
            {live(draw)}
        </section>
    }
}

/// The table with the tornado's figures.
#[component]
fn SwingTable(matters: Matters) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let name = locale.text(&format!("indicator-{}-short", matters.indicator.name()));
    let unit = report::measure(matters.indicator).table_unit(locale);
    let head = locale.with("matters-col-value", &[("name", name.into()), ("unit", unit.into())]);
    let row = |swing: Swing| {
        let [low, high] = swing.inputs;
        let [at_low, at_high] = swing.cells;
        let [down, up] = swing.moves;
        view! {
            <tr data-field=swing.input.name()>
                <th scope="row">{swing.name}</th>
                <td>{low}</td><td data-value=swing.values[0].to_string() title=down>{at_low}</td>
                <td>{high}</td><td data-value=swing.values[1].to_string() title=up>{at_high}</td>
            </tr>
        }
    };
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=locale.text("matters-title")>
            <table class="dt" data-testid="table-matters">
                <caption class="vh">{locale.text("matters-title")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{locale.text("matters-col-input")}</th>
                        <th scope="col">{locale.text("matters-col-low")}</th>
                        <th scope="col">{head.clone()}</th>
                        <th scope="col">{locale.text("matters-col-high")}</th>
                        <th scope="col">{head}</th>
                    </tr>
                </thead>
                <tbody>{matters.swings.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// Variance shares of the inputs, and which uncertainty to reduce first.
#[component]
fn Portions(matters: Matters) -> impl IntoView {
    let locale = expect_context::<Locale>();
    if matters.portions.is_empty() {
        return ().into_any();
    }
    let row = |portion: Portion| {
        let width = |part: f64| format!("{:.1}", part * 56.0);
        let [alone, total] = portion.written;
        view! {
            <tr data-field=portion.input.name()>
                <th scope="row">{portion.name}</th>
                <td data-value=portion.alone.to_string()>
                    <svg class="pb" width="56" height="8" aria-hidden="true"><rect class="tr" width="56" height="8"></rect><rect class="up" width=width(portion.alone) height="8"></rect></svg>
                    <span class="pc">{alone}</span>
                </td>
                <td data-value=portion.total.to_string()>{total}</td>
            </tr>
        }
    };
    view! {
        <p class="first" data-testid="matters-first">{matters.first}</p>
        <table class="dt fit" data-testid="table-sobol">
            <caption class="vh">{locale.text("matters-shares")}</caption>
            <thead>
                <tr>
                    <th scope="col">{locale.text("matters-shares")}</th>
                    <th scope="col">{locale.text("matters-alone")}</th>
                    <th scope="col">{locale.text("matters-total")}</th>
                </tr>
            </thead>
            <tbody>{matters.portions.into_iter().map(row).collect_view()}</tbody>
        </table>
        <p class="note" data-testid="matters-note">{matters.note}</p>
    }
    .into_any()
}
