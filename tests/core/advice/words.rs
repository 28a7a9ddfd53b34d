//! What is told in words: whole sentences in both languages for whatever can be told, and the sentences themselves.

use std::collections::BTreeSet;

use jigong_analysis::advice::{self, Basis, Facts, Peak, RepairKind, Rule, Trouble, Warning};
use jigong_model::plan::{Assumption, CityId, Indicator, ProjectKind, Standard};
use jigong_model::scenario::{Lever, Preset, Scenario};
use jigong_text::advice::{effect, repair, source, warning};
use jigong_text::report;
use jigong_text::words::Locale::{self, Chinese, English};
use serde_json::json;

use crate::support::{PLAN, city};

use super::repairs::some_scenarios;
use super::{all_of, preset, repairs_of, warned, with};

/// Asserts that a text is a whole one: nothing left to be filled in, no message missing.
#[track_caller]
fn whole(text: &str) {
    let broken = text.is_empty() || text.contains(['{', '}', '[', ']', '$', '!', '！', '_']) || text.contains("  ");
    assert!(!broken && text.trim() == text, "{text:?}");
    assert!(
        !text.contains("智能") && !text.contains("NaN") && !text.contains("–%"),
        "{text:?}"
    );
}

/// Asserts that a text is a sentence of its language.
#[track_caller]
fn sentence(text: &str, locale: Locale) {
    whole(text);
    let ends = match locale {
        Chinese => text.ends_with('。') && !text.contains([',', ';', '?']) | text.contains(char::is_numeric),
        English => text.ends_with('.') && text.starts_with(|first: char| first.is_uppercase() || first.is_numeric()),
    };
    assert!(ends, "{text:?}");
    assert!(
        locale == English || !text.contains("，，") && !text.contains("。。"),
        "{text:?}"
    );
}

#[test]
fn whatever_is_told_is_a_whole_sentence_in_both_languages() {
    let mut rules = BTreeSet::new();
    for scenario in some_scenarios() {
        for own in all_of(&scenario) {
            rules.insert(own.rule());
            let repairs = advice::repairs(&PLAN, &scenario, &own).unwrap();
            for locale in Locale::ALL {
                let text = warning(&PLAN, &own, locale);
                sentence(&text.then, locale);
                whole(&text.fact);
                assert!(text.fact.ends_with(['。', '.']), "{text:?}");
                // Documents have numbers in brackets.
                whole(&source(&PLAN, &scenario, own.basis, locale).replace(['[', ']'], ""));
                for own in &repairs {
                    whole(&repair(&PLAN, own, locale));
                    let told = advice::effect(&PLAN, &scenario, own).unwrap();
                    let text = effect(&PLAN, &told, locale);
                    assert!(!text.harms.is_empty());
                    text.harms.iter().chain(&text.notes).for_each(|text| sentence(text, locale));
                    let names = |indicator: &Indicator| locale.text(&format!("indicator-{}-verdict", indicator.name()));
                    for harmed in &told.worse {
                        assert!(text.harms.iter().any(|text| text.contains(&names(harmed))), "{text:?}");
                    }
                }
            }
        }
    }
    assert_eq!(rules.len(), Rule::ALL.len());
}

#[test]
fn every_rule_has_its_texts_and_no_text_is_of_no_rule() {
    let mut ids = BTreeSet::new();
    for rule in Rule::ALL {
        for end in ["", "-then", "-name"] {
            let id = format!("warning-{}{end}", rule.name());
            whole(&Locale::Chinese.text(&id).replace(['{', '}', '$'], ""));
            ids.insert(id);
        }
    }
    let files = [
        include_str!("../../../locales/zh-CN/advice.ftl"),
        include_str!("../../../locales/en/advice.ftl"),
    ];
    for source in files {
        for line in source.lines().filter(|line| line.starts_with("warning-")) {
            let id = line.split(" = ").next().unwrap();
            assert!(ids.contains(id), "{id}");
        }
    }
}

#[test]
fn a_figure_beside_its_bound_never_reads_as_the_bound() {
    let then = |value: f64| {
        let peak = Peak {
            city: city("210100"),
            year: 2024,
            value,
        };
        let facts = Facts::OverPlaces {
            peak,
            places_missing: 0.2,
        };
        let place = advice::Place::Cities(vec![city("210100")]);
        let basis = Basis::Standard(Standard::FullPlaces);
        warning(&PLAN, &Warning { place, facts, basis }, English).then
    };
    assert_eq!(
        then(f64::INFINITY),
        "Shenyang has students and no places in 2024. Places missing in all cities together, at most: 1."
    );
    let said = |used: &str| format!("{used} of its places are taken in 2024; places missing at most: 1.");
    assert_eq!([1.2, 1.002, 1.0003].map(then), ["120%", "100.2%", "100.03%"].map(said));
    let short = with(json!({}), json!({ "students_per_teacher_ceiling": 17.95 }));
    let fact = warning(&PLAN, &warned(&short, Rule::TeachersShort), Chinese);
    assert!(
        fact.fact.contains("17.95 人以上") && fact.then.contains("每名教师带 17.98 人"),
        "{fact:?}"
    );
}

#[test]
fn sources_name_document_section_year_and_grade() {
    let (scenario, college) = (Scenario::default(), Basis::Standard(Standard::CollegeEnrolled));
    assert_eq!(
        source(&PLAN, &scenario, college, Chinese),
        "《技师学院设置标准（试行）》（人社部发〔2012〕8号附件3）第 8 条；数据年份 2012 年；官方标准"
    );
    let coverage = source(&PLAN, &scenario, Basis::Target(Indicator::CoveredCities), English);
    assert!(
        coverage.contains("section 2 (2); figure of 2025; the plan’s text"),
        "{coverage}"
    );
    let supported = source(&PLAN, &scenario, Basis::Supported(city("210100")), Chinese);
    assert!(supported.ends_with("（二十二）；数据年份 2025 年；规划文本"), "{supported}");
    let ceiling = Basis::Figure(Assumption::StudentsPerTeacherCeiling.first_slot());
    let own = with(json!({}), json!({ "students_per_teacher_ceiling": 16 }));
    assert!(source(&PLAN, &own, ceiling, Chinese).starts_with("自填；原为《辽宁省技工院校管理暂行办法》"));
    assert!(!source(&PLAN, &scenario, ceiling, Chinese).contains("自填"));
}

#[test]
fn colleges_are_named_where_that_is_short_and_counted_otherwise() {
    let said = |colleges: Vec<(CityId, ProjectKind)>, locale: Locale| {
        repair(
            &PLAN,
            &advice::Repair {
                kind: RepairKind::AddColleges { colleges },
                edit: None,
            },
            locale,
        )
    };
    let merger = |at: usize| (CityId::new(at).unwrap(), ProjectKind::Merger);
    assert_eq!(said(vec![merger(0)], Chinese), "沈阳合并 1 处");
    assert_eq!(
        said((0..5).map(merger).collect(), Chinese),
        "沈阳、大连、鞍山等 5 个市各合并 1 处"
    );
    assert_eq!(
        said((0..14).map(merger).collect(), English),
        "One merger each in all 14 cities"
    );
    assert_eq!(said(vec![merger(0), merger(0)], Chinese), "补上 2 所：合并 2 处");
    let mixed = vec![merger(0), (CityId::new(1).unwrap(), ProjectKind::NewBuild)];
    assert_eq!(said(mixed.clone(), Chinese), "补上 2 所：新建 1 所、合并 1 处");
    assert_eq!(said(mixed, English), "Add the missing 2: one new build and one merger");
}

#[test]
fn levers_and_growth_are_written_as_on_the_page() {
    let said = |kind: RepairKind, locale: Locale| repair(&PLAN, &advice::Repair { kind, edit: None }, locale);
    let growth = |value: f64| RepairKind::SetCityGrowth {
        cities: vec![city("210100")],
        series: jigong_model::scenario::GrowthSeries::FullTimeIntake,
        value,
    };
    assert_eq!(said(growth(-0.013), Chinese), "沈阳全日制招生每年比全省少增 1.3 个百分点");
    assert_eq!(
        said(growth(0.02), English),
        "Full-time intake in Shenyang: 2 pp a year above the province"
    );
    let cap = RepairKind::CapLever {
        lever: Lever::SeniorIntakeShare,
        value: 0.36,
    };
    assert_eq!(said(cap, Chinese), "“高级工班招生占比”不超过 36.0%");
    let lower = RepairKind::SetLever {
        lever: Lever::FullTimeIntakeGrowth,
        value: -0.02,
    };
    assert_eq!(said(lower, English), "Set “Full-time intake growth” to \u{2212}2.0%/yr");
}

#[test]
fn an_effect_tells_every_move_as_the_board_writes_it() {
    let steady = preset(Preset::SteadyPlan);
    let taken = repairs_of(&steady, Rule::BeyondSupported).into_iter().next_back().unwrap();
    assert!(matches!(taken.kind, RepairKind::TakeOut { .. }));
    let told = advice::effect(&PLAN, &steady, &taken).unwrap();
    for locale in Locale::ALL {
        let text = effect(&PLAN, &told, locale);
        for row in &text.rows {
            let Some(indicator) = row.indicator else { continue };
            let change = &told.readings[indicator.index()];
            let written = (report::value(&change.before, locale), report::value(&change.after, locale));
            assert_eq!((row.before.clone(), row.after.clone()), written, "{}", row.name);
        }
        assert!(
            text.rows
                .iter()
                .any(|row| row.indicator == Some(Indicator::Colleges) && row.difference.number == "\u{2212}1")
        );
    }
    let text = effect(&PLAN, &told, Chinese);
    assert_eq!(text.harms, ["技师学院将由达标变为未达标。", "高技能人才离目标更远。"]);
    assert_eq!(text.notes[0], "会带来：技师学院不足、高级工容量不够（沈阳）。");
    let costs: Vec<&str> = text
        .rows
        .iter()
        .filter(|row| row.indicator.is_none())
        .map(|row| row.name.as_str())
        .collect();
    assert_eq!(costs, ["建设费，规划期", "运行费，规划期"]);
}

#[test]
fn every_indicator_is_written_with_the_boards_measure() {
    // All readings moved at once, so that every indicator has a row.
    let mut told = advice::effect(
        &PLAN,
        &preset(Preset::SteadyPlan),
        &advice::Repair {
            kind: RepairKind::OpenData,
            edit: None,
        },
    )
    .unwrap();
    for change in &mut told.readings {
        change.after.value = change.after.value.map(|value| value * 1.5 + 3.0);
    }
    told.appears = vec![Trouble {
        rule: Rule::TooFewColleges,
        place: advice::Place::Province,
    }];
    let text = effect(&PLAN, &told, English);
    assert_eq!(text.rows.len(), 10);
    for row in &text.rows {
        let change = &told.readings[row.indicator.unwrap().index()];
        assert_eq!(row.after, report::value(&change.after, English), "{}", row.name);
    }
    assert_eq!(text.notes, ["Brings: too few colleges."]);
}
