//! Warnings and repairs: each rule on either side of its bound, repairs that hold, effects that hide nothing, plain words.

mod coverage;
mod effects;
mod limits;
mod pace;
mod projects;
mod repairs;
mod search;
mod sentences;
mod standards;
mod words;

use jigong_analysis::advice::{self, Place, Repair, RepairKind, Rule, Warning};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{CityId, Tier};
use jigong_model::scenario::{Preset, Scenario};
use serde_json::{Map, Value, json};

use crate::support::{PLAN, city, scenario};

/// The warnings of a scenario.
fn warnings_of(scenario: &Scenario) -> Vec<Warning> {
    let outcome = Outcome::of(&PLAN, scenario).unwrap();
    advice::warnings(&PLAN, scenario, &scenario.resolved_assumptions(&PLAN), &outcome)
}

/// The warnings with the one that takes a search.
fn all_of(scenario: &Scenario) -> Vec<Warning> {
    let outcome = Outcome::of(&PLAN, scenario).unwrap();
    let assumptions = scenario.resolved_assumptions(&PLAN);
    let mut all = advice::warnings(&PLAN, scenario, &assumptions, &outcome);
    all.extend(advice::hint(&PLAN, scenario, &assumptions, &outcome));
    all
}

fn find(scenario: &Scenario, rule: Rule) -> Option<Warning> {
    all_of(scenario).into_iter().find(|warning| warning.rule() == rule)
}

#[track_caller]
fn warned(scenario: &Scenario, rule: Rule) -> Warning {
    find(scenario, rule).unwrap_or_else(|| panic!("{} is silent", rule.name()))
}

#[track_caller]
fn silent(scenario: &Scenario, rule: Rule) {
    assert_eq!(find(scenario, rule), None);
}

fn repairs_of(scenario: &Scenario, rule: Rule) -> Vec<Repair> {
    advice::repairs(&PLAN, scenario, &warned(scenario, rule)).unwrap()
}

fn kinds_of(scenario: &Scenario, rule: Rule) -> Vec<RepairKind> {
    repairs_of(scenario, rule).into_iter().map(|repair| repair.kind).collect()
}

fn with(levers: Value, assumptions: Value) -> Scenario {
    scenario(levers, assumptions, json!({}), json!({}))
}

fn projects(list: Value) -> Value {
    json!({ "college_projects": list })
}

fn project(city: &str, kind: &str, start: i64) -> Value {
    json!({ "city": city, "kind": kind, "start": start })
}

fn preset(preset: Preset) -> Scenario {
    preset.scenario(&PLAN).unwrap()
}

/// Schools of a city by tier, as a part of the assumptions; the other cities keep theirs.
fn schools(of: &[(&str, [u32; 3])]) -> Value {
    let tiers = Tier::ALL.iter().map(|tier| {
        let own = of
            .iter()
            .map(|(adcode, counts)| ((*adcode).to_owned(), counts[tier.index()].into()));
        (tier.name().to_owned(), Value::Object(own.collect()))
    });
    json!({ "schools": tiers.collect::<Map<String, Value>>() })
}

fn in_cities(adcodes: &[&str]) -> Place {
    Place::Cities(adcodes.iter().map(|adcode| city(adcode)).collect())
}

fn everywhere() -> Place {
    Place::Cities(CityId::all().collect())
}
