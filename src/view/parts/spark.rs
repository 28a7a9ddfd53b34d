//! A sparkline of yearly values, as steps around the neutral line.

use std::fmt::Write;

use leptos::prelude::*;

use crate::view::live::{memo, text};
const WIDTH: f64 = 40.0;
const HEIGHT: f64 = 18.0;
const MARGIN: f64 = 3.0;

/// A sparkline of values around a neutral one.
#[component]
pub fn Spark(
    /// Differences from the neutral value, first year first.
    differences: Signal<Vec<f64>>,
) -> impl IntoView {
    let lines = memo(move || differences.with(|differences| paths(differences)));
    view! {
        <svg width="40" height="18" aria-hidden="true">
            <line class="z" x1="0" x2="40" y1=text(move || lines.get().base) y2=text(move || lines.get().base)></line>
            <path class="fl" d=text(move || lines.get().area)></path>
            <path class="b" d=text(move || lines.get().line)></path>
        </svg>
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
struct Lines {
    base: String,
    area: String,
    line: String,
}

fn paths(differences: &[f64]) -> Lines {
    let most = differences.iter().copied().fold(0.0, f64::max);
    let least = differences.iter().copied().fold(0.0, f64::min);
    let span = most - least;
    if span < 1e-12 {
        return Lines {
            base: format!("{}", (HEIGHT / 2.0).round() + 0.5),
            ..Lines::default()
        };
    }
    let height = |difference: f64| MARGIN + (most - difference) / span * (HEIGHT - 2.0 * MARGIN);
    let base = height(0.0).round() + 0.5;
    let step = WIDTH / differences.len().max(1) as f64;
    let mut steps = String::new();
    for (at, difference) in differences.iter().enumerate() {
        // Writing to a `String` cannot fail.
        let _ = write!(steps, "V{:.1}H{:.1}", height(*difference), step * (at + 1) as f64);
    }
    let first = differences.first().map_or(base, |first| height(*first));
    Lines {
        base: format!("{base}"),
        area: format!("M0 {base}{steps}V{base}Z"),
        line: format!("M0 {first:.1}{steps}"),
    }
}
