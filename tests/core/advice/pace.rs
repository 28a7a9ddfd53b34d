//! The pace of cumulative targets: done so far, needed and given in the years left, and the levers that make up for it.

use jigong_analysis::advice::{Basis, Facts, Pace, Place, RepairKind, Rule};
use jigong_model::plan::Indicator;
use jigong_model::scenario::{Edit, Lever, Preset, Scenario};
use serde_json::json;

use crate::support::{PLAN, case, close};

use super::{kinds_of, preset, repairs_of, silent, warned, with};

#[track_caller]
fn pace_of(scenario: &Scenario, rule: Rule) -> Pace {
    match warned(scenario, rule).facts {
        Facts::PaceHighSkilled(pace) | Facts::PaceTraining(pace) => pace,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_target_just_reached_where_more_is_asked_for_is_missed() {
    // Five times 110,000 is the target itself.
    let of = |training: u32| with(json!({}), json!({ "base_training": training }));
    let pace = pace_of(&of(110_000), Rule::PaceTraining);
    assert_eq!(
        (pace.indicator, pace.target, pace.years_left),
        (Indicator::Training, 550_000.0, 5)
    );
    close(pace.total, 550_000.0);
    close(pace.needed_a_year, 110_000.0);
    close(pace.given_a_year, 110_000.0);
    assert_eq!((pace.done, pace.observed_until), (0.0, None));
    silent(&of(110_001), Rule::PaceTraining);
    let warning = warned(&of(110_000), Rule::PaceTraining);
    assert_eq!(
        (warning.place, warning.basis),
        (Place::Province, Basis::Target(Indicator::Training))
    );
}

#[test]
fn observed_years_are_done_and_the_rest_is_shared_by_the_years_left() {
    let scenario = Scenario::parse(&case("midterm_2023").scenario(), &PLAN).unwrap();
    let pace = pace_of(&scenario, Rule::PaceHighSkilled);
    let observed: f64 = scenario
        .actuals
        .years
        .iter()
        .flatten()
        .filter_map(|year| year.high_skilled)
        .sum();
    assert_eq!((pace.done, pace.observed_until, pace.years_left), (observed, Some(2023), 2));
    close(pace.needed_a_year, (50_000.0 - observed) / 2.0);
    close(pace.given_a_year, (pace.total - observed) / 2.0);
    assert_eq!(
        warned(&scenario, Rule::PaceHighSkilled).basis,
        Basis::Target(Indicator::HighSkilled)
    );
}

#[test]
fn the_levers_are_those_of_the_goal_seek() {
    let set = |(lever, value): (Lever, f64)| RepairKind::SetLever { lever, value };
    let quo = [
        (Lever::PartTimeIntakeGrowth, 0.203),
        (Lever::ApprenticesAdded, 3200.0),
        (Lever::CertificateYieldAdded, 0.0071),
    ];
    assert_eq!(kinds_of(&preset(Preset::StatusQuo), Rule::PaceHighSkilled), quo.map(set));
    let training = with(json!({}), json!({ "base_training": 105_000 }));
    let kinds = kinds_of(&training, Rule::PaceTraining);
    assert!(
        matches!(
            kinds[..],
            [RepairKind::SetLever {
                lever: Lever::TrainingGrowth,
                ..
            }]
        ),
        "{kinds:?}"
    );
}

#[test]
fn observed_years_of_a_lever_stay() {
    let scenario = Scenario::parse(&case("midterm_2023").scenario(), &PLAN).unwrap();
    let repairs = repairs_of(&scenario, Rule::PaceHighSkilled);
    let series = repairs.iter().map(|repair| match repair.edit.as_ref().unwrap() {
        Edit::SetLeverYears(lever, series) => (*lever, *series),
        other => panic!("{other:?}"),
    });
    let expected = [
        (Lever::TrainingGrowth, [0.0, 0.0, 0.0, 0.138, 0.138]),
        (Lever::CertificateYieldAdded, [0.0, 0.001, 0.002, 0.0076, 0.0076]),
    ];
    assert_eq!(series.collect::<Vec<_>>(), expected);
}

#[test]
fn a_target_that_is_met_needs_no_pace() {
    silent(&preset(Preset::TrainingFirst), Rule::PaceHighSkilled);
    silent(&preset(Preset::StatusQuo), Rule::PaceTraining);
}
