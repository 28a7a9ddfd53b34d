//! Placements in words: every fact has its sentence in both languages, with its amounts.

use jigong_analysis::placement::{Obstacle, Placement, PlacementConstraints, Proposal, Reason, place};
use jigong_model::plan::{ProjectKind, Tier};
use jigong_model::scenario::Scenario;
use jigong_text::report::placement::{aims, cost, kinds, reason, starts};
use jigong_text::words::Locale::{self, Chinese, English};

use crate::support::{PLAN, city};

fn best(wishes: &PlacementConstraints) -> Proposal {
    match place(&PLAN, &PLAN.assumptions, wishes) {
        Placement::Optimal { plans } => plans[0].clone(),
        Placement::Infeasible { reasons, .. } => panic!("{reasons:?}"),
    }
}

#[test]
fn the_optimum_reads_as_the_model_page_has_it() {
    let best = best(&PlacementConstraints::of(&PLAN, &Scenario::default()));
    assert_eq!(
        starts(&PLAN, &best, Chinese),
        ["2022 年启动：盘锦、葫芦岛、沈阳合并", "2023 年启动：大连\u{d7}2、朝阳合并"]
    );
    assert_eq!(
        starts(&PLAN, &best, English),
        [
            "Starting 2022: merger in Panjin, Huludao, Shenyang",
            "Starting 2023: merger in Dalian\u{d7}2, Chaoyang"
        ]
    );
    assert_eq!([Chinese, English].map(|own| kinds(&best, own)), ["合并 6 处", "6 mergers"]);
    assert_eq!(
        [Chinese, English].map(|own| cost(best.capital_cost, own).joined()),
        ["1.20 亿元", "120 million yuan"]
    );
    assert!(aims(&best, Chinese).starts_with("最省"));
}

#[test]
fn nothing_to_do_is_said() {
    let mut wishes = PlacementConstraints::of(&PLAN, &Scenario::default());
    wishes.colleges = 0;
    wishes.every_city = false;
    let best = best(&wishes);
    assert_eq!(kinds(&best, Chinese), "不加");
    assert_eq!(starts(&PLAN, &best, Chinese), [""; 0]);
}

#[test]
fn every_reason_has_a_sentence_with_its_amounts() {
    let own = city("211400");
    let uncovered = [
        Obstacle::Excluded,
        Obstacle::FixedAtNone,
        Obstacle::NoneSupported,
        Obstacle::NoSchools,
        Obstacle::TooLate,
    ]
    .map(|obstacle| (Reason::Uncovered { city: own, obstacle }, vec![]));
    let others = [
        (
            Reason::FixedWithoutSchools {
                city: own,
                tier: Tier::SeniorTechnicalSchool,
                needed: 3,
                available: 1,
            },
            vec!["3", "1"],
        ),
        (
            Reason::FixedAboveCeiling {
                city: own,
                colleges: 4,
                ceiling: 2,
            },
            vec!["4", "2"],
        ),
        (
            Reason::FixedTooLate {
                city: own,
                kind: ProjectKind::NewBuild,
            },
            vec![],
        ),
    ];
    let of_city = others.into_iter().chain(uncovered);
    for (fact, amounts) in of_city {
        said(&fact, Chinese, "葫芦岛", &amounts);
        said(&fact, English, "Huludao", &amounts);
    }
    let too_few = Reason::TooFewColleges {
        wanted: 40,
        possible: 31,
        if_free: 34,
    };
    let starts = Reason::TooFewStarts { allowed: 1, needed: 3 };
    let budget = Reason::OverBudget {
        budget: 5000.0,
        needed: 12_000.0,
    };
    for locale in [Chinese, English] {
        said(&too_few, locale, "40", &["31", "34"]);
        said(&starts, locale, "1", &["3"]);
    }
    said(&budget, Chinese, "1.20 亿元", &["0.50 亿元", "0.70 亿元"]);
    said(&budget, English, "120 million yuan", &["50 million yuan", "70 million yuan"]);
    let small = Reason::OverBudget {
        budget: 50.0,
        needed: 12_000.0,
    };
    said(
        &small,
        English,
        "120 million yuan",
        &["0.5 million yuan", "119.5 million yuan"],
    );
}

#[track_caller]
fn said(fact: &Reason, locale: Locale, first: &str, others: &[&str]) {
    let text = reason(&PLAN, fact, locale);
    assert!(!text.contains(['[', '{', '$']), "{text}");
    for part in std::iter::once(&first).chain(others) {
        assert!(text.contains(part), "{part} in {text}");
    }
}
