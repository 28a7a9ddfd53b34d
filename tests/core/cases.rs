//! Every case of tests/cases agrees, every bad file is refused with exactly its path, and what is written reads back.
//!
//! The example program is run for the refusal that a script sees: one line, its path first, exit code 2.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use jigong_formats::outcome_json;
use jigong_model::outcome::Outcome;
use jigong_model::plan::Fault;
use jigong_model::scenario::Scenario;

use crate::agree::differences;
use crate::case_files::{CASES, bad_files};
use crate::support::{PLAN, case};

fn run(text: &str) -> Result<Outcome, Fault> {
    Outcome::of(&PLAN, &Scenario::parse(text, &PLAN)?)
}

#[test]
fn the_list_of_cases_is_the_folder() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let found: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !["analysis.json", "bad_files.json", "evaluation.json", "plans"].contains(&name.as_str()))
        .collect();
    let listed: BTreeSet<String> = CASES.iter().map(|case| format!("{}.json", case.name)).collect();
    assert_eq!(found, listed);
    assert!(found.len() >= 27, "only {} cases", found.len());
}

#[test]
fn every_case_agrees() {
    for case in CASES {
        let outcome = run(&case.scenario()).unwrap();
        let differences = differences(&outcome_json::outcome(&PLAN, &outcome), &case.outcome());
        assert!(differences.is_empty(), "{}: {differences:#?}", case.name);
    }
}

#[test]
fn the_comparison_of_cases_finds_every_sort_of_difference() {
    let expected = case("status_quo").outcome();
    let damage = |pointer: &str, value: serde_json::Value| {
        let mut other = expected.clone();
        *other.pointer_mut(pointer).unwrap() = value;
        differences(&other, &expected).len()
    };
    assert!(differences(&expected, &expected).is_empty());
    assert_eq!(damage("/years/1/enrolled", 67000.001.into()), 1);
    assert_eq!(damage("/years/1/technician_colleges", 19.000_000_001.into()), 1);
    assert_eq!(damage("/years/0/graduates", 0.into()), 1);
    assert_eq!(damage("/indicators/0/met", true.into()), 1);
    assert_eq!(damage("/rejected_projects", vec![0].into()), 1);
    assert_eq!(damage("/years/1/binding", serde_json::json!({ "plan": 14 })), 3);
}

#[test]
fn every_bad_file_is_refused_with_its_path() {
    let files = bad_files();
    assert!(files.len() >= 33, "only {} files", files.len());
    for (path, text) in files {
        let fault = run(&text).expect_err(&text);
        assert_eq!(fault.path, path, "{text}");
        assert!(fault.to_string().starts_with(&format!("{path}: ")), "{fault}");
        assert!(!fault.to_string().contains('\n'), "{fault}");
    }
}

#[test]
fn every_case_reads_back_bit_for_bit() {
    for case in CASES {
        let scenario = Scenario::parse(&case.scenario(), &PLAN).unwrap();
        let text = scenario.to_text(&PLAN);
        assert_eq!(Scenario::parse(&text, &PLAN).unwrap(), scenario, "{}", case.name);
        assert_eq!(Scenario::parse(&text, &PLAN).unwrap().to_text(&PLAN), text, "{}", case.name);
    }
}

/// Builds the example as the tests themselves were built and returns where it lies.
fn build_example() -> String {
    let output = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--example", "project", "--message-format", "json"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let messages = String::from_utf8(output.stdout).unwrap();
    let mut built = messages
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|message| message["executable"].as_str().map(str::to_owned));
    built.next_back().unwrap()
}

#[test]
fn the_example_answers_with_the_outcome_or_one_line_and_exit_code_2() {
    let example = build_example();
    let answer = |text: &str| {
        let mut program = Command::new(&example)
            .arg("-")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        program.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let output = program.wait_with_output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    for (path, text) in bad_files() {
        let (code, out, line) = answer(&text);
        assert_eq!((code, out.as_str()), (Some(2), ""), "{text}");
        assert!(line.starts_with(&format!("{path}: ")), "{line}");
        assert!(line.ends_with('\n') && line.lines().count() == 1, "{line}");
    }
    let expected = case("steady_plan");
    let (code, out, line) = answer(&expected.scenario());
    assert_eq!((code, line.as_str()), (Some(0), ""));
    let outcome = serde_json::from_str(&out).unwrap();
    assert_eq!(differences(&outcome, &expected.outcome()), Vec::<String>::new());
}
