//! The analyses under other plans: uncertain inputs, sampling, goal seek, placement and attribution.

use jigong_analysis::hypercube::correlated;
use jigong_analysis::monte_carlo::Sampling;
use jigong_analysis::placement::{Placement, PlacementConstraints, place, with_carried};
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_analysis::under_draws::Bundle;
use jigong_analysis::{By, Prepared, Sampled, Trial};
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::{Indicator, UncertainInput};
use jigong_model::scenario::{Lever, Scenario};
use serde_json::{Value, json};

use crate::analysis::goal_seek::answer;
use crate::analysis::reference::OUTPUTS;
use crate::support::close;

use super::{file, opened};

fn of(name: &str) -> ValidScenario {
    opened(&file(&format!("{name}.json"))["scenario"]).unwrap()
}

fn sampled(scenario: &ValidScenario, samples: u32) -> Sampled {
    let plan = scenario.plan();
    let prepared = Prepared::new(plan, Scenario::clone(scenario)).unwrap();
    let rows = correlated(samples as usize, 1, &plan.uncertainty.rank_correlations).unwrap();
    let bundle = Bundle::at(&prepared.inputs, &rows);
    let mut sampling = Sampling::new(plan, &prepared, &bundle);
    while sampling.step(&prepared.base, &bundle, 9) < 1.0 {}
    sampling.answer(samples, 1)
}

#[test]
fn uncertain_inputs_take_their_modes_from_the_scenario() {
    for (key, name) in [
        ("uncertain_inputs_2026", "status_quo_2026"),
        ("uncertain_inputs_rolled_midterm_2023", "rolled_midterm_2023"),
    ] {
        let scenario = of(name);
        let prepared = Prepared::new(scenario.plan(), Scenario::clone(&scenario)).unwrap();
        let expected = &file("analysis.json")[key];
        for (input, expected) in UncertainInput::ALL.iter().zip(expected.as_array().unwrap()) {
            assert_eq!(expected["input"], input.name());
            if *input == UncertainInput::OpeningDelay {
                continue;
            }
            let [low, mode, high] = [0, 1, 2].map(|at: usize| expected["arguments"][at].as_f64().unwrap());
            close(prepared.inputs.value(*input, 0.0), low);
            close(prepared.inputs.value(*input, 1.0), high);
            close(prepared.inputs.neutral().values()[input.index()], mode);
        }
    }
}

#[test]
fn the_sampled_summaries_agree() {
    for (name, expected) in file("analysis.json")["monte_carlo_64_seed_1"].as_object().unwrap() {
        let found = sampled(&of(name), 64);
        for (indicator, output) in OUTPUTS {
            let (own, expected) = (&found.indicators[indicator.index()], &expected[output]);
            close(own.mean.unwrap(), expected["mean"].as_f64().unwrap());
            let shares = ["p05", "p10", "p25", "p50", "p75", "p90", "p95"];
            for (value, share) in own.quantiles.unwrap().iter().zip(shares) {
                close(*value, expected[share].as_f64().unwrap());
            }
            assert_eq!(own.chance, expected["probability_met"].as_f64(), "{name} {output}");
        }
    }
}

#[test]
fn goal_seek_agrees() {
    for (name, expected) in file("analysis.json")["goal_seek"].as_object().unwrap() {
        let scenario = of(name);
        let trial = Trial::new(scenario.plan(), &scenario).unwrap();
        for expected in expected.as_array().unwrap() {
            let text = |key: &str| expected[key].as_str().unwrap();
            let indicator = Indicator::from_name(text("target")).unwrap();
            let lever = Lever::from_name(text("lever")).unwrap();
            let (status, value) = answer(&trial, indicator, lever);
            assert_eq!(
                (status, json!(value)),
                (text("status"), expected["value"].clone()),
                "{name} {expected}"
            );
        }
    }
}

#[test]
fn placements_agree() {
    let draft = |targets: Value| {
        opened(&json!({ "format": "jigong.scenario/1", "plan": "liaoning-2026", "targets": targets })).unwrap()
    };
    for (name, expected) in file("analysis.json")["placement"].as_object().unwrap() {
        let scenario = match name.as_str() {
            "status_quo_2026" => draft(json!({})),
            "own_target_21_colleges" => draft(json!({ "E5": 21 })),
            "no_college_target" => draft(json!({ "E5": null })),
            _ => {
                let mut scenario = expected["scenario"].clone();
                scenario["format"] = json!("jigong.scenario/1");
                opened(&scenario).unwrap()
            }
        };
        let plan = scenario.plan();
        let constraints = PlacementConstraints::of(plan, &scenario);
        let Placement::Optimal { plans } = place(plan, &with_carried(plan, &scenario).unwrap(), &constraints) else {
            panic!("{name}")
        };
        let found: Vec<Value> = plans[0]
            .projects
            .iter()
            .map(|own| json!({ "city": plan.city(own.city).adcode, "kind": own.kind.name(), "start": own.start }))
            .collect();
        assert_eq!(&json!(found), &expected["projects"], "{name}");
        close(plans[0].capital_cost, expected["capital_cost"].as_f64().unwrap());
    }
}

#[test]
fn the_attribution_starts_from_the_status_quo_with_what_is_carried() {
    let expected = &file("analysis.json")["shapley_enrolled"]["rolled_and_planned_on_without_actuals"];
    let scenario = opened(&expected["scenario"]).unwrap();
    let question = Question::Why {
        baseline: None,
        by: By::Indicators,
    };
    let job = Job::new(scenario.plan(), &scenario.to_file(), &question).unwrap();
    let Answer::Why(attribution) = job.finish(&mut Cache::default()).unwrap() else {
        panic!("another answer")
    };
    let column = attribution.columns[Indicator::Enrolment.index()].as_ref().unwrap();
    close(column.to, expected["to"].as_f64().unwrap());
    close(column.from + column.assumptions, expected["from"].as_f64().unwrap());
    let expected = expected["by_lever"].as_object().unwrap();
    for (player, share) in attribution.players.iter().zip(&column.shares) {
        match expected.get(player.name()) {
            Some(own) => close(*share, own.as_f64().unwrap()),
            None => assert!(share.abs() < 1e-6, "{player:?} {share}"),
        }
    }
}
