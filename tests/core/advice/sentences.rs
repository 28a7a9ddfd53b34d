//! The sentences and labels that the presets, the mid-term case and a few situations are told, word by word.

use jigong_analysis::advice::Rule;
use jigong_model::scenario::{Preset, Scenario};
use jigong_text::advice::{repair, warning};
use jigong_text::words::Locale::{self, Chinese, English};
use serde_json::json;

use crate::support::{PLAN, case};

use super::{preset, repairs_of, schools, warned, with};

#[track_caller]
fn says(scenario: &Scenario, rule: Rule, locale: Locale, fact: &str, then: &str) {
    let found = warning(&PLAN, &warned(scenario, rule), locale);
    assert_eq!((found.fact.as_str(), found.then.as_str()), (fact, then));
}

fn buttons(scenario: &Scenario, rule: Rule, locale: Locale) -> Vec<String> {
    repairs_of(scenario, rule)
        .iter()
        .map(|own| repair(&PLAN, own, locale))
        .collect()
}

#[test]
fn the_drawn_screen_is_what_the_steady_plan_is_told() {
    let steady = preset(Preset::SteadyPlan);
    says(
        &steady,
        Rule::PlaceholderSchools,
        Chinese,
        "2020 年校数是暂填数。",
        "没有公开来源；填入真实校数后，技师学院数与覆盖市才可引用。费用的单价仍是假设。",
    );
    assert_eq!(buttons(&steady, Rule::PlaceholderSchools, Chinese), ["填入校数"]);
    says(
        &steady,
        Rule::FillsSlowly,
        Chinese,
        "沈阳新建的容量到 2025 年末只用得上 80%。",
        "沈阳全市容量使用率 87%，2020 年为 90%；空余 2,089 人，招生要几年才跟得上。",
    );
    assert_eq!(buttons(&steady, Rule::FillsSlowly, Chinese), ["改为升格", "改为合并"]);
    says(
        &steady,
        Rule::TargetsConflict,
        Chinese,
        "在校生若只略多于 7\u{a0}万人，25 所技师学院不可能都达到标准规模。",
        "标准规模每所 3,000 人，共 7.50 万人；目标 7\u{a0}万人 是下限，两者并不矛盾。即使全部在校生都在技师学院，平均每所也只有 2,800 人。",
    );
    says(
        &steady,
        Rule::CheaperPlacement,
        Chinese,
        "同样 25 所、14 个市，最省是合并 6 处。",
        "建设费 1.20 亿元，现为 11.12 亿元；均按假设单价算得。",
    );
    assert_eq!(
        buttons(&steady, Rule::CheaperPlacement, Chinese),
        ["全部换成合并 6 处，1.20 亿元"]
    );
    assert_eq!(
        buttons(&steady, Rule::CheaperPlacement, English),
        ["Change all to 6 mergers, 120 million yuan"]
    );
    says(
        &steady,
        Rule::PaceHighSkilled,
        Chinese,
        "高技能人才 2021–2025 年年均须完成 1.0000 万人，现在只有 0.9989 万人。",
        "照此规划期累计 4.9946 万人，差 54 人。",
    );
    says(
        &steady,
        Rule::PaceHighSkilled,
        English,
        "2021–2025 needs 10,000 high-skilled workers a year on average; now it gives 9,989.",
        "That makes 49,946 in all, 54 short.",
    );
}

#[test]
fn the_empty_scenario_is_told_what_is_missing_and_where() {
    let quo = preset(Preset::StatusQuo);
    says(
        &quo,
        Rule::Uncovered,
        Chinese,
        "盘锦、葫芦岛到 2025 年没有技师学院。",
        "规划争取 14 个市全覆盖，差 2 个市。",
    );
    let ways = [
        "盘锦、葫芦岛各升格 1 所",
        "盘锦、葫芦岛各合并 1 处",
        "盘锦、葫芦岛各新建 1 所",
    ];
    assert_eq!(buttons(&quo, Rule::Uncovered, Chinese), ways);
    let ways = [
        "Upgrade one each in Panjin and Huludao",
        "One merger each in Panjin and Huludao",
        "Build one each in Panjin and Huludao",
    ];
    assert_eq!(buttons(&quo, Rule::Uncovered, English), ways);
    says(
        &quo,
        Rule::TooFewColleges,
        Chinese,
        "技师学院到 2025 年只有 19 所，差 6 所。",
        "规划要求 25 所以上。",
    );
    assert_eq!(buttons(&quo, Rule::TooFewColleges, Chinese), ["填入合并 6 处，1.20 亿元"]);
    let levers = [
        "“非全日制招生计划年增长率”设为 20.3%/年",
        "“企业新型学徒增招”设为 3,200 人/年",
        "“培训取得高级工证书比例提高”设为 0.71 个百分点",
    ];
    assert_eq!(buttons(&quo, Rule::PaceHighSkilled, Chinese), levers);
    says(
        &quo,
        Rule::LittleTraining,
        Chinese,
        "本溪的技师学院平均每年职业技能培训不到 2,000 人次。",
        "把全市培训都算给满 3 年的学院，平均每所也只有 1,747 人次。",
    );
    let levers = [
        "本溪职业技能培训每年比全省多增 2.8 个百分点",
        "“职业技能培训年增长率”设为 2.8%/年",
    ];
    assert_eq!(buttons(&quo, Rule::LittleTraining, Chinese), levers);
    says(
        &quo,
        Rule::SmallColleges,
        English,
        "Technician colleges in Shenyang, Dalian, Anshan and others (12 cities) have fewer than 3,000 students on average.",
        "Smallest in Benxi: even if all full-time students of its colleges were counted for those at least 3 years old, they would have 545 each.",
    );
}

#[test]
fn the_midterm_tells_what_is_done() {
    let midterm = Scenario::parse(&case("midterm_2023").scenario(), &PLAN).unwrap();
    says(
        &midterm,
        Rule::PaceHighSkilled,
        Chinese,
        "高技能人才 2024–2025 年年均须完成 1.09 万人，现在只有 1.04 万人。",
        "到 2023 年已完成 2.83 万人；照此规划期累计 4.91 万人，差 943 人。",
    );
    let level = with(json!({}), json!({ "base_training": 110_000 }));
    says(
        &level,
        Rule::PaceTraining,
        Chinese,
        "职业技能培训 2021–2025 年年均须完成 11.0 万人次，现在只有 11.0 万人次。",
        "照此规划期累计 55.0 万人次，与目标持平而未超过。",
    );
}

#[test]
fn a_warning_of_one_city_does_not_name_it_twice() {
    let all: Vec<(&str, [u32; 3])> = PLAN.cities.iter().map(|city| (city.adcode.as_str(), [2, 1, 1])).collect();
    let mut counts = all.clone();
    counts[2].1 = [2, 1, 2];
    let one = with(json!({}), schools(&counts));
    says(
        &one,
        Rule::BeyondSupportedAlready,
        Chinese,
        "鞍山的院校原已多于规划提出扶持的所数。",
        "2020 年技师学院与高级技工学校共 3 所；规划提出扶持办好 1–2 所，没有规定上限，多出的照常办学。",
    );
}
