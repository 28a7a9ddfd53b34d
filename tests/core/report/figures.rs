//! The ledger of figures: every slot once, values written as they deserve, decimals read as a file reads them, and what
//! a filter takes.

use std::collections::BTreeSet;

use jigong_model::plan::range::Range;
use jigong_model::plan::{Assumption, CITIES, CityId, FaultKind, Grade, SLOTS, Slot, Unit};
use jigong_model::scenario::{Edit, Reason, Scenario};
use jigong_text::report::figures::cities::Column;
use jigong_text::report::figures::scale::Scale;
use jigong_text::report::figures::spot::Spot;
use jigong_text::report::figures::{Filter, Row, Topic, columns, ledger, row, value};
use jigong_text::words::Locale::{self, Chinese, English};
use proptest::prelude::*;

use crate::strategies::{any_scenario, settings};
use crate::support::{PLAN, city};

fn slot(path: &str) -> Slot {
    Slot::from_path(path, &PLAN).unwrap()
}

fn changed(edits: &[(&str, f64)]) -> Scenario {
    let set = |scenario: Scenario, &(path, value): &(&str, f64)| scenario.after(&Edit::SetFigure(slot(path), value), &PLAN);
    edits.iter().fold(Scenario::default(), set)
}

fn rows(scenario: &Scenario, locale: Locale) -> Vec<Row> {
    ledger(&PLAN, scenario, locale)
        .into_iter()
        .flat_map(|section| section.rows)
        .collect()
}

fn read(scenario: &Scenario, path: &str, locale: Locale) -> Row {
    row(&PLAN, scenario, slot(path), locale)
}

#[test]
fn every_slot_stands_once_in_a_row_or_in_the_table_of_the_cities() {
    let in_rows = rows(&Scenario::default(), Chinese).into_iter().filter_map(|row| row.slot);
    let in_table = Column::ALL
        .iter()
        .flat_map(|&column| CityId::all().filter_map(move |city| column.slot(city)));
    let all: Vec<Slot> = in_rows.chain(in_table).collect();
    assert_eq!(all.len(), SLOTS);
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), SLOTS);
}

#[test]
fn targets_and_lengths_are_there_and_cannot_be_changed() {
    let sections = ledger(&PLAN, &Scenario::default(), English);
    let of = |topic: Topic| sections.iter().find(|section| section.topic == topic).unwrap();
    let targets: Vec<_> = of(Topic::Targets)
        .rows
        .iter()
        .map(|row| (row.path.as_str(), row.written.as_str()))
        .collect();
    assert_eq!(targets[0], ("target-E1", ">\u{a0}70,000"));
    assert_eq!(targets[1], ("target-E2", ">\u{a0}97"));
    assert_eq!(targets[9], ("target-E9", "≥\u{a0}14"));
    assert_eq!(of(Topic::Lengths).rows.len(), 6);
    let fixed = |topic: Topic| of(topic).rows.iter().all(|row| row.slot.is_none() && !row.changed);
    assert!(fixed(Topic::Targets) && fixed(Topic::Lengths));
    assert!(of(Topic::Cities).rows.is_empty());
}

#[test]
fn every_figure_says_its_name_unit_and_source_in_both_languages() {
    for locale in Locale::ALL {
        let rows = rows(&Scenario::default(), locale);
        let mut names = BTreeSet::new();
        for row in &rows {
            let texts = [&row.name, &row.unit, &row.source, &row.written];
            assert!(
                texts.iter().all(|text| !text.contains('[') || text.contains("[20")),
                "{row:?}"
            );
            assert!(texts.iter().all(|text| !text.is_empty()), "{row:?}");
            assert!(
                names.insert((row.name.clone(), row.slot.is_some())),
                "{} stands twice",
                row.name
            );
        }
        for &column in Column::ALL {
            let head = column.head(&PLAN, locale);
            assert!(!head.name.contains('[') && !head.unit.contains('['), "{head:?}");
        }
    }
    let own = read(&Scenario::default(), "base_training", Chinese);
    assert_eq!((own.name.as_str(), own.unit.as_str()), ("职业技能培训，每年", "人次/年"));
    assert_eq!(
        own.source,
        "《辽宁省技工教育“十四五”规划》（辽人社发〔2022〕18号） 第一部分；数据年份 2020 年"
    );
    assert!(own.note.unwrap().contains("57万 ÷ 5"));
    let loss = read(&Scenario::default(), "full_time_loss[2]", English);
    assert_eq!(loss.name, "Full-time drop-out, study year 3");
    let size = read(&Scenario::default(), "standard_size.technician_college", Chinese);
    assert!(size.source.contains("第 8 条"), "{}", size.source);
}

#[test]
fn values_are_written_with_the_digits_they_deserve() {
    let plain = Scenario::default();
    for (path, written, unit) in [
        ("base_enrolled", "67,000", "人"),
        ("part_time_share", "15", "%"),
        ("attractable_share", "3", "%"),
        ("cohort_growth", "0", "%/年"),
        ("employment_rate.M3", "96.8", "%"),
        ("place_use", "0.9", "比值"),
        ("costs.training", "0.12", "万元/人次"),
    ] {
        let row = read(&plain, path, Chinese);
        assert_eq!((row.written.as_str(), row.unit.as_str()), (written, unit), "{path}");
        assert_eq!(row.shipped, row.written);
    }
    // As a file may hold it: more digits than anybody reads are not written.
    let fine = changed(&[("part_time_share", 0.123_456_789), ("costs.training", 1.0 / 3.0)]);
    assert_eq!(read(&fine, "part_time_share", Chinese).written, "12.3457");
    assert_eq!(read(&fine, "costs.training", Chinese).written, "0.333333");
}

#[test]
fn a_changed_figure_says_what_it_was_and_why() {
    let own = slot("base_enrolled");
    let reason = Reason {
        by: "省厅".into(),
        on: "2026-01-31".into(),
        why: "年报".into(),
    };
    let told = changed(&[("base_enrolled", 68_000.0)]).after(&Edit::Explain(own, reason.clone()), &PLAN);
    let row = read(&told, "base_enrolled", Chinese);
    assert_eq!((row.written.as_str(), row.shipped.as_str()), ("68,000", "67,000"));
    assert!(row.changed);
    assert_eq!(row.reason, Some(reason));
    assert_eq!(row.grade, Grade::Plan, "the grade is of the plan's own value");
    assert_eq!(value(&PLAN, &told, own), 68_000.0);
    assert!(!read(&told, "base_training", Chinese).changed);
}

#[test]
fn what_is_typed_in_per_cent_is_the_decimal_of_a_file() {
    let percent = Scale::of(Unit::Share);
    assert_eq!(percent.value(2.5).to_bits(), 0.025f64.to_bits());
    assert_eq!(percent.value(0.07).to_bits(), 0.0007f64.to_bits());
    assert_eq!(percent.shown(0.07), 7.0);
    assert_eq!(percent.value(-3.0), -0.03);
    assert_eq!(Scale::of(Unit::Person).value(2.5), 2.5);
}

proptest! {
    #![proptest_config(settings(2000))]

    /// Any decimal that a hand would type, in per cent and as a share, is one double.
    #[test]
    fn typed_decimals_equal_those_of_a_file(whole in 0..1_000_000u32, decimals in 0..6usize) {
        let scale = Scale::of(Unit::SharePerYear);
        let digits = format!("{whole:07}");
        let (before, after) = digits.split_at(7 - decimals);
        let typed: f64 = format!("{before}.{after}0").parse().unwrap();
        let padded = format!("00{before}");
        let (before, moved) = padded.split_at(padded.len() - 2);
        let in_file: f64 = format!("{before}.{moved}{after}").parse().unwrap();
        prop_assert_eq!(scale.value(typed).to_bits(), in_file.to_bits());
        prop_assert_eq!(scale.shown(in_file).to_bits(), typed.to_bits());
    }

    /// A step leads to the next step that way, stays inside the range, and there and back again stands still on the grid.
    #[test]
    fn steps_go_one_way_and_stay_inside(at in 0..SLOTS, part in 0.0..=1.0f64, by in prop_oneof![Just(1), Just(10), Just(-1), Just(-10)]) {
        let slot = Slot::new(at).unwrap();
        let range: Range = slot.assumption().range();
        let scale = Scale::of(slot.provenance(&PLAN).unit);
        let value = range.low + (range.high - range.low) * part;
        prop_assume!(range.check(value).is_ok());
        let next = scale.stepped(value, by, range);
        prop_assert!(range.check(next).is_ok());
        prop_assert!(next == value || (next > value) == (by > 0), "{} to {} by {}", value, next, by);
        let far = scale.stepped(next, by, range);
        if ![next, far].contains(&range.low) && ![next, far].contains(&range.high) && far != next {
            let back = scale.stepped(far, -by, range);
            prop_assert!((back - next).abs() <= 1e-9 * next.abs().max(1.0), "{} there and back is {}", next, back);
        }
    }
}

proptest! {
    #![proptest_config(settings(150))]

    #[test]
    fn every_figure_is_taken_by_one_filter_besides_all(scenario in any_scenario()) {
        let count = |filter: Filter| filter.count(&PLAN, &scenario);
        let parts: usize = Filter::each().filter(|&filter| filter != Filter::All).map(count).sum();
        prop_assert_eq!(parts, count(Filter::All));
        prop_assert_eq!(count(Filter::All), SLOTS + 10 + 6 + 2 * CITIES);
        prop_assert_eq!(count(Filter::Changed), scenario.changed(&PLAN).count());
        let rows = rows(&scenario, English);
        for filter in Filter::each() {
            let in_rows = rows.iter().filter(|row| filter.takes(row.grade, row.changed)).count();
            let shown = columns(&PLAN, &scenario, filter);
            prop_assert_eq!(shown.is_empty(), in_rows == count(filter), "{:?}", filter);
        }
    }
}

#[test]
fn steps_suit_a_hand() {
    let step = |path: &str, from: f64, by: i32| {
        let slot = slot(path);
        Scale::of(slot.provenance(&PLAN).unit).stepped(from, by, slot.assumption().range())
    };
    assert_eq!(step("base_enrolled", 67_000.0, 1), 67_100.0);
    assert_eq!(step("age_cohort", 315_863.0, 1), 315_900.0);
    assert_eq!(step("age_cohort", 315_863.0, -1), 315_800.0);
    assert_eq!(step("part_time_share", 0.29, 1), 0.291);
    assert_eq!(step("costs.training", 0.29, -1), 0.28);
    assert_eq!(step("part_time_share", 0.5, 1), 0.5, "the end");
    assert_eq!(
        step("part_time_share", 0.001, -10),
        0.001,
        "an end that does not belong to the range"
    );
    assert_eq!(step("lead_years.merger", 1.0, 10), 5.0);
    assert_eq!(step("cohort_growth", 0.0, -1), -0.001);
}

#[test]
fn filters_stand_in_the_order_of_the_hand_and_placeholders_go_when_they_are_replaced() {
    let order: Vec<Filter> = Filter::each().collect();
    assert_eq!(order[..3], [Filter::All, Filter::Changed, Filter::Grade(Grade::Placeholder)]);
    assert_eq!(order.len(), 2 + Grade::ALL.len());
    let placeholders = Filter::Grade(Grade::Placeholder);
    assert_eq!(placeholders.count(&PLAN, &Scenario::default()), 42);
    let replaced = changed(&[("schools.technician_college.210100", 4.0)]);
    assert_eq!(
        placeholders.count(&PLAN, &replaced),
        41,
        "a number that is confirmed is no placeholder"
    );
    assert_eq!(Filter::Changed.count(&PLAN, &replaced), 1);
    assert_eq!(
        columns(&PLAN, &replaced, placeholders),
        [
            Column::TechnicianCollege,
            Column::SeniorTechnicalSchool,
            Column::TechnicalSchool
        ]
    );
    assert_eq!(columns(&PLAN, &replaced, Filter::Changed), [Column::TechnicianCollege]);
    assert_eq!(columns(&PLAN, &replaced, Filter::Grade(Grade::Standard)), []);
}

#[test]
fn the_table_of_the_cities_adds_up_and_tells_what_is_changed() {
    let plain = Scenario::default();
    let resolved = plain.resolved_assumptions(&PLAN);
    let total = |column: Column| column.total(&PLAN, &resolved);
    assert_eq!(total(Column::TechnicianCollege).as_deref(), Some("19"));
    assert_eq!(total(Column::Enrolled).as_deref(), Some("67,000"));
    assert_eq!(total(Column::Population).as_deref(), Some("4,229.4"));
    assert_eq!(total(Column::Supported), None);
    let written = |column: Column, adcode: &str| column.written(&PLAN, &resolved, city(adcode));
    assert_eq!(written(Column::Supported, "210100"), "3–5");
    assert_eq!(written(Column::Supported, "210300"), "1–2");
    assert_eq!(written(Column::Enrolled, "210100"), "14,444");
    assert_eq!(written(Column::Census, "210100"), "9,070,093");
    assert_eq!(written(Column::Population, "211100"), "139.0");
    assert_eq!(written(Column::SeniorTechnicalSchool, "210200"), "2");
}

#[test]
fn students_of_one_city_change_the_province_by_as_many_and_go_back_together() {
    let dalian = city("210200");
    let spot = Spot(Column::Enrolled.slot(dalian).unwrap());
    assert_eq!(spot.value(&PLAN.assumptions), 11_862.0);
    let edit = spot.edit(&PLAN, &Scenario::default(), 12_000.0).unwrap();
    let more = Scenario::default().after(&edit, &PLAN);
    let resolved = more.resolved_assumptions(&PLAN);
    assert_eq!(resolved.one(Assumption::BaseEnrolled), 67_000.0 - 11_862.0 + 12_000.0);
    let lane = Column::Enrolled.lane(&PLAN, &resolved);
    assert_eq!(lane[..3], [14_444.0, 12_000.0, 5_199.0], "the others keep theirs");
    let back = more.after(&spot.reset(), &PLAN);
    let left: Vec<String> = back.changed(&PLAN).map(|slot| slot.path(&PLAN)).collect();
    assert_eq!(left, ["base_enrolled"], "the total has a row of its own");
}

#[test]
fn figures_outside_their_range_are_refused_at_their_path() {
    let refused = |path: &str, value: f64| {
        let fault = Spot(slot(path)).edit(&PLAN, &Scenario::default(), value).unwrap_err();
        assert_eq!(fault.path, format!("assumptions.{path}"));
        fault.kind.clone()
    };
    assert_eq!(refused("schools.technician_college.210100", 1.5), FaultKind::NotWhole);
    assert_eq!(refused("city_weights.210100", 0.5), FaultKind::NotWhole);
    for (path, value) in [
        ("population.210100", 0.0),
        ("part_time_share", 0.0),
        ("full_time_loss[0]", 1.0),
        ("city_weights.210100", 0.0),
        // Inside its own range, but the province's total is not.
        ("city_weights.210100", 1e8),
    ] {
        assert!(matches!(refused(path, value), FaultKind::OutOfRange { .. }), "{path}");
    }
    assert!(Column::Census.slot(city("210100")).is_none());
    // Fourteen students in the province: the smallest cities have none, which no weight can say.
    let few = changed(&[("base_enrolled", 14.0)]);
    let fault = Spot(slot("city_weights.210100")).edit(&PLAN, &few, 5.0).unwrap_err();
    assert!(fault.path.starts_with("assumptions.city_weights."));
}

/// What a chart cites follows the figures in use: an own figure is never given the plan's source.
#[test]
fn a_chart_cites_the_figures_in_use() {
    use jigong_text::chart::Chart;
    use jigong_text::report::figures::cited::cited;
    let said = |scenario: &Scenario, chart: Chart, locale| cited(&PLAN, scenario, chart.indicator(), chart.rests_on(), locale);
    let shipped = said(&Scenario::default(), Chart::Enrolment, Chinese);
    assert!(
        shipped.starts_with("目标：《辽宁省技工教育“十四五”规划》") && shipped.contains("专栏1-1"),
        "{shipped}"
    );
    assert!(shipped.contains("67,000 人：《") && shipped.contains("第一部分"), "{shipped}");
    let slot = Slot::of(Assumption::BaseEnrolled).next().unwrap();
    let own = Scenario::default().after(&Edit::SetFigure(slot, 67_200.0), &PLAN);
    let told = said(&own, Chart::Enrolment, Chinese);
    assert!(
        told.contains("67,200 人：自填，原为 67,000") && !told.contains("第一部分"),
        "{told}"
    );
    for chart in Chart::ALL {
        for locale in Locale::ALL {
            let told = said(&own, *chart, locale);
            assert!(
                !told.contains("[chart") && !told.contains('$') && told == told.trim(),
                "{told}"
            );
        }
    }
}
