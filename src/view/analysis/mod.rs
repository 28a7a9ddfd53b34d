//! Starts the analyses while the page is open, and shows their state: progress of long questions with a stop button,
//! and trouble with the workers.
//!
//! Does not know the answers. Invariant: the test id `busy` is on the page exactly while questions are open.

use jigong_text::words::Locale;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::app::{Trouble, Workbench, Working, ask_again, ask_always, stop};
use crate::browser::page;
use crate::view::live::{act, live, maybe, memo, text, when};

use super::parts::NoticeBar;

/// Analyses in the background, with their status line.
#[component]
pub fn AnalysisPart() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    let analysed = desk.analysed;
    ask_always(desk);
    // The number of draws, for tests and scripts; it is greater after a pause.
    let samples = maybe(move || {
        analysed
            .sampled
            .with(|sampled| sampled.as_ref().map(|sampled| sampled.samples.to_string()))
    });
    view! {
        <Troubles />
        <div class="working" role="status" data-testid="analysis" data-samples=samples>
            {when(move || analysed.working.get() != Working::Idle, || view! { <Busy /> }.into_any())}
            {when(move || analysed.stopped.get(), || view! { <Stopped /> }.into_any())}
        </div>
    }
}

/// Shown while questions are open; visible only if one takes long.
#[component]
fn Busy() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let working = desk.analysed.working;
    let part = text(move || match working.get() {
        Working::Long(part) => locale.with("analysis-long", &[("part", plain(part * 100.0, 0).into())]),
        _ => String::new(),
    });
    let long = move || matches!(working.get(), Working::Long(_));
    view! {
        <div data-testid="busy">
            {when(long, move || view! {
                <p class="quiet" data-testid="busy-long">
                    // Announced once, not with every per cent.
                    <span class="vh">{locale.text("analysis-long-said")}</span>
                    <span aria-hidden="true">{part}</span>
                    <button type="button" class="btn sm" on:click=act(move || stop(desk))>{locale.text("analysis-stop")}</button>
                </p>
            }.into_any())}
        </div>
    }
}

/// Shown after questions were stopped: displayed results may belong to an earlier scenario.
#[component]
fn Stopped() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <p class="quiet" data-testid="analysis-stopped">
            <span>{locale.text("analysis-stopped")}</span>
            <button type="button" class="btn sm" on:click=act(move || ask_again(desk))>{locale.text("analysis-again")}</button>
        </p>
    }
}

/// Trouble with the workers.
#[component]
fn Troubles() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    let trouble = memo(move || desk.analysed.trouble.get());
    live(move || trouble.get().map(|trouble| view! { <Told trouble=trouble /> }).into_any())
}

#[component]
fn Told(trouble: Trouble) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let (kind, fact, then) = match trouble {
        Trouble::Replaced => ("worker-replaced", "analysis-replaced", "analysis-replaced-then"),
        Trouble::Alone => ("no-workers", "analysis-alone", "analysis-alone-then"),
        Trouble::OtherBuild => ("other-build", "analysis-other-build", "analysis-other-build-then"),
    };
    let reload = (trouble == Trouble::OtherBuild).then(
        || view! { <button type="button" class="btn sm" on:click=act(page::reload)>{locale.text("analysis-reload")}</button> },
    );
    view! {
        <NoticeBar kind=kind fact=locale.text(fact) consequence=locale.text(then) info=true close=locale.text("close") on_close=Callback::new(move |()| desk.analysed.trouble.set(None))>
            {reload}
        </NoticeBar>
    }
}
