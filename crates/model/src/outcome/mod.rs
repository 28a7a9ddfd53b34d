//! The outcome of a projection: the ten indicators.
//!
//! Does not depend on what levers mean, on texts or on charts.

pub mod indicator;
mod valid;

use crate::plan::{CITIES, Fault, Indicator, Plan};
use crate::projection::{self, Projection};
use crate::scenario::Scenario;

pub use indicator::Reading;
pub use valid::ValidScenario;

/// A projection with its ten readings.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Yearly rows of the province and the cities.
    pub projection: Projection,
    /// The ten indicators in the order of [`Indicator`].
    pub readings: [Reading; 10],
}

impl Outcome {
    /// Projects a scenario and reads its indicators.
    ///
    /// # Errors
    /// As [`projection::project`].
    pub fn of(plan: &Plan, scenario: &Scenario) -> Result<Self, Fault> {
        let projection = projection::project(plan, scenario)?;
        let readings = indicator::readings(plan, &scenario.targets_in_use(plan), &projection);
        Ok(Self { projection, readings })
    }

    /// The reading of an indicator.
    pub const fn reading(&self, indicator: Indicator) -> &Reading {
        &self.readings[indicator.index()]
    }

    /// Readings that count among met and missed targets: those with a target, aspirations included, guidance (E9)
    /// excluded.
    pub fn counted(&self, plan: &Plan) -> impl Iterator<Item = &Reading> {
        let counted = |reading: &&Reading| reading.target.is_some() && plan.target(reading.indicator).standing.is_counted();
        self.readings.iter().filter(counted)
    }

    /// Number of met targets among those that count.
    pub fn met(&self, plan: &Plan) -> usize {
        self.counted(plan).filter(|reading| reading.met).count()
    }

    /// A city's students by year, persons; index 0 is the base year.
    pub fn enrolled_of(&self, city: usize) -> [f64; 6] {
        std::array::from_fn(|year| self.projection.cities[year].enrolled[city])
    }
}

/// Whether a city belongs to a region, wholly or in part. `None` is the whole province: always true.
pub fn in_region(plan: &Plan, city: usize, region: Option<usize>) -> bool {
    region.is_none_or(|region| plan.cities[city].regions.contains(&region) || plan.cities[city].partly_in.contains(&region))
}

/// Rounds one value per city to whole numbers that add up to the rounded total (largest remainder). For display only.
pub fn whole_persons(lane: &[f64; CITIES]) -> [f64; CITIES] {
    let total = (lane.iter().sum::<f64>() + 0.5).floor();
    if total <= 0.0 {
        [0.0; CITIES]
    } else {
        projection::remainder::largest_remainder(total, lane)
    }
}
