//! The attribution by year or city, on request.

use jigong_analysis::By;
use jigong_model::plan::Indicator;
use jigong_text::report;
use jigong_text::report::attribution::{Mover, Split, SplitRow, split};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, flag, live, memo, text};

use super::focus;

/// Further split of the attribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Further {
    None,
    Years,
    Cities,
}

/// The requested split for the selected indicator.
#[derive(Clone, Copy)]
pub(super) struct Asked {
    further: RwSignal<Further>,
    by: Memo<Option<By>>,
}

impl Asked {
    /// No split yet; every change of the request is passed to the workbench.
    pub(super) fn new(desk: Workbench) -> Self {
        let further = RwSignal::new(Further::None);
        let by = memo(move || {
            let indicator = desk.shown.indicator.get();
            match further.get() {
                Further::None => None,
                Further::Years => Some(By::Years(indicator)),
                Further::Cities => by_city(indicator),
            }
        });
        Effect::new(move || {
            let by = by.get();
            desk.analysed.wants.update(|wants| wants.split = by);
        });
        Self { further, by }
    }
}

/// Split by city, for indicators that are sums over the cities.
const fn by_city(indicator: Indicator) -> Option<By> {
    match indicator {
        Indicator::Enrolment | Indicator::HighSkilled | Indicator::Training | Indicator::Colleges => {
            Some(By::Cities(indicator))
        }
        _ => None,
    }
}

/// Picker of the split.
#[component]
pub(super) fn SplitChoice(asked: Asked) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let further = asked.further;
    let choice = move |own: Further, id: &'static str, value: &'static str| {
        let off = flag(move || own == Further::Cities && by_city(desk.shown.indicator.get()).is_none());
        view! {
            <button type="button" data-value=value disabled=off aria-pressed=text(move || (further.get() == own).to_string())
                on:click=act(move || further.set(own))>{locale.text(id)}</button>
        }
    };
    view! {
        <div class="seg" role="group" aria-label=locale.text("why-by") data-testid="why-by">
            {choice(Further::None, "why-by-none", "none")}
            {choice(Further::Years, "why-by-years", "years")}
            {choice(Further::Cities, "why-by-cities", "cities")}
        </div>
    }
}

/// The requested split.
#[component]
pub(super) fn SplitPart(asked: Asked) -> impl IntoView {
    view! { <section class="further">{live(move || asked.by.get().map(|by| view! { <SplitTable by=by /> }).into_any())}</section> }
}

#[component]
fn SplitTable(by: By) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let (indicator, id) = match by {
        By::Cities(indicator) => (indicator, "why-cities-title"),
        By::Years(indicator) => (indicator, "why-years-title"),
        By::Indicators => return ().into_any(),
    };
    let name = locale.text(&format!("indicator-{}", indicator.name()));
    let unit = report::measure(indicator).table_unit(locale);
    let title = locale.with(id, &[("name", name.into()), ("unit", unit.into())]);
    let found = memo(move || {
        let attribution = desk.analysed.split.get().filter(|own| own.by == by)?;
        focus::between(desk, locale, |ends| split(ends, &attribution))
    });
    let draw = move || match found.get() {
        None => view! { <p class="empty" aria-busy="true">{locale.text("why-waiting")}</p> }.into_any(),
        Some(split) => table(&title, split, &locale.text("why-col-lever")),
    };
    live(draw)
}

fn table(title: &str, split: Split, corner: &str) -> AnyView {
    let line = |row: SplitRow, class: &'static str| {
        let field = row.mover.map(Mover::field);
        let cells = row.cells.into_iter().zip(row.values).map(|(cell, value)| {
            view! { <td data-value=value.map(|value| value.to_string())>{cell}</td> }
        });
        view! { <tr class=class data-field=field><th scope="row">{row.name}</th>{cells.collect_view()}</tr> }
    };
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=title.to_owned()>
            <table class="dt" data-testid="table-split">
                <caption>{title.to_owned()}</caption>
                <thead><tr><th scope="col">{corner.to_owned()}</th>{split.heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr></thead>
                <tbody>
                    {line(split.from, "")}
                    {split.rows.into_iter().map(|row| line(row, "")).collect_view()}
                    {line(split.total, "sum")}
                    {line(split.to, "you")}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}
