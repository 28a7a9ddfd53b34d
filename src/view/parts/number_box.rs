//! A number that is typed: it holds at once while it is inside the range; outside it is refused with the range.
//!
//! Arrows step, Shift+arrows take ten steps, Enter ends, Escape brings back what was there.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::view::live::{maybe, text};
/// A box for one number in the unit shown beside it.
#[component]
pub fn NumberBox(
    /// Handle for tests.
    testid: String,
    /// Name for screen readers; `None` where a `<label for>` names it.
    #[prop(optional)]
    label: Option<String>,
    /// Id for a `<label for>`.
    #[prop(optional)]
    id: Option<String>,
    /// The number as it is written when nobody types.
    #[prop(into)]
    written: Signal<String>,
    /// Least and greatest number.
    ends: (f64, f64),
    /// Set while what is typed is refused.
    refused: RwSignal<bool>,
    /// A number inside the range.
    on_number: Callback<f64>,
    /// What is typed is no number inside the range: for those who take a number only when the hand rests.
    #[prop(optional)]
    on_nothing: Option<Callback<()>>,
    /// So many steps up or down.
    on_step: Callback<i32>,
    /// The hand comes to the box.
    on_begin: Callback<()>,
    /// The hand rests or leaves.
    on_rest: Callback<()>,
    /// Back to what it was.
    on_escape: Callback<()>,
) -> impl IntoView {
    let draft = RwSignal::new(None::<String>);
    // Whether the number was changed here since the hand came: only then is there something for Escape to restore.
    let touched = StoredValue::new(false);
    // What this box's own typing made of the number: another change from outside takes the typing's place.
    let typed_as = StoredValue::new(None::<String>);
    Effect::new(move || {
        let now = written.get();
        if draft.get_untracked().is_some() && typed_as.get_value().is_some_and(|own| own != now) {
            draft.set(None);
        }
    });
    let finish = move || {
        // A box that is taken off the page loses the focus when it is gone already.
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
            // Where nothing was changed, Escape belongs to whatever the box stands in.
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

/// Reads a number as people type it: signs of either kind, full-width digits, commas, a trailing per cent sign.
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
