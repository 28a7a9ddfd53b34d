//! Where an indicator stands on its line: left of the target line is short, right is beyond.
//!
//! Each row has its own scale, fixed, so that marks move and lines do not. Drawn at true pixel width.

use leptos::prelude::*;

use crate::plan::Indicator;

use super::reading::Live;

/// The target line stands at this part of the width.
const LINE: f64 = 0.6;
/// A row's span covers this part of the width.
const SPAN: f64 = 0.62;

/// Distance from the target that a span stands for, in the indicator's unit.
const fn span(indicator: Indicator) -> f64 {
    match indicator {
        Indicator::E1 => 12_000.0,
        Indicator::E2 | Indicator::E2b => 0.0135,
        Indicator::E3 => 8_200.0,
        Indicator::E4 => 118_000.0,
        Indicator::E5 => 9.0,
        Indicator::E6 => 4.6,
        Indicator::E7 => 31.0,
        Indicator::E8 => 77.0,
        Indicator::E9 => 6.0,
    }
}

/// The line of an indicator.
#[component]
pub(super) fn Band(live: Live, width: u16, height: u16) -> impl IntoView {
    let (w, h) = (f64::from(width), f64::from(height));
    let middle = h / 2.0;
    let place = move |value: f64, target: f64| {
        let at = w * LINE + (value - target) / span(live.indicator) * w * SPAN;
        at.clamp(5.0, w - 5.0)
    };
    let ring = move || {
        let (_, quo, target, _) = live.line();
        quo.map(|quo| view! { <circle cx=format!("{:.1}", place(quo, target)) cy=middle r="3.2" class="doth"></circle> })
    };
    let mark = move || {
        let (value, _, target, met) = live.line();
        let at = place(value?, target);
        Some(if met {
            view! { <circle cx=format!("{at:.1}") cy=middle r="4.5" class="dot"></circle> }.into_any()
        } else {
            view! { <path d=format!("M{at:.1} {}l6 6l-6 6l-6-6z", middle - 6.0) class="dia"></path> }.into_any()
        })
    };
    view! {
        <svg width=width height=height viewBox=format!("0 0 {width} {height}") aria-hidden="true">
            <line x1=w * LINE x2=w * LINE y1="0" y2=height class="tgt"></line>
            {ring}
            {mark}
        </svg>
    }
}

/// The head of the lines' column.
#[component]
pub(super) fn BandHead(width: u16, quo: String, short: String, beyond: String) -> impl IntoView {
    let line = f64::from(width) * LINE;
    view! {
        <svg width=width height="26" viewBox=format!("0 0 {width} 26") aria-hidden="true">
            <circle cx="5" cy="13" r="3.2" class="doth"></circle>
            <text class="tk" x="13" y="17">{quo}</text>
            <text class="tk" x=line - 6.0 y="17" text-anchor="end">{short}</text>
            <line x1=line x2=line y1="4" y2="26" class="tgt"></line>
            <text class="tk" x=line + 6.0 y="17">{beyond}</text>
        </svg>
    }
}
