//! An outcome in words and written figures: the verdict, and each indicator's value, gap and place on its line.
//!
//! Native, so that the page, the build's first view and the tests say the same. Must not know how anything is drawn.

pub mod attribution;
pub mod chance;
pub mod changes;
pub mod colleges;
pub mod comparison;
pub mod figures;
pub mod goal_seek;
pub mod lever;
pub mod matters;
pub mod placement;
mod sums;
pub mod then_now;
mod title;
pub mod uncertain;
pub mod uncertainty;
mod verdict;

use jigong_model::outcome::{Outcome, Reading};
use jigong_model::plan::{Indicator, Plan, Standing};
use jigong_model::scenario::Scenario;

use crate::words::Locale;
use crate::words::number::{Measure, NOTHING, Written};

pub use title::title;
pub use verdict::verdict;

/// The order of the page: hard targets, then the aspiration, then the guidance that nothing counts.
pub const ORDER: [Indicator; 10] = [
    Indicator::Enrolment,
    Indicator::Employment,
    Indicator::InitialEmployment,
    Indicator::HighSkilled,
    Indicator::Training,
    Indicator::Colleges,
    Indicator::QualitySchools,
    Indicator::QualityMajors,
    Indicator::CoveredCities,
    Indicator::SchoolFloor,
];

/// What a target is called before its number.
pub const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Main | Standing::Target => "target-short",
        Standing::Aspiration => "aspiration-short",
        Standing::Guidance => "guidance-short",
    }
}

/// Whether an indicator rests on counts of schools that have no source and that the scenario has not replaced.
pub fn is_provisional(plan: &Plan, scenario: &Scenario, indicator: Indicator) -> bool {
    matches!(
        indicator,
        Indicator::Colleges | Indicator::CoveredCities | Indicator::SchoolFloor
    ) && scenario.placeholder_schools(plan) > 0
}

/// What an indicator counts.
pub const fn measure(indicator: Indicator) -> Measure {
    match indicator {
        Indicator::Enrolment | Indicator::HighSkilled => Measure::Persons,
        Indicator::Employment | Indicator::InitialEmployment => Measure::Rate,
        Indicator::Training => Measure::PersonTimes,
        Indicator::Colleges | Indicator::QualitySchools => Measure::Schools,
        Indicator::CoveredCities | Indicator::SchoolFloor => Measure::Cities,
        Indicator::QualityMajors => Measure::Majors,
    }
}

/// Span that an indicator is read at, empty where its name says it.
pub fn period(plan: &Plan, indicator: Indicator, locale: Locale) -> String {
    let arguments = [
        ("year", plan.last_year().to_string().into()),
        ("years", plan.years.len().into()),
    ];
    let written = locale.with(&format!("indicator-{}-period", indicator.name()), &arguments);
    written.trim().to_owned()
}

/// An indicator's value as written.
pub fn value(reading: &Reading, locale: Locale) -> Written {
    match reading.value {
        Some(value) => measure(reading.indicator).value(value, Some(reading.target), locale),
        None => nothing(),
    }
}

/// An indicator's target as written, with its sign.
pub fn target(plan: &Plan, indicator: Indicator, locale: Locale) -> String {
    let target = plan.target(indicator);
    format!(
        "{}\u{a0}{}",
        sign(target.strict),
        measure(indicator).target(target.quantity.value, locale)
    )
}

/// `>` where the target must be passed, `≥` where reaching it is enough.
pub const fn sign(strict: bool) -> &'static str {
    if strict { ">" } else { "≥" }
}

/// Value less target as written.
pub fn gap(reading: &Reading, locale: Locale) -> Written {
    difference(reading.indicator, reading.gap(), locale)
}

/// Value less the status quo's as written.
pub fn against(reading: &Reading, status_quo: &Outcome, locale: Locale) -> Written {
    let other = status_quo.reading(reading.indicator).value;
    let moved = reading.value.zip(other).map(|(value, other)| value - other);
    difference(reading.indicator, moved, locale)
}

/// How an indicator came from the plan's own status quo to the scenario: by changed assumptions, then by levers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The status quo under the changed assumptions less the one under the plan's own.
    pub by_assumptions: Written,
    /// The scenario less the status quo under the same assumptions.
    pub by_levers: Written,
}

/// Splits an indicator's move between the assumptions and the levers; the two add up to the whole.
pub fn moved(reading: &Reading, status_quo: &Outcome, shipped: &Outcome, locale: Locale) -> Moved {
    Moved {
        by_assumptions: against(status_quo.reading(reading.indicator), shipped, locale),
        by_levers: against(reading, status_quo, locale),
    }
}

fn difference(indicator: Indicator, value: Option<f64>, locale: Locale) -> Written {
    value.map_or_else(nothing, |value| measure(indicator).difference(value, locale))
}

fn nothing() -> Written {
    Written {
        number: NOTHING.to_owned(),
        unit: String::new(),
    }
}

/// The target line stands at this part of a line's width.
pub const LINE: f64 = 0.6;
/// A row's span covers this part of the width.
const SPAN: f64 = 0.62;

/// Where a value stands on its indicator's line, as a part of the width; may lie outside 0..1.
///
/// Each indicator has a scale of its own, fixed, so that marks move and lines do not.
pub fn place(indicator: Indicator, value: f64, target: f64) -> f64 {
    LINE + (value - target) / span(indicator) * SPAN
}

/// Distance from the target that a span stands for, in the indicator's unit.
const fn span(indicator: Indicator) -> f64 {
    match indicator {
        Indicator::Enrolment => 12_000.0,
        Indicator::Employment | Indicator::InitialEmployment => 0.0135,
        Indicator::HighSkilled => 8_200.0,
        Indicator::Training => 118_000.0,
        Indicator::Colleges => 9.0,
        Indicator::CoveredCities => 4.6,
        Indicator::QualitySchools => 31.0,
        Indicator::QualityMajors => 77.0,
        Indicator::SchoolFloor => 6.0,
    }
}
