//! Constraints that a user may set for a placement, and their defaults.
//!
//! Does not know the search. Invariant: every value of every field is valid input.

use jigong_model::plan::{CITIES, Indicator, Plan};

use super::terms::Counts;

/// Default for projects that may start in one year (docs/model.md, section 8). No source gives a limit.
pub const STARTS_A_YEAR: u32 = 3;
/// Default for new builds in one city (docs/model.md, section 8).
pub const NEW_BUILDS_A_CITY: u32 = 2;

/// Constraint on one city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CityWish {
    /// No constraint.
    #[default]
    Free,
    /// No projects.
    Excluded,
    /// Exactly these projects. Schools, lead times and the city's ceiling apply to them; the allowed kinds and the
    /// limit of new builds do not.
    Fixed(Counts),
}

/// Constraints of a placement.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacementConstraints {
    /// Least number of technician colleges of the province.
    pub colleges: u32,
    /// Whether every city must have a college.
    pub every_city: bool,
    /// Most projects that may start in one year.
    pub starts_a_year: u32,
    /// Most capital cost, 10⁴ yuan (万元); `None` for no limit.
    pub budget: Option<f64>,
    /// Kinds allowed, by [`jigong_model::plan::ProjectKind::index`].
    pub kinds: [bool; 3],
    /// Most new builds in one city.
    pub new_builds_a_city: u32,
    /// Constraint on each city.
    pub cities: [CityWish; CITIES],
}

impl PlacementConstraints {
    /// The plan's targets: its number of colleges, every city covered; no budget.
    pub fn of_plan(plan: &Plan) -> Self {
        Self {
            colleges: least(plan, Indicator::Colleges),
            every_city: least(plan, Indicator::CoveredCities) as usize >= CITIES,
            starts_a_year: STARTS_A_YEAR,
            budget: None,
            kinds: [true; 3],
            new_builds_a_city: NEW_BUILDS_A_CITY,
            cities: [CityWish::Free; CITIES],
        }
    }
}

/// The least whole number that meets a target.
fn least(plan: &Plan, indicator: Indicator) -> u32 {
    let target = plan.target(indicator);
    let value = target.quantity.value;
    super::terms::whole(if target.strict { value.floor() + 1.0 } else { value.ceil() })
}
