//! What the user asks for is done, for the province as it is: each wish alone changes the answer as it must.

use jigong_analysis::placement::{CityWish, PlacementConstraints, Proposal};
use jigong_model::plan::CityId;
use jigong_model::scenario::Project;
use jigong_model::scenario::Scenario;
use serde_json::json;

use crate::support::{PLAN, city};

use super::{counts, placed, plans};

/// The plans under wishes that are the plan's but for one change.
fn wishing(change: impl FnOnce(&mut PlacementConstraints)) -> Vec<Proposal> {
    let mut wishes = PlacementConstraints::of(&PLAN, &Scenario::default());
    change(&mut wishes);
    plans(placed(json!({}), &wishes))
}

fn at(name: &str) -> usize {
    city(name).index()
}

const SHENYANG: &str = "210100";
const DALIAN: &str = "210200";
const HULUDAO: &str = "211400";

#[test]
fn nothing_is_placed_in_an_excluded_city() {
    let plans = wishing(|wishes| {
        wishes.cities[at(SHENYANG)] = CityWish::Excluded;
        wishes.cities[at(DALIAN)] = CityWish::Excluded;
    });
    for plan in &plans {
        assert_eq!((plan.added[at(SHENYANG)], plan.added[at(DALIAN)]), ([0; 3], [0; 3]));
        assert!(plan.colleges >= 25 && plan.cities_covered == 14);
    }
    assert_eq!(plans[0].capital_cost, 12_000.0);
}

#[test]
fn a_fixed_city_gets_exactly_what_is_fixed() {
    let fixed = counts(0, 1, 0);
    for plan in wishing(|wishes| wishes.cities[at(HULUDAO)] = CityWish::Fixed(fixed)) {
        assert_eq!(plan.added[at(HULUDAO)], fixed);
        assert!(plan.colleges >= 25 && plan.capital_cost >= 23_800.0);
    }
}

#[test]
fn what_is_fixed_may_be_of_a_kind_and_number_that_is_not_allowed_elsewhere() {
    let fixed = counts(1, 0, 0);
    let plans = wishing(|wishes| {
        wishes.kinds = [false, false, true];
        wishes.new_builds_a_city = 0;
        wishes.cities[at(HULUDAO)] = CityWish::Fixed(fixed);
    });
    for plan in &plans {
        assert_eq!(plan.added[at(HULUDAO)], fixed);
        assert_eq!(plan.by_kind, counts(1, 0, plan.by_kind[2]));
    }
}

#[test]
fn only_allowed_kinds_are_placed() {
    let upgrades = wishing(|wishes| wishes.kinds = [false, true, false]);
    assert!(upgrades.iter().all(|plan| plan.by_kind == counts(0, plan.by_kind[1], 0)));
    assert_eq!(upgrades[0].capital_cost, 6.0 * 13_800.0);
    let new_builds = wishing(|wishes| wishes.kinds = [true, false, false]);
    assert_eq!(new_builds[0].by_kind, counts(6, 0, 0));
    assert!(new_builds[0].added.iter().all(|own| own[0] <= 2));
    let single = wishing(|wishes| (wishes.kinds, wishes.new_builds_a_city) = ([true, false, false], 1));
    assert!(single[0].added.iter().all(|own| own[0] <= 1));
    assert_ne!(single[0].added, new_builds[0].added);
}

#[test]
fn no_plan_costs_more_than_the_budget() {
    let costs = |budget: f64| {
        let plans = wishing(|wishes| wishes.budget = Some(budget));
        plans.iter().map(|plan| plan.capital_cost).collect::<Vec<_>>()
    };
    assert_eq!(costs(12_000.0), [12_000.0, 12_000.0]);
    assert_eq!(costs(23_799.0), [12_000.0, 12_000.0, 18_000.0]);
    assert_eq!(costs(23_800.0), [12_000.0, 12_000.0, 18_000.0, 23_800.0]);
}

#[test]
fn no_more_start_in_a_year_than_are_wished_for() {
    let years = |starts_a_year: u32| {
        let plans = wishing(|wishes| wishes.starts_a_year = starts_a_year);
        plans[0].projects.iter().map(|project| project.start).collect::<Vec<_>>()
    };
    assert_eq!(years(2), [2022, 2022, 2023, 2023, 2024, 2024]);
    assert_eq!(years(5), [2022, 2022, 2022, 2022, 2022, 2023]);
    assert_eq!(years(u32::MAX), [2022; 6]);
}

#[test]
fn where_not_every_city_is_wished_for_colleges_go_where_most_residents_share_them() {
    let one_more = |excluded: &[&str]| {
        let plans = wishing(|wishes| {
            (wishes.every_city, wishes.colleges) = (false, 20);
            for name in excluded {
                wishes.cities[at(name)] = CityWish::Excluded;
            }
        });
        let added = &plans[0].added;
        CityId::all().find(|city| added[city.index()] == counts(0, 0, 1)).unwrap()
    };
    // 240.3 in 葫芦岛, which has none; 748.8 ÷ 4 in 大连; 911.8 ÷ 5 in 沈阳; 284.0 ÷ 2 in 朝阳; 139.0 in 盘锦, which has none.
    assert_eq!(one_more(&[]), city(HULUDAO));
    assert_eq!(one_more(&[HULUDAO]), city(DALIAN));
    assert_eq!(one_more(&[HULUDAO, DALIAN]), city(SHENYANG));
    assert_eq!(one_more(&[HULUDAO, DALIAN, SHENYANG]), city("211300"));
    assert_eq!(one_more(&[HULUDAO, DALIAN, SHENYANG, "211300"]), city("211100"));
}

#[test]
fn more_colleges_than_the_plan_asks_for_can_be_wished_for() {
    let most = wishing(|wishes| wishes.colleges = 28);
    assert_eq!(
        (most[0].colleges, most[0].capital_cost, most[0].last_opening),
        (28, 18_000.0, Some(2025))
    );
}

#[test]
fn projects_with_a_longer_lead_start_first() {
    let plans = wishing(|wishes| {
        wishes.cities[at(SHENYANG)] = CityWish::Fixed(counts(1, 0, 0));
        wishes.cities[at(DALIAN)] = CityWish::Fixed(counts(1, 1, 0));
    });
    let line = |own: &Project| (own.city.index(), own.kind.name(), own.start);
    let expected = [
        (at(SHENYANG), "new_build", 2022),
        (at(DALIAN), "new_build", 2022),
        (at("211100"), "merger", 2022),
        (at(HULUDAO), "merger", 2023),
        (at(DALIAN), "upgrade", 2023),
        (at("211300"), "merger", 2023),
    ];
    assert_eq!(plans[0].projects.iter().map(line).collect::<Vec<_>>(), expected);
}
