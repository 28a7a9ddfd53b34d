//! Every repair that is offered holds: over random scenarios with random assumptions, shocks and observations, it is applied
//! and the scenario is run anew, through the same door as the page's.

use std::collections::BTreeMap;

use jigong_analysis::advice::{self, Repair, RepairKind, Rule, Warning};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{CITIES, Tier};
use jigong_model::scenario::lever::{CITY_GROWTH_GRID, Grid};
use jigong_model::scenario::{Edit, History, Preset, Project, Scenario};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;

use crate::strategies::{ALL_PARTS, Width, scenario, settings};
use crate::support::PLAN;

use super::{all_of, preset};

/// Most starts in one year, and most new builds of one city: docs/model.md, section 8.
const STARTS: usize = 3;
const NEW_BUILDS: usize = 2;

/// So many random scenarios of a width, the same ones in every run.
pub(super) fn random(width: Width, count: u32) -> impl Iterator<Item = Scenario> {
    let config = settings(count);
    let cases = config.cases;
    let mut runner = TestRunner::new(config);
    let any = scenario(width, ALL_PARTS);
    (0..cases).map(move |_| any.new_tree(&mut runner).unwrap().current())
}

/// The presets and random scenarios of both widths.
pub(super) fn some_scenarios() -> impl Iterator<Item = Scenario> {
    let presets = Preset::of(&PLAN).map(preset);
    presets.chain(random(Width::Page, 220)).chain(random(Width::File, 60))
}

fn outcome(scenario: &Scenario) -> Outcome {
    Outcome::of(&PLAN, scenario).unwrap()
}

fn name(kind: &RepairKind) -> String {
    let text = format!("{kind:?}");
    text.split([' ', '{']).next().unwrap().to_owned()
}

#[test]
fn every_repair_that_is_offered_holds() {
    let (mut rules, mut kinds) = (BTreeMap::new(), BTreeMap::new());
    for scenario in some_scenarios() {
        for warning in all_of(&scenario) {
            *rules.entry(warning.rule()).or_insert(0) += 1;
            for repair in advice::repairs(&PLAN, &scenario, &warning).unwrap() {
                *kinds.entry(name(&repair.kind)).or_insert(0) += 1;
                if let Some(edit) = &repair.edit {
                    holds(&scenario, &warning, edit, &repair);
                } else {
                    assert_eq!(repair.kind, RepairKind::OpenData);
                }
            }
        }
    }
    // The test has power only if everything has come up.
    let missing: Vec<_> = Rule::ALL.iter().filter(|rule| !rules.contains_key(rule)).collect();
    assert!(missing.is_empty(), "never told: {missing:?}");
    let all = "AddColleges CapLever ChangeKind GiveFewerPlaces OpenData PlaceCheapest SetCityGrowth SetLever StartIn TakeOut";
    assert_eq!(kinds.keys().cloned().collect::<Vec<_>>().join(" "), all, "{kinds:?}");
}

#[track_caller]
fn holds(scenario: &Scenario, warning: &Warning, edit: &Edit, repair: &Repair) {
    let repaired = scenario.after(edit, &PLAN);
    let said = || format!("{warning:?}\n{repair:?}\n{:?}", scenario.levers);
    let again = all_of(&repaired).into_iter().find(|other| other.is_same_trouble(warning));
    assert_eq!(again, None, "{}", said());

    let expected = Scenario {
        levers: repaired.levers.clone(),
        ..scenario.clone()
    };
    assert_eq!(repaired, expected, "nothing but levers is changed: {}", said());
    let (before, after) = (outcome(scenario), outcome(&repaired));
    let observed = scenario.actuals.observed_until();
    assert_eq!(
        before.projection.years[..=observed],
        after.projection.years[..=observed],
        "{}",
        said()
    );
    assert_eq!(
        before.projection.cities[..=observed],
        after.projection.cities[..=observed],
        "{}",
        said()
    );

    assert!(
        after.projection.rejected.len() <= before.projection.rejected.len(),
        "{}",
        said()
    );
    keeps_ceilings(scenario, &before, &repaired, &after);
    keeps_limits(scenario, &before, &repaired, repair);
    on_the_grid(&repair.kind);
    one_undo(scenario, &repaired, edit);
}

/// Colleges by city once every accepted project is open.
fn colleges(scenario: &Scenario, outcome: &Outcome) -> [f64; CITIES] {
    let mut colleges = scenario.resolved_assumptions(&PLAN).schools(Tier::TechnicianCollege);
    for project in accepted(scenario, outcome) {
        colleges[project.city.index()] += 1.0;
    }
    colleges
}

fn accepted<'a>(scenario: &'a Scenario, outcome: &Outcome) -> Vec<&'a Project> {
    let rejected: Vec<usize> = outcome.projection.rejected.iter().map(|own| own.index).collect();
    let all = scenario.levers.college_projects.iter().enumerate();
    all.filter(|(index, _)| !rejected.contains(index))
        .map(|(_, own)| own)
        .collect()
}

fn keeps_ceilings(scenario: &Scenario, before: &Outcome, repaired: &Scenario, after: &Outcome) {
    let existing = scenario.resolved_assumptions(&PLAN).schools(Tier::TechnicianCollege);
    let (own, other) = (colleges(scenario, before), colleges(repaired, after));
    for city in 0..CITIES {
        let ceiling = PLAN.cities[city].supported.value[1].max(existing[city]);
        assert!(other[city] <= ceiling.max(own[city]), "{city}: {} of {ceiling}", other[city]);
    }
}

/// New colleges start no more than three a year from the plan's second year on, and none in an observed one.
fn keeps_limits(scenario: &Scenario, before: &Outcome, repaired: &Scenario, repair: &Repair) {
    let RepairKind::AddColleges { colleges } = &repair.kind else {
        return;
    };
    let (old, new) = repaired
        .levers
        .college_projects
        .split_at(scenario.levers.college_projects.len());
    assert_eq!((old, new.len()), (&scenario.levers.college_projects[..], colleges.len()));
    let first = PLAN.years[scenario.actuals.observed_until().max(1)];
    let own = accepted(scenario, before);
    for project in new {
        assert!(project.start >= i64::from(first), "{project:?}");
        let same = |other: &&Project| other.start == project.start;
        let together = new.iter().filter(same).count() + own.iter().copied().filter(same).count();
        assert!(together <= STARTS, "{together} start in {}", project.start);
        let built = |other: &&Project| other.city == project.city && other.kind == project.kind;
        let in_city = new.iter().filter(built).count() + own.iter().copied().filter(built).count();
        assert!(
            project.kind.name() != "new_build" || in_city <= NEW_BUILDS,
            "{in_city} in {:?}",
            project.city
        );
    }
}

fn on_the_grid(kind: &RepairKind) {
    let check = |grid: Grid, value: f64| assert_eq!(grid.value(grid.nearest(value)).to_bits(), value.to_bits(), "{kind:?}");
    match kind {
        RepairKind::SetLever { lever, value } | RepairKind::CapLever { lever, value } => check(lever.grid(), *value),
        RepairKind::SetCityGrowth { value, .. } => check(CITY_GROWTH_GRID, *value),
        RepairKind::GiveFewerPlaces { places, .. } => assert!(*places >= 100.0 && places % 100.0 == 0.0),
        _ => {}
    }
}

/// One undo takes a repair back, also right after another edit of the same kind.
fn one_undo(scenario: &Scenario, repaired: &Scenario, edit: &Edit) {
    assert!(!edit.continues(edit));
    let mut history = History::new(scenario.clone());
    history.change(repaired.clone(), edit.continues(edit));
    assert!(history.undo());
    assert_eq!(history.present(), scenario);
}

#[test]
fn repairs_that_harm_a_hard_target_stand_after_those_that_do_not() {
    let mut parted = 0;
    for scenario in Preset::of(&PLAN).map(preset).chain(random(Width::Page, 60)) {
        for warning in all_of(&scenario) {
            let repairs = advice::repairs(&PLAN, &scenario, &warning).unwrap();
            let harm = |repair: &Repair| advice::effect(&PLAN, &scenario, repair).unwrap().worse.len();
            let harms: Vec<usize> = repairs.iter().map(harm).collect();
            assert!(harms.is_sorted(), "{harms:?} {warning:?}");
            parted += usize::from(harms.first() != harms.last());
        }
    }
    assert!(parted > 10, "only {parted} warnings had repairs of either sort");
}

#[test]
fn no_two_repairs_of_a_warning_do_the_same() {
    for scenario in random(Width::Page, 60) {
        for warning in all_of(&scenario) {
            let repairs = advice::repairs(&PLAN, &scenario, &warning).unwrap();
            for (at, repair) in repairs.iter().enumerate() {
                assert!(repairs[..at].iter().all(|other| other.edit != repair.edit), "{repairs:?}");
            }
        }
    }
}

#[test]
fn each_rule_is_told_once_and_the_most_important_first() {
    for scenario in some_scenarios() {
        let told: Vec<_> = super::warnings_of(&scenario)
            .iter()
            .map(|own| (own.severity(), own.rule()))
            .collect();
        assert!(told.is_sorted_by(|a, b| a < b), "{told:?}");
    }
}

#[test]
fn the_same_scenario_gets_the_same_advice() {
    for scenario in random(Width::File, 20).chain(random(Width::Page, 20)) {
        let all = all_of(&scenario);
        assert_eq!(all, all_of(&scenario));
        for warning in &all {
            let repairs = || advice::repairs(&PLAN, &scenario, warning).unwrap();
            assert_eq!(repairs(), repairs());
        }
    }
}
