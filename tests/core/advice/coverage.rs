//! Colleges of the province and schools of the cities, against what the plan asks for and supports.

use jigong_analysis::advice::{Basis, Facts, InCity, Place, RepairKind, Rule, Severity};
use jigong_model::plan::{Indicator, ProjectKind};
use jigong_model::scenario::Preset;
use serde_json::json;

use crate::support::{PLAN, city, scenario};

use super::{in_cities, kinds_of, preset, project, projects, repairs_of, schools, silent, warned, with};

const SHENYANG: &str = "210100";
const DALIAN: &str = "210200";
const ANSHAN: &str = "210300";
const FUSHUN: &str = "210400";
const BENXI: &str = "210500";
const PANJIN: &str = "211100";
const HULUDAO: &str = "211400";

#[test]
fn twenty_four_colleges_are_one_short() {
    // Nineteen, and five more in 沈阳.
    let of = |colleges: u32| with(json!({}), schools(&[(SHENYANG, [8, 3, colleges])]));
    let warning = warned(&of(9), Rule::TooFewColleges);
    let facts = Facts::TooFewColleges {
        colleges: 24.0,
        target: 25.0,
    };
    assert_eq!(
        (warning.facts, warning.place, warning.basis),
        (facts, Place::Province, Basis::Target(Indicator::Colleges))
    );
    silent(&of(10), Rule::TooFewColleges);
}

#[test]
fn an_empty_scenario_is_offered_the_reference_placement() {
    let repairs = repairs_of(&preset(Preset::StatusQuo), Rule::TooFewColleges);
    let kind = RepairKind::PlaceCheapest {
        by_kind: [0, 0, 6],
        capital_cost: 12_000.0,
        replaces: 0,
    };
    assert_eq!(repairs.len(), 1);
    assert_eq!(repairs[0].kind, kind);
    let placed = preset(Preset::StatusQuo).after(repairs[0].edit.as_ref().unwrap(), &PLAN);
    assert_eq!(
        placed.levers.college_projects,
        preset(Preset::MergersForCoverage).levers.college_projects
    );
}

#[test]
fn missing_colleges_are_added_beside_the_projects_that_are_there() {
    let own = projects(json!([project(HULUDAO, "new_build", 2022)]));
    let scenario = with(own, json!({}));
    let kinds = kinds_of(&scenario, Rule::TooFewColleges);
    // Mergers first: in 盘锦 that has none, then where most residents share a college, below the ceiling of five or two.
    let merger = |adcode: &str| (city(adcode), ProjectKind::Merger);
    let colleges = vec![
        merger(SHENYANG),
        merger(DALIAN),
        merger(DALIAN),
        merger(PANJIN),
        merger("211300"),
    ];
    assert_eq!(kinds[0], RepairKind::AddColleges { colleges });
    assert_eq!(
        kinds[1],
        RepairKind::PlaceCheapest {
            by_kind: [0, 0, 6],
            capital_cost: 12_000.0,
            replaces: 1
        }
    );
    let edit = repairs_of(&scenario, Rule::TooFewColleges).remove(0).edit.unwrap();
    let added = scenario.after(&edit, &PLAN).levers.college_projects;
    assert_eq!(added[0], scenario.levers.college_projects[0], "what is there stays");
    let starts: Vec<(i64, _)> = added[1..].iter().map(|own| (own.start, own.city)).collect();
    // One started in 2022 already, so that two more may; the city without a college goes first.
    let expected = [
        (2022, PANJIN),
        (2022, SHENYANG),
        (2023, DALIAN),
        (2023, DALIAN),
        (2023, "211300"),
    ];
    assert_eq!(starts, expected.map(|(year, adcode)| (year, city(adcode))));
}

#[test]
fn nothing_is_offered_where_the_ceilings_leave_no_room() {
    let all: Vec<(&str, [u32; 3])> = PLAN.cities.iter().map(|city| (city.adcode.as_str(), [0, 0, 0])).collect();
    // Without senior schools only new builds are left, and twelve starts in the first four years are not enough for 25.
    assert_eq!(kinds_of(&with(json!({}), schools(&all)), Rule::TooFewColleges), []);
}

#[test]
fn schools_below_the_least_supported_need_new_builds() {
    let of = |shenyang: [u32; 3], fushun: [u32; 3]| with(json!({}), schools(&[(SHENYANG, shenyang), (FUSHUN, fushun)]));
    silent(&of([8, 1, 2], [2, 1, 0]), Rule::TooFewSupported);
    let short = of([8, 0, 1], [2, 0, 0]);
    let warning = warned(&short, Rule::TooFewSupported);
    let facts = Facts::TooFewSupported {
        worst: InCity {
            city: city(SHENYANG),
            value: 1.0,
        },
        least: 3.0,
        missing: 3.0,
    };
    assert_eq!((warning.facts, warning.basis), (facts, Basis::Supported(city(SHENYANG))));
    assert_eq!(warning.place, in_cities(&[SHENYANG, FUSHUN]));
    let built = |adcode: &str| (city(adcode), ProjectKind::NewBuild);
    let colleges = vec![built(SHENYANG), built(SHENYANG), built(FUSHUN)];
    assert_eq!(
        kinds_of(&short, Rule::TooFewSupported),
        [RepairKind::AddColleges { colleges }]
    );
    // Three new builds in one city are more than a placement allows.
    assert_eq!(kinds_of(&of([8, 0, 0], [2, 1, 0]), Rule::TooFewSupported), []);
}

#[test]
fn a_city_is_covered_when_its_college_is_open_by_the_end() {
    let of = |start: i64| with(projects(json!([project(PANJIN, "upgrade", start)])), json!({}));
    let warning = warned(&of(2025), Rule::Uncovered);
    let facts = Facts::Uncovered {
        target: 14.0,
        missing: 2.0,
    };
    assert_eq!(
        (warning.facts, warning.basis),
        (facts, Basis::Target(Indicator::CoveredCities))
    );
    assert_eq!(warning.place, in_cities(&[PANJIN, HULUDAO]));
    assert_eq!(warned(&of(2024), Rule::Uncovered).place, in_cities(&[HULUDAO]));
}

#[test]
fn uncovered_cities_get_one_each_in_every_way_that_is_possible() {
    let all = |kind: ProjectKind| RepairKind::AddColleges {
        colleges: vec![(city(PANJIN), kind), (city(HULUDAO), kind)],
    };
    let kinds = kinds_of(&preset(Preset::StatusQuo), Rule::Uncovered);
    assert_eq!(
        kinds,
        [ProjectKind::Upgrade, ProjectKind::Merger, ProjectKind::NewBuild].map(all)
    );
    // Where one has no senior school, they get what each can have.
    let mixed = with(json!({}), schools(&[(PANJIN, [1, 0, 0])]));
    let colleges = vec![(city(PANJIN), ProjectKind::NewBuild), (city(HULUDAO), ProjectKind::Merger)];
    assert_eq!(kinds_of(&mixed, Rule::Uncovered)[0], RepairKind::AddColleges { colleges });
    // With one year left only what opens within it helps.
    let late = scenario(json!({}), json!({}), json!({}), json!({ "2023": { "training": 1e5 } }));
    let kinds = kinds_of(&late, Rule::Uncovered);
    assert_eq!(kinds, [ProjectKind::Upgrade, ProjectKind::Merger].map(all));
    let over = scenario(json!({}), json!({}), json!({}), json!({ "2024": { "training": 1e5 } }));
    assert_eq!(kinds_of(&over, Rule::Uncovered), []);
}

#[test]
fn new_builds_above_the_most_supported_become_something_else() {
    // 抚顺 has a college and a senior school, and the plan supports two.
    let of = |kind: &str| with(projects(json!([project(FUSHUN, kind, 2022)])), json!({}));
    silent(&of("upgrade"), Rule::BeyondSupported);
    silent(&of("merger"), Rule::BeyondSupported);
    let beyond = of("new_build");
    let warning = warned(&beyond, Rule::BeyondSupported);
    let facts = Facts::BeyondSupported {
        highest: InCity {
            city: city(FUSHUN),
            value: 3.0,
        },
        most: 2.0,
    };
    assert_eq!((warning.facts, warning.place), (facts, in_cities(&[FUSHUN])));
    assert_eq!(
        (warning.basis, warning.basis.provenance(&PLAN).source.section.as_str()),
        (Basis::Supported(city(FUSHUN)), "（二十二）")
    );
    let cities = vec![city(FUSHUN)];
    let to = |to: ProjectKind| RepairKind::ChangeKind {
        cities: cities.clone(),
        to,
    };
    let out = RepairKind::TakeOut {
        cities: cities.clone(),
        projects: 1,
    };
    assert_eq!(
        kinds_of(&beyond, Rule::BeyondSupported),
        [to(ProjectKind::Upgrade), to(ProjectKind::Merger), out]
    );
}

#[test]
fn of_several_new_builds_only_the_last_ones_are_too_many() {
    // 大连 with three colleges and one senior school has room for one.
    let list = json!([project(DALIAN, "new_build", 2022), project(DALIAN, "new_build", 2023)]);
    let scenario = with(projects(list), schools(&[(DALIAN, [6, 1, 3])]));
    let out = RepairKind::TakeOut {
        cities: vec![city(DALIAN)],
        projects: 1,
    };
    let repairs = repairs_of(&scenario, Rule::BeyondSupported);
    let taken = repairs.iter().find(|repair| repair.kind == out).unwrap();
    let left = scenario.after(taken.edit.as_ref().unwrap(), &PLAN).levers.college_projects;
    assert_eq!(left, scenario.levers.college_projects[..1]);
}

#[test]
fn what_was_there_before_is_worth_knowing_and_no_more() {
    let warning = warned(&preset(Preset::StatusQuo), Rule::BeyondSupportedAlready);
    assert_eq!(warning.place, in_cities(&[SHENYANG, ANSHAN, BENXI]));
    let facts = Facts::BeyondSupportedAlready {
        highest: InCity {
            city: city(SHENYANG),
            value: 7.0,
        },
        most: 5.0,
    };
    assert_eq!((warning.facts.clone(), warning.severity()), (facts, Severity::Info));
    // A city that a new build brings further is told of there alone.
    let further = with(projects(json!([project(ANSHAN, "new_build", 2022)])), json!({}));
    assert_eq!(
        warned(&further, Rule::BeyondSupportedAlready).place,
        in_cities(&[SHENYANG, BENXI])
    );
    assert_eq!(warned(&further, Rule::BeyondSupported).place, in_cities(&[ANSHAN]));
    // The planner's own counts are not asked for again.
    let own = with(
        json!({}),
        schools(&[(SHENYANG, [8, 3, 4]), (ANSHAN, [3, 1, 1]), (BENXI, [2, 1, 1])]),
    );
    assert_eq!(warned(&own, Rule::BeyondSupportedAlready).place, in_cities(&[SHENYANG]));
    assert_eq!(kinds_of(&own, Rule::BeyondSupportedAlready), []);
    assert_eq!(
        kinds_of(&preset(Preset::StatusQuo), Rule::BeyondSupportedAlready),
        [RepairKind::OpenData]
    );
}
