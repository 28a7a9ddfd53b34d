//! What several tests need: the plan, cases by name, scenarios from JSON, runs, and closeness of numbers.

use std::sync::LazyLock;

use jigong_model::outcome::ValidScenario;
use jigong_model::plan::{CityId, Plan};
use jigong_model::projection::{self, Base, Projection};
use jigong_model::scenario::Scenario;
use serde_json::{Value, json};

use crate::case_files::{CASES, Case};

/// The shipped plan.
pub(crate) static PLAN: LazyLock<&Plan> = LazyLock::new(|| Plan::built_in(Plan::DEFAULT).unwrap());

/// Its data, as text.
pub(crate) const PLAN_TEXT: &str = include_str!("../../plans/liaoning-2021/plan.json");

pub(crate) fn case(name: &str) -> &'static Case {
    CASES.iter().find(|case| case.name == name).unwrap()
}

/// The scenario with these parts, read as a file is.
pub(crate) fn scenario(levers: Value, assumptions: Value, shocks: Value, actuals: Value) -> Scenario {
    let file = json!({
        "format": "jigong.scenario/1",
        "levers": levers,
        "assumptions": assumptions,
        "shocks": shocks,
        "actuals": actuals,
    });
    Scenario::parse(&file.to_string(), &PLAN).unwrap()
}

/// The run of a scenario with these levers and assumptions.
pub(crate) fn run(levers: Value, assumptions: Value) -> Projection {
    project(&scenario(levers, assumptions, json!({}), json!({})))
}

pub(crate) fn project(scenario: &Scenario) -> Projection {
    projection::project(&PLAN, scenario).unwrap()
}

pub(crate) fn base(scenario: &Scenario) -> Base {
    Base::new(&PLAN, &scenario.resolved_assumptions(&PLAN)).unwrap()
}

/// A scenario's file as the standard reader of JSON has it.
pub(crate) fn file_json(scenario: &Scenario) -> Value {
    serde_json::from_str(&scenario.to_text(&PLAN)).unwrap()
}

/// A scenario that can be run.
#[track_caller]
pub(crate) fn valid(scenario: Scenario) -> ValidScenario {
    ValidScenario::new(&PLAN, scenario).unwrap()
}

/// The city with that code.
pub(crate) fn city(adcode: &str) -> CityId {
    PLAN.city_by_adcode(adcode).unwrap()
}

/// The same value in all five years.
pub(crate) fn flat(value: f64) -> Value {
    [value; 5].to_vec().into()
}

/// To 1e-11 relative: the same arithmetic in another order.
#[track_caller]
pub(crate) fn close(found: f64, expected: f64) {
    let room = 1e-11 * found.abs().max(expected.abs());
    assert!((found - expected).abs() <= room, "{found} instead of {expected}");
}
