//! (0) and the capital cost of (9): which projects are accepted, in which order schools are taken, who pays when.

use jigong_model::projection::{Rejection, RejectionReason};
use serde_json::{Value, json};

use crate::support::{close, project as run_project, run, scenario};

fn list(projects: Value, assumptions: Value) -> jigong_model::projection::Projection {
    run(json!({ "college_projects": projects }), assumptions)
}

/// A project in 鞍山, which has one senior technical school.
fn anshan(kind: &str, start: i64) -> Value {
    json!({ "city": "210300", "kind": kind, "start": start })
}

const SENIOR: RejectionReason = RejectionReason::NoSeniorTechnicalSchool;
const TECHNICAL: RejectionReason = RejectionReason::NoTechnicalSchool;
const YEARS: RejectionReason = RejectionReason::OutsideYears;

#[track_caller]
fn rejected(projection: &jigong_model::projection::Projection, expected: &[(usize, RejectionReason)]) {
    let expected: Vec<Rejection> = expected.iter().map(|&(index, reason)| Rejection { index, reason }).collect();
    assert_eq!(projection.rejected, expected);
}

#[test]
fn schools_are_taken_in_list_order_whatever_the_start_year() {
    let projects = json!([
        anshan("upgrade", 2025),
        anshan("upgrade", 2021),
        anshan("merger", 2022),
        anshan("new_build", 2021)
    ]);
    rejected(&list(projects, json!({})), &[(1, SENIOR), (2, SENIOR)]);
}

#[test]
fn a_year_outside_the_plan_is_told_first_and_takes_no_school() {
    let projects = json!([
        anshan("merger", 2013),
        anshan("upgrade", 2026),
        anshan("new_build", -3),
        anshan("upgrade", 2021),
        anshan("upgrade", 2013),
    ]);
    rejected(&list(projects, json!({})), &[(0, YEARS), (1, YEARS), (2, YEARS), (4, YEARS)]);
}

#[test]
fn a_merger_needs_both_and_takes_neither_if_one_is_missing() {
    let schools = |technical: u32, senior: u32| json!({ "schools": { "technical_school": { "210300": technical }, "senior_technical_school": { "210300": senior } } });
    let projects = json!([anshan("merger", 2022), anshan("upgrade", 2022)]);
    rejected(&list(projects.clone(), schools(0, 1)), &[(0, TECHNICAL)]);
    rejected(&list(projects.clone(), schools(0, 0)), &[(0, SENIOR), (1, SENIOR)]);
    rejected(&list(projects.clone(), schools(1, 1)), &[(1, SENIOR)]);
    rejected(&list(projects, schools(1, 2)), &[]);
    // Two mergers need two technical schools.
    rejected(
        &list(json!([anshan("merger", 2021), anshan("merger", 2022)]), schools(1, 2)),
        &[(1, TECHNICAL)],
    );
}

#[test]
fn rejected_projects_have_no_effect() {
    let all = json!([anshan("upgrade", 2021), anshan("upgrade", 2022), anshan("new_build", 2030)]);
    let mut with = list(all, json!({}));
    with.rejected.clear();
    assert_eq!(with, list(json!([anshan("upgrade", 2021)]), json!({})));
}

fn capital(projection: &jigong_model::projection::Projection) -> Vec<f64> {
    projection.years[1..].iter().map(|row| row.capital_cost).collect()
}

#[test]
fn capital_cost_is_spread_evenly_over_the_lead_time() {
    // An upgrade costs 3000 and 600 places at 18.
    let total = 3000.0 + 600.0 * 18.0;
    let spread = |lead: u32, start: i64| {
        let projects = json!([anshan("upgrade", start)]);
        capital(&list(projects, json!({ "lead_years": { "upgrade": lead } })))
    };
    assert_eq!(spread(0, 2021), [total, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(spread(1, 2021), [total, 0.0, 0.0, 0.0, 0.0]);
    assert_eq!(spread(2, 2022), [0.0, total / 2.0, total / 2.0, 0.0, 0.0]);
    assert_eq!(spread(3, 2021), [total / 3.0, total / 3.0, total / 3.0, 0.0, 0.0]);
    assert_eq!(
        spread(4, 2024),
        [0.0, 0.0, 0.0, total / 4.0, total / 4.0],
        "the rest falls after the plan"
    );
    assert_eq!(spread(5, 2021), [total / 5.0; 5]);
    assert_eq!(spread(5, 2025), [0.0, 0.0, 0.0, 0.0, total / 5.0]);
}

#[test]
fn capital_cost_by_kind_and_places() {
    let cost = |kind: &str, places: Option<f64>, assumptions: Value| {
        let mut own = anshan(kind, 2021);
        if let Some(places) = places {
            own["places"] = places.into();
        }
        capital(&list(json!([own]), assumptions)).iter().sum::<f64>()
    };
    close(cost("new_build", None, json!({})), 3000.0 * 18.0);
    close(cost("upgrade", None, json!({})), 3000.0 + 600.0 * 18.0);
    close(cost("merger", None, json!({})), 2000.0);
    close(cost("merger", Some(50.0), json!({})), 2000.0 + 50.0 * 18.0);
    close(cost("upgrade", Some(0.0), json!({})), 3000.0);
    let other = json!({ "new_build_places": 100, "upgrade_places": 10, "costs": { "place": 2, "upgrade_fixed": 5, "merger_fixed": 7 } });
    close(cost("new_build", None, other.clone()), 200.0);
    close(cost("upgrade", None, other.clone()), 25.0);
    close(cost("merger", Some(1.0), other), 9.0);
}

#[test]
fn a_delay_moves_the_opening_and_no_payment() {
    let levers = json!({ "college_projects": [anshan("new_build", 2021)] });
    let at = |delay: u32| {
        run_project(&scenario(
            levers.clone(),
            json!({}),
            json!({ "opening_delay": delay }),
            json!({}),
        ))
    };
    let colleges = |delay: u32| at(delay).years.map(|row| row.schools[2]);
    assert_eq!(colleges(0), [19.0, 19.0, 19.0, 20.0, 20.0, 20.0]);
    assert_eq!(colleges(1), [19.0, 19.0, 19.0, 19.0, 20.0, 20.0]);
    assert_eq!(colleges(3), [19.0; 6]);
    assert_eq!(capital(&at(0)), [27_000.0, 27_000.0, 0.0, 0.0, 0.0]);
    assert_eq!(capital(&at(3)), capital(&at(0)));
}

#[test]
fn a_lead_of_nothing_opens_in_the_start_year() {
    let open = list(json!([anshan("upgrade", 2021)]), json!({ "lead_years": { "upgrade": 0 } }));
    assert_eq!(
        open.years.map(|row| row.schools),
        [
            [40.0, 17.0, 19.0],
            [40.0, 16.0, 20.0],
            [40.0, 16.0, 20.0],
            [40.0, 16.0, 20.0],
            [40.0, 16.0, 20.0],
            [40.0, 16.0, 20.0]
        ]
    );
}
