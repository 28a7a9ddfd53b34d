//! The province alone gives what the whole model gives, for any scenario and any draw.

use jigong_analysis::{IndicatorValues, Prepared};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Indicator, UncertainInput};
use jigong_model::projection::Draw;
use jigong_model::projection::province::{Wide, lesser, positive, unit};
use jigong_model::scenario::Scenario;
use proptest::prelude::*;

use crate::strategies::{ALL_PARTS, Width, scenario as any_scenario, settings};
use crate::support::PLAN;

/// The ten of the whole model under a draw.
fn whole(scenario: &Scenario, draw: &Draw) -> IndicatorValues {
    let mut own = scenario.clone();
    own.shocks.values = draw.values().map(Some);
    Outcome::of(&PLAN, &own).unwrap().readings.map(|reading| reading.value)
}

fn agree(scenario: Scenario, uniforms: &[[f64; 12]]) -> Result<(), TestCaseError> {
    let prepared = Prepared::new(&PLAN, scenario).unwrap();
    let draws: Vec<Draw> = uniforms.iter().map(|row| prepared.inputs.draw(row)).collect();
    let tens = prepared.under_draws(&PLAN).tens(&prepared.base, &draws);
    for (draw, found) in draws.iter().zip(&tens) {
        let expected = whole(&prepared.scenario, draw);
        for indicator in Indicator::ALL {
            let (found, expected) = (found[indicator.index()], expected[indicator.index()]);
            let (Some(value), Some(known)) = (found, expected) else {
                prop_assert_eq!(found, expected, "{} with {:?}", indicator.name(), draw);
                continue;
            };
            let room = 1e-9 * known.abs().max(1.0);
            prop_assert!(
                (value - known).abs() <= room,
                "{}: {value}, not {known}, with {draw:?}",
                indicator.name()
            );
        }
    }
    Ok(())
}

fn uniforms() -> impl Strategy<Value = Vec<[f64; 12]>> {
    prop::collection::vec(prop::array::uniform12(0.000_001..0.999_999), 1..10)
}

proptest! {
    #![proptest_config(settings(150))]

    #[test]
    fn as_planners_move_things(scenario in any_scenario(Width::Page, ALL_PARTS), rows in uniforms()) {
        agree(scenario, &rows)?;
    }

    #[test]
    fn over_everything_that_a_file_may_hold(scenario in any_scenario(Width::File, ALL_PARTS), rows in uniforms()) {
        agree(scenario, &rows)?;
    }
}

#[test]
fn every_case_at_its_mode() {
    for case in crate::case_files::CASES {
        let mut scenario = Scenario::parse(&case.scenario(), &PLAN).unwrap();
        scenario.shocks.values = [None; UncertainInput::ALL.len()];
        let prepared = Prepared::new(&PLAN, scenario).unwrap();
        let neutral = *prepared.inputs.neutral();
        let found = prepared.under_draws(&PLAN).tens(&prepared.base, &[neutral]);
        let expected = whole(&prepared.scenario, &neutral);
        for (found, expected) in found[0].iter().zip(expected) {
            let (found, expected) = (found.unwrap(), expected.unwrap());
            assert!(
                (found - expected).abs() <= 1e-11 * expected.abs(),
                "{}: {found}, not {expected}",
                case.name
            );
        }
    }
}

/// Numbers with zeros of both signs among them, and pairs that are equal.
fn numbers() -> impl Strategy<Value = [f64; 4]> {
    prop::array::uniform4(prop_oneof![
        Just(0.0),
        Just(-0.0),
        Just(1.0),
        Just(f64::MIN_POSITIVE),
        Just(-f64::MIN_POSITIVE),
        -2.0..2.0,
        prop::num::f64::NORMAL | prop::num::f64::SUBNORMAL | prop::num::f64::ZERO,
    ])
}

fn bits(lanes: [f64; 4]) -> [u64; 4] {
    lanes.map(f64::to_bits)
}

proptest! {
    #![proptest_config(settings(2_000))]

    // The rules of the whole model (`model::admissions`, `model::results`), once more.
    #[test]
    fn the_lesser_the_positive_and_the_clipped_are_the_whole_models_to_the_bit(a in numbers(), b in numbers()) {
        let pairs: [(f64, f64); 4] = std::array::from_fn(|lane| (a[lane], b[lane]));
        let smaller = pairs.map(|(a, b)| if a < b { a } else { b });
        prop_assert_eq!(bits(lesser(a.into(), b.into()).to_array()), bits(smaller), "{:?} {:?}", a, b);
        let above = a.map(|value| if value < 0.0 { 0.0 } else { value });
        prop_assert_eq!(bits(positive(a.into()).to_array()), bits(above), "{:?}", a);
        let clipped = above.map(|value| if value > 1.0 { 1.0 } else { value });
        prop_assert_eq!(bits(unit(a.into()).to_array()), bits(clipped), "{:?}", a);
    }
}

#[test]
fn of_zeros_of_both_signs_the_second_is_the_lesser() {
    let (plus, minus) = (Wide::from(0.0), Wide::from(-0.0));
    assert_eq!(bits(lesser(plus, minus).to_array()), bits([-0.0; 4]));
    assert_eq!(bits(lesser(minus, plus).to_array()), bits([0.0; 4]));
    assert_eq!(bits(positive(minus).to_array()), bits([-0.0; 4]));
}
