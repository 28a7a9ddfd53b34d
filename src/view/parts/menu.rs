//! A menu below a button: opens on click; closes on Escape, on a choice, and when it loses the focus.

use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

use crate::browser::page;
use crate::view::live::{act, text, when};

/// A button with a menu. The items are buttons with a role such as `menuitem`.
#[component]
pub fn Menu(
    /// Id of the menu; the button's id is `{id}-button`.
    id: &'static str,
    /// Classes of the button.
    class: &'static str,
    /// Accessible name of the button.
    label: String,
    /// Whether the menu is aligned to the button's end.
    #[prop(optional)]
    end: bool,
    /// Content of the button.
    face: AnyView,
    /// Test id of the menu.
    #[prop(optional)]
    testid: Option<&'static str>,
    /// Creates the items; the callback closes the menu.
    items: Callback<Callback<()>, AnyView>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let button = format!("{id}-button");
    let back = button.clone();
    let close = Callback::new(move |()| {
        if open.try_get_untracked() == Some(true) {
            open.set(false);
            page::focus(&back);
        }
    });
    let press = move |key: KeyboardEvent| match key.key().as_str() {
        "Escape" if open.get_untracked() => {
            // Otherwise the page would handle Escape as well.
            key.stop_propagation();
            close.run(());
        }
        "ArrowDown" | "ArrowUp" if open.get_untracked() => {
            key.prevent_default();
            page::focus_beside(id, if key.key() == "ArrowDown" { 1 } else { -1 });
        }
        _ => {}
    };
    let leave = move |event: FocusEvent| {
        // Removing the menu triggers focusout when its signals are disposed of already.
        if open.try_get_untracked() == Some(true) && !page::stays_inside(&event, id) {
            open.set(false);
        }
    };
    view! {
        <div class="menu-at" on:keydown=press on:focusout=leave>
            <button
                type="button"
                id=button
                class=class
                aria-label=label.clone()
                title=label.clone()
                aria-haspopup="menu"
                aria-expanded=text(move || open.get().to_string())
                on:click=act(move || open.update(|open| *open = !*open))
            >
                {face}
            </button>
            {when(move || open.get(), move || view! {
                <div id=id class="menu" class:end=end role="menu" tabindex="-1" aria-label=label.clone() data-testid=testid>
                    {items.run(close)}
                </div>
            }.into_any())}
        </div>
    }
}
