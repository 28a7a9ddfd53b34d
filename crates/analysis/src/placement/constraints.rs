//! Constraints that a user may set for a placement, and their defaults.
//!
//! Does not know the search. Invariant: every value of every field is valid input.

use jigong_model::plan::{CITIES, Indicator, Plan};
use jigong_model::scenario::Scenario;

use super::terms::Counts;

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
    /// The targets in use: their number of colleges, every city covered; no budget.
    pub fn of(plan: &Plan, scenario: &Scenario) -> Self {
        let covered = plan.target(Indicator::CoveredCities).quantity.value;
        Self {
            colleges: least(plan, Indicator::Colleges, scenario.target(plan, Indicator::Colleges)),
            every_city: covered.is_none() || least(plan, Indicator::CoveredCities, covered) as usize >= CITIES,
            starts_a_year: plan.placement.starts_a_year,
            budget: None,
            kinds: [true; 3],
            new_builds_a_city: plan.placement.new_builds_a_city,
            cities: [CityWish::Free; CITIES],
        }
    }
}

/// The least whole number that meets a target value; 0 without one.
fn least(plan: &Plan, indicator: Indicator, value: Option<f64>) -> u32 {
    let value = value.unwrap_or_default();
    let strict = plan.target(indicator).strict;
    super::terms::whole(if strict { value.floor() + 1.0 } else { value.ceil() })
}
