//! One sentence of help a screen: there until it is closed, and back with all others by the button of the bar.

use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;
use crate::view::live::{act, when};
use crate::view::parts::Icon;

/// The button that brings every sentence back; where it is in a menu, the menu's button stands for it.
const BACK: [&str; 2] = ["more-menu-button", "help"];

/// The sentence of a screen; its id is the message's and the handle of tests.
#[component]
pub fn Help(id: &'static str) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let close = move || {
        desk.settings.close_help(id);
        BACK.into_iter().for_each(page::focus);
    };
    when(
        move || !desk.settings.is_help_closed(id),
        move || {
            view! {
                <p class="help" data-testid=id>
                    <span>{locale.text(id)}</span>
                    <button type="button" class="tiny" data-testid=format!("{id}-close") aria-label=locale.text("close") title=locale.text("close") on:click=act(close)>{Icon::Close.draw()}</button>
                </p>
            }
            .into_any()
        },
    )
}

/// The button of the bar; on a phone it is an entry of the menu.
#[component]
pub fn HelpButton() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <button type="button" class="btn bare sq" id="help" data-testid="help" aria-label=locale.text("help") title=locale.text("help") on:click=act(move || desk.settings.show_help())>
            {Icon::Info.draw()}
        </button>
    }
}
