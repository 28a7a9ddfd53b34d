//! Alternative plans of equal or similar cost: the best plan for each aim, without duplicates.
//!
//! Two aims change the cities at the same cost; four change the mix of projects and may cost up to [`NEAR`] times the
//! least. Every plan satisfies all constraints. Among plans equally good for an aim the cheapest is taken, then the
//! first by the tie rule.

use jigong_model::plan::ProjectKind;
use jigong_model::plan::shape::names;

use super::Proposal;
use super::choose::{Spread, best, lowest};
use super::options::CityOptions;
use super::problem::{PlacementProblem, Reach};
use super::table::{Merit, Mixes, Table, by_gain, holds};
use super::terms::{Counts, total};

/// Alternatives cost at most this many times the least cost.
pub const NEAR: f64 = 2.0;
/// Most plans that are offered, the optimum included.
pub const MOST_PLANS: usize = 5;

names! {
    /// What a plan is best at.
    Aim {
        /// Least capital cost: the optimum.
        LeastCost = "least_cost",
        /// At least cost: fewest residents per college in the city where this number is highest.
        MostEven = "most_even",
        /// At least cost: most residents in cities that get a project.
        MostReached = "most_reached",
        /// Near least cost: fewest mergers, because each ends a technical school.
        FewestMergers = "fewest_mergers",
        /// Near least cost: most technician colleges.
        MostColleges = "most_colleges",
        /// Near least cost: most new places.
        MostPlaces = "most_places",
        /// Near least cost: earliest opening of the last college.
        Earliest = "earliest",
    }
}

/// The optimum and the alternatives.
pub(super) fn plans(problem: &PlacementProblem, reach: &Reach, optimum: Spread) -> Vec<Proposal> {
    let mut found: Vec<(Spread, Vec<Aim>)> = vec![(optimum, Vec::new())];
    for &aim in Aim::ALL {
        let Some(spread) = best_for(aim, problem, reach) else {
            continue;
        };
        match found.iter_mut().find(|(known, _)| *known == spread) {
            Some((_, aims)) => aims.push(aim),
            None => found.push((spread, vec![aim])),
        }
    }
    let mut plans: Vec<Proposal> = found
        .into_iter()
        .map(|(spread, aims)| Proposal::new(problem, spread, aims))
        .collect();
    plans[1..].sort_by(|a, b| a.capital_cost.total_cmp(&b.capital_cost));
    plans.truncate(MOST_PLANS);
    plans
}

fn best_for(aim: Aim, problem: &PlacementProblem, reach: &Reach) -> Option<Spread> {
    let cheap = |figure: &dyn Fn(&Counts) -> f64| {
        let near = lowest(problem.mixes_near(reach, NEAR), figure);
        best(&reach.table, &lowest(near, |mix| problem.terms.cost(mix)))
    };
    match aim {
        Aim::LeastCost => problem.optimum(reach),
        Aim::MostEven => evenest(&reach.sites, &problem.mixes_near(reach, 1.0)),
        Aim::MostReached => {
            let reached = |site: &CityOptions, choice: &Counts| (site.reached(total(choice)), site.gain(total(choice)));
            best_by(&reach.sites, &problem.mixes_near(reach, 1.0), &reached)
        }
        Aim::FewestMergers => cheap(&|mix| f64::from(mix[ProjectKind::Merger.index()])),
        Aim::MostColleges => cheap(&|mix| -f64::from(total(mix))),
        Aim::MostPlaces => cheap(&|mix| -problem.terms.places(mix)),
        Aim::Earliest => cheap(&|mix| problem.timetable.last_opening(mix) as f64),
    }
}

/// The best allocation of any of these mixes, by a merit.
fn best_by(sites: &[CityOptions], mixes: &[Counts], merit: &dyn Fn(&CityOptions, &Counts) -> Merit) -> Option<Spread> {
    let most = std::array::from_fn(|kind| mixes.iter().map(|mix| mix[kind]).max().unwrap_or(0));
    let below = Mixes::new(most, |part| mixes.iter().any(|mix| holds(mix, part)));
    best(&Table::fill(sites, below, merit), mixes)
}

/// The best allocation of any of these mixes with the least possible maximum of residents per college.
fn evenest(sites: &[CityOptions], mixes: &[Counts]) -> Option<Spread> {
    let shares = |site: &CityOptions| -> Vec<i64> { site.choices.iter().map(|choice| site.shared(total(choice))).collect() };
    let mut levels: Vec<i64> = sites.iter().flat_map(shares).collect();
    levels.sort_unstable();
    levels.dedup();
    let up_to = |level: i64| best_by(&within(sites, level), mixes, &by_gain);
    let least = levels.partition_point(|&level| up_to(level).is_none());
    up_to(*levels.get(least)?)
}

/// The cities restricted to choices with at most `level` residents per college.
fn within(sites: &[CityOptions], level: i64) -> Vec<CityOptions> {
    let mut sites = sites.to_vec();
    for site in &mut sites {
        let choices = std::mem::take(&mut site.choices);
        site.choices = choices
            .into_iter()
            .filter(|choice| site.shared(total(choice)) <= level)
            .collect();
    }
    sites
}
