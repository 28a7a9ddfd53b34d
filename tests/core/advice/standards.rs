//! Technician colleges against the standard, on average and at best; and the plan's own arithmetic.

use jigong_analysis::advice::{self, Basis, Facts, RepairKind, Rule, Severity};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Indicator, Plan, Standard};
use jigong_model::scenario::{GrowthSeries, Lever, Preset, Scenario};
use serde_json::{Value, json};

use crate::support::{PLAN, city, close, project as run};

use super::{everywhere, in_cities, kinds_of, preset, project, projects, schools, silent, warned, with};

const BENXI: &str = "210500";
const PANJIN: &str = "211100";

/// Fourteen equal cities with one college each and nothing else, and so many students in each, half of them full-time.
fn alike(students: u32) -> Scenario {
    let counts: Vec<(&str, [u32; 3])> = PLAN.cities.iter().map(|city| (city.adcode.as_str(), [0, 0, 1])).collect();
    let weights: Value = PLAN
        .cities
        .iter()
        .map(|city| (city.adcode.clone(), 1.into()))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let mut assumptions = schools(&counts);
    for (name, value) in [("base_enrolled", json!(14 * students)), ("city_weights", weights)] {
        assumptions[name] = value;
    }
    assumptions["part_time_share"] = json!(0.5);
    assumptions["base_high_skilled"] = json!(20_000);
    with(json!({}), assumptions)
}

#[test]
fn colleges_of_three_thousand_are_large_enough() {
    silent(&alike(6000), Rule::SmallColleges);
    let small = alike(5999);
    let warning = warned(&small, Rule::SmallColleges);
    let Facts::SmallColleges { lowest, standard } = warning.facts else {
        panic!()
    };
    close(lowest.value, 2999.5);
    assert_eq!((standard, warning.place), (3000.0, everywhere()));
    assert_eq!(warning.basis, Basis::Standard(Standard::CollegeEnrolled));
    let grow = RepairKind::SetCityGrowth {
        cities: (0..14).map(|at| jigong_model::plan::CityId::new(at).unwrap()).collect(),
        series: GrowthSeries::FullTimeIntake,
        value: 0.001,
    };
    assert_eq!(kinds_of(&small, Rule::SmallColleges)[0], grow);
}

#[test]
fn a_city_without_a_grown_college_has_none_that_is_too_small() {
    // 盘锦 gets its first college: open in 2023 it has its third year in 2025, open in 2024 it has not.
    let of = |start: i64| with(projects(json!([project(PANJIN, "upgrade", start)])), json!({}));
    let named = |start: i64| warned(&of(start), Rule::SmallColleges).place.cities().contains(&city(PANJIN));
    assert_eq!((named(2022), named(2023)), (true, false));
    assert!(
        !warned(&of(2023), Rule::SmallColleges)
            .place
            .cities()
            .contains(&city("211400")),
        "葫芦岛 has none at all"
    );
}

#[test]
fn young_colleges_do_not_divide_what_the_grown_ones_have() {
    // Two upgrades in 盘锦, which bring no trainings: open in 2023 they share the city's, open in 2024 the second does not.
    let of = |second: i64| {
        let mut assumptions = schools(&[(PANJIN, [1, 2, 0])]);
        assumptions["project_training"] = json!({ "upgrade": 0 });
        with(
            projects(json!([project(PANJIN, "upgrade", 2022), project(PANJIN, "upgrade", second)])),
            assumptions,
        )
    };
    assert_eq!(warned(&of(2023), Rule::LittleTraining).place, in_cities(&[BENXI]));
    let both = warned(&of(2022), Rule::LittleTraining);
    assert_eq!(both.place, in_cities(&[BENXI, PANJIN]));
    let Facts::LittleTraining { lowest, .. } = both.facts else {
        panic!()
    };
    assert_eq!(
        (lowest.city, lowest.value),
        (city(BENXI), run(&of(2022)).cities[5].training[4] / 2.0)
    );
}

#[test]
fn two_thousand_trainings_to_a_college_are_enough() {
    // 本溪 has two colleges; its trainings follow its residents.
    let share = 129.6 / 4229.4;
    let of = |trainings: f64| with(json!({}), json!({ "base_training": trainings / share }));
    silent(&of(4_000.000_001), Rule::LittleTraining);
    let warning = warned(&of(3999.9), Rule::LittleTraining);
    let Facts::LittleTraining { lowest, standard } = warning.facts else {
        panic!()
    };
    assert!((lowest.value - 1999.95).abs() < 1e-6 && standard == 2000.0);
    assert_eq!(
        (warning.place, warning.basis),
        (in_cities(&[BENXI]), Basis::Standard(Standard::CollegeTraining))
    );
    let quo = kinds_of(&preset(Preset::StatusQuo), Rule::LittleTraining);
    let grow = RepairKind::SetCityGrowth {
        cities: vec![city(BENXI)],
        series: GrowthSeries::Training,
        value: 0.028,
    };
    assert_eq!(
        quo,
        [
            grow,
            RepairKind::SetLever {
                lever: Lever::TrainingGrowth,
                value: 0.028
            }
        ]
    );
}

#[test]
fn seniors_are_counted_for_the_colleges_as_far_as_they_go() {
    // With nothing but colleges in each city the share is that of the mix: below 60 % at 49 % of the intake, above at 50 %.
    let of = |share: f64| {
        let counts: Vec<(&str, [u32; 3])> = PLAN.cities.iter().map(|city| (city.adcode.as_str(), [0, 0, 1])).collect();
        let mut assumptions = schools(&counts);
        assumptions["senior_intake_share"] = json!(share);
        assumptions["base_high_skilled"] = json!(12_000);
        with(json!({}), assumptions)
    };
    silent(&of(0.5), Rule::FewSeniors);
    let few = of(0.49);
    let warning = warned(&few, Rule::FewSeniors);
    let Facts::FewSeniors { lowest, standard } = warning.facts else {
        panic!()
    };
    let last = run(&few).cities[5];
    close(
        lowest.value,
        last.enrolled_senior[lowest.city.index()] / last.enrolled_full_time[lowest.city.index()],
    );
    assert_eq!((standard, warning.place), (0.6, everywhere()));
    assert_eq!(warning.basis, Basis::Standard(Standard::CollegeSeniorShare));
    // Other schools in the city leave the colleges fewer students than there are seniors.
    silent(&preset(Preset::StatusQuo), Rule::FewSeniors);
}

#[test]
fn more_seniors_are_admitted_until_the_share_is_reached() {
    let kinds = kinds_of(&preset(Preset::SteadyPlan), Rule::FewSeniors);
    assert_eq!(
        kinds[0],
        RepairKind::SetLever {
            lever: Lever::SeniorIntakeShare,
            value: 0.385
        }
    );
    // Taking the projects out harms two targets, and so it stands last.
    assert!(matches!(kinds[1..], [RepairKind::TakeOut { projects: 2, .. }]), "{kinds:?}");
}

#[test]
fn the_targets_conflict_where_the_standard_asks_for_more_students() {
    let under = |students: f64| {
        let mut plan: Plan = PLAN.clone();
        plan.standards[Standard::CollegeEnrolled.index()].value = students;
        let scenario = Scenario::default();
        let outcome = Outcome::of(&plan, &scenario).unwrap();
        let all = advice::warnings(&plan, &scenario, &scenario.resolved_assumptions(&plan), &outcome);
        all.into_iter().find(|warning| warning.rule() == Rule::TargetsConflict)
    };
    assert_eq!(under(2800.0), None);
    let warning = under(2801.0).unwrap();
    let facts = Facts::TargetsConflict {
        colleges: 25.0,
        students_a_college: 2801.0,
        students: 70_025.0,
        target: 70_000.0,
    };
    assert_eq!((warning.facts.clone(), warning.severity()), (facts, Severity::Info));
    assert_eq!(PLAN.target(Indicator::Colleges).quantity.value, Some(25.0));
    assert_eq!(kinds_of(&preset(Preset::StatusQuo), Rule::TargetsConflict), []);
}
