//! Every allocation of projects to a few cities, tried one by one under the rules of docs/model.md, section 8.
//!
//! Whole numbers wherever the rules allow it; a spread is feasible if an actual assignment of start years is found.

use std::cmp::Reverse;

use jigong_analysis::placement::{Aim, CityWish, Counts};
use jigong_model::plan::{Assumption, CITIES, Cost, ProjectKind, Tier};

use crate::support::PLAN;

use super::instances::{Instance, lead};
use super::{MERGER, NEW_BUILD, UPGRADE, whole};

/// Residents shared are counted in 60ths of a person: no city of an instance has more than five colleges.
const PARTS: i128 = 60;
/// Places of the first start year and the last year among the plan's.
const FIRST_START: i64 = 1;
const LAST: i64 = 4;

/// City, mergers, upgrades, new builds.
type Line = (usize, u32, u32, u32);

/// A spread with its figures.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tried {
    pub(super) spread: [Counts; CITIES],
    pub(super) cost: f64,
    pub(super) colleges: u32,
    pub(super) uncovered: usize,
    /// Σ residents ÷ (n + j).
    pub(super) gain: i128,
    /// Residents of cities that get something, persons.
    pub(super) reached: i128,
    /// Most residents to a college; larger than any number where a city has none.
    pub(super) crowd: i128,
    pub(super) places: f64,
    /// Opening of the last project as a place among the plan's years.
    pub(super) last_opening: i64,
}

impl Tried {
    pub(super) fn of_kind(&self, kind: usize) -> u32 {
        self.spread.iter().map(|counts| counts[kind]).sum()
    }

    pub(super) fn added(&self) -> u32 {
        (0..3).map(|kind| self.of_kind(kind)).sum()
    }

    /// The list of (city, mergers, upgrades, new builds) that the last rule of the tie compares.
    pub(super) fn list(&self) -> Vec<Line> {
        let line = |(city, own): (usize, &Counts)| (city, own[MERGER], own[UPGRADE], own[NEW_BUILD]);
        let some = self
            .spread
            .iter()
            .enumerate()
            .filter(|(_, own)| own.iter().any(|&count| count > 0));
        some.map(line).collect()
    }

    /// The order of plans of equal cost, best first.
    pub(super) fn tie(&self) -> (Reverse<i128>, Vec<Line>) {
        (Reverse(self.gain), self.list())
    }

    /// The figure by which an aim tells two plans apart, smaller is better.
    pub(super) fn figure(&self, aim: Aim) -> f64 {
        match aim {
            Aim::LeastCost => self.cost,
            Aim::MostEven => self.crowd as f64,
            Aim::MostReached => -(self.reached as f64),
            Aim::FewestMergers => f64::from(self.of_kind(MERGER)),
            Aim::MostColleges => -f64::from(self.colleges),
            Aim::MostPlaces => -self.places,
            Aim::Earliest => self.last_opening as f64,
        }
    }
}

/// Every spread that keeps the limits of schools, ceilings, starts, kinds, cities and budget. The demands - so many
/// colleges, every city - are left to the caller. A city whose fixed projects are impossible gets nothing.
pub(super) fn within_limits(instance: &Instance) -> Vec<Tried> {
    let mut spreads = vec![[[0; 3]; CITIES]];
    for city in 0..CITIES {
        let own = choices(instance, city);
        let with = |spread: &[Counts; CITIES]| -> Vec<[Counts; CITIES]> {
            let put = |choice: &Counts| {
                let mut next = *spread;
                next[city] = *choice;
                next
            };
            own.iter().map(put).collect()
        };
        spreads = spreads.iter().flat_map(with).collect();
    }
    let budget = instance.wishes.budget.unwrap_or(f64::INFINITY);
    let tried = spreads.into_iter().filter_map(|spread| tried(instance, spread));
    tried.filter(|own| own.cost <= budget * (1.0 + 1e-9)).collect()
}

fn schools(instance: &Instance, tier: Tier, city: usize) -> u32 {
    whole(instance.assumptions.schools(tier)[city])
}

fn choices(instance: &Instance, city: usize) -> Vec<Counts> {
    let wishes = &instance.wishes;
    let existing = schools(instance, Tier::TechnicianCollege, city);
    let supported = if ["210100", "210200"].contains(&PLAN.cities[city].adcode.as_str()) {
        5
    } else {
        2
    };
    let possible = |own: &Counts| {
        own[MERGER] + own[UPGRADE] <= schools(instance, Tier::SeniorTechnicalSchool, city)
            && own[MERGER] <= schools(instance, Tier::TechnicalSchool, city)
            && existing + own.iter().sum::<u32>() <= supported.max(existing)
            && (0..3).all(|kind| own[kind] == 0 || FIRST_START + lead(instance, ProjectKind::ALL[kind]) <= LAST)
    };
    let wished = |own: &Counts| match wishes.cities[city] {
        CityWish::Excluded => *own == [0; 3],
        CityWish::Fixed(fixed) => *own == fixed,
        CityWish::Free => own[NEW_BUILD] <= wishes.new_builds_a_city && (0..3).all(|kind| own[kind] == 0 || wishes.kinds[kind]),
    };
    let mut all = Vec::new();
    for a in 0..=5 {
        for b in 0..=5 {
            all.extend((0..=5).map(|c| [a, b, c]));
        }
    }
    let mut own: Vec<Counts> = all.into_iter().filter(|own| possible(own) && wished(own)).collect();
    if own.is_empty() {
        own.push([0; 3]);
    }
    own
}

/// The figures of a spread; `None` where no start years open all of it in time.
fn tried(instance: &Instance, spread: [Counts; CITIES]) -> Option<Tried> {
    let assumptions = &instance.assumptions;
    let a = |assumption| assumptions.one(assumption);
    let places_of = [a(Assumption::NewBuildPlaces), a(Assumption::UpgradePlaces), 0.0];
    let fixed = [0.0, assumptions.cost(Cost::UpgradeFixed), assumptions.cost(Cost::MergerFixed)];
    let mut own = Tried {
        spread,
        cost: 0.0,
        colleges: 0,
        uncovered: 0,
        gain: 0,
        reached: 0,
        crowd: 0,
        places: 0.0,
        last_opening: 0,
    };
    let mut leads = Vec::new();
    for (city, counts) in spread.iter().enumerate() {
        for kind in 0..3 {
            for _ in 0..counts[kind] {
                own.cost += fixed[kind] + places_of[kind] * assumptions.cost(Cost::Place);
                own.places += places_of[kind];
                leads.push(lead(instance, ProjectKind::ALL[kind]));
            }
        }
        let persons = i128::from(whole(assumptions.population()[city] * 10.0)) * 1000 * PARTS;
        let (before, added) = (schools(instance, Tier::TechnicianCollege, city), counts.iter().sum::<u32>());
        own.colleges += before + added;
        own.gain += (1..=added).map(|more| persons / i128::from(before + more)).sum::<i128>();
        own.reached += if added > 0 { persons } else { 0 };
        if before + added == 0 {
            own.uncovered += 1;
            own.crowd = i128::MAX;
        } else {
            own.crowd = own.crowd.max(persons / i128::from(before + added));
        }
    }
    own.last_opening = last_opening(leads, instance.wishes.starts_a_year)?;
    Some(own)
}

/// Gives every project the first year with room, the most pressing first, and fails if one opens after the last year.
fn last_opening(mut leads: Vec<i64>, starts_a_year: u32) -> Option<i64> {
    leads.sort_unstable();
    let mut room = [0, starts_a_year, starts_a_year, starts_a_year, starts_a_year];
    let mut last = 0;
    for lead in leads.into_iter().rev() {
        let year = room.iter().position(|&room| room > 0)?;
        room[year] -= 1;
        last = last.max(year as i64 + lead);
    }
    (last <= LAST).then_some(last)
}

/// Those that meet the demands too.
pub(super) fn feasible(instance: &Instance) -> Vec<Tried> {
    let wishes = &instance.wishes;
    let meets = |own: &Tried| own.colleges >= wishes.colleges && (!wishes.every_city || own.uncovered == 0);
    // Fixed projects that are impossible are an unmet wish, although the rest may do without them.
    let granted = |own: &Tried| {
        wishes.cities.iter().zip(&own.spread).all(|(wish, got)| match wish {
            CityWish::Fixed(fixed) => fixed == got,
            CityWish::Free | CityWish::Excluded => true,
        })
    };
    within_limits(instance)
        .into_iter()
        .filter(|own| meets(own) && granted(own))
        .collect()
}

/// Those whose figure is the smallest but for rounding.
pub(super) fn smallest<'a>(tried: &[&'a Tried], figure: impl Fn(&Tried) -> f64) -> Vec<&'a Tried> {
    let least = tried.iter().map(|own| figure(own)).fold(f64::INFINITY, f64::min);
    let kept = tried.iter().filter(|own| figure(own) <= least + 1e-9 * least.abs());
    kept.copied().collect()
}

/// The first by the tie rule.
pub(super) fn first<'a>(tried: &[&'a Tried]) -> Option<&'a Tried> {
    tried.iter().copied().min_by_key(|own| own.tie())
}
