//! The uncertain inputs as text: names, units and ranges.
//!
//! Does not know how inputs are drawn. Invariant: different ranges differ in text at exact detail.

use jigong_model::plan::{Assumption, Assumptions, UncertainInput, Unit};

use crate::words::Locale;
use crate::words::number::signed;

use super::figures::scale::Scale;
use super::lever::{Detail, exact};

/// The name of an input.
pub fn name(shock: UncertainInput, locale: Locale) -> String {
    locale.text(&format!("input-{}", shock.name().replace('_', "-")))
}

/// Format of its values in an input box: factors as numbers, other inputs in per cent.
pub const fn scale(shock: UncertainInput) -> Scale {
    Scale::of(if is_factor(shock) { Unit::Ratio } else { Unit::Share })
}

/// The unit beside the input box.
pub fn unit(shock: UncertainInput, locale: Locale) -> String {
    locale.text(match shock {
        UncertainInput::CohortGrowth => "range-unit-growth",
        UncertainInput::EmploymentShift => "range-unit-points",
        shock if is_factor(shock) => "range-unit-factor",
        _ => "range-unit-share",
    })
}

/// A range: least to greatest value; for the delay its chances.
pub fn range(shock: UncertainInput, ends: [f64; 2], detail: Detail, locale: Locale) -> String {
    let id = match shock {
        UncertainInput::CohortGrowth => "range-growth",
        UncertainInput::EmploymentShift => "range-points",
        UncertainInput::OpeningDelay => "range-delay",
        shock if is_factor(shock) => "range-factor",
        _ => "range-share",
    };
    let [low, high] = ends.map(|end| match detail {
        Detail::Exact => exact(end, !is_factor(shock)),
        _ => scale(shock).written(end),
    });
    locale.with(id, &[("low", low.into()), ("high", high.into())])
}

const fn is_factor(shock: UncertainInput) -> bool {
    !matches!(
        shock,
        UncertainInput::AttractableShare
            | UncertainInput::CertificateRate
            | UncertainInput::CohortGrowth
            | UncertainInput::EmploymentShift
            | UncertainInput::OpeningDelay
    )
}

/// The mode in a sentence. For the delay: no delay, with the remaining chance.
pub fn likeliest(shock: UncertainInput, [low, high]: [f64; 2], assumptions: &Assumptions, locale: Locale) -> String {
    let value = match shock {
        UncertainInput::OpeningDelay => {
            let rest = scale(shock).written(1.0 - low - high);
            return locale.with("range-on-time", &[("share", rest.into())]);
        }
        UncertainInput::AttractableShare => assumptions.one(Assumption::AttractableShare),
        UncertainInput::CohortGrowth => assumptions.one(Assumption::CohortGrowth),
        UncertainInput::CertificateRate => assumptions.one(Assumption::CertificateRate),
        UncertainInput::EmploymentShift => 0.0,
        _ => 1.0,
    };
    let id = if (low..=high).contains(&value) {
        "range-likeliest"
    } else {
        "range-likeliest-outside"
    };
    locale.with(id, &[("value", scale(shock).written(value).into())])
}

/// Sentence why two ends are not a range, although each is an allowed value.
pub fn misfit(shock: UncertainInput, ends: [f64; 2], locale: Locale) -> String {
    let [low, high] = ends.map(|end| scale(shock).written(end));
    if shock == UncertainInput::OpeningDelay {
        let sum = scale(shock).written(ends[0] + ends[1]);
        locale.with("range-above-one", &[("sum", sum.into())])
    } else {
        locale.with("range-disordered", &[("low", low.into()), ("high", high.into())])
    }
}

/// Two correlated inputs and their rank correlation.
pub fn pair((one, other, value): (UncertainInput, UncertainInput, f64), locale: Locale) -> String {
    let arguments = [
        ("one", name(one, locale).into()),
        ("other", name(other, locale).into()),
        ("value", signed(value, 1).into()),
    ];
    locale.with("sure-pair", &arguments)
}
