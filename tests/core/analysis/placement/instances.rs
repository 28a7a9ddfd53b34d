//! Random small provinces: a few cities with schools, the others closed, so that every spread can be tried.
//!
//! Figures come from short lists on purpose: equal costs, equal residents and equal leads are where the tie rules work.

use jigong_analysis::placement::{CityWish, PlacementConstraints};
use jigong_model::plan::{Assumption, Assumptions, CITIES, CityId, Cost, ProjectKind, Tier};
use jigong_model::scenario::Scenario;
use proptest::prelude::*;
use proptest::sample::select;

use crate::strategies::runnable;
use crate::support::PLAN;

use super::whole;

/// Assumptions and wishes.
#[derive(Debug, Clone)]
pub(super) struct Instance {
    pub(super) scenario: Scenario,
    pub(super) assumptions: Assumptions,
    pub(super) wishes: PlacementConstraints,
}

/// A city that may get something.
#[derive(Debug, Clone)]
struct Open {
    city: usize,
    schools: [u32; 3],
    wish: CityWish,
}

fn open_city() -> impl Strategy<Value = Open> {
    let fixed = [0..2u32, 0..2, 0..2].prop_map(CityWish::Fixed);
    let wish = prop_oneof![12 => Just(CityWish::Free), 1 => Just(CityWish::Excluded), 3 => fixed];
    // The first two cities may have up to five colleges.
    let city = prop_oneof![1 => 0..2usize, 3 => 0..CITIES];
    (city, [0..4u32, 0..4, 0..2], wish).prop_map(|(city, schools, wish)| Open { city, schools, wish })
}

/// Lead years and costs.
fn terms() -> impl Strategy<Value = Vec<(usize, f64)>> {
    let costs = |cost: Cost| Assumption::Costs.first_slot() + cost.index();
    let lead = || select(vec![0.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 3.0, 4.0]);
    let pick = |values: &[f64]| select(values.to_vec());
    let leads = [lead(), lead(), lead()];
    let fixed = (
        pick(&[0.0, 0.1, 18.0, 18.0]),
        pick(&[0.0, 0.3, 2000.0, 3000.0]),
        pick(&[0.0, 0.1, 2000.0, 2000.0, 9000.0]),
    );
    let places = (pick(&[0.0, 1.0, 100.0, 3000.0]), pick(&[0.0, 1.0, 600.0]));
    (leads, fixed, places).prop_map(move |(leads, (place, upgrade, merger), (new_places, upgrade_places))| {
        let mut set: Vec<(usize, f64)> = Assumption::LeadYears.slots().zip(leads).collect();
        set.extend([
            (costs(Cost::Place), place),
            (costs(Cost::UpgradeFixed), upgrade),
            (costs(Cost::MergerFixed), merger),
            (Assumption::NewBuildPlaces.first_slot(), new_places),
            (Assumption::UpgradePlaces.first_slot(), upgrade_places),
        ]);
        set
    })
}

/// Any instance with up to three cities open.
pub(super) fn instance() -> impl Strategy<Value = Instance> {
    let cities = prop::collection::vec(open_city(), 2..=3);
    // Closed cities mostly have a college; where one has none, covering every city is impossible.
    let closed = prop_oneof![9 => Just(1u32), 1 => Just(0)];
    let residents = prop::collection::vec(select(vec![100.0, 100.0, 150.5, 200.0, 300.0]), CITIES);
    let kinds = prop_oneof![5 => Just([true; 3]), 1 => any::<[bool; 3]>()];
    let budget =
        prop_oneof![4 => Just(None), 1 => select(vec![0.0, 0.3, 2000.0, 4000.0, 13_800.0, 30_000.0, 80_000.0]).prop_map(Some)];
    let more = select(vec![0u32, 0, 1, 1, 2, 2, 3, 4, 6]);
    let starts = select(vec![0u32, 1, 1, 2, 2, 3, 3, 4]);
    let limits = (more, any::<bool>(), starts, budget, kinds, select(vec![0u32, 1, 2, 2]));
    (cities, closed, residents, terms(), limits).prop_map(|(cities, closed, residents, terms, limits)| {
        let (more, every_city, starts_a_year, budget, kinds, new_builds_a_city) = limits;
        let mut wishes = PlacementConstraints {
            colleges: 0,
            every_city,
            starts_a_year,
            budget,
            kinds,
            new_builds_a_city,
            cities: [CityWish::Excluded; CITIES],
        };
        let mut scenario = Scenario::default();
        scenario.assumptions.extend(terms);
        for (slot, residents) in Assumption::Population.slots().zip(residents) {
            scenario.assumptions.insert(slot, residents);
        }
        let mut set_school = |tier: Tier, city: usize, count: u32| {
            let slot = Assumption::schools_slot(tier, CityId::new(city).unwrap());
            scenario.assumptions.insert(slot, count.into());
        };
        for city in 0..CITIES {
            set_school(Tier::TechnicianCollege, city, if city == 5 { closed } else { 1 });
        }
        for open in cities {
            wishes.cities[open.city] = open.wish;
            for (tier, count) in Tier::ALL.iter().zip(open.schools) {
                set_school(*tier, open.city, count);
            }
        }
        runnable(&mut scenario);
        let assumptions = scenario.resolved_assumptions(&PLAN);
        let existing: f64 = assumptions.schools(Tier::TechnicianCollege).iter().sum();
        wishes.colleges = whole(existing) + more;
        Instance {
            scenario,
            assumptions,
            wishes,
        }
    })
}

/// Years from start to opening of a kind.
pub(super) fn lead(instance: &Instance, kind: ProjectKind) -> i64 {
    whole(instance.assumptions.by_kind(Assumption::LeadYears, kind)).into()
}
