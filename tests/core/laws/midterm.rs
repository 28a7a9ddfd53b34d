//! Invariants 8 and 11 of the mid-term evaluation: observations are kept exactly, the model's own output changes
//! nothing, uncertain inputs do not reach back into observed years, and quiet years stay at the observed level.

use jigong_model::plan::CITIES;
use jigong_model::projection::{Base, Projection};
use jigong_model::scenario::{Levers, Observed, ObservedEnrolment, Shocks};
use proptest::prelude::*;

use crate::strategies::{ALL_PARTS, Parts, Width, any_scenario, any_with, scenario, settings};
use crate::support::{base, project};

use super::near;

const NO_SHOCKS: Parts = Parts {
    shocks: false,
    ..ALL_PARTS
};
const LEVERS_ONLY: Parts = Parts {
    assumptions: true,
    shocks: false,
    actuals: false,
};

/// What a run gave in a year, as if it had been observed.
fn as_observed(projection: &Projection, year: usize, by_city: bool) -> Observed {
    let row = &projection.years[year];
    let total = ObservedEnrolment::Province(row.enrolled);
    Observed {
        enrolled: Some(if by_city {
            ObservedEnrolment::ByCity(projection.cities[year].enrolled)
        } else {
            total
        }),
        full_time_intake: Some(row.admitted_full_time),
        part_time_intake: Some(row.admitted_part_time),
        training: Some(row.training),
        high_skilled: Some(row.high_skilled),
        employment_rate: row.employment_rate,
    }
}

/// Whether the plan alone decided on admissions and training of a year.
fn only_the_plan_binds(base: &Base, projection: &Projection, year: usize) -> bool {
    let cities = &projection.cities[year];
    let below = |value: f64, limit: f64| value < limit * (1.0 - 1e-6);
    projection.years[year].binding[0] == 14
        && (0..CITIES).all(|city| {
            below(cities.admitted_part_time[city], base.part_time_ceiling[city])
                && below(cities.training[city], base.training_per_teacher[city] * cities.teachers[city])
        })
}

proptest! {
    #![proptest_config(settings(3000))]

    #[test]
    fn law_8_observed_values_are_reproduced(scenario in any_scenario()) {
        let projection = project(&scenario);
        for (at, observed) in scenario.actuals.years.iter().enumerate() {
            let Some(observed) = observed else { continue };
            let (before, row, cities) =
                (&projection.years[at], &projection.years[at + 1], &projection.cities[at + 1]);
            let exact = [
                (observed.full_time_intake, row.admitted_full_time),
                (observed.part_time_intake, row.admitted_part_time),
                (observed.training, row.training),
            ];
            for (value, found) in exact {
                prop_assert!(value.is_none_or(|value| near(found, value, 1e-9)), "{value:?} but {found}");
            }
            if let Some(value) = observed.high_skilled {
                prop_assert_eq!(row.high_skilled, value);
            }
            if let Some(value) = observed.employment_rate {
                prop_assert_eq!(row.employment_rate, Some(value));
            }
            let had_students = before.enrolled + row.admitted_full_time + row.admitted_part_time
                - row.graduates - row.leavers_without_graduation > 1e-6;
            match observed.enrolled {
                Some(ObservedEnrolment::Province(total)) if had_students => {
                    prop_assert!(near(row.enrolled, total, 1e-6), "{total} but {}", row.enrolled);
                }
                Some(ObservedEnrolment::ByCity(lane)) => {
                    for (found, value) in cities.enrolled.iter().zip(lane) {
                        prop_assert!(near(*found, value, 1e-6) || *found == 0.0, "{value} but {found}");
                    }
                }
                Some(ObservedEnrolment::Province(_)) => {}
                None => prop_assert_eq!(row.reconciliation, 0.0),
            }
        }
    }

    #[test]
    fn law_8_shocks_do_not_reach_observed_years(shocked in any_scenario()) {
        let until = shocked.actuals.observed_until();
        let mut calm = shocked.clone();
        calm.shocks = Shocks::default();
        let (with, without) = (project(&shocked), project(&calm));
        prop_assert_eq!(&with.years[..=until], &without.years[..=until]);
        prop_assert_eq!(&with.cities[..=until], &without.cities[..=until]);
    }

    #[test]
    fn law_8_the_models_own_output_changes_nothing(
        drawn in scenario(Width::Page, LEVERS_ONLY),
        until in 1..=4usize,
        by_city: bool,
    ) {
        let (base, own) = (base(&drawn), project(&drawn));
        prop_assume!((1..=until).all(|year| only_the_plan_binds(&base, &own, year)));
        let mut fed = drawn;
        for year in 1..=until {
            fed.actuals.years[year - 1] = Some(as_observed(&own, year, by_city));
        }
        let again = project(&fed);
        for (row, expected) in again.years.iter().zip(&own.years) {
            for (found, expected) in super::figures(row).into_iter().zip(super::figures(expected)) {
                prop_assert!(near(found, expected, 1.0), "{found} instead of {expected}");
            }
            prop_assert!(row.reconciliation.abs() < 1e-6);
        }
    }

    #[test]
    fn law_11_quiet_years_stay_at_the_observed_level(
        drawn in any_with(NO_SHOCKS),
        intake in 1.0..3e4f64,
        part_time in 1.0..2e4f64,
        training in 1.0..2e5f64,
    ) {
        let mut scenario = drawn;
        scenario.levers = Levers::default();
        scenario.actuals = jigong_model::scenario::Actuals::default();
        scenario.actuals.years[1] = Some(Observed {
            full_time_intake: Some(intake),
            part_time_intake: Some(part_time),
            training: Some(training),
            ..Observed::default()
        });
        let (base, projection) = (base(&scenario), project(&scenario));
        prop_assume!((3..=5).all(|year| only_the_plan_binds(&base, &projection, year)));
        for row in &projection.years[2..] {
            prop_assert!(near(row.admitted_full_time, intake, 1e-9));
            prop_assert!(near(row.admitted_part_time, part_time, 1e-9));
            prop_assert!(near(row.training, training, 1e-9));
        }
    }
}
