//! What would meet a target: found values meet it and the step before does not, in the plain run and with a chance.

use jigong_analysis::goal_seek::{Sought, goal_seek};
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_analysis::{Trial, Ways};
use jigong_model::outcome::Outcome;
use jigong_model::plan::Indicator;
use jigong_model::scenario::{Edit, Lever, Preset, Scenario};
use serde_json::json;

use crate::support::{PLAN, case, scenario};

fn ways(scenario: &Scenario, indicator: Indicator, chance: Option<f64>) -> Ways {
    let question = Question::WhatItTakes { indicator, chance };
    let job = Job::new(&PLAN, &scenario.to_text(&PLAN), &question).unwrap();
    match job.finish(&mut Cache::default()).unwrap() {
        Answer::WhatItTakes(own) => *own,
        other => panic!("{other:?}"),
    }
}

fn steady() -> Scenario {
    Preset::SteadyPlan.scenario(&PLAN).unwrap()
}

/// The chance of a target by all the page's draws.
fn chance(scenario: &Scenario, indicator: Indicator) -> f64 {
    let question = Question::HowSure { samples: 10_000 };
    let job = Job::new(&PLAN, &scenario.to_text(&PLAN), &question).unwrap();
    match job.finish(&mut Cache::default()).unwrap() {
        Answer::HowSure(own) => own.indicators[indicator.index()].chance.unwrap(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn alone_the_levers_meet_it_and_a_step_less_does_not() {
    let (scenario, indicator) = (steady(), Indicator::HighSkilled);
    let found = ways(&scenario, indicator, None);
    let trial = Trial::new(&PLAN, &scenario).unwrap();
    let met = |lever: Lever, value: f64| trial.outcome(&trial.with(lever, value)).reading(indicator).met;
    assert!(
        found.alone.iter().any(|way| !way.proven),
        "levers without a proof are offered too"
    );
    for way in &found.alone {
        let grid = way.lever.grid();
        match way.sought {
            Sought::Found(value) => {
                assert!(met(way.lever, value), "{way:?}");
                assert!(way.gives.met[indicator.index()]);
                let here = grid.nearest(trial.scenario.levers.values(way.lever, &trial.assumptions)[4]);
                let found = grid.nearest(value);
                let better = |step: &i32| {
                    if way.proven {
                        *step < found
                    } else {
                        step.abs_diff(here) < found.abs_diff(here)
                    }
                };
                assert!(
                    !(grid.low..=grid.high)
                        .filter(better)
                        .any(|step| met(way.lever, grid.value(step))),
                    "{way:?}"
                );
            }
            Sought::InfeasibleWithinRange => {
                assert!(
                    (grid.low..=grid.high).all(|step| !met(way.lever, grid.value(step))),
                    "{way:?}"
                );
                assert!(!way.gives.met[indicator.index()]);
            }
            Sought::MetEverywhere => panic!("{way:?}"),
        }
        if way.proven {
            assert_eq!(Ok(way.sought), goal_seek(&trial, indicator, way.lever));
        }
    }
}

#[test]
fn the_page_of_reasons_is_the_drawn_one() {
    let found = ways(&steady(), Indicator::HighSkilled, None);
    let least = |lever: Lever| found.alone.iter().find(|way| way.lever == lever).unwrap();
    let drawn = [
        (Lever::TrainingGrowth, 0.002, 50_009.0),
        (Lever::PartTimeIntakeGrowth, 0.063, 50_006.0),
        (Lever::ApprenticesAdded, 550.0, 50_012.0),
        (Lever::CertificateYieldAdded, 0.0022, 50_047.0),
        (Lever::DropoutReduction, 0.05, 50_052.0),
        (Lever::UpperSecondaryEntryShare, 0.41, 50_041.0),
        (Lever::FullTimeIntakeGrowth, 0.019, 50_001.0),
    ];
    for (lever, value, gives) in drawn {
        let way = least(lever);
        assert_eq!(way.sought, Sought::Found(value), "{}", lever.name());
        assert_eq!(
            way.gives.values[Indicator::HighSkilled.index()].unwrap().round(),
            gives,
            "{}",
            lever.name()
        );
    }
}

#[test]
fn with_a_chance_all_draws_decide() {
    let (scenario, indicator, wanted) = (steady(), Indicator::HighSkilled, 0.8);
    let found = ways(&scenario, indicator, Some(wanted));
    let mut some = 0;
    for way in &found.alone {
        if let Sought::Found(value) = way.sought {
            some += 1;
            let with = |value: f64| scenario.after(&Edit::SetLever(way.lever, value), &PLAN);
            assert!(way.gives.chance >= wanted);
            assert_eq!(way.gives.chance, chance(&with(value), indicator), "{way:?}");
            if way.proven {
                let grid = way.lever.grid();
                let less = grid.value(grid.nearest(value) - 1);
                assert!(chance(&with(less), indicator) < wanted, "{way:?}");
            }
        }
    }
    assert!(some > 0, "{found:?}");
    let together = found.together.unwrap();
    let mut levers = scenario.levers.clone();
    for (lever, series) in &together.levers {
        levers.yearly[lever.index()] = Some(*series);
    }
    let changed = Scenario { levers, ..scenario };
    assert_eq!(together.gives.chance, chance(&changed, indicator));
    assert!(together.gives.chance >= wanted && together.part < 0.2, "{together:?}");
}

#[test]
fn together_less_than_the_found_part_is_not_enough() {
    let (scenario, indicator) = (Scenario::default(), Indicator::HighSkilled);
    let together = ways(&scenario, indicator, None).together.unwrap();
    assert!(together.levers.len() > 1 && together.gives.met[indicator.index()]);
    // A half of the found part for every lever.
    let mut less = scenario.clone();
    for (lever, series) in &together.levers {
        assert!(series[4] <= lever.grid().value(lever.grid().high));
        less.levers.yearly[lever.index()] = Some(series.map(|value| value * 0.9));
    }
    assert!(!Outcome::of(&PLAN, &less).unwrap().reading(indicator).met);
}

#[test]
fn exactly_the_target_is_not_above_it() {
    // Five times 110,000 is 550,000, but for the last bit: the target is above it.
    let exact = scenario(json!({}), json!({ "base_training": 110_000.0 }), json!({}), json!({}));
    let outcome = Outcome::of(&PLAN, &exact).unwrap();
    assert!((outcome.reading(Indicator::Training).value.unwrap() - 550_000.0).abs() < 1e-9);
    assert!(!outcome.reading(Indicator::Training).met);
    let found = ways(&exact, Indicator::Training, None);
    let training = found.alone.iter().find(|way| way.lever == Lever::TrainingGrowth).unwrap();
    assert_eq!(training.sought, Sought::Found(0.001));
    // "At least" is met by the very number.
    let built = Scenario::default().after(&Edit::SetLever(Lever::QualityMajorsBuilt, 9.0), &PLAN);
    let majors = ways(&built, Indicator::QualityMajors, None);
    assert_eq!(majors.alone[0].sought, Sought::Found(10.0));
}

#[test]
fn what_no_lever_reaches_is_said_with_the_closest() {
    let found = ways(&Scenario::default(), Indicator::HighSkilled, None);
    let training = found.alone.iter().find(|way| way.lever == Lever::TrainingGrowth).unwrap();
    assert_eq!(training.sought, Sought::InfeasibleWithinRange);
    let best = training.gives.values[Indicator::HighSkilled.index()].unwrap();
    let highest = Scenario::default().after(&Edit::SetLever(Lever::TrainingGrowth, 0.3), &PLAN);
    assert_eq!(
        Some(best),
        Outcome::of(&PLAN, &highest).unwrap().reading(Indicator::HighSkilled).value
    );
}

#[test]
fn colleges_are_no_lever() {
    let found = ways(&Scenario::default(), Indicator::Colleges, None);
    assert_eq!((found.alone.len(), found.together), (0, None));
}

#[test]
fn observed_years_stay() {
    let midterm = Scenario::parse(&case("midterm_2023").scenario(), &PLAN).unwrap();
    let observed = midterm.actuals.observed_until();
    let found = ways(&midterm, Indicator::HighSkilled, None);
    let before = |lever: Lever| midterm.levers.values(lever, &midterm.resolved_assumptions(&PLAN));
    for (lever, series) in found.together.unwrap().levers {
        assert_eq!(series[..observed], before(lever)[..observed]);
    }
}
