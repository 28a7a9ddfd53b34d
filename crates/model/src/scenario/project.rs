//! College projects and additional growth of single cities.

use crate::plan::shape::names;
use crate::plan::{CityId, Plan, ProjectKind, YEARS};

/// A planned technician college.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Project {
    /// City.
    pub city: CityId,
    /// Kind of project.
    pub kind: ProjectKind,
    /// Start year. The model, not the file reader, rejects years outside the plan.
    pub start: i64,
    /// New places; `None` for the default of the kind.
    pub places: Option<f64>,
}

/// How many years before the first plan year a carried project may have started: the longest lead time and the two
/// years of the ramp.
pub const CARRIED: i64 = 7;

impl Project {
    /// Start year, counted from the first plan year; negative for carried projects. `None` outside the years in which a
    /// project may start.
    pub fn start_at(&self, plan: &Plan) -> Option<i64> {
        let start = self.start - i64::from(plan.years[0]);
        (-CARRIED..YEARS as i64).contains(&start).then_some(start)
    }

    /// Whether it was started before the plan's years.
    pub fn is_carried(&self, plan: &Plan) -> bool {
        self.start_at(plan).is_some_and(|start| start < 0)
    }
}

names! {
    /// The series that can have additional growth by city.
    GrowthSeries {
        /// Full-time intake.
        FullTimeIntake = "full_time_intake",
        /// Part-time intake.
        PartTimeIntake = "part_time_intake",
        /// Training.
        Training = "training",
    }
}

/// A city's additional growth on top of the province's, share a year, the same in all years.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct CityGrowth {
    /// By [`GrowthSeries::index`]; `None` if not given.
    pub series: [Option<f64>; 3],
}

impl CityGrowth {
    /// The growth of a series; 0 if not given.
    pub fn value(&self, series: GrowthSeries) -> f64 {
        self.series[series.index()].unwrap_or(0.0)
    }

    /// Whether nothing is given.
    pub fn is_empty(&self) -> bool {
        self.series.iter().all(Option::is_none)
    }
}
