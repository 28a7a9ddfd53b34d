//! College projects as they are shown: what the model accepts, what it refuses, and what more a city has room for.

use jigong_model::plan::{CITIES, CityId, ProjectKind, Tier, YEARS};
use jigong_model::projection::{RejectionReason, project};
use jigong_model::scenario::{Edit, Project, Scenario};
use jigong_text::report::colleges::Sheet;
use proptest::prelude::*;
use serde_json::json;

use crate::strategies::{any_scenario, settings};
use crate::support::{PLAN, city, flat, scenario};

fn sheet(scenario: &Scenario) -> Sheet {
    Sheet::of(&PLAN, scenario, &scenario.resolved_assumptions(&PLAN)).unwrap()
}

fn with_projects(projects: serde_json::Value) -> Scenario {
    scenario(
        json!({ "college_projects": projects, "training_growth": flat(0.0) }),
        json!({}),
        json!({}),
        json!({}),
    )
}

#[test]
fn a_new_build_opens_after_its_lead_and_fills_by_the_ramp() {
    let rows = sheet(&with_projects(
        json!([{ "city": "211300", "kind": "new_build", "start": 2022 }]),
    ))
    .rows;
    let brought = rows[0].fate.unwrap();
    assert_eq!((brought.opens, brought.places), (2024, 3000.0));
    assert_eq!(brought.usable, [0.0, 0.0, 0.0, 1500.0, 2400.0]);
    assert_eq!((brought.senior_seats, brought.training), (2400.0, 2000.0));
}

#[test]
fn what_the_model_refuses_keeps_its_place_and_reason() {
    // Panjin has one senior technical school and one technical school.
    let sheet = sheet(&with_projects(json!([
        { "city": "211100", "kind": "upgrade", "start": 2022 },
        { "city": "211100", "kind": "merger", "start": 2023 },
        { "city": "211100", "kind": "new_build", "start": 2030 },
        { "city": "211100", "kind": "new_build", "start": 2025, "places": 100 },
    ])));
    let fates: Vec<_> = sheet.rows.iter().map(|row| row.fate.map(|brought| brought.opens)).collect();
    assert_eq!(
        fates,
        [
            Ok(2023),
            Err(RejectionReason::NoSeniorTechnicalSchool),
            Err(RejectionReason::OutsideYears),
            Ok(2027),
        ]
    );
    assert_eq!(sheet.rows[3].fate.unwrap().usable, [0.0; YEARS]);
    assert_eq!(sheet.starting(city("211100"), 2023).count(), 1);
    assert_eq!(sheet.usable(), [0.0, 0.0, 300.0, 480.0, 600.0]);
}

#[test]
fn schools_that_cannot_merge_may_still_rise() {
    // A city with senior technical schools but no technical school.
    let own = scenario(
        json!({}),
        json!({ "schools": { "technical_school": { "211400": 0 }, "senior_technical_school": { "211400": 1 } } }),
        json!({}),
        json!({}),
    );
    let at = city("211400").index();
    assert_eq!(sheet(&own).room[at], [true, true, false]);
}

proptest! {
    #![proptest_config(settings(200))]

    #[test]
    fn room_is_what_the_model_would_accept(scenario in any_scenario(), at in 0..CITIES, kind in 0..ProjectKind::ALL.len()) {
        let (city, kind) = (CityId::new(at).unwrap(), ProjectKind::ALL[kind]);
        let one_more = Project { city, kind, start: i64::from(PLAN.years[0]), places: None };
        let next = scenario.after(&Edit::AddProject(one_more), &PLAN);
        let accepted = sheet(&next).rows.last().unwrap().fate.is_ok();
        prop_assert_eq!(sheet(&scenario).room[at][kind.index()], accepted);
    }

    #[test]
    fn rows_agree_with_the_run(scenario in any_scenario()) {
        let (sheet, run) = (sheet(&scenario), project(&PLAN, &scenario).unwrap());
        let refused: Vec<usize> = sheet.rows.iter().filter(|row| row.fate.is_err()).map(|row| row.index).collect();
        prop_assert_eq!(refused, run.rejected.iter().map(|own| own.index).collect::<Vec<_>>());
        prop_assert_eq!(sheet.rows.len(), scenario.levers.college_projects.len());
        // Without a delay the colleges of the last year are those of the base year and those that have opened.
        if scenario.shocks.values.iter().all(Option::is_none) {
            let open = sheet.rows.iter().filter_map(|row| row.fate.ok()).filter(|own| (i64::from(PLAN.years[0])..=i64::from(PLAN.last_year())).contains(&own.opens)).count();
            let tier = Tier::TechnicianCollege.index();
            prop_assert_eq!(run.years[YEARS].schools[tier], run.cities[0].schools[tier].iter().sum::<f64>() + open as f64);
        }
    }
}
