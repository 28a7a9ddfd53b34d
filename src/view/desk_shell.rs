//! Desktop layout: levers on the left, indicators and panel to the right; on panels that need the width, a collapsed
//! rail and a strip.

use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;
use crate::view::live::{act, flag, live, memo, text, when};

use super::bar::Bar;
use super::board::{AllMain, Ledger, Strip, Verdict};
use super::help::Help;
use super::late::{ComparePlace, aside};
use super::notices::Notices;
use super::panel::{Panel, PanelTabs, WidePanel};
use super::parts::Icon;
use super::rail::Levers;

/// The desktop layout.
#[component]
pub fn DeskShell() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let skip = move |id: &'static str, word: &str| {
        view! { <button type="button" class="skip" on:click=act(move || page::focus(id))>{locale.text(word)}</button> }
    };
    view! {
        {when(move || !desk.shown.comparing.get(), move || skip("levers", "skip-levers").into_any())}
        {skip("board", "skip-board")}
        <Bar />
        <Notices />
        {aside(|parts| parts.links, "links-missing")}
        {aside(|parts| parts.library, "library-missing")}
        {aside(|parts| parts.analysis, "analysis-missing")}
        {live(move || {
            if desk.shown.comparing.get() { view! { <ComparePlace /> }.into_any() } else { view! { <Desktop /> }.into_any() }
        })}
    }
}

#[component]
fn Desktop() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    let needs_width = memo(move || desk.shown.tab.get().needs_width());
    view! {
        <div class=text(move || if needs_width.get() { "wide" } else { "shell" })>
            <Spine />
            <Rail />
            <main class:desk=flag(move || !needs_width.get()) id="board" tabindex="-1" data-region="board">
                <div class="verdict" class:vh=needs_width>
                    <Verdict />
                    // In this case the sentence is for screen readers only and must contain no button.
                    {when(move || !needs_width.get(), || view! { <AllMain /> }.into_any())}
                </div>
                {live(move || {
                    if needs_width.get() { view! { <Strip class="strip" handles=true /> }.into_any() } else { view! { <Ledger /><Help id="help-board" /> }.into_any() }
                })}
                // Kept outside the views that are rebuilt, so that the selected tab keeps the focus.
                <PanelTabs />
                {live(move || {
                    if needs_width.get() { view! { <WidePanel /> }.into_any() } else { view! { <Panel /> }.into_any() }
                })}
            </main>
        </div>
    }
}

/// The levers at the left side.
#[component]
fn Rail() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let press = move |key: leptos::ev::KeyboardEvent| {
        if key.key() == "Escape" && desk.shown.levers_open.get_untracked() {
            desk.shown.levers_open.set(false);
            page::focus("spine-levers");
        }
    };
    view! {
        <aside class="rail" class:open=flag(move || desk.shown.levers_open.get()) id="levers" tabindex="-1" data-region="levers" aria-label=locale.text("levers") on:keydown=press>
            <Levers />
        </aside>
    }
}

/// The collapsed rail with the button that opens the levers.
#[component]
fn Spine() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <div class="spine">
            <button
                type="button"
                id="spine-levers"
                data-testid="open-levers"
                aria-expanded=text(move || desk.shown.levers_open.get().to_string())
                aria-controls="levers"
                on:click=act(move || desk.shown.levers_open.update(|open| *open = !*open))
            >
                {Icon::Levers.draw()}
                <span>{locale.text("levers")}</span>
                <span class="cnt">{text(move || desk.scenario().levers.moved().to_string())}</span>
            </button>
        </div>
    }
}
