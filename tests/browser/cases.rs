//! The cases once more, in wasm: the same agreement, the same refusals, and the same bits as natively.

use jigong_formats::outcome_json;
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Fault, Plan};
use jigong_model::scenario::Scenario;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::agree::differences;
use crate::answers::digests;
use crate::case_files::{CASES, bad_files};
use crate::digest::digest;

/// Digests by name of case, written by the native test.
const GOLDEN: &str = include_str!("../golden/bits.txt");

fn run(plan: &Plan, text: &str) -> Result<Outcome, Fault> {
    Outcome::of(plan, &Scenario::parse(text, plan)?)
}

#[wasm_bindgen_test]
fn every_case_agrees() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    for case in CASES {
        let outcome = run(plan, &case.scenario()).unwrap();
        let differences = differences(&outcome_json::outcome(plan, &outcome), &case.outcome());
        assert!(differences.is_empty(), "{}: {differences:#?}", case.name);
    }
}

#[wasm_bindgen_test]
fn every_case_gives_the_native_bits() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let lines = CASES
        .iter()
        .map(|case| format!("{} {:016x}\n", case.name, digest(&run(plan, &case.scenario()).unwrap())));
    assert_eq!(lines.collect::<String>(), GOLDEN);
}

#[wasm_bindgen_test]
fn every_answer_gives_the_native_bits() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    assert_eq!(digests(plan), include_str!("../golden/answers.txt"));
}

#[wasm_bindgen_test]
fn every_bad_file_is_refused_with_its_path() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    for (path, text) in bad_files() {
        assert_eq!(run(plan, &text).expect_err(&text).path, path, "{text}");
    }
}
