//! Rounding of parts so that the displayed parts add up to the displayed whole.
//!
//! Does not know what is split. Invariant: the fitted parts are whole units of the last digit and add up to the
//! whole.

use crate::words::Locale;
use crate::words::number::{Measure, Written, plain, signed};

/// Value of the last displayed digit.
pub(super) const fn last_digit(measure: Measure) -> f64 {
    match measure {
        Measure::Rate => 1e-4,
        // Shares of whole schools are fractions.
        Measure::Schools | Measure::Majors | Measure::Cities => 0.1,
        _ => 1.0,
    }
}

/// An amount in units of the last digit, rounded.
pub(super) fn in_units(measure: Measure, value: f64) -> f64 {
    (value / last_digit(measure)).round()
}

/// Whether an amount is displayed as 0.
pub(super) fn is_nothing(measure: Measure, value: f64) -> bool {
    value.abs() < last_digit(measure) * 0.5
}

/// Parts in whole units that add up to `whole`. Each is rounded; if they do not add up, those with the largest
/// rounding error in the needed direction change by one unit.
pub(super) fn fitted(measure: Measure, parts: &[f64], whole: f64) -> Vec<f64> {
    let unit = last_digit(measure);
    let mut units: Vec<f64> = parts.iter().map(|part| (part / unit).round()).collect();
    let mut left = whole - units.iter().sum::<f64>();
    let mut turns = parts.len();
    while left.abs() > 0.5 && turns > 0 {
        let step = left.signum();
        let strain = |at: &usize| (parts[*at] / unit - units[*at]) * step;
        if let Some(at) = (0..parts.len()).max_by(|one, other| strain(one).total_cmp(&strain(other))) {
            units[at] += step;
        }
        left -= step;
        turns -= 1;
    }
    units
}

/// Units as a signed number: `+1,158`, `−0.25`.
pub(super) fn number(measure: Measure, units: f64) -> String {
    let (value, decimals) = shown(measure, units);
    signed(value, decimals)
}

/// Units as a signed amount with unit: `+1,158 人`, `−0.25 点`; zero is `0`.
pub(super) fn amount(measure: Measure, units: f64, locale: Locale) -> String {
    if units == 0.0 {
        return number(measure, units);
    }
    Written {
        number: number(measure, units),
        unit: unit(measure, locale),
    }
    .joined()
}

/// Units as an unsigned amount: `54 人`.
pub(super) fn size(measure: Measure, units: f64, locale: Locale) -> String {
    let (value, decimals) = shown(measure, units.abs());
    Written {
        number: plain(value, decimals),
        unit: unit(measure, locale),
    }
    .joined()
}

fn shown(measure: Measure, units: f64) -> (f64, usize) {
    match measure {
        Measure::Rate => (units / 100.0, 2),
        Measure::Schools | Measure::Majors | Measure::Cities => {
            (units / 10.0, usize::from((units / 10.0).fract().abs() > 1e-9))
        }
        _ => (units, 0),
    }
}

fn unit(measure: Measure, locale: Locale) -> String {
    locale.text(match measure {
        Measure::Persons => "unit-persons",
        Measure::PersonTimes => "unit-person-times",
        Measure::Rate => "unit-points",
        Measure::Schools => "unit-schools",
        Measure::Majors => "unit-majors",
        Measure::Cities => "unit-cities",
        Measure::Places => "unit-places",
        Measure::PerTeacher => "unit-per-teacher",
        Measure::Money => "unit-money",
    })
}
