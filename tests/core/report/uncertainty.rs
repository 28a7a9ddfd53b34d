//! What is said of chances: whole per cent, never 0 or 100, no more than the draws deserve, and why line and median differ.

use jigong_analysis::Spread;
use jigong_model::outcome::Outcome;
use jigong_model::plan::UncertainInput;
use jigong_model::scenario::{Edit, Preset, Scenario};
use jigong_text::report::chance::{chance, percent};
use jigong_text::report::{uncertain, uncertainty};
use jigong_text::words::Locale::{Chinese, English};
use proptest::prelude::*;

use crate::chart::fans::sampled;
use crate::support::{PLAN, case};

const fn spread(chance: f64, certain: bool) -> Spread {
    Spread {
        mean: None,
        quantiles: None,
        chance: Some(chance),
        certain,
    }
}

#[test]
fn chances_are_whole_and_never_nothing_or_all() {
    let cases = [
        (0.0, "< 1%"),
        (0.004, "< 1%"),
        (0.005, "1%"),
        (0.2266, "23%"),
        (0.5, "50%"),
        (0.994, "99%"),
        (0.996, "> 99%"),
        (1.0, "> 99%"),
    ];
    for (value, written) in cases {
        assert_eq!(percent(value), written, "{value}");
    }
    assert_eq!(chance(&spread(0.5, false), false, Chinese), "50%");
    assert_eq!(chance(&spread(1.0, true), false, Chinese), "按设定达标");
    assert_eq!(chance(&spread(1.0, true), false, English), "met as set");
    // What is certain to be missed must not read as certain to be met.
    assert_eq!(chance(&spread(0.0, true), false, Chinese), "按设定未达标");
    assert_eq!(chance(&spread(0.0, true), false, English), "missed as set");
    // What rests on placeholders is neither, and a chance stays a chance.
    for met in [0.0, 1.0] {
        assert_eq!(chance(&spread(met, true), true, Chinese), "依暂填数");
    }
    assert_eq!(chance(&spread(0.5, false), true, Chinese), "50%");
}

proptest! {
    #[test]
    fn no_chance_has_a_decimal(value in 0.0..=1.0f64) {
        let written = percent(value);
        prop_assert!(!written.contains('.') && written != "0%" && written != "100%", "{}", written);
    }
}

#[test]
fn the_draws_say_how_far_they_can_be_trusted() {
    assert!(
        uncertainty::draws(512, Chinese).contains("模拟 512 次") && uncertainty::draws(512, Chinese).contains("约 4 个百分点")
    );
    assert!(
        uncertainty::draws(10_000, English).contains("10,000 times")
            && uncertainty::draws(10_000, English).contains("about 1 percentage")
    );
    // More draws than anyone makes are still not said to be without error.
    assert!(uncertainty::draws(1_000_000, English).contains("about 1 percentage"));
}

#[test]
fn the_median_below_the_plain_run_is_named_with_its_reason() {
    let scenario = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    let (outcome, drawn) = (Outcome::of(&PLAN, &scenario).unwrap(), sampled(&scenario, 512));
    let lines = uncertainty::medians(&outcome, &drawn, Chinese);
    assert!(lines[0].starts_with("在校生、"), "{lines:?}");
    assert!(lines[0].contains("有意偏向不利"), "{lines:?}");
    // What no input acts on is not named.
    assert!(!lines.join("").contains("优质"), "{lines:?}");
}

#[test]
fn observed_years_are_told_to_be_without_uncertainty() {
    let midterm = Scenario::parse(&case("midterm_2023").scenario(), &PLAN).unwrap();
    assert!(
        uncertainty::observed(&PLAN, &midterm, Chinese)
            .unwrap()
            .starts_with("2023 年及以前")
    );
    assert_eq!(uncertainty::observed(&PLAN, &Scenario::default(), Chinese), None);
}

#[test]
fn the_likeliest_value_is_the_runs_own() {
    let own = |shock, ends| uncertain::likeliest(shock, ends, &PLAN.assumptions, English);
    assert_eq!(own(UncertainInput::LossFactor, [0.7, 1.4]), "1");
    assert_eq!(own(UncertainInput::AttractableShare, [0.005, 0.06]), "3");
    assert_eq!(own(UncertainInput::CertificateRate, [0.86, 0.98]), "95");
    assert_eq!(own(UncertainInput::EmploymentShift, [-0.015, 0.008]), "0");
    assert_eq!(own(UncertainInput::OpeningDelay, [0.3, 0.1]), "on time 60%");
    assert!(own(UncertainInput::LossFactor, [1.1, 1.4]).starts_with("1 (outside"));
}

#[test]
fn what_is_no_range_is_told_in_the_units_of_the_box() {
    assert_eq!(
        uncertain::misfit(UncertainInput::CertificateRate, [0.99, 0.98], English),
        "The least, 99, is above the greatest, 98; not taken."
    );
    assert_eq!(
        uncertain::misfit(UncertainInput::OpeningDelay, [0.8, 0.3], Chinese),
        "两种可能合计 110%，超过 100%，没有采用。"
    );
}

#[test]
fn a_wider_range_makes_a_wider_band() {
    let steady = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    let wider = steady.after(&Edit::SetRange(UncertainInput::LossFactor, [0.2, 2.5]), &PLAN);
    let width = |scenario: &Scenario| {
        let [_, p10, _, _, _, p90, _] = sampled(scenario, 512).indicators[0].quantiles.unwrap();
        p90 - p10
    };
    assert!(width(&wider) > 1.02 * width(&steady));
}
