//! Links of every format as they were once sent, with their scenarios and what their authors saw: they open for ever.
//!
//! `JIGONG_BLESS=1` adds links for names that the file does not have yet; what stands there is never written again.

use std::path::PathBuf;

use jigong_formats::link::{Arrival, Link, SharedScenario};
use jigong_model::scenario::{Preset, Scenario, UncertainInput};
use serde_json::{Map, Value, json};

use crate::support::{PLAN, case, file_json};

use super::length::everything;
use super::{TODAY, text};

fn file() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/links.json")
}

pub(super) fn golden() -> Map<String, Value> {
    let text = std::fs::read_to_string(file()).unwrap_or_else(|_| "{}".to_owned());
    serde_json::from_str(&text).unwrap()
}

/// What a link says, in the words of files.
fn said(link: &Link) -> Value {
    let one = |sent: &SharedScenario| {
        json!({
            "scenario": file_json(&sent.scenario),
            "origin": sent.origin.map(Preset::name),
            "figures": sent.figures.to_string(),
            "rounded": sent.stated.rounded,
            "result": sent.stated.fingerprint(),
        })
    };
    json!({
        "made": format!("{:04}-{:02}-{:02}", link.made.year, link.made.month, link.made.day),
        "edition": link.scenarios[0].edition,
        "model": link.model,
        "reference": link.reference,
        "scenarios": link.scenarios.iter().map(one).collect::<Vec<_>>(),
    })
}

/// Texts that are sent today.
fn sent_today() -> Vec<(String, String)> {
    let mut all: Vec<_> = Preset::of(&PLAN)
        .map(|own| (own.name().to_owned(), super::preset(own)))
        .collect();
    for name in [
        "every_assumption",
        "midterm_2023",
        "random_0",
        "random_3",
        "shocks_after_actuals",
        "project_places",
        "infeasible_projects",
    ] {
        let scenario = Scenario::parse(&case(name).scenario(), &PLAN).unwrap();
        all.push((format!("case {name}"), text(scenario, None)));
    }
    all.push(("everything".to_owned(), text(everything(), None)));
    let file = include_str!("named_figures.json");
    all.push(("named figures".to_owned(), text(Scenario::parse(file, &PLAN).unwrap(), None)));
    let mut uncertain = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    uncertain.ranges.values[UncertainInput::LossFactor.index()] = Some([0.8, 1.2]);
    uncertain.ranges.values[UncertainInput::EmploymentShift.index()] = Some([-0.01, 0.0]);
    uncertain.ranges.values[UncertainInput::OpeningDelay.index()] = Some([0.25, 0.05]);
    all.push(("own ranges".to_owned(), text(uncertain, Some(Preset::SteadyPlan))));
    let scenarios = Preset::of(&PLAN)
        .map(|own| SharedScenario::of(&PLAN, own.scenario(&PLAN).unwrap(), Some(own)).unwrap())
        .collect();
    let comparison = Link::of(TODAY, scenarios, 1);
    all.push(("five presets compared".to_owned(), comparison.write().unwrap()));
    all
}

fn bless() {
    let mut all = golden();
    for (name, text) in sent_today() {
        let said = said(&Link::read(&text, &PLAN).unwrap());
        all.entry(format!("1 {name}"))
            .or_insert_with(|| json!({ "link": text, "says": said }));
    }
    std::fs::write(file(), format!("{:#}\n", Value::Object(all))).unwrap();
}

#[test]
fn every_link_that_was_ever_sent_opens_and_says_the_same() {
    if std::env::var_os("JIGONG_BLESS").is_some() {
        bless();
    }
    let all = golden();
    assert!(
        all.keys().filter(|name| name.starts_with("1 ")).count() >= 15,
        "links of format 1 are missing"
    );
    for (name, entry) in all {
        let text = entry["link"].as_str().unwrap();
        let link = Link::read(text, &PLAN).unwrap_or_else(|damage| panic!("{name}: {damage:?}"));
        assert_eq!(said(&link), entry["says"], "{name}");
    }
}

#[test]
fn links_of_this_edition_and_model_give_the_same_result_bit_for_bit() {
    for (name, entry) in golden() {
        let link = Link::read(entry["link"].as_str().unwrap(), &PLAN).unwrap();
        if (link.scenarios[0].edition, link.model) != (PLAN.edition, jigong_model::projection::VERSION) {
            continue;
        }
        for sent in &link.scenarios {
            let (scenario, arrival) = Arrival::of(&link, sent).unwrap();
            assert_eq!(arrival, Arrival::Same { exact: true }, "{name}");
            assert_eq!(*scenario, sent.scenario, "{name}");
        }
    }
}

/// A number that the format has no name for would be lost in silence.
#[test]
fn what_is_sent_today_is_what_stands_in_the_golden_file() {
    let all = golden();
    for (name, text) in sent_today() {
        assert_eq!(all[&format!("1 {name}")]["link"], text, "{name}");
    }
}
