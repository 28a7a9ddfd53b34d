//! A list to pick one from.

use leptos::prelude::*;

use crate::view::live::flag;

/// A native list: the browser's own keyboard, touch and screen-reader ways.
#[component]
pub fn Picker(
    /// Handle for tests.
    testid: &'static str,
    /// Name for screen readers.
    label: String,
    /// Values and the texts that stand for them.
    options: Vec<(String, String)>,
    /// Value in hand.
    value: Signal<String>,
    /// A value was picked.
    on_pick: Callback<String>,
) -> impl IntoView {
    let option = move |(own, text): (String, String)| {
        let same = own.clone();
        view! { <option value=own selected=flag(move || value.get() == same)>{text}</option> }
    };
    view! {
        <select
            class="sel"
            data-testid=testid
            aria-label=label
            on:change=move |event| on_pick.run(event_target_value(&event))
            prop:value=value
        >
            {options.into_iter().map(option).collect_view()}
        </select>
    }
}
