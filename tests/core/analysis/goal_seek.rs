//! Goal seek (docs/model.md, section 8): reference answers, and the search on conditions with a known threshold.

use jigong_analysis::Trial;
use jigong_analysis::goal_seek::{Sought, Unsought, Wanted, goal_seek, levers_of, seek};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Indicator, YEARS};
use jigong_model::scenario::{Edit, Lever, Scenario};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::strategies::{ALL_PARTS, Width, scenario as any_scenario, settings};
use crate::support::{PLAN, case};

const ANALYSIS: &str = include_str!("../../cases/analysis.json");

fn of_case(name: &str) -> Scenario {
    Scenario::parse(&case(name).scenario(), &PLAN).unwrap()
}

/// Goal seek for every pair of indicator and lever of docs/model.md, section 8, in the form of `analysis.json`.
fn answers(scenario: &Scenario) -> Value {
    let trial = Trial::new(&PLAN, scenario).unwrap();
    let pairs = Indicator::ALL
        .iter()
        .flat_map(|&indicator| levers_of(indicator).iter().map(move |&lever| (indicator, lever)));
    pairs
        .map(|(indicator, lever)| {
            let (status, value) = answer(&trial, indicator, lever);
            json!({ "target": indicator.name(), "lever": lever.name(), "status": status, "value": value })
        })
        .collect()
}

/// The answer in the words of `analysis.json`: status and value.
pub fn answer(trial: &Trial, indicator: Indicator, lever: Lever) -> (&'static str, Option<f64>) {
    match goal_seek(trial, indicator, lever) {
        Ok(Sought::MetEverywhere) => ("met_everywhere", None),
        Ok(Sought::Found(value)) => ("found", Some(value)),
        Ok(Sought::InfeasibleWithinRange) => ("infeasible_within_range", None),
        Err(Unsought::Observed) => ("observed", None),
        Err(Unsought::NoTarget) => ("no_target", None),
    }
}

#[test]
fn the_reference_answers_are_reproduced_to_the_last_bit() {
    let analysis: Value = serde_json::from_str(ANALYSIS).unwrap();
    for name in ["status_quo", "steady_plan", "midterm_2023"] {
        assert_eq!(answers(&of_case(name)), analysis[format!("goal_seek_{name}")], "{name}");
    }
}

#[test]
fn the_search_finds_the_edge_from_either_end() {
    let grid = Lever::PartTimeIntakeGrowth.grid();
    for edge in grid.low..=grid.high {
        let threshold = grid.value(edge);
        let least = seek(grid, Wanted::Least, |value| value >= threshold);
        let greatest = seek(grid, Wanted::Greatest, |value| value <= threshold);
        let expected = |end: i32| {
            if edge == end {
                Sought::MetEverywhere
            } else {
                Sought::Found(threshold)
            }
        };
        assert_eq!((least, greatest), (expected(grid.low), expected(grid.high)), "{edge}");
    }
    for wanted in [Wanted::Least, Wanted::Greatest] {
        assert_eq!(seek(grid, wanted, |_| false), Sought::InfeasibleWithinRange);
    }
}

#[test]
fn a_trial_of_the_own_levers_is_the_own_outcome() {
    for case in crate::case_files::CASES {
        let scenario = of_case(case.name);
        let trial = Trial::new(&PLAN, &scenario).unwrap();
        assert_eq!(
            trial.outcome(&scenario.levers),
            Outcome::of(&PLAN, &scenario).unwrap(),
            "{}",
            case.name
        );
    }
}

#[test]
fn observed_years_keep_their_values() {
    let scenario = of_case("midterm_2023");
    let trial = Trial::new(&PLAN, &scenario).unwrap();
    assert_eq!(trial.observed(), 3);
    let own = scenario.levers.given(Lever::PartTimeSeniorShare).unwrap();
    assert_eq!(
        trial.series(Lever::PartTimeSeniorShare, 0.9),
        [own[0], own[1], own[2], 0.9, 0.9]
    );
    let levers = trial.with(Lever::TrainingGrowth, 0.1);
    assert_eq!(levers.given(Lever::TrainingGrowth), Some(&[0.0, 0.0, 0.0, 0.1, 0.1]));
}

proptest! {
    #![proptest_config(settings(40))]

    #[test]
    fn what_is_found_is_the_least_that_meets(scenario in any_scenario(Width::Page, ALL_PARTS)) {
        let trial = Trial::new(&PLAN, &scenario).unwrap();
        for &indicator in Indicator::ALL {
            for &lever in levers_of(indicator) {
                // The slow way: every value of the grid, through the scenario's own edits.
                let met = |k: i32| {
                    let edit = Edit::SetLeverYears(lever, trial.series(lever, lever.grid().value(k)));
                    Outcome::of(&PLAN, &scenario.after(&edit, &PLAN)).unwrap().reading(indicator).met
                };
                let grid = lever.grid();
                let expected = match (grid.low..=grid.high).step_by(7).chain([grid.high]).find(|&k| met(k)) {
                    None => None,
                    Some(k) => ((k - 6).max(grid.low)..=k).find(|&k| met(k)),
                };
                let expected = match expected {
                    None => Sought::InfeasibleWithinRange,
                    Some(k) if k == grid.low => Sought::MetEverywhere,
                    Some(k) => Sought::Found(grid.value(k)),
                };
                let expected = if trial.observed() == YEARS {
                    Err(Unsought::Observed)
                } else {
                    Ok(expected)
                };
                prop_assert_eq!(goal_seek(&trial, indicator, lever), expected, "{:?} {:?}", indicator, lever);
            }
        }
    }
}
