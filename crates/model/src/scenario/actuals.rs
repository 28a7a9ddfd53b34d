//! Observed figures of years gone by, for the mid-term evaluation.

use crate::plan::{PerCity, YEARS};

/// Years that can be observed: all but the last.
pub const OBSERVABLE: usize = YEARS - 1;

/// Students counted at the end of a year.
#[derive(Debug, Clone, PartialEq)]
pub enum ObservedEnrolment {
    /// The province's total, persons.
    Province(f64),
    /// Every city's total, persons.
    ByCity(PerCity),
}

/// What was observed in one year. At least one figure is given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Observed {
    /// Students at the end of the year, persons.
    pub enrolled: Option<ObservedEnrolment>,
    /// Full-time intake, persons.
    pub full_time_intake: Option<f64>,
    /// Part-time intake, persons.
    pub part_time_intake: Option<f64>,
    /// Trainings, person-times.
    pub training: Option<f64>,
    /// High-skilled workers trained, persons.
    pub high_skilled: Option<f64>,
    /// Employment rate of full-time graduates, share.
    pub employment_rate: Option<f64>,
}

/// Observed figures by year of the plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Actuals {
    /// First year first; the last year of the plan cannot be observed.
    pub years: [Option<Observed>; OBSERVABLE],
}

impl Actuals {
    /// Number of years up to the last observed one: 0 without observations.
    pub fn observed_until(&self) -> usize {
        self.years.iter().rposition(Option::is_some).map_or(0, |last| last + 1)
    }

    /// What was observed in the year at that place.
    pub fn year(&self, at: usize) -> Option<&Observed> {
        self.years.get(at)?.as_ref()
    }
}
