//! What a user may ask of a placement, and what is asked where nothing else is said.
//!
//! Must not know how a placement is found. Invariant: any value of any field is a wish that gets an answer.

use jigong_model::plan::{CITIES, Indicator, Plan};

use super::terms::Counts;

/// Projects that may start in one year, as the model's page assumes; no source limits it, so the user may.
pub const STARTS_A_YEAR: u32 = 3;
/// New builds that one city may get, as the model's page assumes.
pub const NEW_BUILDS_A_CITY: u32 = 2;

/// What is wished of one city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CityWish {
    /// Whatever serves best.
    #[default]
    Free,
    /// Nothing new there.
    Excluded,
    /// Exactly these projects. They need the schools they take, the time they need and room below the city's ceiling,
    /// but neither the province's list of allowed kinds nor its limit of new builds binds them: they are named.
    Fixed(Counts),
}

/// Limits and demands of a placement.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacementConstraints {
    /// Technician colleges that the province shall have at least.
    pub colleges: u32,
    /// Whether every city shall have one.
    pub every_city: bool,
    /// Projects that may start in one year at most.
    pub starts_a_year: u32,
    /// Capital cost at most, 万元; `None` for no limit.
    pub budget: Option<f64>,
    /// Kinds allowed, by [`jigong_model::plan::ProjectKind::index`].
    pub kinds: [bool; 3],
    /// New builds that one city may get at most.
    pub new_builds_a_city: u32,
    /// What is wished of each city.
    pub cities: [CityWish; CITIES],
}

impl PlacementConstraints {
    /// What the plan asks for: its number of colleges, every city covered, no limit of money.
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
