//! Invariant 7: without intake everyone is gone after the longest programme; a project too late only costs money.
//!
//! And what holds of a year's intake whatever the inputs: no more than any of its limits.

use jigong_model::plan::{Assumption as A, CITIES, CityId, ProjectKind};
use jigong_model::scenario::{Lever, Project, Scenario};
use proptest::prelude::*;

use crate::strategies::{ALL_PARTS, Parts, any_scenario, any_with, settings};
use crate::support::{PLAN, base, project};

use super::near;

const NO_ACTUALS: Parts = Parts {
    actuals: false,
    ..ALL_PARTS
};

/// Takes every source of intake away.
fn without_intake(scenario: &mut Scenario) {
    scenario.levers.college_projects.clear();
    scenario.levers.city_growth = [None; CITIES];
    scenario.levers.yearly[Lever::FullTimeIntakeGrowth.index()] = Some([-1.0; 5]);
    scenario.levers.yearly[Lever::PartTimeIntakeGrowth.index()] = Some([-1.0; 5]);
    scenario.levers.yearly[Lever::ApprenticesAdded.index()] = None;
}

proptest! {
    #![proptest_config(settings(2000))]

    #[test]
    fn law_7_without_intake_the_stock_falls_to_exactly_zero(drawn in any_with(NO_ACTUALS)) {
        let mut scenario = drawn;
        without_intake(&mut scenario);
        let projection = project(&scenario);
        for pair in projection.years.windows(2) {
            let (before, after) = (pair[0].enrolled, pair[1].enrolled);
            prop_assert!(after < before || before == 0.0, "{before} then {after}");
        }
        prop_assert_eq!(projection.last().enrolled, 0.0);
        prop_assert_eq!(projection.cities[5].enrolled, [0.0; CITIES]);
        prop_assert_eq!(projection.last().admitted_full_time, 0.0);
    }

    #[test]
    fn law_7_a_project_that_opens_after_the_plan_changes_money_only(
        drawn in any_scenario(),
        city in 0..CITIES,
        kind in prop::sample::select(ProjectKind::ALL),
        start in 2021..=2025i64,
        lead in 1..=5i64,
    ) {
        prop_assume!(start + lead > 2025);
        let mut scenario = drawn;
        scenario.assumptions.insert(A::LeadYears.first_slot() + kind.index(), lead as f64);
        let before = project(&scenario);
        let late = Project { city: CityId::new(city).unwrap(), kind, start, places: Some(1000.0) };
        scenario.levers.college_projects.push(late);
        let mut after = project(&scenario);
        let accepted = after.rejected == before.rejected;
        let mut paid = 0.0;
        for (own, other) in after.years.iter_mut().zip(&before.years) {
            paid += own.capital_cost - other.capital_cost;
            own.capital_cost = other.capital_cost;
        }
        after.rejected.clone_from(&before.rejected);
        prop_assert_eq!(&after, &before);
        let a = scenario.resolved_assumptions(&PLAN);
        let fixed = [0.0, a.list(A::Costs)[1], a.list(A::Costs)[2]][kind.index()];
        let total = fixed + 1000.0 * a.list(A::Costs)[0];
        let expected = if accepted { total * (2026 - start) as f64 / lead as f64 } else { 0.0 };
        let size: f64 = before.years.iter().map(|row| row.capital_cost).sum();
        prop_assert!(near(paid, expected, size), "{paid} instead of {expected}");
    }

    #[test]
    fn no_intake_exceeds_a_limit_and_one_limit_binds(drawn in any_with(NO_ACTUALS)) {
        let (base, projection) = (base(&drawn), project(&drawn));
        for (row, cities) in projection.years.iter().zip(&projection.cities).skip(1) {
            let room = 1e-9 * row.admitted_full_time.max(1.0);
            for limit in row.limits {
                prop_assert!(row.admitted_full_time <= limit + room);
            }
            for city in 0..CITIES {
                prop_assert!(cities.admitted_part_time[city] <= base.part_time_ceiling[city]);
            }
            // Where one limit binds everywhere, its sum is the intake.
            for limit in 0..4 {
                if row.binding[limit] == 14 {
                    prop_assert!(near(row.limits[limit], row.admitted_full_time, row.admitted_full_time));
                }
            }
        }
    }
}
