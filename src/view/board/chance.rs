//! The chance of meeting a target: a bar and whole per cent. Its place is there before the figure is, so nothing moves.

use leptos::prelude::*;

use crate::app::{Desk, Tab};
use crate::browser::page;
use crate::report::chance::{chance, percent};
use crate::view::live::{act, flag, maybe, text};
use crate::words::Locale;

use super::reading::Live;

/// An indicator's chance, with the figures of its band for tests and scripts.
#[component]
pub(super) fn Chance(
    live: Live,
    /// Where no head names it.
    named: bool,
) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let quantile = move |at: usize| maybe(move || Some(live.spread()?.quantiles?[at].to_string()));
    let probability = move || Some(live.spread()?.chance.to_string());
    let words = move || {
        let Some(spread) = live.spread() else {
            return String::new();
        };
        let written = chance(&spread, locale);
        if named && !spread.certain {
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

/// The chance of meeting the six main indicators at once, and the way to the page that says why it is so.
#[component]
pub fn AllSix() -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let chance = move || {
        let sampled = desk.analysed.sampled;
        sampled.with(|sampled| sampled.as_ref().map(|sampled| sampled.all_six))
    };
    let open = move || {
        desk.shown.tab.set(Tab::Sure);
        page::focus("tab-sure");
    };
    let link = move || {
        locale.text(if chance().is_some_and(|chance| chance < 0.5) {
            "all-six-low"
        } else {
            "all-six-how"
        })
    };
    view! {
        <p class="r" class:wait=flag(move || chance().is_none()) data-testid="all-six" data-probability=maybe(move || chance().map(|chance| chance.to_string()))>
            {locale.text("all-six")}" "<b>{text(move || chance().map(percent).unwrap_or_default())}</b>" "
            <button type="button" class="a" on:click=act(open)>{text(link)}</button>
        </p>
    }
}
