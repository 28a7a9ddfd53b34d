//! The uncertain inputs in field terms: their names, their units, and a range as a sentence has it.
//!
//! Must not know how inputs are drawn. Invariant: where two ranges differ, they read differently in exact detail.

use crate::plan::{Shock, Unit};
use crate::words::Locale;

use super::figures::scale::Scale;
use super::lever::{Detail, exact};

/// What an input is called.
pub fn name(shock: Shock, locale: Locale) -> String {
    locale.text(&format!("input-{}", shock.name().replace('_', "-")))
}

/// How its values stand in a box: factors as they are, everything else in per cent.
pub const fn scale(shock: Shock) -> Scale {
    Scale::of(if is_factor(shock) { Unit::Ratio } else { Unit::Share })
}

/// The unit behind such a box.
pub fn unit(shock: Shock, locale: Locale) -> String {
    locale.text(match shock {
        Shock::CohortGrowth => "range-unit-growth",
        Shock::EmploymentShift => "range-unit-points",
        shock if is_factor(shock) => "range-unit-factor",
        _ => "range-unit-share",
    })
}

/// A range: from the least to the greatest value, or the chances of a delay.
pub fn range(shock: Shock, ends: [f64; 2], detail: Detail, locale: Locale) -> String {
    let id = match shock {
        Shock::CohortGrowth => "range-growth",
        Shock::EmploymentShift => "range-points",
        Shock::OpeningDelay => "range-delay",
        shock if is_factor(shock) => "range-factor",
        _ => "range-share",
    };
    let [low, high] = ends.map(|end| match detail {
        Detail::Exact => exact(end, !is_factor(shock)),
        _ => scale(shock).written(end),
    });
    locale.with(id, &[("low", low.into()), ("high", high.into())])
}

const fn is_factor(shock: Shock) -> bool {
    !matches!(
        shock,
        Shock::AttractableShare | Shock::CertificateRate | Shock::CohortGrowth | Shock::EmploymentShift | Shock::OpeningDelay
    )
}
