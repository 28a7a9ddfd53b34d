//! Several plans: the expected outcomes, refusals, rolled scenarios and analyses of tests/cases/plans, and the laws of
//! rolling on.

mod analyses;
mod laws;
mod rolls;

use std::fs;
use std::path::PathBuf;

use jigong_formats::outcome_json;
use jigong_model::outcome::{Outcome, ValidScenario};
use jigong_model::plan::Fault;
use jigong_model::scenario::Opened;
use serde_json::Value;

use crate::agree::differences;
use crate::support::PLAN;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases/plans")
}

fn file(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder().join(name)).unwrap()).unwrap()
}

/// All files that hold a scenario with its outcome.
fn cases() -> Vec<(String, Value)> {
    let mut names: Vec<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let all = names.into_iter().map(|name| (name.clone(), file(&name)));
    all.filter(|(_, case)| case["outcome"].is_object()).collect()
}

/// Reads a scenario file of any plan and runs it.
fn opened(scenario: &Value) -> Result<ValidScenario, Fault> {
    let opened = Opened::parse(&scenario.to_string(), &PLAN)?;
    ValidScenario::new(opened.plan, opened.scenario)
}

#[test]
fn every_case_of_every_plan_agrees() {
    let cases = cases();
    assert!(cases.len() >= 22, "{}", cases.len());
    for (name, case) in cases {
        let scenario = opened(&case["scenario"]).unwrap();
        let outcome = Outcome::of(scenario.plan(), &scenario).unwrap();
        let differences = differences(&outcome_json::outcome(scenario.plan(), &outcome), &case["outcome"]);
        assert!(differences.is_empty(), "{name}: {differences:#?}");
        // What is written is read back to the same bits.
        let again = Opened::parse(&scenario.to_file(), &PLAN).unwrap();
        assert_eq!(
            (again.plan.id.as_str(), &again.scenario),
            (scenario.plan().id.as_str(), &*scenario),
            "{name}"
        );
    }
}

#[test]
fn every_bad_file_is_refused_with_its_path() {
    let bad = file("bad_files.json");
    for bad in bad.as_array().unwrap() {
        let text = bad["file"].as_str().unwrap();
        let refused = Opened::parse(text, &PLAN).and_then(|opened| ValidScenario::new(opened.plan, opened.scenario));
        assert_eq!(refused.unwrap_err().path, bad["path"].as_str().unwrap(), "{text}");
    }
}
