//! The presets load, set only what differs from neutral, and meet the targets that they are named for.

use jigong_model::outcome::Outcome;
use jigong_model::plan::Indicator;
use jigong_model::scenario::{Lever, Preset, Scenario};

use crate::digest::digest;
use crate::support::{PLAN, case};

fn outcome(preset: Preset) -> Outcome {
    Outcome::of(&PLAN, &preset.scenario(&PLAN).unwrap()).unwrap()
}

#[test]
fn every_preset_meets_what_it_is_named_for() {
    for preset in Preset::of(&PLAN) {
        let outcome = outcome(preset);
        for &indicator in preset.named_for() {
            assert!(
                outcome.reading(indicator).met,
                "{}: {:?}",
                preset.name(),
                outcome.reading(indicator)
            );
        }
        assert!(outcome.projection.rejected.is_empty(), "{}", preset.name());
    }
    assert_eq!(Preset::of(&PLAN).count(), 5);
    assert_eq!(
        Preset::MergersForCoverage.named_for(),
        [Indicator::Colleges, Indicator::CoveredCities, Indicator::SchoolFloor]
    );
    assert_eq!(
        Preset::ApprenticeshipPush.named_for(),
        [Indicator::Enrolment, Indicator::HighSkilled]
    );
    assert_eq!(
        Preset::TrainingFirst.named_for(),
        [Indicator::HighSkilled, Indicator::Training]
    );
}

#[test]
fn every_preset_has_only_values_of_the_page_and_no_title() {
    for preset in Preset::of(&PLAN) {
        let scenario = preset.scenario(&PLAN).unwrap();
        let levers = &scenario.levers;
        let plain = Scenario {
            levers: levers.clone(),
            ..Scenario::default()
        };
        assert_eq!(scenario, plain, "{}: levers only", preset.name());
        for &lever in Lever::ALL {
            let Some(values) = levers.given(lever) else { continue };
            let grid = lever.grid();
            for value in values {
                assert_eq!(
                    grid.value(grid.nearest(*value)),
                    *value,
                    "{}: {}",
                    preset.name(),
                    lever.name()
                );
            }
            let neutral = [lever.neutral(&PLAN.assumptions); 5];
            assert_ne!(values, &neutral, "{}: {} is given but neutral", preset.name(), lever.name());
        }
    }
}

#[test]
fn the_status_quo_moves_nothing() {
    assert_eq!(Preset::StatusQuo.scenario(&PLAN).unwrap(), Scenario::default());
}

#[test]
fn steady_plan_and_status_quo_are_their_cases_to_the_bit() {
    for preset in [Preset::SteadyPlan, Preset::StatusQuo] {
        let file = Scenario::parse(&case(preset.name()).scenario(), &PLAN).unwrap();
        assert_eq!(
            digest(&outcome(preset)),
            digest(&Outcome::of(&PLAN, &file).unwrap()),
            "{}",
            preset.name()
        );
        for &lever in Lever::ALL {
            let own = preset.scenario(&PLAN).unwrap().levers.values(lever, &PLAN.assumptions);
            assert_eq!(own, file.levers.values(lever, &PLAN.assumptions), "{}", lever.name());
        }
    }
}

#[test]
fn steady_plan_reads_as_on_the_model_page() {
    let outcome = outcome(Preset::SteadyPlan);
    let met: Vec<bool> = outcome.readings.iter().map(|reading| reading.met).collect();
    let expected: Vec<bool> = Indicator::ALL
        .iter()
        .map(|&indicator| indicator != Indicator::HighSkilled)
        .collect();
    assert_eq!(met, expected);
    let gap = outcome.reading(Indicator::HighSkilled).gap().unwrap();
    assert_eq!(gap.round(), -54.0);
    assert_eq!(outcome.met(&PLAN), 8, "of nine: the guidance is not counted");
}
