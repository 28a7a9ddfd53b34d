//! What an outcome depends on, as rows and in words.

use jigong_analysis::Sensitivity;
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Indicator, Plan, UncertainInput};
use jigong_model::scenario::{Preset, Scenario};
use jigong_text::report::matters::{Matters, matters, own};
use jigong_text::words::Locale::{self, Chinese, English};

fn sensitivity(plan: &'static Plan, scenario: &Scenario) -> Sensitivity {
    let job = Job::new(plan, &scenario.to_text(plan), &Question::WhatMatters).unwrap();
    match job.finish(&mut Cache::default()).unwrap() {
        Answer::WhatMatters(sensitivity) => *sensitivity,
        other => panic!("{other:?}"),
    }
}

fn told(indicator: Indicator, locale: Locale) -> Matters {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let scenario = Preset::SteadyPlan.scenario(plan).unwrap();
    let outcome = Outcome::of(plan, &scenario).unwrap();
    matters(&sensitivity(plan, &scenario), outcome.reading(indicator), locale).unwrap()
}

#[test]
fn the_widest_input_stands_first_and_idle_ones_are_named() {
    let told = told(Indicator::HighSkilled, Chinese);
    let width = |at: usize| (told.swings[at].values[1] - told.swings[at].values[0]).abs();
    assert!((1..told.swings.len()).all(|at| width(at - 1) >= width(at)));
    assert_eq!(told.swings[0].input, UncertainInput::CertificateYieldFactor);
    assert_eq!(told.swings[0].inputs, ["×0.78", "×1.22"]);
    assert_eq!(told.written, "4.9946 万人");
    let idle = told.idle.unwrap();
    assert!(idle.contains("就业率偏移") && idle.ends_with("对此项无影响。"), "{idle}");
    assert_eq!(told.swings.len() + idle.matches('、').count() + 1, UncertainInput::ALL.len());
}

#[test]
fn which_uncertainty_to_reduce_first_is_one_sentence() {
    for locale in [Chinese, English] {
        let told = told(Indicator::HighSkilled, locale);
        let best = told
            .portions
            .iter()
            .max_by(|one, other| one.alone.total_cmp(&other.alone))
            .unwrap();
        let first = told.first.unwrap();
        assert!(first.contains(&best.name) && first.contains(&best.written[0]), "{first}");
        assert!(told.note.contains("3,584"), "{}", told.note);
    }
}

/// An estimate of the whole below that of the part is its error, and is not shown as such.
#[test]
fn no_total_index_reads_below_the_one_alone() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let scenario = Preset::SteadyPlan.scenario(plan).unwrap();
    let outcome = Outcome::of(plan, &scenario).unwrap();
    let mut found = sensitivity(plan, &scenario);
    let at = Indicator::HighSkilled.index();
    for (alone, total) in found.sobol.first_order.iter().zip(&mut found.sobol.total) {
        total[at] = alone[at].map(|alone| alone - 0.01);
    }
    let told = matters(&found, outcome.reading(Indicator::HighSkilled), Chinese).unwrap();
    assert!(!told.portions.is_empty());
    assert!(
        told.portions
            .iter()
            .all(|own| own.total >= own.alone && own.written[0] == own.written[1])
    );
}

#[test]
fn what_no_input_acts_on_is_said() {
    let told = told(Indicator::QualityMajors, English);
    assert!(told.swings.is_empty() && told.portions.is_empty() && told.first.is_none());
    assert_eq!(told.idle.unwrap(), "No uncertain input acts on it.");
}

#[test]
fn inputs_are_written_in_their_own_units() {
    let written = |locale| {
        [
            own(UncertainInput::LossFactor, 1.2204, locale),
            own(UncertainInput::CertificateRate, 0.958, locale),
            own(UncertainInput::OpeningDelay, 2.0, locale),
            own(UncertainInput::EmploymentShift, -0.00917, locale),
            own(UncertainInput::CohortGrowth, 0.0104, locale),
            own(UncertainInput::AttractableShare, 0.0147, locale),
        ]
    };
    assert_eq!(
        written(Chinese),
        ["×1.22", "96%", "2 年", "\u{2212}0.92 个百分点", "+1.0%", "1.5%"]
    );
    assert_eq!(written(English), ["×1.22", "96%", "2 yr", "\u{2212}0.92 pp", "+1.0%", "1.5%"]);
}
