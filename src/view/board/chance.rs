//! The chance of meeting a target: a bar and a whole per cent. Its space is reserved, so that nothing moves when it
//! arrives.

use jigong_analysis::Sampled;
use jigong_model::plan::Standing;
use jigong_text::report::chance::{chance, percent};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Tab, Workbench};
use crate::view::live::{act, flag, maybe, text};

use super::reading::{Live, open_reasons};

/// An indicator's chance; data attributes give its quantiles to tests and scripts.
#[component]
pub(super) fn Chance(
    live: Live,
    /// Whether to show a label, if no column header does.
    named: bool,
) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let quantile = move |at: usize| maybe(move || Some(live.spread()?.quantiles?[at].to_string()));
    let probability = move || Some(live.spread()?.chance?.to_string());
    let words = move || {
        let Some(spread) = live.spread() else {
            return String::new();
        };
        let written = chance(&spread, live.provisional(), locale);
        if named && !spread.certain && spread.chance.is_some() {
            locale.with("chance-of", &[("chance", written.into())])
        } else {
            written
        }
    };
    view! {
        <span
            class="ch"
            class:fixed=flag(move || live.spread().is_none_or(|spread| spread.certain))
            style=("--p", text(move || probability().unwrap_or_default()))
            data-testid=maybe(move || live.spread().map(|_| format!("band-{}", live.indicator.name())))
            data-p10=quantile(1)
            data-p50=quantile(3)
            data-p90=quantile(5)
            data-probability=maybe(probability)
        >
            {text(words)}
        </span>
    }
}

/// The chances of meeting all main indicators and all hard targets at once; a button that opens the uncertainty panel.
#[component]
pub fn AllMain() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let of = move |pick: fn(&Sampled) -> Option<f64>| {
        let sampled = desk.analysed.sampled;
        sampled.with(|sampled| sampled.as_ref().and_then(|sampled| pick(sampled)))
    };
    let chance = move || of(|sampled| sampled.all_main);
    let all = move || of(|sampled| sampled.all_targets);
    let word = move |id: &'static str, holds: fn(Standing) -> bool| {
        let plan = desk.plan();
        let count = move || {
            let results = desk.results();
            let own = results
                .outcome
                .counted(plan)
                .filter(|own| holds(plan.target(own.indicator).standing));
            own.count()
        };
        text(move || locale.with(id, &[("count", count().into())]))
    };
    let open = move || open_reasons(desk, Tab::Sure, "tab-sure");
    let link = move || {
        locale.text(if chance().is_some_and(|chance| chance < 0.5) {
            "all-main-low"
        } else {
            "all-main-how"
        })
    };
    view! {
        <p class="r" class:wait=flag(move || chance().is_none()) data-testid="all-main" data-probability=maybe(move || chance().map(|chance| chance.to_string()))>
            {word("all-main", |own| own == Standing::Main)}" "<b>{text(move || chance().map(percent).unwrap_or_default())}</b>" "
            <button type="button" class="a" on:click=act(open)>{text(link)}</button>
            <span class="all" data-testid="all-targets" data-probability=maybe(move || all().map(|chance| chance.to_string()))>
                {word("all-targets", Standing::is_hard)}" "<b>{text(move || all().map(percent).unwrap_or_default())}</b>
            </span>
        </p>
    }
}
