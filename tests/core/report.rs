//! The verdict and the written indicators, in both languages.

mod arrival;
mod attribution;
mod basis;
mod changes;
mod colleges;
mod comparison;
mod figures;
mod goal_seek;
mod matters;
mod placement;
mod step;
mod then_now;
mod title;
mod uncertainty;

use jigong_model::outcome::Outcome;
use jigong_model::plan::{Indicator, Plan};
use jigong_model::scenario::Preset;
use jigong_text::report::{LINE, ORDER, gap, place, target, value, verdict};
use jigong_text::words::Locale::{Chinese, English};

fn outcome(preset: Preset) -> (&'static Plan, Outcome) {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let outcome = Outcome::of(plan, &preset.scenario(plan).unwrap()).unwrap();
    (plan, outcome)
}

#[test]
fn the_steady_plan_misses_by_54() {
    let (plan, outcome) = outcome(Preset::SteadyPlan);
    assert_eq!(
        verdict(plan, &outcome, Chinese),
        (
            "按测算值，9 项指标中 8 项达标；".to_owned(),
            Some("高技能人才差 54 人".to_owned())
        )
    );
    assert_eq!(
        verdict(plan, &outcome, English),
        (
            "Central case: 8 of 9 indicators met; ".to_owned(),
            Some("high-skilled short by 54".to_owned())
        )
    );
    let reading = outcome.reading(Indicator::HighSkilled);
    assert_eq!(value(reading, Chinese).joined(), "4.9946 万人");
    assert_eq!(gap(reading, Chinese).joined(), "\u{2212}54 人");
    assert_eq!(
        target(plan, Indicator::HighSkilled, reading.target, Chinese),
        ">\u{a0}5\u{a0}万人"
    );
    assert_eq!(target(plan, Indicator::Colleges, Some(25.0), English), "≥\u{a0}25");
}

#[test]
fn several_shortfalls_are_named_and_the_rest_counted() {
    let (plan, outcome) = outcome(Preset::StatusQuo);
    let (met, short) = verdict(plan, &outcome, Chinese);
    assert_eq!(met, "按测算值，9 项指标中 3 项达标；");
    assert_eq!(short.unwrap(), "在校生差 0.30 万人，另有 5 项未达标");
    let (_, short) = verdict(plan, &outcome, English);
    assert_eq!(short.unwrap(), "enrolment short by 3,000, 5 more missed");
}

#[test]
fn all_met_is_one_sentence() {
    let (plan, mut outcome) = outcome(Preset::SteadyPlan);
    for reading in &mut outcome.readings {
        reading.met = true;
    }
    let all = "Central case: all 9 indicators met";
    assert_eq!(verdict(plan, &outcome, English), (all.to_owned(), None));
    // What is guidance neither makes nor breaks the verdict.
    outcome.readings[Indicator::SchoolFloor.index()].met = false;
    assert_eq!(verdict(plan, &outcome, English), (all.to_owned(), None));
}

#[test]
fn what_cannot_be_computed_is_said() {
    let (plan, mut outcome) = outcome(Preset::SteadyPlan);
    outcome.readings[Indicator::Employment.index()].value = None;
    outcome.readings[Indicator::Employment.index()].met = false;
    let (_, short) = verdict(plan, &outcome, English);
    assert!(short.unwrap().contains("employment cannot be computed"));
    assert_eq!(value(outcome.reading(Indicator::Employment), English).joined(), "–");
}

#[test]
fn the_order_holds_every_indicator_once_with_the_guidance_last() {
    let mut sorted = ORDER.to_vec();
    sorted.sort_unstable();
    assert_eq!(sorted, Indicator::ALL);
    assert_eq!(ORDER[8..], [Indicator::CoveredCities, Indicator::SchoolFloor]);
}

#[test]
fn a_value_on_its_target_stands_on_the_line() {
    assert!((place(Indicator::Enrolment, 70_000.0, 70_000.0) - LINE).abs() < 1e-12);
    assert!(place(Indicator::Enrolment, 69_999.0, 70_000.0) < LINE);
}
