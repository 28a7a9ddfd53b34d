//! The target line of an indicator: missed to the left, met to the right. Uncertainty is shown pale from P10 to P90,
//! dark from P25 to P75. Empty without a target.
//!
//! Each row has its own fixed scale, so that only the marks move. Drawn at one unit per pixel.

use jigong_text::report::{LINE, place};
use leptos::prelude::*;

use crate::view::live::{text, when};

use super::reading::Live;

/// The drawing of one indicator.
#[component]
pub(super) fn Band(live: Live, width: u16, height: u16) -> impl IntoView {
    let (w, h) = (f64::from(width), f64::from(height));
    let middle = h / 2.0;
    let at = move |value: f64, target: f64| (w * place(live.indicator, value, target)).clamp(5.0, w - 5.0);
    let ring = move || {
        let (_, quo, target, _) = live.line();
        quo.zip(target).map(
            |(quo, target)| view! { <circle cx=format!("{:.1}", at(quo, target)) cy=middle r="3.2" class="doth"></circle> },
        )
    };
    let mark = move || {
        let (value, _, target, met) = live.line();
        let at = at(value?, target?);
        Some(if met {
            view! { <circle cx=format!("{at:.1}") cy=middle r="4.5" class="dot"></circle> }.into_any()
        } else {
            view! { <path d=format!("M{at:.1} {}l6 6l-6 6l-6-6z", middle - 6.0) class="dia"></path> }.into_any()
        })
    };
    // Of the seven quantiles P05 to P95, the pair with this distance from both ends.
    let fan = move |from_end: usize| {
        text(move || {
            let spread = live.spread().and_then(|spread| spread.quantiles);
            let (Some(target), Some(quantiles)) = (live.line().2, spread) else {
                return String::new();
            };
            let [low, high] = [quantiles[from_end], quantiles[6 - from_end]]
                .map(|value| (w * place(live.indicator, value, target)).clamp(0.0, w));
            if low < high {
                format!("M{low:.1} {}H{high:.1}v8H{low:.1}z", middle - 4.0)
            } else {
                String::new()
            }
        })
    };
    view! {
        <svg width=width height=height viewBox=format!("0 0 {width} {height}") aria-hidden="true">
            <path d=fan(1) class="f1"></path>
            <path d=fan(2) class="f2"></path>
            {when(move || live.has_target(), move || view! { <line x1=w * LINE x2=w * LINE y1="0" y2=height class="tgt"></line> }.into_any())}
            {ring}
            {mark}
        </svg>
    }
}

/// Column header of the drawings.
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
