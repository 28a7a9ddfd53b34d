//! The ten indicators over the draws as a table: P10, median, P90, plain run, target and chance; then six and nine at
//! once. It is the table twin of the ledger's bands.

use leptos::prelude::*;

use crate::analysis::Sampled;
use crate::app::Desk;
use crate::plan::Indicator;
use crate::report::chance::{chance, percent};
use crate::report::{self, ORDER, sure};
use crate::view::live::{flag, live, text};
use crate::words::Locale;
use crate::words::number::NOTHING;

/// Columns before the chance.
const BEFORE: u8 = 5;

/// The table.
#[component]
pub(super) fn Ten() -> impl IntoView {
    let locale = expect_context::<Locale>();
    let head = |id: &str, long: &str| {
        view! { <th scope="col"><abbr title=locale.text(long)>{locale.text(id)}</abbr></th> }
    };
    view! {
        <div class="tbl" tabindex="0" role="region" aria-label=locale.text("sure-caption")>
            <table class="dt" data-testid="table-sure">
                <caption class="vh">{locale.text("sure-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{locale.text("col-name")}</th>
                        {head("sure-col-low", "sure-col-low-long")}
                        {head("sure-col-median", "sure-col-median-long")}
                        {head("sure-col-high", "sure-col-high-long")}
                        <th scope="col">{locale.text("sure-col-plain")}</th>
                        <th scope="col">{locale.text("col-target")}</th>
                        <th scope="col">{locale.text("col-chance")}</th>
                    </tr>
                </thead>
                <tbody>
                    {ORDER.into_iter().map(|own| view! { <Row indicator=own /> }).collect_view()}
                    <AtOnce word="sure-all-six" of=|sampled| sampled.all_six />
                    <AtOnce word="sure-all-nine" of=|sampled| sampled.all_targets />
                </tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(indicator: Indicator) -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let sampled = desk.analysed.sampled;
    let strays = move || {
        sampled.with(|sampled| {
            let sampled = sampled.as_ref()?;
            let spread = &sampled.indicators[indicator.index()];
            Some((sure::quantiles(desk.plan, sampled, indicator, locale), chance(spread, locale)))
        })
    };
    let plain = text(move || report::value(desk.results().outcome.reading(indicator), locale).joined());
    let missed = flag(move || !desk.results().outcome.reading(indicator).met);
    view! {
        <tr data-testid=format!("sure-{}", indicator.name())>
            <th scope="row">
                {locale.text(&format!("indicator-{}", indicator.name()))}
                <span class="u">{locale.text(&format!("indicator-{}-period", indicator.name())).trim().to_owned()}</span>
            </th>
            {live(move || {
                let quantiles = strays().map_or_else(|| [0; 3].map(|_| NOTHING.to_owned()), |(quantiles, _)| quantiles);
                quantiles.map(|written| view! { <td>{written}</td> }).into_iter().collect_view().into_any()
            })}
            <td class:mis=missed>{plain}</td>
            <td>{report::target(desk.plan, indicator, locale)}</td>
            <td><b>{text(move || strays().map_or_else(|| NOTHING.to_owned(), |(_, chance)| chance))}</b></td>
        </tr>
    }
}

/// Several at once.
#[component]
fn AtOnce(word: &'static str, of: fn(&Sampled) -> f64) -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let sampled = desk.analysed.sampled;
    let chance = move || sampled.with(|sampled| sampled.as_ref().map(|sampled| percent(of(sampled))));
    view! {
        <tr class="sum" data-testid=word>
            <th scope="row" colspan=BEFORE + 1 class="text">{locale.text(word)}</th>
            <td>{text(move || chance().unwrap_or_else(|| NOTHING.to_owned()))}</td>
        </tr>
    }
}
