//! The laws of rolling on.

use jigong_model::outcome::{Outcome, ValidScenario};
use jigong_model::plan::{Plan, Tier, YEARS};
use jigong_model::projection::Projection;
use jigong_model::scenario::Scenario;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::strategies::{ALL_PARTS, Width, scenario as any_scenario, settings};
use crate::support::PLAN;

use super::opened;
use super::rolls::rolled;

fn run(scenario: &ValidScenario) -> Projection {
    scenario.outcome().unwrap().projection
}

/// The projection that is carried on: without shocks.
fn without_shocks(scenario: &ValidScenario) -> Projection {
    let mut plain = Scenario::clone(scenario);
    plain.shocks = jigong_model::scenario::Shocks::default();
    Outcome::of(scenario.plan(), &plain).unwrap().projection
}

fn near(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= 1e-9 * expected.abs().max(1.0)
}

fn status_quo(assumptions: &Value) -> ValidScenario {
    opened(&json!({ "format": "jigong.scenario/1", "assumptions": assumptions })).unwrap()
}

proptest! {
    #![proptest_config(settings(300))]

    /// Law 1: the base row is the last row of the run times f.
    #[test]
    fn law_1_the_base_row_is_the_last_row(scenario in any_scenario(Width::Page, ALL_PARTS)) {
        let scenario = ValidScenario::new(&PLAN, scenario).unwrap();
        let Ok(next) = std::panic::catch_unwind(|| rolled(&scenario)) else { return Ok(()) };
        let (before, after) = (without_shocks(&scenario), run(&next));
        let (last, base) = (before.last(), &after.years[0]);
        let factor = base.enrolled / last.enrolled;
        prop_assert!((factor - 1.0).abs() <= 0.5 / last.enrolled + 1e-9);
        prop_assert!(near(base.enrolled_full_time, last.enrolled_full_time * factor), "full-time");
        prop_assert!(near(base.enrolled_part_time, last.enrolled_part_time * factor) || last.enrolled_part_time < 1e-3, "part-time");
        let figures = next.resolved_assumptions(next.plan());
        let use_of = figures.one(jigong_model::plan::Assumption::PlaceUse);
        if use_of > 1e-6 && use_of < 1.5 {
            prop_assert!(near(base.places, last.places * factor), "places");
        }
        let per_teacher = figures.one(jigong_model::plan::Assumption::StudentsPerTeacher);
        if per_teacher > 1.0 && per_teacher < 100.0 {
            prop_assert!(near(base.teachers, last.teachers * factor), "teachers");
        }
        prop_assert_eq!(base.schools, last.schools);
        prop_assert_eq!(base.cities_covered, last.cities_covered);
        prop_assert!(after.rejected.is_empty());
    }
}

#[test]
fn law_2_rolling_on_the_status_quo_gives_a_status_quo() {
    let next = rolled(&status_quo(&json!({})));
    for year in &run(&next).years[1..] {
        assert!((year.training - 114_000.0).abs() < 1e-6, "{}", year.training);
        assert!((year.enrolled - 67_000.0).abs() < 0.5, "{}", year.enrolled);
    }
    // Without the technicians, who are admitted only where there is a college, exactly.
    let next = rolled(&status_quo(&json!({ "technician_intake_share": 0 })));
    for year in &run(&next).years[1..] {
        assert!((year.enrolled - 67_000.0).abs() < 1e-6, "{}", year.enrolled);
        assert!((year.high_skilled - 9_200.0).abs() < 1e-6, "{}", year.high_skilled);
    }
}

#[test]
fn law_3_a_carried_project_goes_on_and_is_paid_once() {
    let with = |start: u16| {
        let project = json!({ "city": "210200", "kind": "new_build", "start": start });
        json!({ "format": "jigong.scenario/1", "levers": { "college_projects": [project] } })
    };
    let cost = |projection: &Projection| projection.years.iter().map(|year| year.capital_cost).sum::<f64>();
    let places = |projection: &Projection| projection.years.map(|year| year.places - projection.years[0].places);
    // The same project in the first year of a plan, for its steps.
    let steps = places(&run(&opened(&with(2021)).unwrap()));
    for start in 2021..=2025_u16 {
        let before = opened(&with(start)).unwrap();
        let next = rolled(&before);
        assert!((cost(&run(&before)) + cost(&run(&next)) - 54_000.0).abs() < 1e-6, "{start}");
        let shift = usize::from(start - 2021);
        let (first, second) = (places(&run(&before)), places(&run(&next)));
        for year in 1..=YEARS {
            let at = (YEARS + year - shift).min(YEARS);
            let expected = steps[at] - first[YEARS];
            assert!(
                (second[year] - expected).abs() < 1e-3,
                "{start} {year}: {} {expected}",
                second[year]
            );
        }
        let colleges = |projection: &Projection| projection.last().schools[Tier::TechnicianCollege.index()];
        assert_eq!(colleges(&run(&next)), 20.0);
    }
}

proptest! {
    #![proptest_config(settings(200))]

    /// Law 4: years are names.
    #[test]
    fn law_4_years_are_names(mut scenario in any_scenario(Width::File, ALL_PARTS)) {
        let later = Plan::built_in("liaoning-2026").unwrap();
        for name in ["age_cohort", "cohort_growth"] {
            let slot = jigong_model::plan::Assumption::from_name(name).unwrap().first_slot();
            let value = scenario.assumptions.get(&slot).copied().unwrap_or(PLAN.assumptions.slot(slot));
            scenario.assumptions.insert(slot, value);
        }
        let mut moved = scenario.clone();
        for project in &mut moved.levers.college_projects {
            project.start += 5;
        }
        let [one, other] = [(*PLAN, scenario), (later, moved)].map(|(plan, scenario)| Outcome::of(plan, &scenario).unwrap());
        prop_assert_eq!(one.projection, other.projection);
    }
}
