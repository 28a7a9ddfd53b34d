//! Random small provinces, placed and tried exhaustively: the optimum, every other plan offered, and what comes nearest.

use jigong_analysis::placement::{Aim, Counts, MOST_PLANS, NEAR, Placement, PlacementConstraints, Proposal, place};
use jigong_model::plan::{CITIES, City, Tier};
use jigong_model::projection;
use jigong_model::scenario::Project;
use jigong_model::scenario::Scenario;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Map, Value, json};

use crate::strategies::settings;
use crate::support::PLAN;

use super::exhaustive::{Tried, feasible, first, smallest, within_limits};
use super::instances::{Instance, instance, lead};
use super::{COLLEGE, counts, placed, plans};

fn answer(instance: &Instance) -> Placement {
    place(&PLAN, &instance.assumptions, &instance.wishes)
}

/// The plan that must be offered for an aim.
fn aimed<'a>(all: &[&'a Tried], aim: Aim) -> &'a Tried {
    let cheapest = smallest(all, |own| own.cost);
    let near: Vec<&Tried> = all
        .iter()
        .copied()
        .filter(|own| own.cost <= NEAR * cheapest[0].cost * (1.0 + 1e-9))
        .collect();
    let pool = match aim {
        Aim::LeastCost | Aim::MostEven | Aim::MostReached => cheapest,
        Aim::FewestMergers | Aim::MostColleges | Aim::MostPlaces | Aim::Earliest => near,
    };
    let best = smallest(&pool, |own| own.figure(aim));
    first(&smallest(&best, |own| own.cost)).unwrap()
}

fn check_figures(proposal: &Proposal, tried: &Tried) -> Result<(), TestCaseError> {
    prop_assert_eq!(proposal.added, tried.spread);
    prop_assert!((proposal.capital_cost - tried.cost).abs() <= 1e-9 * tried.cost);
    prop_assert!((proposal.places_added - tried.places).abs() <= 1e-9 * tried.places);
    prop_assert_eq!(proposal.colleges, tried.colleges);
    prop_assert_eq!(proposal.cities_covered, 14 - tried.uncovered);
    prop_assert_eq!(proposal.by_kind, [0, 1, 2].map(|kind| tried.of_kind(kind)));
    let last = (tried.added() > 0).then(|| 2021 + tried.last_opening);
    prop_assert_eq!(proposal.last_opening, last);
    prop_assert!((proposal.residents_reached * 600_000.0 - tried.reached as f64).abs() < 1e-3);
    if tried.uncovered == 0 {
        let (_, most) = proposal.most_residents_per_college.unwrap();
        prop_assert!((most * 600_000.0 - tried.crowd as f64).abs() < 1.0);
    }
    Ok(())
}

/// Start years by the rule: so many a year from the second on, in the order of the page, and all open in time.
fn check_starts(instance: &Instance, proposal: &Proposal) -> Result<(), TestCaseError> {
    let colleges = instance.assumptions.schools(Tier::TechnicianCollege);
    let order = |project: &Project| {
        (
            -lead(instance, project.kind),
            colleges[project.city.index()] > 0.0,
            project.city,
            project.kind,
        )
    };
    prop_assert!(proposal.projects.is_sorted_by_key(order));
    for (at, project) in proposal.projects.iter().enumerate() {
        let year = 2022 + (at / instance.wishes.starts_a_year as usize) as i64;
        prop_assert_eq!(project.start, year);
        prop_assert!(year + lead(instance, project.kind) <= 2025);
        prop_assert_eq!(project.places, None);
    }
    let mut listed = [[0; 3]; 14];
    for project in &proposal.projects {
        listed[project.city.index()][project.kind.index()] += 1;
    }
    prop_assert_eq!(listed, proposal.added);
    Ok(())
}

/// The model accepts every project and counts and charges as promised.
fn check_model(instance: &Instance, proposal: &Proposal) -> Result<(), TestCaseError> {
    let mut scenario = instance.scenario.clone();
    scenario.levers.college_projects.clone_from(&proposal.projects);
    let projection = projection::project(&PLAN, &scenario).unwrap();
    prop_assert!(projection.rejected.is_empty());
    let last = projection.last();
    prop_assert_eq!(last.schools[COLLEGE], f64::from(proposal.colleges));
    prop_assert_eq!(last.cities_covered as usize, proposal.cities_covered);
    let paid: f64 = projection.years.iter().map(|year| year.capital_cost).sum();
    prop_assert!((paid - proposal.capital_cost).abs() <= 1e-9 * paid);
    Ok(())
}

fn check_plans(instance: &Instance, plans: &[Proposal], all: &[&Tried]) -> Result<(), TestCaseError> {
    let mut aims: Vec<Aim> = Vec::new();
    for proposal in plans {
        prop_assert!(!proposal.aims.is_empty());
        for &aim in &proposal.aims {
            check_figures(proposal, aimed(all, aim))?;
        }
        aims.extend(&proposal.aims);
        check_starts(instance, proposal)?;
        check_model(instance, proposal)?;
    }
    prop_assert_eq!(plans[0].aims[0], Aim::LeastCost);
    prop_assert!(plans.len() <= MOST_PLANS);
    prop_assert!(plans[1..].is_sorted_by(|a, b| a.capital_cost <= b.capital_cost));
    let different = |a: usize| (0..a).all(|b| plans[a].added != plans[b].added);
    prop_assert!((0..plans.len()).all(different));
    // Every aim has its plan, unless there are more plans than are offered: then the dearest are left out.
    aims.sort_unstable();
    prop_assert!(aims == Aim::ALL || plans.len() == MOST_PLANS);
    for &left_out in Aim::ALL.iter().filter(|aim| !aims.contains(aim)) {
        prop_assert!(aimed(all, left_out).cost >= plans[MOST_PLANS - 1].capital_cost * (1.0 - 1e-9));
    }
    Ok(())
}

/// The plan that comes nearest, as the answer's page says it.
fn nearest(instance: &Instance) -> Option<Tried> {
    let all = within_limits(instance);
    let demanded = |own: &Tried| {
        if instance.wishes.every_city {
            own.uncovered as f64
        } else {
            0.0
        }
    };
    let covering = smallest(&all.iter().collect::<Vec<_>>(), demanded);
    let colleges = smallest(&covering, |own| -f64::from(own.colleges.min(instance.wishes.colleges)));
    first(&smallest(&colleges, |own| own.cost)).cloned()
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn agrees_with_exhaustive_search(instance in instance()) {
        let all = feasible(&instance);
        match answer(&instance) {
            Placement::Optimal { plans } => {
                prop_assert!(!all.is_empty(), "{:?}", plans[0]);
                check_plans(&instance, &plans, &all.iter().collect::<Vec<_>>())?;
            }
            Placement::Infeasible { reasons, closest } => {
                prop_assert!(all.is_empty(), "{reasons:?}");
                prop_assert!(!reasons.is_empty());
                let expected = nearest(&instance);
                prop_assert_eq!(closest.is_some(), expected.is_some());
                if let (Some(closest), Some(expected)) = (closest, expected) {
                    prop_assert!(closest.aims.is_empty());
                    check_figures(&closest, &expected)?;
                    check_starts(&instance, &closest)?;
                    check_model(&instance, &closest)?;
                }
            }
        }
    }
}

#[test]
fn the_instances_have_every_sort_of_answer() {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::new(settings(1));
    let (mut optimal, mut infeasible, mut hopeless, mut several, mut tied) = (0, 0, 0, 0, 0);
    for _ in 0..400 {
        let instance = instance().new_tree(&mut runner).unwrap().current();
        match answer(&instance) {
            Placement::Optimal { plans } => {
                optimal += 1;
                several += u32::from(plans.len() > 2);
                let all = feasible(&instance);
                let cheapest = smallest(&all.iter().collect::<Vec<_>>(), |own| own.cost);
                let best = first(&cheapest).unwrap();
                tied += u32::from(cheapest.iter().filter(|own| own.gain == best.gain).count() > 1);
            }
            Placement::Infeasible { closest, .. } => {
                infeasible += 1;
                hopeless += u32::from(closest.is_none());
            }
        }
    }
    let counts = [optimal, infeasible, hopeless, several, tied];
    assert!(counts.iter().all(|&count| count >= 8), "{counts:?}");
    assert!(optimal >= 100 && infeasible >= 100, "{counts:?}");
}

/// The optimum where every city has a college, room for one more and, after the first `without`, a senior technical school;
/// where upgrades and new builds cost the same and mergers more; and where the last city has `last` residents, 万人, and
/// every other one 100. Two more colleges are wished for.
fn among_equals(without: usize, last: f64) -> Vec<(usize, Counts)> {
    let each = |value: &dyn Fn(usize) -> f64| -> Value {
        let line = |(at, city): (usize, &City)| (city.adcode.clone(), value(at).into());
        PLAN.cities.iter().enumerate().map(line).collect::<Map<_, _>>().into()
    };
    let assumptions = json!({
        "population": each(&|at| if at == CITIES - 1 { last } else { 100.0 }),
        "schools": {
            "technician_college": each(&|_| 1.0),
            "senior_technical_school": each(&|at| if at < without { 0.0 } else { 1.0 }),
        },
        "costs": { "place": 1, "upgrade_fixed": 2000, "merger_fixed": 2001 },
        "new_build_places": 2000,
        "upgrade_places": 0,
        "lead_years": { "new_build": 1 },
    });
    let wishes = PlacementConstraints {
        colleges: 16,
        ..PlacementConstraints::of(&PLAN, &Scenario::default())
    };
    let added = plans(placed(assumptions, &wishes))[0].added;
    let some = (0..CITIES).map(|city| (city, added[city]));
    some.filter(|(_, added)| *added != [0; 3]).collect()
}

#[test]
fn of_equal_plans_the_first_list_in_city_order_is_taken() {
    let first_two = [(0, counts(1, 0, 0)), (1, counts(1, 0, 0))];
    // Within a city the list with fewer upgrades is the first.
    assert_eq!(among_equals(0, 100.0), first_two);
    // A list that begins with the first city is before one that begins later, also where that one is of another mix.
    assert_eq!(among_equals(1, 100.0), first_two);
}

#[test]
fn one_resident_more_decides() {
    assert_eq!(among_equals(0, 100.0001), [(0, counts(1, 0, 0)), (13, counts(1, 0, 0))]);
}
