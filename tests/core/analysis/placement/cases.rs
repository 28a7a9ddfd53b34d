//! The three placements of `analysis.json`, and what the model makes of the plans for the province as it is.

use jigong_analysis::placement::{Aim, MOST_PLANS, Placement, PlacementConstraints, Proposal};
use jigong_model::outcome::Outcome;
use jigong_model::plan::Indicator;
use jigong_model::scenario::Scenario;
use serde_json::{Value, json};

use crate::support::{PLAN, city, close};

use super::{counts, listed, placed, plans, under};

const CASES: &str = include_str!("../../../cases/analysis.json");

fn case(name: &str) -> Value {
    let all: Value = serde_json::from_str(CASES).unwrap();
    all[name].clone()
}

#[track_caller]
fn agrees(name: &str) {
    let case = case(name);
    let mut schools = json!({});
    if let Some(colleges) = case.get("technician_college") {
        schools = json!({ "schools": { "technician_college": colleges } });
    }
    let placement = placed(schools, &PlacementConstraints::of(&PLAN, &Scenario::default()));
    if case["status"] == "infeasible" {
        assert!(matches!(placement, Placement::Infeasible { .. }), "{name}");
        return;
    }
    assert_eq!(case["status"], "optimal", "{name}");
    let best = &plans(placement)[0];
    let expected: Vec<_> = case["projects"].as_array().unwrap().iter().map(line).collect();
    assert_eq!(listed(&best.projects), expected, "{name}");
    close(best.capital_cost, case["capital_cost"].as_f64().unwrap());
}

fn line(project: &Value) -> (String, &str, i64) {
    let text = |name: &str| project[name].as_str().unwrap();
    (text("city").to_owned(), text("kind"), project["start"].as_i64().unwrap())
}

#[test]
fn the_three_placements_agree() {
    agrees("placement");
    agrees("placement_fewer_colleges");
    agrees("placement_17_colleges");
}

#[test]
fn what_the_plan_asks_for_is_wished_for() {
    let wishes = PlacementConstraints::of(&PLAN, &Scenario::default());
    assert_eq!((wishes.colleges, wishes.every_city, wishes.starts_a_year), (25, true, 3));
    assert_eq!((wishes.budget, wishes.kinds, wishes.new_builds_a_city), (None, [true; 3], 2));
}

#[test]
fn every_plan_offered_keeps_its_promise_in_the_model() {
    for proposal in plans(placed(json!({}), &PlacementConstraints::of(&PLAN, &Scenario::default()))) {
        let mut scenario = under(json!({}));
        scenario.levers.college_projects.clone_from(&proposal.projects);
        let outcome = Outcome::of(&PLAN, &scenario).unwrap();
        assert!(outcome.projection.rejected.is_empty(), "{proposal:?}");
        assert!(outcome.reading(Indicator::Colleges).met && outcome.reading(Indicator::CoveredCities).met);
        let paid: f64 = outcome.projection.years.iter().map(|year| year.capital_cost).sum();
        close(paid, proposal.capital_cost);
    }
}

#[test]
fn the_province_is_offered_other_cities_more_colleges_and_one_merger_less() {
    let plans = plans(placed(json!({}), &PlacementConstraints::of(&PLAN, &Scenario::default())));
    let aims: Vec<&[Aim]> = plans.iter().map(|plan| plan.aims.as_slice()).collect();
    let expected: [&[Aim]; 4] = [
        &[Aim::LeastCost, Aim::Earliest],
        &[Aim::MostEven, Aim::MostReached],
        &[Aim::MostColleges],
        &[Aim::FewestMergers, Aim::MostPlaces],
    ];
    assert_eq!(aims, expected);
    let figures = |plan: &Proposal| (plan.capital_cost, plan.by_kind, plan.colleges, plan.last_opening);
    let figures: Vec<_> = plans.iter().map(figures).collect();
    let expected = [
        (12_000.0, counts(0, 0, 6), 25, Some(2024)),
        (12_000.0, counts(0, 0, 6), 25, Some(2024)),
        (18_000.0, counts(0, 0, 9), 28, Some(2025)),
        (23_800.0, counts(0, 1, 5), 25, Some(2024)),
    ];
    assert_eq!(figures, expected);
    close(plans[3].places_added, 600.0);
    // 锦州 is the most crowded of the optimum; what is evened leaves 葫芦岛, which has one senior school to convert.
    let crowded = |at: usize| plans[at].most_residents_per_college.unwrap();
    assert_eq!(crowded(0), (city("210700"), 266.8));
    assert_eq!(crowded(1), (city("211400"), 240.3));
    // 盘锦 and 葫芦岛 must get one; 鞍山 may get none, so of the others 沈阳, 大连, 朝阳 and 锦州 have most residents.
    close(plans[1].residents_reached, 139.0 + 240.3 + 911.8 + 748.8 + 284.0 + 266.8);
}

/// Six plans are the best in one thing each; the dearest is left out.
#[test]
fn no_more_plans_are_offered_than_can_be_compared() {
    let assumptions = json!({
        "lead_years": { "new_build": 1, "upgrade": 2, "merger": 2 },
        "costs": { "place": 1, "upgrade_fixed": 2400, "merger_fixed": 2900 },
    });
    let plans = plans(placed(assumptions, &PlacementConstraints::of(&PLAN, &Scenario::default())));
    assert_eq!(plans.len(), MOST_PLANS);
    let told: Vec<Aim> = plans.iter().flat_map(|plan| plan.aims.clone()).collect();
    let missing: Vec<&Aim> = Aim::ALL.iter().filter(|aim| !told.contains(aim)).collect();
    assert_eq!(missing, [&Aim::MostPlaces]);
}

#[test]
fn where_nothing_is_needed_nothing_is_done() {
    let wishes = PlacementConstraints {
        colleges: 19,
        every_city: false,
        ..PlacementConstraints::of(&PLAN, &Scenario::default())
    };
    let plans = plans(placed(json!({}), &wishes));
    assert_eq!(plans.len(), 1);
    assert!(plans[0].projects.is_empty());
    assert_eq!(
        (plans[0].capital_cost, plans[0].colleges, plans[0].cities_covered),
        (0.0, 19, 12)
    );
    assert_eq!((plans[0].last_opening, plans[0].aims.as_slice()), (None, Aim::ALL));
}
