//! A number input: a number within the range takes effect at once; any other input is refused and the range is shown.
//!
//! Arrows change by one step, Shift+arrows by ten; Enter commits, Escape restores the previous number.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::view::live::{maybe, text};
/// An input of one number, in the unit shown next to it.
#[component]
pub fn NumberBox(
    /// Test id.
    testid: String,
    /// Accessible name; `None` if a `<label for>` names it.
    #[prop(optional)]
    label: Option<String>,
    /// Id for a `<label for>`.
    #[prop(optional)]
    id: Option<String>,
    /// The formatted number, shown while the user is not typing.
    #[prop(into)]
    written: Signal<String>,
    /// Least and greatest number.
    ends: (f64, f64),
    /// Set while the input is refused.
    refused: RwSignal<bool>,
    /// A number within the range was entered.
    on_number: Callback<f64>,
    /// The input is not a number within the range; for callers that apply a number only on commit.
    #[prop(optional)]
    on_nothing: Option<Callback<()>>,
    /// Change by this many steps.
    on_step: Callback<i32>,
    /// The input has received the focus.
    on_begin: Callback<()>,
    /// The input was committed or has lost the focus.
    on_rest: Callback<()>,
    /// Restore the previous number.
    on_escape: Callback<()>,
) -> impl IntoView {
    let draft = RwSignal::new(None::<String>);
    // Whether the number was changed since focus; otherwise Escape has nothing to restore.
    let touched = StoredValue::new(false);
    // The formatted number after the user's own typing; any other value comes from outside and replaces the typed
    // text.
    let typed_as = StoredValue::new(None::<String>);
    Effect::new(move || {
        let now = written.get();
        if draft.get_untracked().is_some() && typed_as.get_value().is_some_and(|own| own != now) {
            draft.set(None);
        }
    });
    let finish = move || {
        // Removing the input triggers blur when its signals are disposed of already.
        if draft.try_get_untracked().is_none() {
            return;
        }
        draft.set(None);
        refused.set(false);
        on_rest.run(());
    };
    let typed = move |raw: String| {
        match read_number(&raw) {
            Some(number) if number >= ends.0 - 1e-9 && number <= ends.1 + 1e-9 => {
                refused.set(false);
                touched.set_value(true);
                on_number.run(number);
            }
            other => {
                refused.set(other.is_some() || !matches!(raw.trim(), "" | "-" | "+" | "\u{2212}"));
                if let Some(nothing) = on_nothing {
                    nothing.run(());
                }
            }
        }
        typed_as.set_value(Some(written.get_untracked()));
        draft.set(Some(raw));
    };
    let press = move |key: KeyboardEvent| {
        let steps = if key.shift_key() { 10 } else { 1 };
        match key.key().as_str() {
            "ArrowUp" | "ArrowDown" => {
                touched.set_value(true);
                on_step.run(if key.key() == "ArrowUp" { steps } else { -steps });
            }
            // If nothing was changed, Escape is left to the surrounding element.
            "Escape" if draft.get_untracked().is_none() && !touched.get_value() => return,
            "Escape" => {
                on_escape.run(());
                touched.set_value(false);
                key.stop_propagation();
            }
            "Enter" => {}
            _ => return,
        }
        key.prevent_default();
        draft.set(None);
        refused.set(false);
        if key.key() == "Enter" {
            on_rest.run(());
        }
    };
    view! {
        <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            id=id
            data-testid=testid
            aria-label=label
            aria-invalid=maybe(move || refused.get().then_some("true"))
            prop:value=text(move || draft.get().unwrap_or_else(|| written.get()))
            on:focus=move |_| {
                touched.set_value(false);
                on_begin.run(());
            }
            on:input=move |event| typed(event_target_value(&event))
            on:change=move |_| finish()
            on:blur=move |_| finish()
            on:keydown=press
        />
    }
}

/// Parses a number as typed: any minus sign, full-width digits, commas, a trailing per cent sign.
pub fn read_number(raw: &str) -> Option<f64> {
    let plain: String = raw
        .chars()
        .filter_map(|c| match c {
            '\u{2212}' | '\u{2013}' | '\u{ff0d}' => Some('-'),
            '\u{ff0e}' | '\u{3002}' => Some('.'),
            '\u{ff10}'..='\u{ff19}' => char::from_digit(c as u32 - 0xff10, 10),
            ',' | '\u{ff0c}' | '%' | '\u{ff05}' | '+' | '\u{2192}' => None,
            c if c.is_whitespace() => None,
            c => Some(c),
        })
        .collect();
    plain.parse::<f64>().ok().filter(|number| number.is_finite())
}
