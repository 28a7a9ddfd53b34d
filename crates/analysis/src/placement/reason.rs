//! Why constraints cannot be satisfied, as data with amounts.
//!
//! Does not know texts or the search. Invariant: a reason holds whatever is done about the others.

use jigong_model::plan::{CityId, ProjectKind, Tier};

/// An obstacle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reason {
    /// A city's fixed projects take more schools of a tier than it has.
    FixedWithoutSchools {
        /// City.
        city: CityId,
        /// Tier of the schools.
        tier: Tier,
        /// Schools that the projects take.
        needed: u32,
        /// Schools that the city has.
        available: u32,
    },
    /// A city's fixed projects give it more colleges than the plan supports there.
    FixedAboveCeiling {
        /// City.
        city: CityId,
        /// Colleges with the fixed projects.
        colleges: u32,
        /// Most colleges allowed.
        ceiling: u32,
    },
    /// A fixed project cannot open within the plan in any start year.
    FixedTooLate {
        /// City.
        city: CityId,
        /// Kind of project.
        kind: ProjectKind,
    },
    /// A city has no college and cannot get one.
    Uncovered {
        /// City.
        city: CityId,
        /// The cause.
        obstacle: Obstacle,
    },
    /// Ceilings, schools, lead times and constraints together allow fewer colleges than required.
    TooFewColleges {
        /// Required colleges.
        wanted: u32,
        /// Largest possible number of colleges.
        possible: u32,
        /// Largest possible number without constraints on cities and kinds.
        if_free: u32,
    },
    /// The allowed starts a year do not suffice for the needed projects to open in time.
    TooFewStarts {
        /// Allowed starts a year.
        allowed: u32,
        /// Least number of starts a year that suffices.
        needed: u32,
    },
    /// The least cost exceeds the budget, after relaxing the constraints of the other reasons.
    OverBudget {
        /// Budget, 10⁴ yuan (万元).
        budget: f64,
        /// Least cost, 10⁴ yuan (万元).
        needed: f64,
    },
}

/// Why a city cannot get a college.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// The city is excluded.
    Excluded,
    /// The city is fixed to have no projects.
    FixedAtNone,
    /// The plan supports no college there.
    NoneSupported,
    /// It lacks schools for the allowed kinds.
    NoSchools,
    /// The projects that its schools allow open after the plan.
    TooLate,
}
