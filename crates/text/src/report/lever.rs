//! A lever's value as text: `+1.0` in a box, `+1.0% a year` or `31.5 → 37.5%` in a sentence.
//!
//! Does not know scenarios. Invariant: two different series differ in text at some [`Detail`].

use jigong_model::scenario::lever::{Grid, LeverUnit};
use jigong_model::scenario::{Lever, Series};

use crate::words::Locale;
use crate::words::number::{plain, signed, trimmed};

/// Detail of the text of a series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// First and last year only, if the series is monotone.
    Ends,
    /// Every year.
    Years,
    /// Every year, all digits.
    Exact,
}

impl Detail {
    /// From shortest to longest.
    pub const ALL: [Self; 3] = [Self::Ends, Self::Years, Self::Exact];
}

/// The number in a lever's box: on the grid with the grid's decimals, off it with as many as needed.
pub fn shown_number(grid: Grid, value: f64) -> String {
    let number = value * grid.scale();
    let on_grid = (grid.value(grid.nearest(value)) - value).abs() < 1e-12;
    if !on_grid && grid.holds(value) {
        return trimmed(number, 4);
    }
    // With a sign if both directions are possible.
    if grid.low < 0 && number > 0.0 {
        signed(number, grid.decimals)
    } else {
        plain(number, grid.decimals)
    }
}

/// What a lever moves, in one or two words: "full-time intake".
pub fn subject(lever: Lever, locale: Locale) -> String {
    locale.text(&format!("change-lever-{}", lever.name().replace('_', "-")))
}

/// A lever's yearly values in a sentence: `+1.0% a year`, `cut by 0 → 8%`.
pub fn said(lever: Lever, values: &Series, detail: Detail, locale: Locale) -> String {
    let id = match (lever, lever.grid().shown) {
        (Lever::DropoutReduction, _) => "change-cut",
        (_, LeverUnit::PercentPerYear) => "change-growth",
        (_, LeverUnit::Percent) => "change-share",
        (_, LeverUnit::Points) => "change-points",
        (_, LeverUnit::PersonsPerYear) => "change-persons",
        (_, LeverUnit::SchoolsPerYear) => "change-schools",
        (_, LeverUnit::MajorsPerYear) => "change-majors",
    };
    locale.with(id, &[("value", years(lever.grid(), values, detail).into())])
}

/// A lever's name.
pub fn name(lever: Lever, locale: Locale) -> String {
    locale.text(&format!("lever-{}", lever.name().replace('_', "-")))
}

/// A lever's yearly values with unit, as beside its name: `+6.0%/yr`, `31.5 → 37.5%`, `500 /yr`.
pub fn with_unit(lever: Lever, values: &[f64], locale: Locale) -> String {
    let unit = locale.text(lever.grid().shown.unit());
    let number = years(lever.grid(), values, Detail::Ends);
    if unit.starts_with(['%', '/']) {
        format!("{number}{unit}")
    } else {
        format!("{number}\u{a0}{unit}")
    }
}

/// The numbers of the years at this detail.
pub fn years(grid: Grid, values: &[f64], detail: Detail) -> String {
    let number = |value: f64| {
        if detail == Detail::Exact {
            exact(value, grid.scale() > 1.0)
        } else if value == 0.0 {
            "0".to_owned()
        } else {
            shown_number(grid, value)
        }
    };
    let rises = values.windows(2).all(|pair| pair[0] <= pair[1]);
    let falls = values.windows(2).all(|pair| pair[0] >= pair[1]);
    match values {
        [] => String::new(),
        [first, ..] if rises && falls => number(*first),
        [first, .., last] if detail == Detail::Ends && (rises || falls) => format!("{} → {}", number(*first), number(*last)),
        all => all.iter().map(|&value| number(value)).collect::<Vec<_>>().join(" / "),
    }
}

/// All digits of a number. For per cent the decimal point is moved in the text, so that no digit is lost.
pub fn exact(value: f64, percent: bool) -> String {
    let shown = if percent {
        format!("{value}e2").parse().unwrap_or(value)
    } else {
        value
    };
    format!("{shown:?}").trim_end_matches(".0").replace('-', "\u{2212}")
}
