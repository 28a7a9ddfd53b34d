//! Figures of the cities as a planner's own table gives them, ready to be taken over.
//!
//! Knows nothing of files: whoever reads one has matched its columns and rows and refused what is wrong. A figure that
//! is not given leaves the scenario's own as it is.

use crate::plan::{CITIES, PerCity, Tier};

/// What a table of the cities gives.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CityTable {
    /// Schools by tier (in the order of [`Tier::ALL`]) and city, whole numbers.
    pub schools: [[Option<f64>; CITIES]; Tier::ALL.len()],
    /// Students at the end of the base year, whole persons above 0: every city or none, for the model shares by them.
    pub enrolled: Option<PerCity>,
    /// Residents, 万人, above 0.
    pub population: [Option<f64>; CITIES],
}
