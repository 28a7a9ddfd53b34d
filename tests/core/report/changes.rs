//! Differences in words: the presets against the status quo, a row for everything, one line that is short enough.

use jigong_model::plan::{Assumption, ProjectKind, Slot};
use jigong_model::scenario::{Edit, GrowthSeries, Lever, Preset, Project, Reason, Scenario, UncertainInput};
use jigong_text::report::changes::{changes, summary};
use jigong_text::words::Locale::{self, Chinese, English};
use proptest::prelude::*;
use serde_json::json;

use crate::strategies::{any_scenario, settings};
use crate::support::{PLAN, city, scenario};

fn preset(preset: Preset) -> Scenario {
    preset.scenario(&PLAN).unwrap()
}

/// `name: from ⇒ to`, notes after it.
fn rows(from: &Scenario, to: &Scenario, locale: Locale) -> Vec<String> {
    let row = |change: jigong_text::report::changes::Change| {
        let told = format!("{}: {} ⇒ {}", change.name, change.from, change.to);
        std::iter::once(told).chain(change.notes).collect::<Vec<_>>().join(" | ")
    };
    changes(&PLAN, from, to, locale).into_iter().map(row).collect()
}

fn line(of: Preset, locale: Locale) -> String {
    let name = locale.text("preset-status-quo");
    summary(&PLAN, &Scenario::default(), &preset(of), &name, locale)
}

#[test]
fn the_presets_in_one_line() {
    let expected = [
        (Preset::StatusQuo, "与维持现状相同", "Same as Status quo"),
        (
            Preset::SteadyPlan,
            "全日制招生每年 +1.0%，非全日制招生每年 +6.0%，6 个新技师学院，企业新型学徒每年增 500 人，另改 7 项",
            "Full-time intake +1.0% a year, part-time intake +6.0% a year, 6 new technician colleges, 8 more changes",
        ),
        (
            Preset::MergersForCoverage,
            "6 个新技师学院，优质技工院校每年 4 所，优质专业每年 10 个",
            "6 new technician colleges, key schools 4 a year, key majors 10 a year",
        ),
        (
            Preset::ApprenticeshipPush,
            "非全日制招生每年 +5.0%，企业新型学徒每年增 1,500 人，非全日制高级工占比 60%",
            "Part-time intake +5.0% a year, apprentices 1,500 more a year, part-time advanced-level share 60%",
        ),
        (
            Preset::TrainingFirst,
            "职业技能培训每年 +2.0%，培训取得高级工证书比例 +0.20 → +1.20 个百分点",
            "Training +2.0% a year, advanced certificates from training +0.20 → +1.20 pp",
        ),
    ];
    assert_eq!(expected.map(|(of, ..)| of).to_vec(), Preset::of(&PLAN).collect::<Vec<_>>());
    for (of, zh, en) in expected {
        assert_eq!((line(of, Chinese).as_str(), line(of, English).as_str()), (zh, en));
    }
}

#[test]
fn the_presets_row_by_row() {
    let quo = Scenario::default();
    let all = |of: Preset, locale| rows(&quo, &preset(of), locale);
    assert_eq!(all(Preset::StatusQuo, Chinese), Vec::<String>::new());
    assert_eq!(
        all(Preset::SteadyPlan, Chinese),
        [
            "全日制招生: 未改 ⇒ 每年 +1.0%",
            "非全日制招生: 未改 ⇒ 每年 +6.0%",
            "企业新型学徒: 未改 ⇒ 每年增 500 人",
            "高级工班招生占比: 未改 ⇒ 31.5 → 37.5%",
            "非全日制高级工占比: 未改 ⇒ 50 → 58%",
            "培训取得高级工证书比例: 未改 ⇒ 0 → +0.40 个百分点",
            "流失率: 未改 ⇒ 降 0 → 8%",
            "教师: 未改 ⇒ 每年 +1.0%",
            "优质技工院校: 未改 ⇒ 每年 4 所",
            "优质专业: 未改 ⇒ 每年 10 个",
            "技师学院: 未改 ⇒ 新建 1 升格 4 合并 1 | 增：盘锦 2022 年升格，葫芦岛 2022 年升格，沈阳 2022 年新建，\
             大连 2023 年合并，锦州 2023 年升格，营口 2024 年升格",
        ]
    );
    assert_eq!(
        all(Preset::SteadyPlan, English),
        [
            "Full-time intake: not changed ⇒ +1.0% a year",
            "Part-time intake: not changed ⇒ +6.0% a year",
            "Apprentices: not changed ⇒ 500 more a year",
            "Advanced-level share of intake: not changed ⇒ 31.5 → 37.5%",
            "Part-time advanced-level share: not changed ⇒ 50 → 58%",
            "Advanced certificates from training: not changed ⇒ 0 → +0.40 pp",
            "Drop-out: not changed ⇒ cut by 0 → 8%",
            "Teachers: not changed ⇒ +1.0% a year",
            "Key schools: not changed ⇒ 4 a year",
            "Key majors: not changed ⇒ 10 a year",
            "Technician colleges: not changed ⇒ 1 new build, 4 upgrades, 1 merger | Added: Panjin upgrade 2022, \
             Huludao upgrade 2022, Shenyang new build 2022, Dalian merger 2023, Jinzhou upgrade 2023, Yingkou upgrade 2024",
        ]
    );
    assert_eq!(
        all(Preset::ApprenticeshipPush, Chinese),
        [
            "非全日制招生: 未改 ⇒ 每年 +5.0%",
            "企业新型学徒: 未改 ⇒ 每年增 1,500 人",
            "非全日制高级工占比: 未改 ⇒ 60%",
        ]
    );
    assert_eq!(
        all(Preset::TrainingFirst, English),
        [
            "Training: not changed ⇒ +2.0% a year",
            "Advanced certificates from training: not changed ⇒ +0.20 → +1.20 pp",
        ]
    );
    assert_eq!(
        all(Preset::MergersForCoverage, Chinese)[2],
        "技师学院: 未改 ⇒ 合并 6 | 增：盘锦 2022 年合并，葫芦岛 2022 年合并，沈阳 2022 年合并，大连 2023 年合并，\
         大连 2023 年合并，朝阳 2023 年合并"
    );
}

#[test]
fn years_between_are_told_where_the_ends_would_hide_them() {
    let with = |years: [f64; 5]| Scenario::default().after(&Edit::SetLeverYears(Lever::TrainingGrowth, years), &PLAN);
    let steps = with([0.01, 0.02, 0.03, 0.04, 0.05]);
    let late = with([0.01, 0.01, 0.01, 0.01, 0.05]);
    let wave = with([0.01, 0.05, -0.02, 0.0, 0.01]);
    assert_eq!(
        rows(&steps, &late, Chinese),
        ["职业技能培训: 每年 +1.0 / +2.0 / +3.0 / +4.0 / +5.0% ⇒ 每年 +1.0 / +1.0 / +1.0 / +1.0 / +5.0%"]
    );
    assert_eq!(
        rows(&steps, &wave, English),
        ["Training: +1.0 → +5.0% a year ⇒ +1.0 / +5.0 / −2.0 / 0 / +1.0% a year"]
    );
    // Two decimals that the box shows alike.
    let (one, other) = (with([0.123_456_78; 5]), with([0.123_456_79; 5]));
    assert_eq!(
        rows(&one, &other, English),
        ["Training: 12.345678% a year ⇒ 12.345679% a year"]
    );
    let neutral = with([0.0; 5]);
    assert_eq!(
        rows(&Scenario::default(), &neutral, Chinese),
        ["职业技能培训: 未改 ⇒ 每年 0%"]
    );
    assert_eq!(
        summary(&PLAN, &steps, &Scenario::default(), "A", Chinese),
        "不再调整职业技能培训"
    );
}

#[test]
fn figures_tell_the_plans_own_value_beside_the_changed_one() {
    let quo = Scenario::default();
    let slot = |assumption: Assumption| Slot::new(assumption.first_slot()).unwrap();
    let share = quo.after(&Edit::SetFigure(slot(Assumption::SeniorIntakeShare), 0.32), &PLAN);
    assert_eq!(rows(&quo, &share, Chinese), ["高级工班占全日制招生: 30%（未改） ⇒ 32%"]);
    let same = quo.after(&Edit::SetFigure(slot(Assumption::SeniorIntakeShare), 0.3), &PLAN);
    assert_eq!(
        rows(&quo, &same, English),
        ["Advanced-level share of full-time intake: 30% (unchanged) ⇒ 30%"]
    );
    // A list stands whole in a file; the years that stayed are no news.
    let second = Slot::new(Assumption::FullTimeLoss.first_slot() + 1).unwrap();
    let loss = quo.after(&Edit::SetFigure(second, 0.09), &PLAN);
    assert_eq!(loss.assumptions.len(), Assumption::FullTimeLoss.slots().len());
    let told = rows(&quo, &loss, Chinese);
    assert!(
        told.len() == 1 && told[0].starts_with("全日制流失率，第 2 学年: "),
        "{told:?}"
    );
    let line = summary(&PLAN, &quo, &loss, "A", Chinese);
    assert!(line.starts_with("全日制流失率，第 2 学年 "), "{line}");
    let both = loss.after(&Edit::SetFigure(slot(Assumption::SeniorIntakeShare), 0.32), &PLAN);
    assert_eq!(summary(&PLAN, &quo, &both, "A", Chinese), "2 项数据改动");
    let said = both.after(
        &Edit::Explain(
            second,
            Reason {
                by: "李".to_owned(),
                on: String::new(),
                why: "年报".to_owned(),
            },
        ),
        &PLAN,
    );
    assert_eq!(
        rows(&both, &said, Chinese),
        ["改动依据：全日制流失率，第 2 学年: 无 ⇒ “年报，李”"]
    );
    assert_eq!(summary(&PLAN, &both, &said, "A", Chinese), "与A相同");
}

#[test]
fn colleges_cities_observations_and_draws_have_rows() {
    let quo = Scenario::default();
    let one = Project {
        city: city("210100"),
        kind: ProjectKind::Upgrade,
        start: 2022,
        places: None,
    };
    let later = Project {
        start: 2023,
        places: Some(900.0),
        ..one
    };
    let with = |projects: &[Project]| quo.after(&Edit::SetProjects(projects.to_vec()), &PLAN);
    assert_eq!(
        rows(&with(&[one]), &with(&[later]), Chinese),
        ["技师学院: 升格 1 ⇒ 升格 1 | 改：沈阳 2022 年升格 → 沈阳 2023 年升格（容量 900 人）"]
    );
    assert_eq!(
        summary(&PLAN, &with(&[one, one]), &with(&[later]), "A", English),
        "Technician colleges: 0 added, 1 removed, 1 changed"
    );
    assert_eq!(
        rows(&with(&[one, later]), &with(&[later, one]), Chinese),
        ["技师学院: 升格 2 ⇒ 升格 2 | 项目相同，先后不同；学校不够时，排在前面的先得"]
    );
    let grown = quo.after(
        &Edit::SetCityGrowth(city("210100"), GrowthSeries::FullTimeIntake, Some(0.01)),
        &PLAN,
    );
    assert_eq!(
        rows(&quo, &grown, Chinese),
        ["沈阳全日制招生增速（高于全省）: 未改 ⇒ 每年 +1.0%"]
    );
    assert_eq!(
        summary(&PLAN, &quo, &grown, "A", Chinese),
        "沈阳全日制招生增速（高于全省） 每年 +1.0%"
    );
    let mut by_city = [1000.0; 14];
    let seen = |enrolled: serde_json::Value| {
        scenario(
            json!({}),
            json!({}),
            json!({}),
            json!({ "2021": { "enrolled_by_city": enrolled } }),
        )
    };
    let lane = |lane: [f64; 14]| {
        json!(
            PLAN.cities
                .iter()
                .zip(lane)
                .map(|(city, own)| (city.adcode.clone(), own))
                .collect::<std::collections::BTreeMap<_, _>>()
        )
    };
    let first = seen(lane(by_city));
    by_city[0] = 900.0;
    by_city[1] = 1100.0;
    assert_eq!(
        rows(&first, &seen(lane(by_city)), Chinese),
        ["2021 年实际完成数：在校生: 分市合计 14000 人 ⇒ 分市合计 14000 人 | 沈阳 1,000 → 900 人 | 大连 1,000 → 1,100 人"]
    );
    let rate = scenario(
        json!({}),
        json!({}),
        json!({ "opening_delay": 1.0 }),
        json!({ "2022": { "employment_rate": 0.97, "training": 5e5 } }),
    );
    assert_eq!(
        rows(&quo, &rate, English),
        [
            "2022 observed: training: not changed ⇒ 500,000 enrolments",
            "2022 observed: employment rate: not changed ⇒ 97%",
            "Single draw: years by which colleges open late: not changed ⇒ 1",
        ]
    );
    assert_eq!(
        summary(&PLAN, &quo, &rate, "A", Chinese),
        "2 项实际完成数，单次模拟：学院推迟启用的年数 1"
    );
}

#[test]
fn texts_are_quoted() {
    let titled = Scenario::default().after(&Edit::SetTitle("乙案".to_owned()), &PLAN);
    assert_eq!(rows(&Scenario::default(), &titled, Chinese), ["标题: 无 ⇒ “乙案”"]);
    let named = Edit::NameData {
        name: "2024 年报".to_owned(),
        date: String::new(),
        note: String::new(),
    };
    assert_eq!(
        rows(&titled, &titled.after(&named, &PLAN), English),
        ["Name of the data: none ⇒ “2024 年报”"]
    );
}

proptest! {
    #![proptest_config(settings(120))]

    #[test]
    fn every_row_tells_a_difference_in_whole_texts(from in any_scenario(), to in any_scenario()) {
        for locale in Locale::ALL {
            for change in changes(&PLAN, &from, &to, locale) {
                let all = format!("{}{}{}{:?}", change.name, change.from, change.to, change.notes);
                prop_assert!(change.from != change.to || !change.notes.is_empty(), "{:?}", change);
                prop_assert!(!all.contains('[') || all.contains("[]") || all.contains("[\""), "{}", all);
                prop_assert!(!change.from.is_empty() && !change.to.is_empty() && !change.name.is_empty());
            }
            let line = summary(&PLAN, &from, &to, "A", locale);
            let (count, room) = (line.chars().count(), if locale == Chinese { 60 } else { 120 });
            // One change is always named; a lever with five odd numbers is longer than the line.
            let parts = line.split(&locale.text("list-separator").replace('_', " ")).count();
            prop_assert!(count > 0 && (count <= room || parts <= 2), "{}: {}", count, line);
        }
    }
}

#[test]
fn ranges_of_the_uncertain_inputs_are_told_in_their_units() {
    let quo = Scenario::default();
    let set = |shock, ends| Edit::SetRange(shock, ends);
    let own = quo.after(
        &Edit::All(vec![
            set(UncertainInput::LossFactor, [0.8, 1.25]),
            set(UncertainInput::AttractableShare, [0.01, 0.05]),
            set(UncertainInput::CohortGrowth, [-0.02, 0.01]),
            set(UncertainInput::EmploymentShift, [-0.012, 0.0]),
            set(UncertainInput::OpeningDelay, [0.25, 0.05]),
        ]),
        &PLAN,
    );
    assert_eq!(
        rows(&quo, &own, Chinese),
        [
            "不确定范围：流失率: 未改 ⇒ 0.8 至 1.25 倍",
            "不确定范围：可争取生源: 未改 ⇒ 1 至 5%",
            "不确定范围：适龄人口年增长: 未改 ⇒ 每年 −2 至 1%",
            "不确定范围：就业率偏移: 未改 ⇒ −1.2 至 0 个百分点",
            "不确定范围：启用延误: 未改 ⇒ 迟一年 25%，迟两年 5%",
        ]
    );
    assert_eq!(
        rows(&own, &quo, English)[4],
        "Uncertainty: Opening delay: one year late 25%, two years late 5% ⇒ not changed"
    );
    // However close two ranges are, the row tells them apart.
    let near = own.after(&set(UncertainInput::LossFactor, [0.8, 1.250_000_000_1]), &PLAN);
    assert_eq!(
        rows(&own, &near, Chinese),
        ["不确定范围：流失率: 0.8 至 1.25 倍 ⇒ 0.8 至 1.2500000001 倍"]
    );
    let line = summary(&PLAN, &quo, &own, "维持现状", Chinese);
    assert_eq!(line, "5 项不确定范围");
}
