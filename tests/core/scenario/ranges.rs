//! A planner's own ranges of the uncertain inputs: edited, written and read, and refused where they are none.

use jigong_model::plan::FaultKind;
use jigong_model::scenario::{Edit, Scenario, UncertainInput};
use serde_json::{Value, json};

use crate::support::{PLAN, file_json};

fn file(uncertainty: &Value) -> String {
    json!({ "format": "jigong.scenario/1", "uncertainty": uncertainty }).to_string()
}

fn read(uncertainty: &Value) -> Scenario {
    Scenario::parse(&file(uncertainty), &PLAN).unwrap()
}

#[test]
fn what_is_not_given_is_the_plans_and_is_not_written() {
    let scenario = read(&json!({ "loss_factor": [0.8, 1.2], "opening_delay": [0.5, 0.5] }));
    let range = |shock| scenario.ranges.get(shock, &PLAN);
    assert_eq!(range(UncertainInput::LossFactor), [0.8, 1.2]);
    assert_eq!(range(UncertainInput::OpeningDelay), [0.5, 0.5]);
    assert_eq!(range(UncertainInput::HiringFactor), [0.7, 1.1]);
    let written = file_json(&scenario);
    assert_eq!(
        written["uncertainty"],
        json!({ "loss_factor": [0.8, 1.2], "opening_delay": [0.5, 0.5] })
    );
    assert_eq!(file_json(&Scenario::default()).get("uncertainty"), None);
    assert_eq!(read(&json!({})), Scenario::default());
}

#[test]
fn the_plans_range_that_was_chosen_stays_chosen() {
    let scenario = read(&json!({ "loss_factor": [0.7, 1.4] }));
    assert_ne!(scenario, Scenario::default());
    assert_eq!(scenario.differences(&Scenario::default()).len(), 1);
}

#[test]
fn what_is_no_range_is_refused_with_its_path() {
    let bad = [
        (json!({ "loss_factor": [1.2, 0.8] }), "uncertainty.loss_factor[1]"),
        (json!({ "opening_delay": [0.6, 0.5] }), "uncertainty.opening_delay[1]"),
        (json!({ "opening_delay": [-0.1, 0.5] }), "uncertainty.opening_delay[0]"),
        (json!({ "certificate_rate": [0.9, 1.1] }), "uncertainty.certificate_rate[1]"),
        (json!({ "cohort_growth": [-0.6, 0.0] }), "uncertainty.cohort_growth[0]"),
        (json!({ "hiring_factor": [1.0] }), "uncertainty.hiring_factor"),
        (json!({ "hiring_factor": [0.7, 1.0, 1.1] }), "uncertainty.hiring_factor"),
        (json!({ "hiring_factor": 1.0 }), "uncertainty.hiring_factor"),
        (json!({ "hiring_factor": ["low", 1.0] }), "uncertainty.hiring_factor[0]"),
        (json!({ "luck": [0.0, 1.0] }), "uncertainty.luck"),
        (json!([0.7, 1.4]), "uncertainty"),
    ];
    for (uncertainty, path) in bad {
        let fault = Scenario::parse(&file(&uncertainty), &PLAN).unwrap_err();
        assert_eq!(fault.path, path, "{uncertainty}: {fault}");
    }
    let disordered = Scenario::parse(&file(&json!({ "loss_factor": [1.2, 0.8] })), &PLAN).unwrap_err();
    let told = FaultKind::OutOfRange {
        value: 0.8,
        low: 1.2,
        high: 20.0,
    };
    assert_eq!(disordered.kind, told);
}

#[test]
fn a_range_is_set_and_taken_back_and_nothing_else_moves() {
    let start = read(&json!({ "ramp_factor": [0.5, 1.0] }));
    let next = start.after(&Edit::SetRange(UncertainInput::LossFactor, [0.9, 1.1]), &PLAN);
    assert_eq!(next, read(&json!({ "loss_factor": [0.9, 1.1], "ramp_factor": [0.5, 1.0] })));
    assert_eq!(next.after(&Edit::ClearRange(UncertainInput::LossFactor), &PLAN), start);
    assert_eq!(next.after(&Edit::ClearRanges, &PLAN), Scenario::default());
    assert_eq!(next.after(&Edit::ClearLevers, &PLAN), next);
    assert_eq!(next.after(&Edit::ClearFigures, &PLAN), next);
}

#[test]
fn one_movement_of_the_hand_is_one_step_of_undo() {
    let set = |shock, low| Edit::SetRange(shock, [low, 1.2]);
    assert!(set(UncertainInput::LossFactor, 0.8).continues(&set(UncertainInput::LossFactor, 0.9)));
    assert!(!set(UncertainInput::LossFactor, 0.8).continues(&set(UncertainInput::RampFactor, 0.8)));
    assert!(!Edit::ClearRange(UncertainInput::LossFactor).continues(&set(UncertainInput::LossFactor, 0.8)));
}
