//! Every number of `analysis.json`, to 1e-9; integers and random numbers exactly.

use std::hash::Hasher;
use std::sync::LazyLock;

use fnv::FnvHasher;
use jigong_analysis::hypercube::{correlated, independent};
use jigong_analysis::inputs::triangular;
use jigong_analysis::monte_carlo::{SEED, Sampling};
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_analysis::random::Random;
use jigong_analysis::sobol::{sequence, sobol};
use jigong_analysis::tornado::tornado;
use jigong_analysis::under_draws::Bundle;
use jigong_analysis::{IndicatorValues, Prepared, Sampled};
use jigong_model::outcome::indicator::Threshold;
use jigong_model::plan::{Indicator, Standing, UncertainInput};
use jigong_model::scenario::Scenario;
use serde_json::Value;

use crate::support::{PLAN, case};

static ANALYSIS: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(include_str!("../../cases/analysis.json")).unwrap());

/// The outputs of the file, in its order.
pub const OUTPUTS: [(Indicator, &str); 6] = [
    (Indicator::Enrolment, "enrolled"),
    (Indicator::Employment, "employment_rate"),
    (Indicator::HighSkilled, "cumulative_high_skilled"),
    (Indicator::Training, "cumulative_training"),
    (Indicator::Colleges, "technician_colleges"),
    (Indicator::CoveredCities, "cities_covered"),
];

fn of_case(name: &str) -> Prepared {
    Prepared::new(&PLAN, Scenario::parse(&case(name).scenario(), &PLAN).unwrap()).unwrap()
}

#[track_caller]
fn near(found: f64, expected: &Value, what: &str) {
    let expected = expected.as_f64().unwrap_or_else(|| panic!("{what}: no number in the file"));
    let room = 1e-9 * expected.abs().max(1e-3);
    assert!((found - expected).abs() <= room, "{what}: {found} instead of {expected}");
}

#[track_caller]
fn ten_near(found: &IndicatorValues, expected: &Value, what: &str) {
    for (at, (indicator, name)) in OUTPUTS.iter().enumerate() {
        near(found[indicator.index()].unwrap(), &expected[at], &format!("{what} {name}"));
    }
}

#[test]
fn the_generator_is_the_pages() {
    let generator = &ANALYSIS["generator"];
    let mut random = Random::new(SEED);
    for expected in generator["sfc32_seed_20251231_first8"].as_array().unwrap() {
        assert_eq!(Some(u64::from(random.draw())), expected.as_u64());
    }
    assert_eq!(
        serde_json::to_value(Random::new(1).permutation(10)).unwrap(),
        generator["permutation_of_10_seed_1"]
    );
    let hypercube = independent::<3>(4, 9);
    assert_eq!(
        serde_json::to_value(hypercube).unwrap(),
        generator["latin_hypercube_4x3_seed_9_uncorrelated"]
    );
    let points = sequence::points::<4>(8, 0);
    assert_eq!(serde_json::to_value(points).unwrap(), generator["sobol_8x4_seed_0"]);
    for pair in generator["triangular_0_1_4_at"].as_array().unwrap() {
        near(triangular(0.0, 1.0, 4.0, pair[0].as_f64().unwrap()), &pair[1], "triangular");
    }
}

#[test]
fn the_inputs_are_the_pages() {
    for (input, shock) in ANALYSIS["uncertain_inputs"]
        .as_array()
        .unwrap()
        .iter()
        .zip(UncertainInput::ALL)
    {
        assert_eq!(input["input"], shock.name());
        let range = PLAN.uncertainty.ranges[shock.index()];
        if *shock != UncertainInput::OpeningDelay {
            assert_eq!(
                serde_json::to_value(range).unwrap(),
                as_floats(&input["arguments"]),
                "{input}"
            );
        }
    }
    let pairs = ANALYSIS["rank_correlations"].as_array().unwrap();
    assert_eq!(pairs.len(), PLAN.uncertainty.rank_correlations.len());
    for (pair, (one, other, correlation)) in pairs.iter().zip(&PLAN.uncertainty.rank_correlations) {
        assert_eq!(*pair, serde_json::json!([one.name(), other.name(), correlation]));
    }
}

fn as_floats(list: &Value) -> Value {
    list.as_array().unwrap().iter().map(|own| own.as_f64().unwrap()).collect()
}

#[test]
fn the_first_draws_are_the_pages() {
    let steady = of_case("steady_plan");
    let rows = correlated(64, 1, &PLAN.uncertainty.rank_correlations).unwrap();
    let draws: Vec<_> = rows.iter().map(|row| steady.inputs.draw(row)).collect();
    let tens = steady.under_draws(&PLAN).tens(&steady.base, &draws);
    for (at, expected) in ANALYSIS["monte_carlo_64_seed_1_first_draws"]
        .as_array()
        .unwrap()
        .iter()
        .enumerate()
    {
        assert_eq!(serde_json::to_value(rows[at]).unwrap(), expected["uniforms"], "draw {at}");
        for (shock, value) in UncertainInput::ALL.iter().zip(draws[at].values()) {
            near(
                value,
                &expected["shocks"][shock.name()],
                &format!("draw {at} {}", shock.name()),
            );
        }
        ten_near(&tens[at], &expected["outputs"], &format!("draw {at}"));
    }
}

fn sampled(name: &str, samples: usize, seed: u32) -> Sampled {
    let prepared = of_case(name);
    let rows = correlated(samples, seed, &PLAN.uncertainty.rank_correlations).unwrap();
    let bundle = Bundle::at(&prepared.inputs, &rows);
    let mut sampling = Sampling::new(&PLAN, &prepared, &bundle);
    while sampling.step(&prepared.base, &bundle, 7) < 1.0 {}
    sampling.answer(u32::try_from(samples).unwrap(), seed)
}

fn summary_near(found: &Sampled, expected: &Value) {
    for (indicator, name) in OUTPUTS {
        let (own, expected) = (&found.indicators[indicator.index()], &expected[name]);
        near(own.mean.unwrap(), &expected["mean"], &format!("{name} mean"));
        for (value, share) in own
            .quantiles
            .unwrap()
            .iter()
            .zip(["p05", "p10", "p25", "p50", "p75", "p90", "p95"])
        {
            near(*value, &expected[share], &format!("{name} {share}"));
        }
        assert_eq!(expected["probability_met"].as_f64(), own.chance, "{name}");
    }
}

/// Share of the draws in which all of some indicators are met: counted here, apart from the sampling under test.
fn at_once(name: &str, samples: usize, seed: u32, which: impl Fn(Indicator) -> bool) -> f64 {
    let prepared = of_case(name);
    let rows = correlated(samples, seed, &PLAN.uncertainty.rank_correlations).unwrap();
    let draws: Vec<_> = rows.iter().map(|row| prepared.inputs.draw(row)).collect();
    let tens = prepared.under_draws(&PLAN).tens(&prepared.base, &draws);
    let all_met = |ten: &&IndicatorValues| {
        let met = |own: Indicator| {
            ten[own.index()].is_some_and(|value| Threshold::of(&PLAN, own, PLAN.target(own).quantity.value).is_met(value))
        };
        Indicator::ALL.iter().all(|&own| !which(own) || met(own))
    };
    tens.iter().filter(all_met).count() as f64 / samples as f64
}

fn is_output(indicator: Indicator) -> bool {
    OUTPUTS.iter().any(|(own, _)| *own == indicator)
}

#[test]
fn the_chance_of_all_outputs_at_once_is_the_pages() {
    for (name, samples, seed, expected) in [
        ("steady_plan", 64, 1, "monte_carlo_64_seed_1"),
        ("steady_plan", 512, SEED, "monte_carlo_512_seed_20251231"),
        ("midterm_2023", 512, SEED, "monte_carlo_512_midterm_2023"),
    ] {
        let found = at_once(name, samples, seed, is_output);
        assert_eq!(ANALYSIS[expected]["probability_all"].as_f64(), Some(found), "{expected}");
    }
}

#[test]
fn the_joint_chances_are_of_the_main_indicators_and_of_the_hard_targets() {
    for (name, samples, seed) in [
        ("steady_plan", 64, 1),
        ("steady_plan", 512, SEED),
        ("midterm_2023", 512, SEED),
    ] {
        let found = sampled(name, samples, seed);
        let main = at_once(name, samples, seed, |own| PLAN.target(own).standing == Standing::Main);
        let hard = at_once(name, samples, seed, |own| PLAN.target(own).standing.is_hard());
        assert_eq!(
            (found.all_main, found.all_targets),
            (Some(main), Some(hard)),
            "{name} {samples}"
        );
        assert!(main > hard, "{name}: colleges and the lowest year are uncertain too");
    }
}

/// Digests of the answers that still gave the chance of six and of nine targets at once: nothing else has changed.
#[test]
fn every_earlier_figure_of_the_chances_is_unchanged() {
    for (name, samples, digest) in [
        ("midterm_2023", 512, 0x519c_0f07_0779_ac5c),
        ("midterm_2023", 10_000, 0x8880_dc5e_3a0f_2f01),
        ("steady_plan", 512, 0xf552_ea54_ed5b_1742),
        ("steady_plan", 10_000, 0x3fcf_a8f6_c0d6_0954),
    ] {
        let found = sampled(name, samples, SEED);
        let fields = |names: [&str; 2], values: [f64; 2]| {
            let [one, other] = values.map(|value| serde_json::to_string(&value).unwrap());
            format!("\"{}\":{one},\"{}\":{other}", names[0], names[1])
        };
        let now = fields(
            ["all_main", "all_targets"],
            [found.all_main.unwrap(), found.all_targets.unwrap()],
        );
        let six = at_once(name, samples, SEED, is_output);
        let nine = at_once(name, samples, SEED, |own| own != Indicator::CoveredCities);
        let text = serde_json::to_string(&Answer::HowSure(found.into())).unwrap();
        assert!(text.contains(&now), "{now}");
        let mut hash = FnvHasher::default();
        hash.write(
            text.replacen(&now, &fields(["all_six", "all_targets"], [six, nine]), 1)
                .as_bytes(),
        );
        assert_eq!(hash.finish(), digest, "{name} {samples}");
    }
}

#[test]
fn the_summaries_are_the_pages() {
    summary_near(&sampled("steady_plan", 64, 1), &ANALYSIS["monte_carlo_64_seed_1"]);
    summary_near(&sampled("steady_plan", 512, SEED), &ANALYSIS["monte_carlo_512_seed_20251231"]);
    summary_near(&sampled("midterm_2023", 512, SEED), &ANALYSIS["monte_carlo_512_midterm_2023"]);
}

#[test]
fn a_job_gives_the_same_as_the_parts() {
    let (mut cache, text) = (Cache::default(), case("steady_plan").scenario());
    for _ in 0..2 {
        let job = Job::new(&PLAN, &text, &Question::HowSure { samples: 512 }).unwrap();
        let Answer::HowSure(own) = job.finish(&mut cache).unwrap() else {
            panic!("another answer");
        };
        assert_eq!(*own, sampled("steady_plan", 512, SEED));
    }
}

#[test]
fn the_tornado_is_the_pages() {
    let steady = of_case("steady_plan");
    let (base, bars) = tornado(&steady.under_draws(&PLAN), &steady.base, &steady.inputs);
    let expected = &ANALYSIS["tornado"];
    ten_near(&base, &expected["base"], "base");
    for (bar, row) in bars.iter().zip(expected["rows"].as_array().unwrap()) {
        assert_eq!(row["input"], bar.input.name());
        near(bar.low, &row["low"], bar.input.name());
        near(bar.high, &row["high"], bar.input.name());
        ten_near(&bar.at_low, &row["outputs_at_low"], bar.input.name());
        ten_near(&bar.at_high, &row["outputs_at_high"], bar.input.name());
    }
}

#[test]
fn the_sobol_indices_are_the_pages() {
    let steady = of_case("steady_plan");
    for (name, points, seed) in [("sobol_16_seed_3", 16, 3), ("sobol_256", 256, SEED)] {
        let found = sobol(&steady.under_draws(&PLAN), &steady.base, &steady.inputs, points, seed);
        let expected = &ANALYSIS[name];
        for (at, (indicator, output)) in OUTPUTS.iter().enumerate() {
            let own = indicator.index();
            near(
                found.variance[own].unwrap(),
                &expected["variance"][at],
                &format!("{name} {output}"),
            );
            for input in UncertainInput::ALL {
                for (kind, values) in [("first_order", &found.first_order), ("total", &found.total)] {
                    let (value, expected) = (values[input.index()][own], &expected[kind][input.index()][at]);
                    let what = format!("{name} {kind} {} {output}", input.name());
                    match value {
                        Some(value) => near(value, expected, &what),
                        None => assert!(expected.is_null(), "{what}: {expected}"),
                    }
                }
            }
        }
    }
}

#[test]
fn the_shapley_values_are_the_pages() {
    let question = Question::Why {
        baseline: None,
        by: jigong_analysis::By::Indicators,
    };
    let job = Job::new(&PLAN, &case("steady_plan").scenario(), &question).unwrap();
    let Answer::Why(found) = job.finish(&mut Cache::default()).unwrap() else {
        panic!("another answer");
    };
    for (indicator, name) in [
        (Indicator::Enrolment, "shapley_enrolled"),
        (Indicator::HighSkilled, "shapley_cumulative_high_skilled"),
    ] {
        let (column, expected) = (found.columns[indicator.index()].as_ref().unwrap(), &ANALYSIS[name]);
        near(column.from, &expected["from"], name);
        near(column.to, &expected["to"], name);
        assert_eq!(column.assumptions, 0.0);
        let by_lever = expected["by_lever"].as_object().unwrap();
        assert_eq!(by_lever.len(), found.players.len(), "{:?}", found.players);
        for (player, share) in found.players.iter().zip(&column.shares) {
            near(*share, &by_lever[player.name()], &format!("{name} {}", player.name()));
        }
    }
}
