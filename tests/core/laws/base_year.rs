//! Invariants 5 and 6: the base year closes to the last bit and keeps itself; constant growth has a closed form.

use jigong_model::plan::{Assumption as A, CITIES, YEARS};
use jigong_model::projection::Programme;
use jigong_model::scenario::Levers;
use proptest::prelude::*;
use serde_json::json;

use crate::strategies::{ALL_PARTS, Parts, Width, any_scenario, runnable, scenario, settings};
use crate::support::{base, flat, project, run};

use super::near;

const ASSUMPTIONS_ONLY: Parts = Parts {
    shocks: false,
    actuals: false,
    ..ALL_PARTS
};

proptest! {
    #![proptest_config(settings(3000))]

    #[test]
    fn law_5_the_cells_add_up_bit_for_bit(scenario in any_scenario()) {
        let base = base(&scenario);
        let total = scenario.resolved_assumptions(&crate::support::PLAN).one(A::BaseEnrolled);
        let mut province = 0.0;
        for city in 0..CITIES {
            let mut sum = 0.0;
            for cell in &base.cells {
                sum += cell[city];
            }
            prop_assert_eq!(sum.to_bits(), base.enrolled[city].to_bits());
            prop_assert_eq!(sum.fract(), 0.0);
            province += sum;
        }
        prop_assert_eq!(province, total);
        prop_assert_eq!(project(&scenario).years[0].enrolled, total);
    }

    /// Wherever no limit lies below the base year itself, nothing moves.
    #[test]
    fn law_5_an_empty_scenario_is_the_status_quo(
        drawn in prop_oneof![scenario(Width::Page, ASSUMPTIONS_ONLY), scenario(Width::File, ASSUMPTIONS_ONLY)]
    ) {
        let mut scenario = drawn;
        scenario.levers = Levers::default();
        // A base cohort that is given need not be steady.
        scenario.assumptions.retain(|slot, _| !A::BaseCohort.slots().contains(slot) && !A::BaseCertificateYield.slots().contains(slot));
        let resolved = scenario.resolved_assumptions(&crate::support::PLAN);
        let mut cap = |assumption: A, low: f64, high: f64| {
            let value = resolved.one(assumption);
            scenario.assumptions.insert(assumption.first_slot(), value.clamp(low, high));
        };
        cap(A::PlaceUse, 1e-3, 1.0);
        cap(A::SeniorSeatUse, 1e-3, 1.0);
        cap(A::CohortGrowth, 0.0, 0.5);
        cap(A::TrainingCapacityRatio, 1.0, 1e9);
        cap(A::StudentsPerTeacherCeiling, resolved.one(A::StudentsPerTeacher), 100.0);
        runnable(&mut scenario);
        let resolved = scenario.resolved_assumptions(&crate::support::PLAN);
        let projection = project(&scenario);
        let first = &projection.years[1];
        for row in &projection.years[1..] {
            prop_assert!(near(row.enrolled, resolved.one(A::BaseEnrolled), 1.0));
            prop_assert!(near(row.training, resolved.one(A::BaseTraining), 1.0));
            // The closing cell takes the rounding of the whole stock, and its graduates count here.
            prop_assert!(near(row.high_skilled, resolved.one(A::BaseHighSkilled), row.enrolled));
            prop_assert!(near(row.admitted_full_time, base(&scenario).full_time_intake.iter().sum(), 1.0));
            prop_assert!(near(row.admitted_part_time, base(&scenario).part_time_intake.iter().sum(), 1.0));
            prop_assert!(near(row.graduates, first.graduates, row.enrolled));
            prop_assert!(near(row.teachers, projection.years[0].teachers, 1.0));
            prop_assert!(row.shifted_to_intermediate <= 1e-9 * row.enrolled);
        }
    }

    #[test]
    fn law_6_closed_form_of_constant_growth(full_time in -0.9..0.5f64, part_time in -0.9..0.5f64) {
        let scenario = crate::support::scenario(
            json!({ "full_time_intake_growth": flat(full_time), "part_time_intake_growth": flat(part_time) }),
            json!({
                "attractable_share": 1, "age_cohort": 1e9, "place_use": 0.05, "senior_seat_use": 0.01, "part_time_ceiling": 1e9,
                "students_per_teacher": 1, "students_per_teacher_ceiling": 100,
            }),
            json!({}),
            json!({}),
        );
        let (base, projection) = (base(&scenario), project(&scenario));
        let mut expected = 0.0;
        for programme in Programme::ALL {
            let growth = 1.0 + if programme.is_full_time() { full_time } else { part_time };
            for (study_year, cell) in (programme.first()..=programme.last()).enumerate() {
                let factor: f64 = std::iter::repeat_n(growth, YEARS - study_year).product();
                expected += base.cells[cell].iter().sum::<f64>() * factor;
            }
        }
        prop_assert!((projection.last().enrolled - expected).abs() < 1e-6);
        prop_assert!(projection.years[1..].iter().all(|row| row.binding[0] == 14));
    }
}

#[test]
fn law_5_zero_levers_keep_the_plans_own_base() {
    let zero = run(
        json!({
            "full_time_intake_growth": flat(0.0), "part_time_intake_growth": flat(0.0), "training_growth": flat(0.0),
            "apprentices_added": flat(0.0), "certificate_yield_added": flat(0.0), "dropout_reduction": flat(0.0),
            "teacher_growth": flat(0.0), "employment_rate_added": flat(0.0), "senior_intake_share": flat(0.3),
            "upper_secondary_entry_share": flat(0.4), "part_time_senior_share": flat(0.5),
        }),
        json!({}),
    );
    assert_eq!(
        zero,
        run(json!({}), json!({})),
        "neutral values given are the same as none given"
    );
    assert_eq!(zero.years[0].enrolled, 67_000.0);
    for row in &zero.years[1..] {
        assert!((row.enrolled - 67_000.0).abs() < 1e-6);
        assert!((row.high_skilled - 9200.0).abs() < 1e-6);
        assert!((row.training - 114_000.0).abs() < 1e-6);
    }
    assert!((zero.last().cumulative_high_skilled - 46_000.0).abs() < 1e-6);
    assert!((zero.last().cumulative_training - 570_000.0).abs() < 1e-6);
}
