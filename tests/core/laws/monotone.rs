//! Invariant 3: more of a lever, in years not yet observed, never lowers what it is for, in any year or city.
//!
//! Invariant 4 says what is *not* claimed: more senior intake may lower the high-skilled number by the last year.

use jigong_model::plan::YEARS;
use jigong_model::projection::{Projection, Year};
use jigong_model::scenario::{Lever, Scenario};
use proptest::prelude::*;

use crate::strategies::{any_scenario, settings};
use crate::support::{PLAN, project};

use super::persons;

type Measure = fn(&Year) -> f64;

const ENROLLED: Measure = |row| row.enrolled;
const TRAINING: Measure = |row| row.training;
const HIGH_SKILLED: Measure = |row| row.high_skilled;
const EMPLOYMENT: Measure = |row| row.employment_rate.unwrap_or(0.0);

/// A scenario, and the same with a lever raised by these parts of what is left of its range.
fn pair(scenario: Scenario, lever: Lever, parts: [f64; YEARS]) -> (Projection, Projection, f64) {
    let mut raised = scenario.clone();
    let mut values = scenario.levers.values(lever, &scenario.resolved_assumptions(&PLAN));
    for year in scenario.actuals.observed_until()..YEARS {
        let (value, high) = (values[year], lever.range().high);
        values[year] = (value + parts[year] * (high - value)).clamp(value, high);
    }
    raised.levers.yearly[lever.index()] = Some(values);
    let (low, high) = (project(&scenario), project(&raised));
    let size = persons(&scenario, &low).max(persons(&raised, &high));
    (low, high, size)
}

fn holds(scenario: Scenario, lever: Lever, parts: [f64; YEARS], measures: &[Measure]) -> Result<(), TestCaseError> {
    let (low, high, size) = pair(scenario, lever, parts);
    for (before, after) in low.years.iter().zip(&high.years) {
        for measure in measures {
            let (before, after) = (measure(before), measure(after));
            let room = 1e-9 * if before <= 1.0 { 1.0 } else { before.max(size) };
            prop_assert!(after >= before - room, "{} lowers {before} to {after}", lever.name());
        }
    }
    if measures.contains(&ENROLLED) {
        for (before, after) in low.cities.iter().zip(&high.cities) {
            for (before, after) in before.enrolled.iter().zip(after.enrolled) {
                prop_assert!(
                    after >= before - 1e-9 * size,
                    "{} lowers a city from {before} to {after}",
                    lever.name()
                );
            }
        }
    }
    Ok(())
}

/// Parts of the range left, small ones too.
fn parts() -> impl Strategy<Value = [f64; YEARS]> {
    prop_oneof![
        [0.0..1.0, 0.0..1.0, 0.0..1.0, 0.0..1.0, 0.0..1.0f64],
        [0.0..0.01, 0.0..0.01, 0.0..0.01, 0.0..0.01, 0.0..0.01f64],
        prop::sample::select(vec![
            [0.1, 0.0, 0.0, 0.0, 0.0],
            [0.0, 0.0, 0.2, 0.0, 0.0],
            [0.0, 0.0, 0.0, 0.0, 1.0]
        ]),
    ]
}

proptest! {
    #![proptest_config(settings(1500))]

    #[test]
    fn law_3_full_time_growth_never_lowers_enrolment(scenario in any_scenario(), parts in parts()) {
        holds(scenario, Lever::FullTimeIntakeGrowth, parts, &[ENROLLED])?;
    }

    #[test]
    fn law_3_part_time_growth_never_lowers_enrolment(scenario in any_scenario(), parts in parts()) {
        holds(scenario, Lever::PartTimeIntakeGrowth, parts, &[ENROLLED])?;
    }

    #[test]
    fn law_3_apprentices_never_lower_enrolment_or_the_high_skilled(scenario in any_scenario(), parts in parts()) {
        holds(scenario, Lever::ApprenticesAdded, parts, &[ENROLLED, HIGH_SKILLED])?;
    }

    #[test]
    fn law_3_keeping_students_never_lowers_enrolment_high_skilled_or_training(scenario in any_scenario(), parts in parts()) {
        holds(scenario, Lever::DropoutReduction, parts, &[ENROLLED, HIGH_SKILLED, TRAINING])?;
    }

    #[test]
    fn law_3_teachers_never_lower_enrolment_or_training(scenario in any_scenario(), parts in parts()) {
        holds(scenario, Lever::TeacherGrowth, parts, &[ENROLLED, TRAINING])?;
    }

    #[test]
    fn law_3_training_growth_never_lowers_training_or_the_high_skilled(scenario in any_scenario(), parts in parts()) {
        holds(scenario, Lever::TrainingGrowth, parts, &[TRAINING, HIGH_SKILLED])?;
    }

    #[test]
    fn law_3_certificates_never_lower_the_high_skilled(scenario in any_scenario(), parts in parts()) {
        holds(scenario, Lever::CertificateYieldAdded, parts, &[HIGH_SKILLED])?;
    }

    #[test]
    fn law_3_employment_added_never_lowers_the_rate(scenario in any_scenario(), parts in parts()) {
        holds(scenario, Lever::EmploymentRateAdded, parts, &[EMPLOYMENT])?;
    }
}
