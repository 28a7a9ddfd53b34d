//! A list for choosing one value.

use leptos::prelude::*;

use crate::view::live::flag;

/// A native `<select>`, with the browser's own keyboard, touch and screen reader support.
#[component]
pub fn Picker(
    /// Test id.
    testid: &'static str,
    /// Accessible name.
    label: String,
    /// Values and their labels.
    options: Vec<(String, String)>,
    /// Selected value.
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
