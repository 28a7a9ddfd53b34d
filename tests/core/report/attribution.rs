//! Reasons as rows and sentences: what is written adds up, in both languages, for every indicator and baseline.

use crate::support::PLAN;
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_analysis::{Attribution, By, Player};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Indicator, Plan};
use jigong_model::scenario::{Edit, Lever, Preset, Scenario};
use jigong_text::report::attribution::{Ends, Mover, Reasons, reasons, split};
use jigong_text::words::Locale::{self, Chinese, English};

fn asked(plan: &'static Plan, baseline: Option<&Scenario>, scenario: &Scenario, by: By) -> Attribution {
    let question = Question::Why {
        baseline: baseline.map(|own| own.to_text(plan)),
        by,
    };
    let job = Job::new(plan, &scenario.to_text(plan), &question).unwrap();
    match job.finish(&mut Cache::default()).unwrap() {
        Answer::Why(attribution) => attribution,
        other => panic!("{other:?}"),
    }
}

fn told(baseline: &Scenario, scenario: &Scenario, indicator: Indicator, locale: Locale) -> Option<Reasons> {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let attribution = asked(plan, Some(baseline), scenario, By::Indicators);
    let outcome = Outcome::of(plan, scenario).unwrap();
    let titles = match locale {
        Chinese => ["维持现状", "稳步推进"],
        English => ["Status quo", "Steady plan"],
    };
    let ends = Ends {
        plan,
        scenarios: [baseline, scenario],
        titles,
        locale,
    };
    reasons(&ends, &attribution, outcome.reading(indicator))
}

fn preset(own: Preset) -> Scenario {
    own.scenario(Plan::built_in(Plan::DEFAULT).unwrap()).unwrap()
}

/// A written number.
fn number(text: &str) -> f64 {
    let plain: String = text
        .chars()
        .filter(|sign| !",+".contains(*sign))
        .map(|sign| if sign == '\u{2212}' { '-' } else { sign })
        .collect();
    plain.parse().unwrap_or_else(|_| panic!("{text}"))
}

#[test]
fn why_high_skilled_are_short_by_54() {
    let told = told(
        &Scenario::default(),
        &preset(Preset::SteadyPlan),
        Indicator::HighSkilled,
        Chinese,
    )
    .unwrap();
    assert_eq!(told.title, "从维持现状到稳步推进：多出的 3,946 人来自哪里");
    assert_eq!(
        told.gap.unwrap(),
        "为什么差 54 人：维持现状距目标 \u{2212}4,000 人，调节项 +3,946 人，假设 0，合计 \u{2212}54 人。"
    );
    assert_eq!(told.written, ["4.60 万人", "4.9946 万人 差 54 人"]);
    let rows: Vec<(&str, &str)> = told
        .rows
        .iter()
        .map(|row| (row.mover.field(), row.setting.as_str()))
        .collect();
    assert_eq!(
        rows[..3],
        [
            ("certificate_yield_added", "0 → +0.40\u{a0}个百分点"),
            ("part_time_intake_growth", "+6.0%/年"),
            ("apprentices_added", "500\u{a0}人/年")
        ]
    );
    assert_eq!(rows.len(), 8);
    assert!(
        told.note
            .ends_with("教师年增长率、优质技工院校建设、优质专业建设对此项无影响。"),
        "{}",
        told.note
    );
    assert!(!told.met);
    // Sorted by size, whatever the sign.
    let sizes: Vec<f64> = told.rows.iter().map(|row| row.share.abs()).collect();
    assert!(sizes.is_sorted_by(|one, other| one >= other));
}

#[test]
fn the_sentences_are_english_too() {
    let told = told(
        &Scenario::default(),
        &preset(Preset::SteadyPlan),
        Indicator::HighSkilled,
        English,
    )
    .unwrap();
    assert_eq!(told.title, "From Status quo to Steady plan: what adds 3,946");
    assert_eq!(
        told.gap.unwrap(),
        "Why it is short by 54: Status quo is \u{2212}4,000 from the target, levers +3,946, assumptions 0; total \u{2212}54."
    );
    assert_eq!(told.written[1], "49,946, short by 54");
    assert!(
        told.note
            .ends_with("Teacher growth, Key schools built, Key majors built have no effect on it.")
    );
}

#[test]
fn what_is_written_adds_up_to_the_last_digit() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let mut changed = preset(Preset::SteadyPlan);
    changed = changed.after(&Edit::SetLever(Lever::FullTimeIntakeGrowth, -0.031), plan);
    changed = changed.after(&Edit::SetLever(Lever::EmploymentRateAdded, 0.0035), plan);
    let slot = jigong_model::plan::Slot::all().next().unwrap();
    let value = plan.assumptions.slot(slot.index());
    let figures = changed.after(&Edit::SetFigure(slot, value * 0.97), plan);
    let presets = Preset::of(&PLAN).map(preset);
    let all: Vec<Scenario> = presets.chain([changed, figures]).collect();
    let mut rows = 0;
    for from in &all {
        for to in &all {
            for &indicator in Indicator::ALL {
                let Some(told) = told(from, to, indicator, Chinese) else {
                    continue;
                };
                let sum: f64 = told.rows.iter().map(|row| number(&row.number)).sum();
                assert!((sum - number(&told.total)).abs() < 1e-9, "{indicator:?}: {told:?}");
                let gap = number(&told.left[0]) + sum;
                assert!((gap - number(&told.left[1])).abs() < 1e-9, "{indicator:?}: {told:?}");
                if let Some(last) = told.rows.last() {
                    assert_eq!(last.left, told.left[1], "{indicator:?}");
                }
                rows += told.rows.len();
            }
        }
    }
    assert!(rows > 500, "{rows}");
}

#[test]
fn changed_figures_are_a_step_of_their_own_and_the_last() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let slot = jigong_model::plan::Slot::all().next().unwrap();
    let value = plan.assumptions.slot(slot.index());
    let scenario = preset(Preset::SteadyPlan).after(&Edit::SetFigure(slot, value * 0.97), plan);
    let told = told(&Scenario::default(), &scenario, Indicator::Enrolment, Chinese).unwrap();
    let last = told.rows.last().unwrap();
    assert_eq!((last.mover, last.setting.as_str()), (Mover::Assumptions, "1 个数字"));
    assert!(
        last.share < -1000.0 && told.note.contains("假设变动 \u{2212}"),
        "{}",
        told.note
    );
}

#[test]
fn a_lever_that_the_baseline_moves_too_is_told_from_what() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let from = preset(Preset::SteadyPlan);
    let to = from.after(&Edit::SetLever(Lever::PartTimeIntakeGrowth, 0.02), plan);
    let told = told(&from, &to, Indicator::Enrolment, Chinese).unwrap();
    assert_eq!(told.rows.len(), 1);
    assert_eq!(told.rows[0].setting, "+6.0%/年，改为 +2.0%/年");
    assert!(told.title.contains("减少的"), "{}", told.title);
    assert!(
        told.note.ends_with("假设变动 0。"),
        "nothing is said of levers that did not move: {}",
        told.note
    );
}

#[test]
fn nothing_moved_has_no_rows_and_no_net_change() {
    let own = preset(Preset::SteadyPlan);
    let told = told(&own, &own, Indicator::HighSkilled, Chinese).unwrap();
    assert!(told.rows.is_empty() && told.title.contains("没有净变化"));
}

#[test]
fn by_year_and_by_city_add_up_column_by_column() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let (from, to) = (Scenario::default(), preset(Preset::SteadyPlan));
    let ends = Ends {
        plan,
        scenarios: [&from, &to],
        titles: ["维持现状", "稳步推进"],
        locale: Chinese,
    };
    for by in [
        By::Years(Indicator::HighSkilled),
        By::Cities(Indicator::HighSkilled),
        By::Cities(Indicator::Colleges),
        By::Years(Indicator::Employment),
    ] {
        let attribution = asked(plan, None, &to, by);
        let split = split(&ends, &attribution).unwrap();
        assert_eq!(split.heads.len(), attribution.columns.len());
        for column in 0..split.heads.len() {
            let sum: f64 = split.rows.iter().map(|row| number(&row.cells[column])).sum();
            assert!((sum - number(&split.total.cells[column])).abs() < 1e-9, "{by:?} {column}");
        }
        let size = |row: &jigong_text::report::attribution::SplitRow| {
            row.values.iter().flatten().map(|value| value.abs()).sum::<f64>()
        };
        assert!(split.rows.is_sorted_by(|one, other| size(one) >= size(other)), "{by:?}");
    }
    let attribution = asked(plan, None, &to, By::Indicators);
    assert!(split(&ends, &attribution).is_none());
    assert!(attribution.players.contains(&Player::Projects));
}
