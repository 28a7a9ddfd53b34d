//! The uncertain inputs in field terms: their names, their units, and a range as a sentence has it.
//!
//! Must not know how inputs are drawn. Invariant: where two ranges differ, they read differently in exact detail.

use jigong_model::plan::{Assumption, Assumptions, UncertainInput, Unit};

use crate::words::Locale;
use crate::words::number::signed;

use super::figures::scale::Scale;
use super::lever::{Detail, exact};

/// What an input is called.
pub fn name(shock: UncertainInput, locale: Locale) -> String {
    locale.text(&format!("input-{}", shock.name().replace('_', "-")))
}

/// How its values stand in a box: factors as they are, everything else in per cent.
pub const fn scale(shock: UncertainInput) -> Scale {
    Scale::of(if is_factor(shock) { Unit::Ratio } else { Unit::Share })
}

/// The unit behind such a box.
pub fn unit(shock: UncertainInput, locale: Locale) -> String {
    locale.text(match shock {
        UncertainInput::CohortGrowth => "range-unit-growth",
        UncertainInput::EmploymentShift => "range-unit-points",
        shock if is_factor(shock) => "range-unit-factor",
        _ => "range-unit-share",
    })
}

/// A range: from the least to the greatest value, or the chances of a delay.
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

/// The likeliest value, as a sentence has it. Of the delay it is that nothing opens late, with what the chances leave.
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

/// Why two ends are no range, in a sentence. Both are the input's for themselves.
pub fn misfit(shock: UncertainInput, ends: [f64; 2], locale: Locale) -> String {
    let [low, high] = ends.map(|end| scale(shock).written(end));
    if shock == UncertainInput::OpeningDelay {
        let sum = scale(shock).written(ends[0] + ends[1]);
        locale.with("range-above-one", &[("sum", sum.into())])
    } else {
        locale.with("range-disordered", &[("low", low.into()), ("high", high.into())])
    }
}

/// Two inputs that stray together, and how closely.
pub fn pair((one, other, value): (UncertainInput, UncertainInput, f64), locale: Locale) -> String {
    let arguments = [
        ("one", name(one, locale).into()),
        ("other", name(other, locale).into()),
        ("value", signed(value, 1).into()),
    ];
    locale.with("sure-pair", &arguments)
}
