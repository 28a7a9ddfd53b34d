//! The panel of uncertainty: the ten indicators over the draws, an explanation, and the ranges of the inputs.
//!
//! Shows the answers of the analyses and sends edits of ranges. Does not know how draws are made.

mod hand;
mod ranges;
mod ten;

use jigong_text::report::uncertainty;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Tab, Workbench};
use crate::browser::page;
use crate::view::help::Help;
use crate::view::live::{act, live};

use ranges::RangesTable;
use ten::IndicatorValues;

/// The panel.
#[component]
pub fn SurePanel() -> impl IntoView {
    let locale = expect_context::<Locale>();
    view! {
        <div class="sure" data-testid="sure-page">
            <Help id="help-sure" />
            <section aria-labelledby="sure-title">
                <h2 id="sure-title">{locale.text("sure-title")}</h2>
                <Draws />
                <IndicatorValues />
            </section>
            <Reading />
            <RangesTable />
            <Together />
        </div>
    }
}

/// Number of draws, and the year from which results are uncertain.
#[component]
fn Draws() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let sampled = desk.analysed.sampled;
    live(move || {
        let drawn = sampled.with(|sampled| sampled.as_ref().map(|sampled| uncertainty::draws(sampled.samples, locale)));
        let observed = uncertainty::observed(desk.plan(), &desk.scenario(), locale);
        view! {
            <p class="say" data-testid="sure-draws">{drawn.unwrap_or_else(|| locale.text("sure-waiting"))}</p>
            {observed.map(|observed| view! { <p class="say" data-testid="sure-observed">{observed}</p> })}
        }
        .into_any()
    })
}

/// How to interpret the figures.
#[component]
fn Reading() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let sampled = desk.analysed.sampled;
    let medians = live(move || {
        let results = desk.results();
        let lines = sampled.with(|sampled| {
            sampled
                .as_ref()
                .map(|sampled| uncertainty::medians(&results.outcome, sampled, locale))
        });
        let lines = lines.unwrap_or_default().into_iter();
        lines
            .map(|line| view! { <li data-testid="sure-median">{line}</li> })
            .collect_view()
            .into_any()
    });
    let why = move || {
        desk.shown.tab.set(Tab::Why);
        page::focus("tab-why");
    };
    view! {
        <section aria-labelledby="sure-reading">
            <h2 id="sure-reading">{locale.text("sure-reading")}</h2>
            <ul class="say">
                <li>{locale.text("sure-assumed")}</li>
                {medians}
                <li>{locale.text("sure-yardstick")}</li>
            </ul>
            <p class="acts">
                <button type="button" class="btn sm" data-testid="sure-why" on:click=act(why)>{locale.text("sure-why")}</button>
            </p>
        </section>
    }
}

/// The correlated inputs.
#[component]
fn Together() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let pairs = desk.plan().uncertainty.rank_correlations.iter();
    let pairs = pairs.map(|pair| view! { <li>{jigong_text::report::uncertain::pair(*pair, locale)}</li> });
    view! {
        <section aria-labelledby="sure-together">
            <h2 id="sure-together">{locale.text("sure-together")}</h2>
            <p class="say">{locale.text("sure-together-note")}</p>
            <ul class="say pairs">{pairs.collect_view()}</ul>
        </section>
    }
}
