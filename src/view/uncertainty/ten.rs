//! The ten indicators over the draws as a table: P10, median, P90, plain run, target and chance; then all main
//! indicators and all hard targets at once. Has the same figures as the bands on the target lines.

use jigong_analysis::Sampled;
use jigong_model::plan::{Indicator, Standing};
use jigong_text::report::chance::{chance, percent};
use jigong_text::report::{self, ORDER, uncertainty};
use jigong_text::words::Locale;
use jigong_text::words::number::NOTHING;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{flag, live, text};

/// Column headers of the quantiles: short and long.
const HEADS: [(&str, &str); 3] = [
    ("sure-col-low", "sure-col-low-long"),
    ("sure-col-median", "sure-col-median-long"),
    ("sure-col-high", "sure-col-high-long"),
];
/// Number of columns before the chance.
const BEFORE: u8 = 5;

#[component]
pub(super) fn IndicatorValues() -> impl IntoView {
    let locale = expect_context::<Locale>();
    let head = |id: &str, long: &str| {
        view! { <th scope="col" role="columnheader"><abbr title=locale.text(long)>{locale.text(id)}</abbr></th> }
    };
    view! {
        <table class="dt blocks" role="table" data-testid="table-sure">
            <caption class="vh">{locale.text("sure-caption")}</caption>
            <thead role="rowgroup">
                <tr role="row">
                    <th scope="col" role="columnheader">{locale.text("col-name")}</th>
                    {HEADS.map(|(id, long)| head(id, long)).into_iter().collect_view()}
                    <th scope="col" role="columnheader">{locale.text("sure-col-plain")}</th>
                    <th scope="col" role="columnheader">{locale.text("col-target")}</th>
                    <th scope="col" role="columnheader">{locale.text("col-chance")}</th>
                </tr>
            </thead>
            <tbody role="rowgroup">
                {ORDER.into_iter().map(|own| view! { <Row indicator=own /> }).collect_view()}
                <AtOnce word="sure-all-main" holds=|own| own == Standing::Main of=|sampled| sampled.all_main />
                <AtOnce word="sure-all-targets" holds=Standing::is_hard of=|sampled| sampled.all_targets />
            </tbody>
        </table>
    }
}

#[component]
fn Row(indicator: Indicator) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let sampled = desk.analysed.sampled;
    let strays = move || {
        sampled.with(|sampled| {
            let sampled = sampled.as_ref()?;
            let spread = &sampled.indicators[indicator.index()];
            Some((
                uncertainty::quantiles(desk.plan(), sampled, indicator, locale),
                chance(
                    spread,
                    report::is_provisional(desk.plan(), &desk.scenario(), indicator),
                    locale,
                ),
            ))
        })
    };
    let plain = text(move || report::value(desk.results().outcome.reading(indicator), locale).joined());
    let missed = flag(move || desk.results().outcome.reading(indicator).is_missed());
    let target = move || {
        report::target(
            desk.plan(),
            indicator,
            desk.results().outcome.reading(indicator).target,
            locale,
        )
    };
    view! {
        <tr role="row" data-testid=format!("sure-{}", indicator.name())>
            <th scope="row" role="rowheader">
                {locale.text(&format!("indicator-{}", indicator.name()))}
                <span class="u">{report::period(desk.plan(), indicator, locale)}</span>
            </th>
            {live(move || {
                let quantiles = strays().map_or_else(|| [0; 3].map(|_| NOTHING.to_owned()), |(quantiles, _)| quantiles);
                let cells = HEADS.into_iter().zip(quantiles);
                let cells = cells.map(|((id, _), written)| view! { <td role="cell" data-col=locale.text(id)>{written}</td> });
                cells.collect_view().into_any()
            })}
            <td role="cell" data-col=locale.text("sure-col-plain") class:mis=missed>{plain}</td>
            <td role="cell" data-col=locale.text("col-target")>{text(target)}</td>
            <td role="cell" data-col=locale.text("col-chance")><b>{text(move || strays().map_or_else(|| NOTHING.to_owned(), |(_, chance)| chance))}</b></td>
        </tr>
    }
}

/// The chance of meeting several targets at once.
#[component]
fn AtOnce(word: &'static str, holds: fn(Standing) -> bool, of: fn(&Sampled) -> Option<f64>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let sampled = desk.analysed.sampled;
    let chance = move || sampled.with(|sampled| sampled.as_ref().and_then(|sampled| of(sampled).map(percent)));
    view! {
        <tr role="row" class="sum" data-testid=word>
            <th scope="row" role="rowheader" colspan=BEFORE + 1 class="text">{uncertainty::at_once(word, desk.plan(), holds, locale)}</th>
            <td role="cell" data-col=locale.text("col-chance")>{text(move || chance().unwrap_or_else(|| NOTHING.to_owned()))}</td>
        </tr>
    }
}
