//! The value axis of a drawing: conversion of values to pixels, and gridlines.
//!
//! Does not know what is drawn. Invariant: the axis includes every given value, and the target unless that would make
//! the bars too short.

use jigong_text::words::Locale;
use jigong_text::words::number::{Measure, plain, trimmed};
use leptos::prelude::*;

/// Least share of the axis that the values must cover if the target is included.
const LEAST: f64 = 0.2;
/// Approximate number of intervals between gridlines.
const STEPS: f64 = 5.0;
/// Margin at each end, as a part of the axis's span.
const ROOM: f64 = 0.04;

/// A linear axis.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    left: f64,
    right: f64,
    /// The target, if there is one and the axis includes it.
    pub(super) target: Option<f64>,
}

impl Axis {
    /// An axis over these values with a span of at least `least`, from pixel `left` to pixel `right`.
    pub(super) fn over(
        values: impl IntoIterator<Item = f64>,
        target: Option<f64>,
        least: f64,
        [left, right]: [f64; 2],
    ) -> Self {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values {
            low = if value < low { value } else { low };
            high = if value > high { value } else { high };
        }
        // Widened, so that a very small change looks small.
        let lack = least - (high - low);
        if lack > 0.0 {
            (low, high) = (low - lack / 2.0, high + lack / 2.0);
        }
        let target = target.filter(|target| high - low >= (high.max(*target) - low.min(*target)) * LEAST);
        if let Some(target) = target {
            (low, high) = (low.min(target), high.max(target));
        }
        let room = (high - low) * ROOM;
        Self {
            low: low - room,
            high: high + room,
            left,
            right,
            target,
        }
    }

    /// The position of a value, px.
    pub(super) fn x(&self, value: f64) -> f64 {
        self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)
    }

    /// Gridlines from `top` to `foot`, with labels at height `words`, px.
    pub(super) fn grid(&self, measure: Measure, [top, foot, words]: [f64; 3], locale: Locale) -> AnyView {
        let line = |(x, label): (f64, String)| {
            view! {
                <line class="ax" x1=px(x) x2=px(x) y1=top y2=foot></line>
                <text class="tk" x=px(x) y=words text-anchor="middle">{label}</text>
            }
        };
        self.ticks(measure, locale).into_iter().map(line).collect_view().into_any()
    }

    /// Positions and labels of the gridlines.
    fn ticks(&self, measure: Measure, locale: Locale) -> Vec<(f64, String)> {
        let step = step((self.high - self.low) / STEPS);
        let (factor, _) = measure.axis(locale);
        let decimals = trimmed(step * factor, 6).split_once('.').map_or(0, |(_, after)| after.len());
        let mut ticks = Vec::new();
        let mut at = (self.low / step).ceil() * step;
        while at <= self.high && ticks.len() < 6 {
            ticks.push((self.x(at), plain(at * factor, decimals)));
            at += step;
        }
        ticks
    }
}

/// The least round number that is not smaller: 1, 2 or 5 times a power of ten.
fn step(least: f64) -> f64 {
    let mut unit = 1e-6;
    while unit * 10.0 < least {
        unit *= 10.0;
    }
    let round = [1.0, 2.0, 5.0]
        .map(|round| unit * round)
        .into_iter()
        .find(|step| *step >= least);
    round.unwrap_or(unit * 10.0)
}

/// Approximate width of a text at 13 px; Chinese characters are about twice as wide as letters.
pub(super) fn width_of(text: &str) -> f64 {
    text.chars().map(|char| if char.is_ascii() { 7.2 } else { 13.0 }).sum()
}

/// A coordinate, rounded to a tenth of a pixel.
pub(super) fn px(value: f64) -> String {
    format!("{value:.1}")
}
