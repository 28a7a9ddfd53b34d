//! Tabs; the selection follows the focus.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser::page;
use crate::view::live::{act, live, text};

/// One tab.
#[derive(Debug, Clone, PartialEq)]
pub struct TabItem {
    /// Id of the tab's button, which labels the panel.
    pub id: String,
    /// Label.
    pub label: String,
}

/// A row of tabs.
#[component]
pub fn Tabs(
    /// Accessible name of the row.
    label: String,
    /// The tabs.
    #[prop(into)]
    items: Signal<Vec<TabItem>>,
    /// Index of the selected tab.
    selected: Signal<usize>,
    /// Id of the panel.
    panel: &'static str,
    /// Class of the row, if not the desktop's.
    #[prop(optional)]
    class: &'static str,
    /// A tab was selected.
    on_select: Callback<usize>,
) -> impl IntoView {
    let press = move |key: KeyboardEvent| {
        let (at, count) = (selected.get_untracked(), items.with_untracked(Vec::len));
        let next = match key.key().as_str() {
            "ArrowRight" => (at + 1) % count,
            "ArrowLeft" => (at + count - 1) % count,
            "Home" => 0,
            "End" => count - 1,
            _ => return,
        };
        key.prevent_default();
        on_select.run(next);
        items.with_untracked(|items| page::focus(&items[next].id));
    };
    view! {
        <div role="tablist" class=class aria-label=label on:keydown=press>
            {live(move || ({
                items
                    .get()
                    .into_iter()
                    .enumerate()
                    .map(|(at, item)| {
                        let chosen = move || selected.get() == at;
                        view! {
                            <button
                                type="button"
                                role="tab"
                                id=item.id
                                aria-controls=panel
                                aria-selected=text(move || chosen().to_string())
                                tabindex=text(move || if chosen() { "0" } else { "-1" })
                                on:click=act(move || on_select.run(at))
                            >
                                {item.label}
                            </button>
                        }
                    })
                    .collect_view()
            }).into_any())}
        </div>
    }
}
