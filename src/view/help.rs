//! A help text for each screen, shown until the user closes it; a button shows all of them again.

use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;
use crate::view::live::{act, when};
use crate::view::parts::Icon;

/// The focus moves to the help button after closing; if that is in a menu, to the menu's button.
const BACK: [&str; 2] = ["more-menu-button", "help"];

/// A screen's help text; `id` is the message id and the test id.
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

/// The button that shows all help texts again; on a phone it is a menu entry.
#[component]
pub fn HelpButton() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <button type="button" class="btn bare sq" id="help" data-testid="help" aria-label=locale.text("help") title=locale.text("help") on:click=act(move || desk.settings.show_help())>
            {Icon::Info.draw()}
        </button>
    }
}
