//! Scenarios side by side: the cells are the outcomes' own figures, only differences are listed, the order is right.

use jigong_model::outcome::Outcome;
use jigong_model::plan::Indicator;
use jigong_model::scenario::{Edit, Lever, Preset, Scenario};
use jigong_text::report::comparison::{Comparison, Money, Side, order};
use jigong_text::report::{ORDER, value};
use jigong_text::words::Locale::{self, Chinese, English};

use crate::support::PLAN;

const PRESETS: [Preset; 4] = [
    Preset::StatusQuo,
    Preset::SteadyPlan,
    Preset::MergersForCoverage,
    Preset::ApprenticeshipPush,
];

fn scenarios() -> Vec<Scenario> {
    PRESETS.iter().map(|own| own.scenario(&PLAN).unwrap()).collect()
}

fn with(scenarios: &[Scenario], reference: usize, locale: Locale, check: impl Fn(&Comparison, &[Outcome])) {
    let outcomes: Vec<Outcome> = scenarios.iter().map(|own| Outcome::of(&PLAN, own).unwrap()).collect();
    let sides: Vec<Side> = scenarios
        .iter()
        .zip(&outcomes)
        .map(|(scenario, outcome)| Side { scenario, outcome })
        .collect();
    let comparison = Comparison {
        plan: &PLAN,
        sides: &sides,
        reference,
        locale,
    };
    check(&comparison, &outcomes);
}

#[test]
fn the_ten_are_each_outcomes_own() {
    for reference in 0..PRESETS.len() {
        with(&scenarios(), reference, Chinese, |comparison, outcomes| {
            let rows = comparison.indicators();
            assert_eq!(rows.iter().map(|row| row.indicator).collect::<Vec<_>>(), ORDER);
            for row in rows {
                assert_eq!(row.cells.len(), outcomes.len());
                for (at, (cell, outcome)) in row.cells.iter().zip(outcomes).enumerate() {
                    let reading = outcome.reading(row.indicator);
                    assert_eq!((cell.exact, cell.met), (reading.value, reading.met));
                    assert_eq!(cell.value, value(reading, Chinese));
                    assert_eq!(cell.against.is_none(), at == reference);
                    assert_eq!(cell.reference.is_none(), at == reference);
                }
            }
        });
    }
}

#[test]
fn differences_are_to_the_reference() {
    with(&scenarios(), 0, Chinese, |comparison, _| {
        let first = &comparison.indicators()[0];
        let against = |at: usize| first.cells[at].against.as_ref().unwrap().joined();
        assert_eq!((against(1), against(2)), ("+0.95 万人".to_owned(), "0".to_owned()));
    });
    with(&scenarios(), 1, English, |comparison, _| {
        assert_eq!(
            comparison.indicators()[0].cells[0].against.as_ref().unwrap().joined(),
            "−9,500"
        );
    });
}

#[test]
fn a_reference_beyond_the_end_measures_nothing() {
    with(&scenarios(), 9, English, |comparison, _| {
        assert!(
            comparison
                .indicators()
                .iter()
                .flat_map(|row| &row.cells)
                .all(|cell| cell.against.is_none())
        );
        assert!(comparison.differing().is_empty());
        assert!(
            comparison
                .cities()
                .iter()
                .flat_map(|row| &row.cells)
                .all(|cell| cell.against.is_none())
        );
    });
    with(&[], 0, English, |comparison, _| {
        assert!(comparison.indicators().iter().all(|row| row.cells.is_empty()));
    });
}

#[test]
fn money_is_that_of_the_five_years() {
    with(&scenarios(), 0, Chinese, |comparison, outcomes| {
        let [capital, running, total] = comparison.money();
        assert_eq!((capital.money, running.money), (Money::Capital, Money::Running));
        let costs = |year: &jigong_model::projection::Year| year.capital_cost + year.running_cost;
        let both: f64 = outcomes[1].projection.years[1..].iter().map(costs).sum();
        assert_eq!(
            (total.money, total.cells[1].0.joined()),
            (Money::Total, format!("{:.2} 亿元", both / 1e4))
        );
        let sum: f64 = outcomes[1].projection.years[1..].iter().map(|year| year.capital_cost).sum();
        assert_eq!(capital.cells[1].0.joined(), format!("{:.2} 亿元", sum / 1e4));
        assert_eq!(capital.cells[0].1, None);
        assert_eq!(
            capital.cells[1].1.as_ref().unwrap().joined(),
            format!("+{:.2} 亿元", sum / 1e4)
        );
    });
}

#[test]
fn only_what_differs_is_listed_in_the_order_of_the_page() {
    with(&scenarios(), 0, Chinese, |comparison, _| {
        let rows: Vec<String> = comparison
            .differing()
            .iter()
            .map(|row| {
                let cells: Vec<String> = row
                    .cells
                    .iter()
                    .map(|(text, chosen)| if *chosen { format!("*{text}") } else { text.clone() })
                    .collect();
                format!("{}: {}", row.name, cells.join(" | "))
            })
            .collect();
        assert_eq!(rows.len(), 11);
        assert_eq!(rows[0], "全日制招生: 未改 | *每年 +1.0% | 未改 | 未改");
        assert_eq!(rows[2], "企业新型学徒: 未改 | *每年增 500 人 | 未改 | *每年增 1,500 人");
        assert_eq!(rows[4], "非全日制高级工占比: 未改 | *50 → 58% | 未改 | *60%");
        assert_eq!(rows[10], "技师学院: 未改 | *新建 1 升格 4 合并 1 | *合并 6 | 未改");
    });
    // What all have alike is no difference, whatever the reference.
    let alike: Vec<Scenario> = scenarios()
        .iter()
        .map(|own| own.after(&Edit::SetLever(Lever::TrainingGrowth, 0.02), &PLAN))
        .collect();
    for reference in 0..alike.len() {
        with(&alike, reference, English, |comparison, _| {
            let rows = comparison.differing();
            assert_eq!(rows.len(), 11);
            assert!(rows.iter().all(|row| row.name != "Training"));
            assert!(rows.iter().flat_map(|row| &row.cells).all(|(text, _)| !text.is_empty()));
        });
    }
    let titled = scenarios()[0].after(&Edit::SetTitle("x".to_owned()), &PLAN);
    with(&[scenarios()[0].clone(), titled], 0, English, |comparison, _| {
        assert!(comparison.differing().is_empty());
    });
}

#[test]
fn cities_add_up_to_the_province() {
    with(&scenarios(), 0, English, |comparison, outcomes| {
        let rows = comparison.cities();
        assert_eq!(rows.len(), 14);
        for (at, outcome) in outcomes.iter().enumerate() {
            let sum: f64 = rows.iter().map(|row| row.cells[at].enrolled).sum();
            assert_eq!(sum, outcome.projection.last().enrolled.round());
            let colleges: f64 = rows.iter().map(|row| row.cells[at].colleges).sum();
            assert_eq!(Some(colleges), outcome.reading(Indicator::Colleges).value);
            let moved: f64 = rows.iter().filter_map(|row| row.cells[at].against).sum();
            let expected = if at == 0 {
                0.0
            } else {
                sum - outcomes[0].projection.last().enrolled.round()
            };
            assert_eq!(moved, expected);
        }
    });
}

#[test]
fn columns_are_ordered_by_an_indicator_and_equal_ones_keep_their_order() {
    with(&scenarios(), 0, English, |_, outcomes| {
        let all: Vec<&Outcome> = outcomes.iter().collect();
        for indicator in Indicator::ALL {
            let value = |at: &usize| outcomes[*at].reading(*indicator).value.unwrap();
            let most = order(&all, *indicator, true);
            assert!(
                most.windows(2)
                    .all(|pair| value(&pair[0]) > value(&pair[1]) || (value(&pair[0]) == value(&pair[1]) && pair[0] < pair[1]))
            );
            let least = order(&all, *indicator, false);
            assert!(
                least
                    .windows(2)
                    .all(|pair| value(&pair[0]) < value(&pair[1]) || (value(&pair[0]) == value(&pair[1]) && pair[0] < pair[1]))
            );
        }
        let mut none = outcomes[1].clone();
        none.readings[Indicator::Employment.index()].value = None;
        for greatest_first in [true, false] {
            assert_eq!(order(&[&none, &outcomes[0]], Indicator::Employment, greatest_first), [1, 0]);
        }
    });
}
