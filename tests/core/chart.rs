//! Figures and options: charts and their tables show the outcome's own numbers, axes are round, nothing names a
//! component that the page's ECharts bundle lacks.

pub(crate) mod fans;

use crate::support::PLAN;
use jigong_model::outcome::Outcome;
use jigong_model::plan::Plan;
use jigong_model::scenario::{Preset, Scenario};
use jigong_text::chart::option::{Drawing, option, scale};
use jigong_text::chart::scale::Scale;
use jigong_text::chart::{Chart, Facts, Figure, Manner, Role, Row, dash, mark};
use jigong_text::words::Locale;
use proptest::prelude::*;

fn with_facts(preset: Preset, check: impl Fn(&Facts)) {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let scenario = preset.scenario(plan).unwrap();
    let outcome = Outcome::of(plan, &scenario).unwrap();
    let status_quo = Outcome::of(plan, &Scenario::default()).unwrap();
    check(&Facts {
        plan,
        assumptions: &plan.assumptions,
        outcome: &outcome,
        status_quo: &status_quo,
        sampled: None,
    });
}

#[test]
fn the_enrolment_chart_shows_the_outcome() {
    with_facts(Preset::SteadyPlan, |facts| {
        let figure = Figure::of(facts, Chart::Enrolment);
        let own = figure.rows.iter().find(|row| row.role == Role::Scenario).unwrap();
        let expected = facts.outcome.projection.years.map(|year| Some(year.enrolled));
        assert_eq!(own.values, expected);
        assert_eq!(figure.goal.map(|goal| goal.value), Some(70_000.0));
        assert_eq!(figure.years, [2020, 2021, 2022, 2023, 2024, 2025]);
    });
}

#[test]
fn parts_add_up_to_all_students() {
    with_facts(Preset::SteadyPlan, |facts| {
        for chart in [Chart::Level, Chart::Mode] {
            let figure = Figure::of(facts, chart);
            for at in 0..figure.years.len() {
                let parts: f64 = figure.plotted().filter_map(|row| row.values[at]).sum();
                let all = facts.outcome.projection.years[at].enrolled;
                assert!((parts - all).abs() < 1e-6, "{chart:?} {at}: {parts} {all}");
            }
        }
    });
}

#[test]
fn the_pace_to_a_target_ends_at_the_target() {
    with_facts(Preset::StatusQuo, |facts| {
        let figure = Figure::of(facts, Chart::HighSkilledTotal);
        let pace = figure.rows.iter().find(|row| row.role == Role::Pace).unwrap();
        assert_eq!(pace.values[5], Some(50_000.0));
        let yearly = Figure::of(facts, Chart::HighSkilled);
        let pace = yearly.rows.iter().find(|row| row.role == Role::Pace).unwrap();
        assert_eq!(
            pace.values,
            [
                None,
                Some(10_000.0),
                Some(10_000.0),
                Some(10_000.0),
                Some(10_000.0),
                Some(10_000.0)
            ]
        );
    });
}

#[test]
fn every_option_is_drawn_from_parts_that_the_bundle_has() {
    for preset in Preset::of(&PLAN) {
        with_facts(preset, |facts| {
            for &chart in Chart::ALL {
                let figure = Figure::of(facts, chart);
                for locale in Locale::ALL {
                    let option = option(
                        &figure,
                        &Drawing {
                            locale,
                            title: "x",
                            titles: &[],
                            phone: false,
                        },
                    );
                    assert_eq!(option["animation"], false);
                    let series = option["series"].as_array().unwrap();
                    assert_eq!(series.len(), figure.plotted().count(), "{chart:?}");
                    for one in series {
                        assert!(["line", "bar"].contains(&one["type"].as_str().unwrap()), "{chart:?}");
                        assert_eq!(one["data"].as_array().unwrap().len(), 6);
                    }
                    assert!(!option.to_string().contains('#'), "a raw colour in {chart:?}");
                }
            }
        });
    }
}

#[test]
fn in_the_status_quo_no_row_stands_twice_and_beside_another_scenario_both_stand() {
    let quo = |row: &&Row| row.role == Role::StatusQuo || row.word == "row-cost-status-quo";
    with_facts(Preset::StatusQuo, |facts| {
        for &chart in Chart::ALL {
            let figure = Figure::of(facts, chart);
            assert_eq!(figure.rows.iter().filter(quo).count(), 0, "{chart:?}");
            let scenario = figure.rows.iter().find(|row| row.role == Role::Scenario);
            assert!(
                figure
                    .rows
                    .iter()
                    .all(|row| scenario
                        .is_none_or(|own| row.word == own.word || row.values != own.values || row.role == Role::Note)),
                "{chart:?}"
            );
        }
    });
    with_facts(Preset::SteadyPlan, |facts| {
        let charts = Chart::ALL
            .iter()
            .filter(|&&chart| Figure::of(facts, chart).rows.iter().any(|row| quo(&row)));
        assert_eq!(charts.count(), 10);
    });
}

#[test]
fn a_long_title_is_cut_at_the_end_of_its_line_and_keeps_its_number() {
    with_facts(Preset::SteadyPlan, |facts| {
        for (locale, title, shown) in [
            (Locale::Chinese, "沈阳合并与扩容的长期方案", "沈阳合并与扩容的… "),
            (Locale::Chinese, "沈阳合并与扩容的", "沈阳合并与扩容的 "),
            (Locale::English, "Mergers for coverage and more", "Mergers for coverage a… "),
            (Locale::English, "a\u{202e}b", "ab "),
            (Locale::English, "אב", "\u{2068}אב\u{2069} "),
        ] {
            let drawing = Drawing {
                locale,
                title,
                titles: &[],
                phone: false,
            };
            let option = option(&Figure::of(facts, Chart::Enrolment), &drawing);
            let label = option["series"][0]["data"][5]["label"]["formatter"].as_str().unwrap();
            assert!(
                label.starts_with(shown) && label.ends_with(|own: char| own.is_ascii_digit() || own == '万'),
                "{label}"
            );
        }
    });
}

#[test]
fn the_status_quo_has_no_label_under_the_scenario_that_equals_it() {
    with_facts(Preset::StatusQuo, |facts| {
        let figure = Figure::of(facts, Chart::Enrolment);
        let text = option(
            &figure,
            &Drawing {
                locale: Locale::English,
                title: "mine",
                titles: &[],
                phone: false,
            },
        )
        .to_string();
        assert!(text.contains("mine 67,000"));
        assert!(!text.contains("Status quo 67,000"));
    });
}

#[test]
fn axes_start_above_zero_for_lines_only() {
    with_facts(Preset::SteadyPlan, |facts| {
        for &chart in Chart::ALL {
            let figure = Figure::of(facts, chart);
            let scale = scale(&figure, Locale::Chinese);
            let bars = figure.plotted().any(|row| matches!(row.role, Role::Part(_))) || chart == Chart::Training;
            assert!(!bars || scale.low <= 0.0, "{chart:?}");
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn scales_hold_their_values_with_few_round_steps(values in prop::collection::vec(-1e6..1e6_f64, 1..12), zero: bool) {
        let scale = Scale::of(values.iter().copied(), zero);
        let slack = scale.step * 1e-6;
        for value in &values {
            prop_assert!(*value >= scale.low - slack && *value <= scale.high + slack);
        }
        let steps = (scale.high - scale.low) / scale.step;
        prop_assert!((0.99..=4.01).contains(&steps));
        prop_assert!((steps - steps.round()).abs() < 1e-3);
    }
}

#[test]
fn several_scenarios_have_a_line_each_told_apart_by_mark_and_dash() {
    let plan = Plan::built_in(Plan::DEFAULT).unwrap();
    let runs: Vec<Outcome> = Preset::of(&PLAN)
        .map(|own| Outcome::of(plan, &own.scenario(plan).unwrap()).unwrap())
        .collect();
    let facts: Vec<Facts> = runs
        .iter()
        .map(|outcome| Facts {
            sampled: None,
            plan,
            assumptions: &plan.assumptions,
            outcome,
            status_quo: &runs[0],
        })
        .collect();
    let named: Vec<(usize, Manner)> = (0..facts.len()).map(|at| (at, Manner { at, in_hand: at == 2 })).collect();
    let titles: Vec<String> = (0..facts.len()).map(|at| format!("T{at}")).collect();
    for chart in Chart::TRENDS {
        let figure = Figure::compared(&facts, &named, chart).unwrap();
        let compared: Vec<_> = figure
            .rows
            .iter()
            .filter(|row| matches!(row.role, Role::Compared { .. }))
            .collect();
        assert_eq!(compared.len(), facts.len(), "{chart:?}");
        for (at, row) in compared.iter().enumerate() {
            assert!(matches!(row.role, Role::Compared { at: own, .. } if own == at));
            let own = Figure::of(&facts[at], chart);
            assert!(own.rows.iter().any(|other| other.values == row.values), "{chart:?} {at}");
        }
        let drawing = Drawing {
            locale: Locale::English,
            title: "",
            titles: &titles,
            phone: false,
        };
        let option = option(&figure, &drawing);
        let series = option["series"].as_array().unwrap();
        assert!(series.iter().all(|one| one["type"] == "line"), "{chart:?}");
        let looks: Vec<String> = series[..facts.len()]
            .iter()
            .map(|one| {
                format!(
                    "{} {} {}",
                    one["symbol"],
                    one["itemStyle"]["color"] == "var(--sheet)",
                    one["lineStyle"]["type"]
                )
            })
            .collect();
        let different: std::collections::BTreeSet<_> = looks.iter().collect();
        assert_eq!(different.len(), facts.len(), "{looks:?}");
        let accent = series.iter().filter(|one| one["lineStyle"]["color"] == "var(--accent)");
        assert_eq!(accent.count(), 1);
        let text = option.to_string();
        assert!(titles.iter().all(|title| text.contains(&format!("{title} "))), "{chart:?}");
        assert!(!text.contains('#'), "a raw colour in {chart:?}");
    }
    assert_eq!(Figure::compared(&[], &[], Chart::Enrolment), None);
}

#[test]
fn twelve_scenarios_never_share_mark_and_dash() {
    let looks: std::collections::BTreeSet<String> = (0..12)
        .map(|at| Manner { at, in_hand: false })
        .map(|own| format!("{:?} {:?}", mark(own), dash(own)))
        .collect();
    assert_eq!(looks.len(), 12);
}
