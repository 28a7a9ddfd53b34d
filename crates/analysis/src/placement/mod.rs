//! Placement of technician colleges: mergers, upgrades and new builds by city at least capital cost. docs/model.md,
//! section 8.
//!
//! Exact, by dynamic programming over the cities. Its state is the *mix*: the number of projects of each kind in all
//! cities together. Cost, budget, number of colleges and start years depend on the mix only, so they are decided on
//! mixes at the end; the table holds the best allocation of each mix to the cities. `constraints` is what the user
//! may set, `problem` and `options` the available schools and choices, `timetable` and `terms` start years and costs
//! of projects, `choose` and `aims` select plans, `reason` explains infeasibility. The scenario's own projects are
//! not used.

mod aims;
mod choose;
mod constraints;
mod options;
mod problem;
mod proposal;
mod reason;
mod table;
mod terms;
mod timetable;

use jigong_model::plan::{Assumption, Assumptions, CITIES, Fault, Plan, ProjectKind, Tier};
use jigong_model::projection::{Base, Policy};
use jigong_model::scenario::Scenario;

pub use aims::{Aim, MOST_PLANS, NEAR};
pub use constraints::{CityWish, PlacementConstraints};
pub use proposal::Proposal;
pub use reason::{Obstacle, Reason};
pub use terms::Counts;

use problem::PlacementProblem;

/// The result of a placement.
#[derive(Debug, Clone, PartialEq)]
pub enum Placement {
    /// The constraints can be satisfied, possibly without any project.
    Optimal {
        /// The optimum first, then alternatives of equal or similar cost, by cost, all different; [`MOST_PLANS`] at
        /// most.
        plans: Vec<Proposal>,
    },
    /// The constraints cannot be satisfied.
    Infeasible {
        /// The obstacles, at least one. Each remains if all others are removed; without all of them the constraints
        /// can be satisfied.
        reasons: Vec<Reason>,
        /// The nearest plan: it respects schools, ceilings, starts, kinds, city constraints and the budget. Among
        /// these it leaves fewest cities without a college (if every city must be covered), then has most colleges up
        /// to the required number, then costs least. Cities with impossible fixed projects get nothing. `None` if the
        /// fixed projects alone violate the limits.
        closest: Option<Box<Proposal>>,
    },
}

/// The scenario's assumptions with the schools as its carried projects leave them, without delay.
///
/// # Errors
/// As [`jigong_model::projection::project`].
pub fn with_carried(plan: &Plan, scenario: &Scenario) -> Result<Assumptions, Fault> {
    let mut assumptions = scenario.resolved_assumptions(plan);
    let carried = scenario.levers.decided(plan);
    if carried.college_projects.is_empty() {
        return Ok(assumptions);
    }
    let base = Base::new(plan, &assumptions)?;
    let policy = Policy::new(plan, &base, &assumptions, &carried);
    for project in policy.projects.iter().filter(|project| project.in_base.is_none()) {
        let mut add = |tier: Tier, number: f64| {
            let slot = Assumption::Schools.first_slot() + tier.index() * CITIES + project.city;
            assumptions.set(slot, assumptions.slot(slot) + number);
        };
        add(Tier::TechnicianCollege, 1.0);
        if project.kind != ProjectKind::NewBuild {
            add(Tier::SeniorTechnicalSchool, -1.0);
        }
        if project.kind == ProjectKind::Merger {
            add(Tier::TechnicalSchool, -1.0);
        }
    }
    Ok(assumptions)
}

/// Places new colleges on the base year's schools; the scenario's own projects are not counted.
///
/// Costs that differ only by rounding are equal. Among plans of equal cost the first has the larger Σ residents ÷ (n
/// plus j) over cities and their added colleges j, with n colleges in the base year; then the first list of (city,
/// mergers, upgrades, new builds) in city order, where the list contains only cities with projects.
pub fn place(plan: &Plan, assumptions: &Assumptions, constraints: &PlacementConstraints) -> Placement {
    let problem = PlacementProblem::new(plan, assumptions, constraints);
    let (reach, reasons) = problem.reach();
    let optimum = problem.optimum(&reach);
    match optimum {
        Some(optimum) if reasons.is_empty() => Placement::Optimal {
            plans: aims::plans(&problem, &reach, optimum),
        },
        _ => Placement::Infeasible {
            reasons,
            closest: problem.closest().map(Box::new),
        },
    }
}
