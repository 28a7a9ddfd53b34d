//! Invariants 1 and 2: nobody appears or vanishes, nothing is negative, and the parts add up to the whole.

use jigong_model::plan::{CITIES, Tier, YEARS};
use proptest::prelude::*;

use crate::strategies::{any_scenario, settings};
use crate::support::project;

use super::{figures, near, persons};

proptest! {
    #![proptest_config(settings(3000))]

    #[test]
    fn law_1_mass_balance(scenario in any_scenario()) {
        let projection = project(&scenario);
        let size = persons(&scenario, &projection);
        for pair in projection.years.windows(2) {
            let (before, row) = (&pair[0], &pair[1]);
            let balance = before.enrolled + row.admitted_full_time + row.admitted_part_time
                - row.graduates
                - row.leavers_without_graduation
                + row.reconciliation;
            prop_assert!(near(row.enrolled, balance, size), "{} instead of {balance}", row.enrolled);
        }
    }

    #[test]
    fn law_2_nothing_is_negative_or_no_number(scenario in any_scenario()) {
        let projection = project(&scenario);
        let floor = -1e-9 * persons(&scenario, &projection);
        for row in &projection.years {
            for value in figures(row) {
                prop_assert!(value.is_finite() && value >= floor, "{value}: {row:?}");
            }
            if let Some(rate) = row.employment_rate {
                prop_assert!((-1e-12..=1.0 + 1e-12).contains(&rate), "{rate}");
            }
            for share in [row.senior_share, row.place_use.map(|_| 0.0)].into_iter().flatten() {
                prop_assert!((floor..=1.0 + 1e-9).contains(&share), "{share}");
            }
        }
        for row in &projection.cities {
            let lanes = [row.enrolled, row.enrolled_full_time, row.admitted_full_time, row.admitted_part_time];
            let more = [row.training, row.teachers, row.places, row.schools[0], row.schools[1], row.schools[2]];
            let told = [row.enrolled_senior, row.enrolled_college, row.shifted_to_intermediate];
            for value in lanes.iter().chain(&more).chain(&told).flatten() {
                prop_assert!(value.is_finite() && *value >= floor, "{value}");
            }
        }
    }

    #[test]
    fn law_2_the_parts_add_up(scenario in any_scenario()) {
        let projection = project(&scenario);
        let size = persons(&scenario, &projection);
        for (at, (row, cities)) in projection.years.iter().zip(&projection.cities).enumerate() {
            let flows = at > 0;
            let sums = [
                (cities.enrolled, row.enrolled, true),
                (cities.enrolled_full_time, row.enrolled_full_time, true),
                (cities.enrolled_senior, row.by_programme[1..4].iter().sum(), true),
                (cities.enrolled_college, row.full_time_by_tier[Tier::TechnicianCollege.index()], flows),
                (cities.shifted_to_intermediate, row.shifted_to_intermediate, flows),
                (cities.admitted_full_time, row.admitted_full_time, flows),
                (cities.admitted_part_time, row.admitted_part_time, flows),
                (cities.training, row.training, flows),
                (cities.teachers, row.teachers, true),
                (cities.places, row.places, true),
            ];
            for (lane, whole, _) in sums.into_iter().filter(|(_, _, given)| *given) {
                let sum = lane.iter().sum::<f64>();
                prop_assert!(near(sum, whole, size), "{sum} instead of {whole}");
            }
            prop_assert!(near(row.by_programme.iter().sum(), row.enrolled, size));
            prop_assert!(near(row.enrolled_full_time + row.enrolled_part_time, row.enrolled, size));
            if flows {
                prop_assert!(near(row.full_time_by_tier.iter().sum(), row.enrolled_full_time, size));
                prop_assert_eq!(row.binding.iter().sum::<u32>(), 14);
                let mut counts = [0; 4];
                for limit in cities.binding {
                    counts[usize::from(limit)] += 1;
                }
                prop_assert_eq!(counts, row.binding);
            }
            for tier in 0..3 {
                prop_assert_eq!(cities.schools[tier].iter().sum::<f64>(), row.schools[tier]);
            }
            let colleges = &cities.schools[Tier::TechnicianCollege.index()];
            let covered = (0..CITIES).filter(|&city| colleges[city] >= 1.0).count();
            prop_assert_eq!(covered, usize::try_from(row.cities_covered).unwrap());
            prop_assert!(row.schools[2] >= f64::from(row.cities_covered));
        }
        let (mut training, mut high_skilled) = (0.0, 0.0);
        for row in &projection.years[1..=YEARS] {
            training += row.training;
            high_skilled += row.high_skilled;
            prop_assert_eq!((row.cumulative_training, row.cumulative_high_skilled), (training, high_skilled));
        }
    }
}
