//! Projects that come to nothing or too late, and placeholder counts.

use jigong_analysis::advice::{Basis, Facts, RepairKind, Rule, Severity};
use jigong_model::plan::{Assumption, Grade, Indicator, ProjectKind, Tier};
use serde_json::json;

use crate::support::{PLAN, city, scenario};

use super::{in_cities, kinds_of, project, projects, schools, silent, warned, with};

const PANJIN: &str = "211100";
const HULUDAO: &str = "211400";

#[test]
fn a_start_outside_the_plan_is_told_and_moved_into_it() {
    let of = |start: i64| with(projects(json!([project(PANJIN, "upgrade", start)])), json!({}));
    for start in [2013, 2026] {
        let warning = warned(&of(start), Rule::OutsideYears);
        assert_eq!(warning.facts, Facts::OutsideYears { projects: vec![0] });
        assert_eq!(
            (&warning.place, warning.basis),
            (&in_cities(&[PANJIN]), Basis::Target(Indicator::Colleges))
        );
        let (cities, moved) = (vec![city(PANJIN)], kinds_of(&of(start), Rule::OutsideYears));
        let expected = [
            RepairKind::StartIn {
                cities: cities.clone(),
                year: 2022,
            },
            RepairKind::TakeOut { cities, projects: 1 },
        ];
        assert_eq!(moved, expected);
    }
    silent(&of(2014), Rule::OutsideYears);
    silent(&of(2021), Rule::OutsideYears);
    silent(&of(2025), Rule::OutsideYears);
}

#[test]
fn schools_run_out_in_the_order_of_the_list() {
    // 盘锦 has one senior technical school and one technical school; 葫芦岛 one and two.
    let list = json!([
        project(HULUDAO, "merger", 2022),
        project(PANJIN, "upgrade", 2022),
        project(PANJIN, "merger", 2023),
        project(HULUDAO, "upgrade", 2022),
    ]);
    let warning = warned(&with(projects(list.clone()), json!({})), Rule::NoSeniorSchoolLeft);
    assert_eq!(warning.facts, Facts::NoSeniorSchoolLeft { projects: vec![2, 3] });
    assert_eq!(warning.place, in_cities(&[PANJIN, HULUDAO]));
    let slot = Assumption::schools_slot(Tier::SeniorTechnicalSchool, city(PANJIN));
    assert_eq!(warning.basis, Basis::Figure(slot));
    assert_eq!(warning.basis.provenance(&PLAN).grade, Grade::Placeholder);
    let enough = schools(&[(PANJIN, [1, 2, 0]), (HULUDAO, [2, 2, 0])]);
    silent(&with(projects(list), enough), Rule::NoSeniorSchoolLeft);
}

#[test]
fn a_merger_without_a_technical_school_becomes_an_upgrade() {
    let list = || projects(json!([project(PANJIN, "merger", 2022)]));
    let without = with(list(), schools(&[(PANJIN, [0, 1, 0])]));
    let warning = warned(&without, Rule::NoTechnicalSchoolLeft);
    assert_eq!(warning.facts, Facts::NoTechnicalSchoolLeft { projects: vec![0] });
    silent(&without, Rule::NoSeniorSchoolLeft);
    let kinds = kinds_of(&without, Rule::NoTechnicalSchoolLeft);
    let to = |to: ProjectKind| RepairKind::ChangeKind {
        cities: vec![city(PANJIN)],
        to,
    };
    assert_eq!(kinds[..2], [to(ProjectKind::Upgrade), to(ProjectKind::NewBuild)]);
    silent(&with(list(), schools(&[(PANJIN, [1, 1, 0])])), Rule::NoTechnicalSchoolLeft);
}

#[test]
fn no_repair_takes_the_school_of_a_later_project() {
    // The merger of the list could only become an upgrade by taking the school of the upgrade after it.
    let list = projects(json!([project(PANJIN, "merger", 2022), project(PANJIN, "upgrade", 2023)]));
    let kinds = kinds_of(&with(list, schools(&[(PANJIN, [0, 1, 0])])), Rule::NoTechnicalSchoolLeft);
    let upgrade = |kind: &RepairKind| {
        matches!(
            kind,
            RepairKind::ChangeKind {
                to: ProjectKind::Upgrade,
                ..
            }
        )
    };
    assert!(!kinds.iter().any(upgrade) && !kinds.is_empty(), "{kinds:?}");
}

#[test]
fn an_opening_after_the_plan_is_told_and_brought_forward() {
    // A new build takes two years, an upgrade one.
    let of = |start: i64| {
        with(
            projects(json!([
                project(PANJIN, "new_build", start),
                project(HULUDAO, "upgrade", start)
            ])),
            json!({}),
        )
    };
    silent(&of(2023), Rule::OpensLate);
    let late = warned(&of(2024), Rule::OpensLate);
    let facts = Facts::OpensLate {
        projects: vec![0],
        first_opening: 2026,
    };
    assert_eq!((&late.facts, &late.place), (&facts, &in_cities(&[PANJIN])));
    let basis = Assumption::LeadYears.first_slot() + ProjectKind::NewBuild.index();
    assert_eq!(late.basis, Basis::Figure(basis));
    let kinds = kinds_of(&of(2024), Rule::OpensLate);
    assert_eq!(
        kinds[0],
        RepairKind::StartIn {
            cities: vec![city(PANJIN)],
            year: 2023
        }
    );
    // In 2025 both are late, and they start in time for the longer one.
    let late = warned(&of(2025), Rule::OpensLate);
    assert_eq!(
        late.facts,
        Facts::OpensLate {
            projects: vec![0, 1],
            first_opening: 2026
        }
    );
    let both = vec![city(PANJIN), city(HULUDAO)];
    assert!(kinds_of(&of(2025), Rule::OpensLate).contains(&RepairKind::StartIn {
        cities: both,
        year: 2023
    }));
    let slow = with(
        projects(json!([project(PANJIN, "upgrade", 2022)])),
        json!({ "lead_years": { "upgrade": 4 } }),
    );
    let kinds = kinds_of(&slow, Rule::OpensLate);
    assert!(
        !kinds.iter().any(|kind| matches!(kind, RepairKind::StartIn { .. })),
        "{kinds:?}"
    );
}

#[test]
fn placeholders_are_told_once_until_every_count_is_given() {
    let all: Vec<(&str, [u32; 3])> = PLAN.cities.iter().map(|city| (city.adcode.as_str(), [2, 1, 1])).collect();
    let facts = |given: &[(&str, [u32; 3])]| warned(&with(json!({}), schools(given)), Rule::PlaceholderSchools).facts;
    assert_eq!(facts(&[]), Facts::PlaceholderSchools { counts: 42, all: 42 });
    assert_eq!(facts(&all[..13]), Facts::PlaceholderSchools { counts: 3, all: 42 });
    silent(&with(json!({}), schools(&all)), Rule::PlaceholderSchools);
    // A count that is given counts as given also where it equals the placeholder.
    let same = with(json!({}), json!({ "schools": { "technician_college": { "210100": 4 } } }));
    assert_eq!(
        warned(&same, Rule::PlaceholderSchools).facts,
        Facts::PlaceholderSchools { counts: 41, all: 42 }
    );
    let repairs = super::repairs_of(&same, Rule::PlaceholderSchools);
    assert_eq!(repairs.len(), 1);
    assert_eq!((&repairs[0].kind, &repairs[0].edit), (&RepairKind::OpenData, &None));
}

#[test]
fn no_project_is_no_warning_by_itself() {
    let all: Vec<(&str, [u32; 3])> = PLAN.cities.iter().map(|city| (city.adcode.as_str(), [2, 1, 1])).collect();
    let scenario = with(json!({}), schools(&all));
    let of_projects = [
        Rule::OutsideYears,
        Rule::NoSeniorSchoolLeft,
        Rule::NoTechnicalSchoolLeft,
        Rule::OpensLate,
    ];
    for rule in of_projects
        .into_iter()
        .chain([Rule::CheaperPlacement, Rule::FillsSlowly, Rule::BeyondSupported])
    {
        silent(&scenario, rule);
    }
}

#[test]
fn projects_of_observed_years_are_not_undone() {
    let observed = json!({ "2021": { "training": 1e5 }, "2022": { "training": 1e5 } });
    let list = projects(json!([project(PANJIN, "new_build", 2022)]));
    let scenario = scenario(list, json!({ "lead_years": { "new_build": 4 } }), json!({}), observed);
    assert_eq!(kinds_of(&scenario, Rule::OpensLate), []);
    assert_eq!(warned(&scenario, Rule::OpensLate).severity(), Severity::Warn);
}
