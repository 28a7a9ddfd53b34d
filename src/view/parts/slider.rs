//! A slider over whole steps. Arrows change by one step, Page keys by ten; Home and End go to the ends, Delete resets
//! to neutral, Alt+Down opens the yearly values.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::view::live::text;
/// Positions on the track, from 0 (left) to 1 (right).
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Track {
    /// Thumb.
    pub value: f64,
    /// Neutral tick.
    pub neutral: f64,
    /// Start of the bar.
    pub from: f64,
    /// End of the bar.
    pub to: f64,
}

/// A slider.
#[component]
pub fn Slider(
    /// Accessible name.
    label: String,
    /// Lowest and highest step.
    ends: (i32, i32),
    /// Current step.
    step: Signal<i32>,
    /// Positions on the track.
    track: Signal<Track>,
    /// Value as text for screen readers.
    #[prop(into)]
    spoken: Signal<String>,
    /// The user moved to this step.
    on_step: Callback<i32>,
    /// The movement has ended.
    on_rest: Callback<()>,
    /// Reset to neutral.
    on_clear: Callback<()>,
    /// Open the yearly values.
    on_open: Callback<()>,
) -> impl IntoView {
    let to = move |next: i32| on_step.run(next.clamp(ends.0, ends.1));
    let press = move |key: KeyboardEvent| {
        let now = step.get_untracked();
        match (key.key().as_str(), key.alt_key()) {
            ("ArrowDown", true) => on_open.run(()),
            ("ArrowRight" | "ArrowUp", false) => to(now + 1),
            ("ArrowLeft" | "ArrowDown", false) => to(now - 1),
            ("PageUp", _) => to(now + 10),
            ("PageDown", _) => to(now - 10),
            ("Home", _) => to(ends.0),
            ("End", _) => to(ends.1),
            ("Delete" | "Backspace", _) => on_clear.run(()),
            _ => return,
        }
        key.prevent_default();
    };
    let place = move |pick: fn(&Track) -> f64| move || track.with(|track| format!("{:.4}", pick(track)));
    view! {
        <div
            class="sl"
            style=("--v", place(|track| track.value))
            style=("--n", place(|track| track.neutral))
            style=("--a", place(|track| track.from))
            style=("--b", place(|track| track.to))
        >
            <i class="tr"></i>
            <i class="dev"></i>
            <i class="nt"></i>
            <input
                type="range"
                min=ends.0
                max=ends.1
                step="1"
                aria-label=label
                aria-valuetext=spoken
                prop:value=text(move || step.get().to_string())
                on:input=move |event| {
                    if let Ok(next) = event_target_value(&event).parse::<f64>() {
                        #[expect(clippy::cast_possible_truncation, reason = "clamped to the slider's ends")]
                        to(next as i32);
                    }
                }
                on:change=move |_| on_rest.run(())
                on:keydown=press
                on:keyup=move |_| on_rest.run(())
            />
        </div>
    }
}
