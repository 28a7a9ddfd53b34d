//! Shapley values: the axioms on games, and on the model that the move is split exactly.

use jigong_analysis::attribution::shapley;
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_analysis::{Attribution, By, Player};
use jigong_model::outcome::{Outcome, indicator};
use jigong_model::plan::{Indicator, YEARS};
use jigong_model::scenario::{Actuals, Edit, Lever, Preset, Scenario, Shocks};
use proptest::prelude::*;

use crate::strategies::{ALL_PARTS, Width, scenario as any_scenario, settings};
use crate::support::PLAN;

fn close(one: f64, other: f64, size: f64) -> bool {
    (one - other).abs() <= 1e-9 * size.max(1.0)
}

proptest! {
    #![proptest_config(settings(200))]

    #[test]
    fn the_axioms_hold(values in prop::collection::vec(-1e3..1e3_f64, 32), other in prop::collection::vec(-1e3..1e3_f64, 32)) {
        let shares = shapley(&values);
        prop_assert_eq!(shares.len(), 5);
        prop_assert!(close(shares.iter().sum(), values[31] - values[0], 1e3), "efficiency");
        let both: Vec<f64> = values.iter().zip(&other).map(|(one, other)| one + 2.0 * other).collect();
        for ((both, one), other) in shapley(&both).iter().zip(&shares).zip(shapley(&other)) {
            prop_assert!(close(*both, one + 2.0 * other, 1e4), "linearity");
        }
        // Players 1 and 3 change places.
        let swap = |subset: usize| (subset & !0b1010) | (subset & 0b10) << 2 | (subset & 0b1000) >> 2;
        let swapped: Vec<f64> = (0..32).map(|subset| values[swap(subset)]).collect();
        let renamed = shapley(&swapped);
        prop_assert!(close(renamed[1], shares[3], 1e3) && close(renamed[3], shares[1], 1e3) && close(renamed[0], shares[0], 1e3), "symmetry");
        // Player 2 changes nothing.
        let idle: Vec<f64> = (0..32_usize).map(|subset| values[subset & !0b100]).collect();
        prop_assert_eq!(shapley(&idle)[2], 0.0);
    }
}

#[test]
fn a_game_of_nobody_and_of_one() {
    assert_eq!(shapley(&[3.0]), Vec::<f64>::new());
    assert_eq!(shapley(&[3.0, 5.5]), vec![2.5]);
}

fn why(scenario: &Scenario, baseline: Option<&Scenario>, by: By) -> Attribution {
    let question = Question::Why {
        baseline: baseline.map(|own| own.to_text(&PLAN)),
        by,
    };
    let job = Job::new(&PLAN, &scenario.to_text(&PLAN), &question).unwrap();
    match job.finish(&mut Cache::default()).unwrap() {
        Answer::Why(own) => own,
        other => panic!("{other:?}"),
    }
}

/// A scenario with at most five players, so that a random one takes few runs.
fn smaller(mut scenario: Scenario) -> Scenario {
    for lever in &Lever::ALL[4..] {
        scenario.levers.yearly[lever.index()] = None;
    }
    scenario
}

proptest! {
    #![proptest_config(settings(40))]

    #[test]
    fn the_move_is_split_exactly(
        to in any_scenario(Width::Page, ALL_PARTS).prop_map(smaller),
        from in any_scenario(Width::Page, ALL_PARTS).prop_map(smaller),
    ) {
        let split = why(&to, Some(&from), By::Indicators);
        let before = Scenario { shocks: to.shocks, actuals: to.actuals.clone(), ..from.clone() };
        // The baseline's own figures may not carry what was observed of the scenario.
        let Ok(start) = Outcome::of(&PLAN, &before) else { return Ok(()) };
        let end = Outcome::of(&PLAN, &to).unwrap();
        for indicator in Indicator::ALL {
            let column = split.columns[indicator.index()].as_ref();
            let (Some(from), Some(to)) = (start.reading(*indicator).value, end.reading(*indicator).value) else {
                continue;
            };
            let Some(column) = column else { continue };
            let sum = column.from + column.assumptions + column.shares.iter().sum::<f64>();
            prop_assert!(close(column.from, from, from.abs()), "{}: from {}, not {from}", indicator.name(), column.from);
            prop_assert!(close(column.to, to, to.abs()), "{}: to {}, not {to}", indicator.name(), column.to);
            prop_assert!(close(sum, to, to.abs().max(from.abs())), "{}: {sum}, not {to}", indicator.name());
        }
    }
}

#[test]
fn the_same_scenario_has_nothing_to_split() {
    let steady = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    let split = why(&steady, Some(&steady), By::Indicators);
    assert_eq!(split.players, []);
    for column in split.columns.iter().flatten() {
        assert_eq!((column.to, column.assumptions), (column.from, 0.0));
    }
}

#[test]
fn a_lever_set_to_what_it_was_is_no_player() {
    let neutral = Scenario::default().after(&Edit::SetLever(Lever::TrainingGrowth, 0.0), &PLAN);
    let moved = neutral.after(&Edit::SetLever(Lever::ApprenticesAdded, 500.0), &PLAN);
    assert_eq!(
        why(&moved, None, By::Indicators).players,
        [Player::Lever(Lever::ApprenticesAdded)]
    );
}

#[test]
fn years_and_cities_add_up_to_the_indicator() {
    let steady = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    let whole = why(&steady, None, By::Indicators);
    for (indicator, cities) in [
        (Indicator::HighSkilled, true),
        (Indicator::Training, true),
        (Indicator::Enrolment, false),
    ] {
        let total = whole.columns[indicator.index()].as_ref().unwrap();
        let years = why(&steady, None, By::Years(indicator));
        let by_city = why(&steady, None, By::Cities(indicator));
        assert_eq!((years.columns.len(), by_city.columns.len()), (YEARS, 14));
        for (player, share) in total.shares.iter().enumerate() {
            let sum =
                |split: &Attribution| -> f64 { split.columns.iter().map(|own| own.as_ref().unwrap().shares[player]).sum() };
            assert!(close(sum(&by_city), *share, total.to), "{} {player}", indicator.name());
            if cities {
                assert!(close(sum(&years), *share, total.to), "{} {player}", indicator.name());
            }
        }
    }
    // Students of the last year are the last year's, not the years' sum.
    let years = why(&steady, None, By::Years(Indicator::Enrolment));
    let last = years.columns[YEARS - 1].as_ref().unwrap();
    assert!(close(last.to, whole.columns[0].as_ref().unwrap().to, last.to));
    let none = why(&steady, None, By::Cities(Indicator::Employment));
    assert!(none.columns.iter().all(Option::is_none));
}

#[test]
fn the_cities_high_skilled_are_the_provinces() {
    for case in crate::case_files::CASES {
        let scenario = Scenario::parse(&case.scenario(), &PLAN).unwrap();
        let projection = Outcome::of(&PLAN, &scenario).unwrap().projection;
        for at in 1..=YEARS {
            let sum: f64 = projection.cities[at].high_skilled.iter().sum();
            let whole = indicator::in_year(&PLAN, &projection, at, Indicator::HighSkilled).unwrap();
            assert!(close(sum, whole, whole), "{}: {sum}, not {whole}", case.name);
        }
    }
}

#[test]
fn assumptions_come_first_and_apart() {
    let steady = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    let loss = jigong_model::plan::Slot::new(jigong_model::plan::Assumption::CertificateRate.first_slot()).unwrap();
    let changed = steady.after(&Edit::SetFigure(loss, 0.9), &PLAN);
    let split = why(&changed, None, By::Indicators);
    let column = split.columns[Indicator::HighSkilled.index()].as_ref().unwrap();
    let quo = |scenario: &Scenario| {
        let without = Scenario {
            levers: jigong_model::scenario::Levers::default(),
            shocks: Shocks::default(),
            actuals: Actuals::default(),
            ..scenario.clone()
        };
        Outcome::of(&PLAN, &without)
            .unwrap()
            .reading(Indicator::HighSkilled)
            .value
            .unwrap()
    };
    assert!(close(column.from, quo(&steady), column.from));
    assert!(close(column.assumptions, quo(&changed) - quo(&steady), column.from));
}
