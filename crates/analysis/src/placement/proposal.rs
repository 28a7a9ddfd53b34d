//! A plan in full: projects with start years, and the figures by which plans are compared.
//!
//! Does not know the search. Invariant: run as a scenario's projects, it gives these colleges, covered cities and
//! capital cost, and no project is rejected.

use std::cmp::Reverse;

use jigong_model::plan::{CITIES, CityId, ProjectKind};
use jigong_model::scenario::Project;

use super::Aim;
use super::choose::Spread;
use super::problem::PlacementProblem;
use super::terms::{Counts, total};

/// A placement plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// What it is best at among the plans; empty for the nearest plan to infeasible constraints.
    pub aims: Vec<Aim>,
    /// Number of projects by city and kind.
    pub added: [Counts; CITIES],
    /// Projects in order of start: longest lead first, then cities without a college, then city order, then new
    /// build, upgrade, merger.
    pub projects: Vec<Project>,
    /// Capital cost, 10⁴ yuan (万元).
    pub capital_cost: f64,
    /// Technician colleges at the end of the plan.
    pub colleges: u32,
    /// Cities with a technician college at the end of the plan.
    pub cities_covered: usize,
    /// Number of projects by kind.
    pub by_kind: Counts,
    /// New places at full ramp.
    pub places_added: f64,
    /// Opening year of the last project; `None` without projects.
    pub last_opening: Option<i64>,
    /// Residents of the cities that get a project, 10⁴ persons (万人).
    pub residents_reached: f64,
    /// The city with most residents per college, and that number, 10⁴ persons (万人); `None` if no city has a college.
    pub most_residents_per_college: Option<(CityId, f64)>,
}

impl Proposal {
    pub(super) fn new(problem: &PlacementProblem, added: Spread, aims: Vec<Aim>) -> Self {
        let mut by_kind = [0; 3];
        for counts in &added {
            for (sum, own) in by_kind.iter_mut().zip(counts) {
                *sum += own;
            }
        }
        let colleges: [u32; CITIES] = std::array::from_fn(|city| problem.sites[city].colleges + total(&added[city]));
        let reached = (0..CITIES).filter(|&city| total(&added[city]) > 0);
        let last_opening = problem.plan.years[problem.timetable.last_opening(&by_kind)];
        Self {
            aims,
            projects: projects(problem, &added),
            capital_cost: problem.terms.cost(&by_kind),
            colleges: colleges.iter().sum(),
            cities_covered: colleges.iter().filter(|&&own| own > 0).count(),
            by_kind,
            places_added: problem.terms.places(&by_kind),
            last_opening: (total(&by_kind) > 0).then(|| i64::from(last_opening)),
            residents_reached: reached.map(|city| problem.residents[city]).sum(),
            most_residents_per_college: most_crowded(problem, &colleges),
            added,
        }
    }
}

/// The projects with their start years.
fn projects(problem: &PlacementProblem, added: &Spread) -> Vec<Project> {
    let mut all: Vec<(Reverse<u32>, bool, CityId, ProjectKind)> = Vec::new();
    for (site, counts) in problem.sites.iter().zip(added) {
        for &kind in ProjectKind::ALL {
            let key = (
                Reverse(problem.timetable.lead[kind.index()]),
                !site.needs_college(),
                site.city,
                kind,
            );
            all.extend(std::iter::repeat_n(key, counts[kind.index()] as usize));
        }
    }
    all.sort();
    let years = problem.timetable.starts().map(|at| i64::from(problem.plan.years[at]));
    let project = |((_, _, city, kind), start)| Project {
        city,
        kind,
        start,
        places: None,
    };
    all.into_iter().zip(years).map(project).collect()
}

/// The first city with the most residents per college.
fn most_crowded(problem: &PlacementProblem, colleges: &[u32; CITIES]) -> Option<(CityId, f64)> {
    let mut most: Option<(CityId, f64)> = None;
    for city in CityId::all().filter(|city| colleges[city.index()] > 0) {
        let here = problem.residents[city.index()] / f64::from(colleges[city.index()]);
        if most.is_none_or(|(_, other)| here > other) {
            most = Some((city, here));
        }
    }
    most
}
