//! Ways to a target as rows: what is offered does what is written, and what cannot be is said.

use jigong_analysis::goal_seek::Sought;
use jigong_analysis::questions::{Answer, Cache, Job, Question};
use jigong_analysis::{Given, Way, Ways};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Indicator, Plan};
use jigong_model::scenario::{Edit, Lever, Preset, Scenario};
use jigong_text::report::goal_seek::{Here, Reach};
use jigong_text::words::Locale::{self, Chinese, English};

use crate::support::PLAN;

fn asked(plan: &'static Plan, scenario: &Scenario, indicator: Indicator, chance: Option<f64>) -> Ways {
    let question = Question::WhatItTakes { indicator, chance };
    let job = Job::new(plan, &scenario.to_text(plan), &question).unwrap();
    match job.finish(&mut Cache::default()).unwrap() {
        Answer::WhatItTakes(ways) => *ways,
        other => panic!("{other:?}"),
    }
}

fn here<'a>(plan: &'a Plan, scenario: &'a Scenario, locale: Locale) -> Here<'a> {
    let outcome = Outcome::of(plan, scenario).unwrap();
    Here {
        plan,
        scenario,
        met: outcome.readings.map(|reading| reading.met),
        locale,
    }
}

fn steady(plan: &'static Plan) -> Scenario {
    Preset::SteadyPlan.scenario(plan).unwrap()
}

#[test]
fn what_would_close_the_gap_of_54() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let scenario = steady(plan);
    let ways = asked(plan, &scenario, Indicator::HighSkilled, None);
    let here = here(plan, &scenario, Chinese);
    let rows = here.rows(&ways);
    let training = rows.iter().find(|row| row.lever == Lever::TrainingGrowth).unwrap();
    let Reach::Meets(taking) = &training.reach else {
        panic!("{training:?}")
    };
    assert_eq!((training.present.as_str(), taking.value.as_str()), ("0%/年", "+0.2%/年"));
    assert_eq!(
        (taking.effect.gives.as_str(), taking.effect.others.as_str()),
        ("50,009", "仍达标")
    );
    assert!(!taking.nearest && !taking.effect.falls);
}

#[test]
fn every_way_that_is_offered_meets_the_target_when_it_is_taken() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    for preset in [Preset::StatusQuo, Preset::SteadyPlan, Preset::TrainingFirst] {
        let scenario = preset.scenario(plan).unwrap();
        let here = here(plan, &scenario, English);
        for indicator in [
            Indicator::Enrolment,
            Indicator::Employment,
            Indicator::HighSkilled,
            Indicator::Training,
            Indicator::QualitySchools,
        ] {
            let ways = asked(plan, &scenario, indicator, None);
            for row in here.rows(&ways) {
                if let Reach::Meets(taking) = row.reach
                    && let Some(edit) = taking.edit
                {
                    let after = Outcome::of(plan, &scenario.after(&edit, plan)).unwrap();
                    assert!(after.reading(indicator).met, "{preset:?} {indicator:?} {:?}", row.lever);
                }
            }
            if let Some(combined) = here.combined(&ways) {
                let after = Outcome::of(plan, &scenario.after(&combined.edit, plan)).unwrap();
                assert!(after.reading(indicator).met, "{preset:?} {indicator:?} together");
                assert!(combined.norm.contains('%'), "{}", combined.norm);
            }
        }
    }
}

#[test]
fn the_smallest_part_of_a_range_stands_first_and_what_cannot_be_last() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let scenario = steady(plan);
    let ways = asked(plan, &scenario, Indicator::HighSkilled, None);
    let rows = here(plan, &scenario, Chinese).rows(&ways);
    let rank = |reach: &Reach| match reach {
        Reach::Meets(_) => 0,
        Reach::Everywhere => 1,
        Reach::Never(_) => 2,
    };
    assert!(rows.is_sorted_by_key(|row| rank(&row.reach)));
    let never = rows.iter().find_map(|row| match &row.reach {
        Reach::Never(said) => Some(said.as_str()),
        _ => None,
    });
    assert!(
        never.is_none_or(|said| said.starts_with("可调范围内都不达标：最接近 ")),
        "{never:?}"
    );
}

#[test]
fn observed_years_keep_their_values() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let text = std::fs::read_to_string("tests/cases/midterm_2023.json").unwrap();
    let case: serde_json::Value = serde_json::from_str(&text).unwrap();
    let scenario = Scenario::parse(&case["scenario"].to_string(), plan).unwrap();
    let observed = scenario.actuals.observed_until();
    assert!(observed > 0);
    let ways = asked(plan, &scenario, Indicator::HighSkilled, None);
    let assumptions = scenario.resolved_assumptions(plan);
    for row in here(plan, &scenario, Chinese).rows(&ways) {
        if let Reach::Meets(taking) = row.reach {
            let Some(Edit::SetLeverYears(lever, years)) = taking.edit else {
                continue;
            };
            let before = scenario.levers.values(lever, &assumptions);
            assert_eq!(years[..observed], before[..observed]);
            assert!(
                years[observed..]
                    .windows(2)
                    .all(|pair| pair[0].to_bits() == pair[1].to_bits())
            );
        }
    }
}

#[test]
fn with_a_chance_the_closest_one_is_told_where_it_is_out_of_reach() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let scenario = Preset::StatusQuo.scenario(plan).unwrap();
    let ways = asked(plan, &scenario, Indicator::HighSkilled, Some(0.9));
    let rows = here(plan, &scenario, English).rows(&ways);
    assert!(!rows.is_empty());
    for row in rows {
        if let Reach::Never(said) = row.reach {
            assert!(said.ends_with("where the central case is highest"), "{said}");
        }
    }
}

/// A lever that the plan wants kept or raised is not offered below its neutral value without a word.
#[test]
fn what_the_plan_speaks_against_is_said() {
    let scenario = Preset::StatusQuo.scenario(&PLAN).unwrap();
    let found = Way {
        lever: Lever::UpperSecondaryEntryShare,
        sought: Sought::Found(0.3),
        proven: true,
        gives: Given {
            values: [None; 10],
            met: [false; 10],
            chance: 0.5,
        },
    };
    let ways = |way: Way| Ways {
        indicator: Indicator::Enrolment,
        chance: None,
        cannot: None,
        alone: vec![way],
        together: None,
    };
    let here = Here {
        plan: &PLAN,
        scenario: &scenario,
        met: [false; 10],
        locale: Chinese,
    };
    let against = |way: Way| match &here.rows(&ways(way))[0].reach {
        Reach::Meets(taking) => taking.against.clone(),
        other => panic!("{other:?}"),
    };
    assert!(against(found).unwrap().contains("（十四）扩大招收高中毕业生"));
    assert_eq!(
        against(Way {
            sought: Sought::Found(0.5),
            ..found
        }),
        None,
        "raised"
    );
    let teachers = Way {
        lever: Lever::TeacherGrowth,
        sought: Sought::Found(-0.05),
        ..found
    };
    assert_eq!(against(teachers), None, "the plan names no direction");
}
