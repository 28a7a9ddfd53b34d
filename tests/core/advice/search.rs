//! The hint that takes a search: cheaper projects for as many colleges in as many cities.

use jigong_analysis::advice::{Basis, Facts, RepairKind, Rule, Severity};
use jigong_model::plan::{Assumption, Cost};
use jigong_model::scenario::{Edit, Preset, Scenario};
use serde_json::json;

use crate::support::{PLAN, case};

use super::{kinds_of, preset, project, projects, repairs_of, schools, silent, warned, with};

#[test]
fn the_steady_plan_could_be_had_by_six_mergers() {
    let steady = preset(Preset::SteadyPlan);
    let warning = warned(&steady, Rule::CheaperPlacement);
    let facts = Facts::CheaperPlacement {
        colleges: 25.0,
        cities: 14,
        capital_cost: 111_200.0,
        least_cost: 12_000.0,
        by_kind: [0, 0, 6],
    };
    assert_eq!((warning.facts.clone(), warning.severity()), (facts, Severity::Info));
    assert_eq!(
        warning.basis,
        Basis::Figure(Assumption::Costs.first_slot() + Cost::Place.index())
    );
    let repairs = repairs_of(&steady, Rule::CheaperPlacement);
    let kind = RepairKind::PlaceCheapest {
        by_kind: [0, 0, 6],
        capital_cost: 12_000.0,
        replaces: 6,
    };
    let mergers = preset(Preset::MergersForCoverage).levers.college_projects;
    assert_eq!(
        (repairs[0].kind.clone(), repairs[0].edit.clone()),
        (kind, Some(Edit::SetProjects(mergers)))
    );
    assert_eq!(repairs.len(), 1);
}

#[test]
fn what_costs_least_already_is_left_alone() {
    silent(&preset(Preset::MergersForCoverage), Rule::CheaperPlacement);
    silent(&preset(Preset::StatusQuo), Rule::CheaperPlacement);
    // One college fewer in as many cities: an upgrade where a merger would do.
    let one = with(projects(json!([project("211100", "upgrade", 2022)])), json!({}));
    let Facts::CheaperPlacement {
        colleges,
        cities,
        least_cost,
        ..
    } = warned(&one, Rule::CheaperPlacement).facts
    else {
        panic!()
    };
    assert_eq!((colleges, cities, least_cost), (20.0, 13, 2000.0));
    // Where a merger costs more than an upgrade with its places, the upgrade is the cheapest.
    let dear = with(
        projects(json!([project("211100", "upgrade", 2022)])),
        json!({ "costs": { "merger_fixed": 20_000 } }),
    );
    silent(&dear, Rule::CheaperPlacement);
}

#[test]
fn coverage_is_not_given_up_for_money() {
    // Without a technical school in 盘锦 and 葫芦岛 they cannot merge; three mergers elsewhere would cost less than their upgrades.
    let own = json!([
        project("211100", "upgrade", 2022),
        project("211400", "upgrade", 2022),
        project("210100", "new_build", 2022)
    ]);
    let dear = with(projects(own), schools(&[("211100", [0, 1, 0]), ("211400", [0, 1, 0])]));
    let facts = Facts::CheaperPlacement {
        colleges: 22.0,
        cities: 14,
        capital_cost: 81_600.0,
        least_cost: 29_600.0,
        by_kind: [0, 2, 1],
    };
    assert_eq!(warned(&dear, Rule::CheaperPlacement).facts, facts);
}

#[test]
fn projects_without_a_college_by_the_end_are_told_of_by_the_rules() {
    let late = with(projects(json!([project("211100", "new_build", 2025)])), json!({}));
    silent(&late, Rule::CheaperPlacement);
    warned(&late, Rule::OpensLate);
}

#[test]
fn what_has_begun_is_not_placed_anew() {
    let midterm = Scenario::parse(&case("midterm_2023").scenario(), &PLAN).unwrap();
    silent(&midterm, Rule::CheaperPlacement);
    // Nor is a placement offered that would have to start in an observed year.
    assert!(midterm.actuals.observed_until() > 2);
    let observed = crate::support::scenario(json!({}), json!({}), json!({}), json!({ "2022": { "training": 1e5 } }));
    let kinds = kinds_of(&observed, Rule::TooFewColleges);
    assert!(matches!(kinds[..], [RepairKind::AddColleges { .. }]), "{kinds:?}");
}
