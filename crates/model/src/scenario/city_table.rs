//! Figures by city from a planner's own table, checked and ready to apply to a scenario.
//!
//! Does not know files: the reader has matched columns and rows and refused errors. A figure that is not given leaves
//! the scenario's value unchanged.

use crate::plan::{CITIES, PerCity, Tier};

/// Figures that a table of the cities gives.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CityTable {
    /// Number of schools by tier (in the order of [`Tier::ALL`]) and city, whole numbers.
    pub schools: [[Option<f64>; CITIES]; Tier::ALL.len()],
    /// Students at the end of the base year, whole persons above 0. All cities or none, because they become the city
    /// weights.
    pub enrolled: Option<PerCity>,
    /// Residents, 10⁴ persons (万人), above 0.
    pub population: [Option<f64>; CITIES],
}
