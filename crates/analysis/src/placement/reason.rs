//! Why wishes cannot be met, as facts with their amounts.
//!
//! Must not know words, nor how the facts are found. Invariant: a reason holds whatever the other reasons' wishes become.

use jigong_model::plan::{CityId, ProjectKind, Tier};

/// One thing that stands in the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// A city's fixed projects take more schools of a tier than it has.
    FixedWithoutSchools {
        /// Where.
        city: CityId,
        /// Which schools.
        tier: Tier,
        /// How many the projects take.
        needed: u32,
        /// How many there are.
        available: u32,
    },
    /// A city's fixed projects would give it more colleges than the plan supports there.
    FixedAboveCeiling {
        /// Where.
        city: CityId,
        /// Colleges with the fixed projects.
        colleges: u32,
        /// Colleges at most.
        ceiling: u32,
    },
    /// A fixed project cannot open within the plan, whenever it starts.
    FixedTooLate {
        /// Where.
        city: CityId,
        /// Which kind.
        kind: ProjectKind,
    },
    /// A city has no college and cannot get one.
    Uncovered {
        /// Where.
        city: CityId,
        /// Why not.
        obstacle: Obstacle,
    },
    /// Ceilings, schools, lead times and wishes together leave room for fewer colleges than wished for.
    TooFewColleges {
        /// Colleges wished for.
        wanted: u32,
        /// Colleges that there can be.
        possible: u32,
        /// Colleges that there could be if every city were free and every kind allowed.
        if_free: u32,
    },
    /// Too few projects may start in a year for all that is needed, or for the possible part of it, to open in time.
    TooFewStarts {
        /// Starts a year that are allowed.
        allowed: u32,
        /// Starts a year that would do.
        needed: u32,
    },
    /// The cheapest way, with the other reasons' wishes lowered to what is possible, costs more than the budget.
    OverBudget {
        /// The budget, 万元.
        budget: f64,
        /// What it costs at least, 万元.
        needed: f64,
    },
}

/// Why a city cannot get a college.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It is excluded.
    Excluded,
    /// It is fixed to get nothing.
    FixedAtNone,
    /// The plan supports no college there.
    NoneSupported,
    /// It lacks the schools for the kinds that are allowed.
    NoSchools,
    /// What it has the schools for opens after the plan's last year.
    TooLate,
}
