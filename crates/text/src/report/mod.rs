//! Outcomes as text: the verdict, and each indicator's value, gap and position on its scale.
//!
//! Runs natively, so that the page, the static first view and the tests show the same. Does not draw.

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
pub mod rolled;
mod sums;
pub mod then_now;
mod title;
pub mod uncertain;
pub mod uncertainty;
mod verdict;

use jigong_model::outcome::{Outcome, Reading};
use jigong_model::plan::{Indicator, Plan, Standing};
use jigong_model::scenario::Scenario;

use crate::words::number::{Measure, NOTHING, Written};
use crate::words::{Locale, Value};

pub use title::title;
pub use verdict::verdict;

/// Display order: hard targets, then the aspiration, then the guidance, which is not counted.
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

/// Message id of the word before a target's number.
pub const fn standing_word(standing: Standing) -> &'static str {
    match standing {
        Standing::Main | Standing::Target => "target-short",
        Standing::Aspiration => "aspiration-short",
        Standing::Guidance => "guidance-short",
    }
}

/// Whether an indicator depends on placeholder school counts that the scenario has not replaced.
pub fn is_provisional(plan: &Plan, scenario: &Scenario, indicator: Indicator) -> bool {
    matches!(
        indicator,
        Indicator::Colleges | Indicator::CoveredCities | Indicator::SchoolFloor
    ) && scenario.placeholder_schools(plan) > 0
}

/// The measure of an indicator.
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

/// The period of an indicator; empty if its name contains it.
pub fn period(plan: &Plan, indicator: Indicator, locale: Locale) -> String {
    let arguments = [
        ("year", plan.last_year().to_string().into()),
        ("years", plan.years.len().into()),
    ];
    let written = locale.with(&format!("indicator-{}-period", indicator.name()), &arguments);
    written.trim().to_owned()
}

/// First and last plan year, as arguments of messages.
pub fn years(plan: &Plan) -> [(&'static str, Value); 2] {
    [
        ("first", plan.years[0].to_string().into()),
        ("last", plan.last_year().to_string().into()),
    ]
}

/// What stands beside the name of the program: province and years of the plan.
pub fn brand(plan: &Plan, locale: Locale) -> String {
    let [first, last] = years(plan);
    let name = &plan.province.name;
    locale.with(
        "brand-note",
        &[("province", locale.pick(&name.zh, &name.en).to_owned().into()), first, last],
    )
}

/// An indicator's value as displayed.
pub fn value(reading: &Reading, locale: Locale) -> Written {
    match reading.value {
        Some(value) => measure(reading.indicator).value(value, reading.target, locale),
        None => nothing(),
    }
}

/// An indicator's target value as displayed, with its sign; [`NOTHING`] without a target.
pub fn target(plan: &Plan, indicator: Indicator, value: Option<f64>, locale: Locale) -> String {
    value.map_or_else(
        || NOTHING.to_owned(),
        |value| {
            format!(
                "{}\u{a0}{}",
                sign(plan.target(indicator).strict),
                measure(indicator).target(value, locale)
            )
        },
    )
}

/// `>` if the target must be exceeded, `≥` if reaching it is enough.
pub const fn sign(strict: bool) -> &'static str {
    if strict { ">" } else { "≥" }
}

/// Value minus target, as displayed.
pub fn gap(reading: &Reading, locale: Locale) -> Written {
    difference(reading.indicator, reading.gap(), locale)
}

/// Value minus the status quo's, as displayed.
pub fn against(reading: &Reading, status_quo: &Outcome, locale: Locale) -> Written {
    let other = status_quo.reading(reading.indicator).value;
    let moved = reading.value.zip(other).map(|(value, other)| value - other);
    difference(reading.indicator, moved, locale)
}

/// The change of an indicator from the plan's status quo, split into changed assumptions and levers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The status quo under changed assumptions minus that under the plan's.
    pub by_assumptions: Written,
    /// The scenario minus the status quo under the same assumptions.
    pub by_levers: Written,
}

/// Splits an indicator's change between assumptions and levers; both add up to the whole.
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

/// Position of the target on every scale, as a part of its width.
pub const LINE: f64 = 0.6;
/// Part of the width that [`span`] covers.
const SPAN: f64 = 0.62;

/// Position of a value on its indicator's scale, as a part of the width; may lie outside 0..1.
///
/// Each indicator has a fixed scale, so that only marks move.
pub fn place(indicator: Indicator, value: f64, target: f64) -> f64 {
    LINE + (value - target) / span(indicator) * SPAN
}

/// The difference that covers [`SPAN`] of the scale, in the indicator's unit.
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
