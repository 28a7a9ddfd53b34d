//! Placement of technician colleges: where to merge, upgrade and build at least capital cost (section 8 of the model's page).
//!
//! Exact, by a dynamic programme over the cities. Its state is the *mix*: how many projects of each kind all cities
//! together have. Cost, budget, number of colleges and start years depend on nothing else, so they are decided on whole
//! mixes at the end, and the programme only has to find the best way to spread each mix over the cities (`table`).
//! `wishes` is what the user may ask for, `ground` and `site` are what there is to build on, `timetable` and `terms` what a
//! project takes, `choose` and `aims` pick, `reason` says why nothing can be picked. Must not know the scenario's own projects.

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

use jigong_model::plan::{Assumptions, Plan};

pub use aims::{Aim, MOST_PLANS, NEAR};
pub use constraints::{CityWish, NEW_BUILDS_A_CITY, PlacementConstraints, STARTS_A_YEAR};
pub use proposal::Proposal;
pub use reason::{Obstacle, Reason};
pub use terms::Counts;
pub use timetable::FIRST_START;

use problem::PlacementProblem;

/// The answer to a set of wishes.
#[derive(Debug, Clone, PartialEq)]
pub enum Placement {
    /// The wishes can be met, be it by doing nothing.
    Optimal {
        /// The optimum first; then other plans of equal or near cost in order of cost, all different, [`MOST_PLANS`]
        /// together at most.
        plans: Vec<Proposal>,
    },
    /// The wishes cannot be met.
    Infeasible {
        /// What stands in the way, at least one. Each is an obstacle of its own: with all others granted, it remains.
        /// With all of them granted, the wishes can be met.
        reasons: Vec<Reason>,
        /// The plan that comes nearest: of those that keep every limit of schools, ceilings, starts, kinds, cities and
        /// budget, the one that leaves fewest cities without a college (where every city is wished for), then has most
        /// colleges up to the number wished for, then costs least. Cities whose fixed projects are impossible get
        /// nothing. `None` where the fixed projects alone break the limits.
        closest: Option<Box<Proposal>>,
    },
}

/// Places new colleges on the base year's schools; projects that a scenario already has are not counted.
///
/// Costs that differ by no more than rounding count as equal. Of plans of equal cost the first is the one with the larger
/// Σ residents ÷ (n + j) over cities and their added colleges j, n being the colleges of the base year; of those still
/// equal, the first list of (city, mergers, upgrades, new builds) in city order, where only cities with projects stand
/// in the list.
pub fn place(plan: &Plan, assumptions: &Assumptions, wishes: &PlacementConstraints) -> Placement {
    let ground = PlacementProblem::new(plan, assumptions, wishes);
    let (reach, reasons) = ground.reach();
    let optimum = ground.optimum(&reach);
    match optimum {
        Some(optimum) if reasons.is_empty() => Placement::Optimal {
            plans: aims::plans(&ground, &reach, optimum),
        },
        _ => Placement::Infeasible {
            reasons,
            closest: ground.closest().map(Box::new),
        },
    }
}
