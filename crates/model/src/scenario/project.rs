//! College projects and the growth of single cities.

use crate::plan::shape::names;
use crate::plan::{CityId, ProjectKind};

/// A planned technician college.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Project {
    /// Where.
    pub city: CityId,
    /// How.
    pub kind: ProjectKind,
    /// Year in which work starts. A year outside the plan is rejected by the model, not by the file.
    pub start: i64,
    /// New places, where they differ from the default of the kind.
    pub places: Option<f64>,
}

names! {
    /// The three series that a city may grow by on its own.
    GrowthSeries {
        /// Full-time intake.
        FullTimeIntake = "full_time_intake",
        /// Part-time intake.
        PartTimeIntake = "part_time_intake",
        /// Trainings.
        Training = "training",
    }
}

/// Growth of one city above the province's, share per year, one value for all years.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CityGrowth {
    /// By [`GrowthSeries::index`]; `None` where not given.
    pub series: [Option<f64>; 3],
}

impl CityGrowth {
    /// The growth of a series, zero where not given.
    pub fn value(&self, series: GrowthSeries) -> f64 {
        self.series[series.index()].unwrap_or(0.0)
    }

    /// Whether nothing is given.
    pub fn is_empty(&self) -> bool {
        self.series.iter().all(Option::is_none)
    }
}
