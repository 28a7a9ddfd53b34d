//! Laws of sampling: strata, induced correlation, quantiles, and whether the band is honest.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "places in a sample are small and not negative"
)]

use jigong_analysis::hypercube::{INPUTS, NotPositiveDefinite, correlated};
use jigong_analysis::monte_carlo::SEED;
use jigong_analysis::quantile::quantiles;
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_analysis::sobol::{jansen, sequence};
use jigong_analysis::{Prepared, Sampled, Track};
use jigong_model::plan::{Indicator, UncertainInput};
use jigong_model::scenario::Scenario;
use proptest::prelude::*;

use crate::strategies::settings;
use crate::support::{PLAN, case};

fn pairs() -> &'static [(UncertainInput, UncertainInput, f64)] {
    &PLAN.uncertainty.rank_correlations
}

fn sampled(text: &str, samples: u32) -> Sampled {
    let job = Job::new(&PLAN, text, &Question::HowSure { samples }).unwrap();
    match job.finish(&mut Cache::default()).unwrap() {
        Answer::HowSure(own) => *own,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_column_has_one_point_in_each_stratum() {
    for (n, seed) in [(20, 1), (37, 2), (512, SEED), (1000, 7)] {
        let rows = correlated(n, seed, pairs()).unwrap();
        for column in 0..INPUTS {
            let mut strata: Vec<usize> = rows.iter().map(|row| (row[column] * n as f64).floor() as usize).collect();
            strata.sort_unstable();
            assert_eq!(strata, (0..n).collect::<Vec<_>>(), "column {column} of {n}");
        }
    }
}

#[test]
fn a_seed_is_a_sample() {
    assert_eq!(correlated(64, 5, pairs()), correlated(64, 5, pairs()));
    assert_ne!(correlated(64, 5, pairs()), correlated(64, 6, pairs()));
}

fn ranks(values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&one, &other| values[one].total_cmp(&values[other]));
    let mut ranks = vec![0.0; values.len()];
    for (rank, at) in order.into_iter().enumerate() {
        ranks[at] = rank as f64;
    }
    ranks
}

fn correlation(one: &[f64], other: &[f64]) -> f64 {
    let mean = |values: &[f64]| values.iter().sum::<f64>() / values.len() as f64;
    let (first, second) = (mean(one), mean(other));
    let sum = |f: &dyn Fn(f64, f64) -> f64| one.iter().zip(other).map(|(x, y)| f(x - first, y - second)).sum::<f64>();
    sum(&|x, y| x * y) / (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt()
}

#[test]
fn rank_correlations_are_induced() {
    for seed in [1, 2, 3, SEED] {
        let rows = correlated(200, seed, pairs()).unwrap();
        let ranks: Vec<Vec<f64>> = (0..INPUTS)
            .map(|column| ranks(&rows.iter().map(|row| row[column]).collect::<Vec<_>>()))
            .collect();
        for one in UncertainInput::ALL {
            for other in &UncertainInput::ALL[..one.index()] {
                let wanted = pairs()
                    .iter()
                    .find(|(a, b, _)| (a, b) == (one, other) || (b, a) == (one, other))
                    .map_or(0.0, |&(_, _, wanted)| wanted);
                let found = correlation(&ranks[one.index()], &ranks[other.index()]);
                assert!(
                    (found - wanted).abs() <= 0.05,
                    "{} and {}: {found}, not {wanted}",
                    one.name(),
                    other.name()
                );
            }
        }
    }
}

#[test]
fn correlations_that_contradict_each_other_are_refused() {
    let (a, b, c) = (
        UncertainInput::LossFactor,
        UncertainInput::RampFactor,
        UncertainInput::HiringFactor,
    );
    let contradicting = [(a, b, 0.9), (b, c, 0.9), (a, c, -0.9)];
    assert_eq!(correlated(100, 1, &contradicting), Err(NotPositiveDefinite));
}

proptest! {
    #![proptest_config(settings(200))]

    #[test]
    fn quantiles_are_those_of_the_sorted_values(values in prop::collection::vec(-1e6..1e6_f64, 1..200)) {
        let shares = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
        let mut sorted = values.clone();
        sorted.sort_by(f64::total_cmp);
        let expected = shares.map(|share| {
            let exact = (sorted.len() - 1) as f64 * share;
            let (low, part) = (sorted[exact.floor() as usize], exact - exact.floor());
            low + part * (sorted[(exact.floor() as usize + 1).min(sorted.len() - 1)] - low)
        });
        prop_assert_eq!(quantiles(&mut values.clone(), &shares), Some(expected));
    }
}

#[test]
fn of_nothing_there_are_no_quantiles() {
    assert_eq!(quantiles(&mut [], &[0.5]), None);
}

#[test]
fn the_estimators_give_the_totals_of_the_g_function() {
    const A: [f64; 4] = [0.0, 1.0, 4.5, 9.0];
    let g = |row: &[f64]| -> f64 {
        let factors = row.iter().zip(A).map(|(x, a)| ((4.0 * x - 2.0).abs() + a) / (1.0 + a));
        factors.product()
    };
    let part = A.map(|a| 1.0 / (3.0 * (1.0 + a) * (1.0 + a)));
    let variance = part.iter().map(|own| 1.0 + own).product::<f64>() - 1.0;
    let rows = sequence::points::<8>(4096, 11);
    let values = |of: &dyn Fn(&[f64; 8]) -> [f64; 4]| -> Vec<f64> { rows.iter().map(|row| g(&of(row))).collect() };
    let first = |row: &[f64; 8]| [row[0], row[1], row[2], row[3]];
    let second = |row: &[f64; 8]| [row[4], row[5], row[6], row[7]];
    let (a, b) = (values(&first), values(&second));
    for input in 0..A.len() {
        let mixed = values(&|row| {
            let mut own = first(row);
            own[input] = row[4 + input];
            own
        });
        let (_, total) = jansen(&a, &b, &mixed).unwrap();
        let others: f64 = (0..A.len())
            .filter(|&other| other != input)
            .map(|other| 1.0 + part[other])
            .product();
        let expected = part[input] * others / variance;
        assert!((total - expected).abs() <= 0.02, "{total}, not {expected}");
    }
    assert_eq!(jansen(&[1.0; 8], &[1.0; 8], &[1.0; 8]), None);
}

#[test]
fn the_band_is_as_wide_as_projections_are_wrong() {
    let text = case("steady_plan").scenario();
    let prepared = Prepared::new(&PLAN, Scenario::parse(&text, &PLAN).unwrap()).unwrap();
    let rows = correlated(512, SEED, pairs()).unwrap();
    let draws: Vec<_> = rows.iter().map(|row| prepared.inputs.draw(row)).collect();
    let tens = prepared.under_draws(&PLAN).tens(&prepared.base, &draws);
    let enrolled: Vec<f64> = tens.iter().map(|ten| ten[Indicator::Enrolment.index()].unwrap()).collect();
    let [median] = quantiles(&mut enrolled.clone(), &[0.5]).unwrap();
    let deviation = enrolled.iter().map(|own| (own - median).abs()).sum::<f64>() / 512.0 / median * 100.0;
    assert!((3.0..6.0).contains(&deviation), "{deviation} per cent");
    assert!(
        (deviation - 3.81).abs() < 0.005,
        "{deviation}, docs/model.md, section 7.5: 3.81"
    );
}

#[test]
fn observed_years_narrow_the_band_and_have_none() {
    let midterm = case("midterm_2023").scenario();
    let mut before = Scenario::parse(&midterm, &PLAN).unwrap();
    let observed = before.actuals.observed_until();
    before.actuals = jigong_model::scenario::Actuals::default();
    let (with, without) = (sampled(&midterm, 512), sampled(&before.to_text(&PLAN), 512));
    let width = |sampled: &Sampled, indicator: Indicator| {
        let quantiles = sampled.indicators[indicator.index()].quantiles.unwrap();
        quantiles[5] - quantiles[1]
    };
    for indicator in [Indicator::Enrolment, Indicator::HighSkilled, Indicator::Training] {
        assert!(width(&with, indicator) < width(&without, indicator), "{}", indicator.name());
    }
    for track in Track::ALL {
        let years = with.fans[track.index()].years;
        assert!(years[..observed].iter().all(Option::is_none), "{}", track.name());
        assert!(years[observed..].iter().all(Option::is_some), "{}", track.name());
    }
}

#[test]
fn fans_end_where_the_indicators_do() {
    let sampled = sampled(&case("steady_plan").scenario(), 512);
    for (track, indicator) in [
        (Track::Enrolled, Indicator::Enrolment),
        (Track::EmploymentRate, Indicator::Employment),
        (Track::CumulativeHighSkilled, Indicator::HighSkilled),
        (Track::CumulativeTraining, Indicator::Training),
    ] {
        let end = sampled.fans[track.index()].years[4].unwrap();
        assert_eq!(
            end,
            sampled.indicators[indicator.index()].quantiles.unwrap()[1..6],
            "{}",
            track.name()
        );
    }
    let certain = |indicator: Indicator| sampled.indicators[indicator.index()].certain;
    assert!(
        [Indicator::CoveredCities, Indicator::SchoolFloor]
            .map(certain)
            .iter()
            .all(|own| *own)
    );
    assert!(
        ![Indicator::Enrolment, Indicator::Colleges]
            .map(certain)
            .iter()
            .any(|own| *own)
    );
}
