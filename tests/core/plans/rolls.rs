//! Scenarios that are carried on into the next plan.

use jigong_model::outcome::ValidScenario;
use jigong_model::rolling::{Words, roll};
use serde_json::Value;

use super::{cases, file, opened};

pub(super) fn rolled(scenario: &ValidScenario) -> ValidScenario {
    roll(scenario, &words()).unwrap()
}

fn words() -> Words {
    Words {
        reason: "carried on".to_owned(),
        on: "2026-12-01".to_owned(),
        title: "before".to_owned(),
    }
}

/// All differences of two scenario files but for title, note and what they were carried on from; numbers to 1e-9.
fn unlike(found: &Value, expected: &Value, path: &str, all: &mut Vec<String>) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            for name in found.keys().chain(expected.keys()) {
                let none = Value::Null;
                let [found, expected] = [found, expected].map(|own| own.get(name).unwrap_or(&none));
                if !["title", "note", "rolled_from", "data"].contains(&name.as_str()) {
                    unlike(found, expected, &format!("{path}.{name}"), all);
                }
            }
        }
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => {
            for (at, (found, expected)) in found.iter().zip(expected).enumerate() {
                unlike(found, expected, &format!("{path}[{at}]"), all);
            }
        }
        (Value::Number(found), Value::Number(expected)) => {
            let [found, expected] = [found, expected].map(|own| own.as_f64().unwrap());
            if (found - expected).abs() > 1e-9 * expected.abs() {
                all.push(format!("{path}: {found}, not {expected}"));
            }
        }
        _ if found == expected => {}
        _ => all.push(format!("{path}: {found}, not {expected}")),
    }
}

#[test]
fn every_rolled_scenario_is_the_expected_one() {
    let cases: Vec<_> = cases()
        .into_iter()
        .filter(|(_, case)| case["rolled_from"].is_object())
        .collect();
    assert!(cases.len() >= 7, "{}", cases.len());
    for (name, case) in cases {
        let made = rolled(&opened(&case["rolled_from"]).unwrap());
        let made: Value = serde_json::from_str(&made.to_file()).unwrap();
        let mut all = Vec::new();
        unlike(&made, &case["scenario"], "", &mut all);
        assert!(all.is_empty(), "{name}: {all:#?}");
        assert_eq!(made["rolled_from"]["plan"], "liaoning-2021", "{name}");
        assert_eq!(made["data"]["reasons"]["base_enrolled"]["why"], "carried on", "{name}");
    }
}

#[test]
fn what_cannot_be_carried_on_is_refused_with_its_path() {
    let refused = file("refused_rolls.json");
    for refused in refused.as_array().unwrap() {
        let fault = opened(&refused["scenario"])
            .and_then(|scenario| roll(&scenario, &words()))
            .unwrap_err();
        assert_eq!(fault.path, refused["path"].as_str().unwrap(), "{refused}");
    }
}
