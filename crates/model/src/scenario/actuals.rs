//! Observed figures of past plan years, for the mid-term evaluation. docs/model.md, section 9.

use crate::plan::{PerCity, YEARS};

/// Students counted at the end of a year.
#[derive(Debug, Clone, PartialEq)]
pub enum ObservedEnrolment {
    /// The province's total, persons.
    Province(f64),
    /// Every city's total, persons.
    ByCity(PerCity),
}

/// Observed figures of one year. At least one is given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Observed {
    /// Students at the end of the year, persons.
    pub enrolled: Option<ObservedEnrolment>,
    /// Full-time intake, persons.
    pub full_time_intake: Option<f64>,
    /// Part-time intake, persons.
    pub part_time_intake: Option<f64>,
    /// Training, person-times.
    pub training: Option<f64>,
    /// High-skilled workers of the year, persons.
    pub high_skilled: Option<f64>,
    /// Employment rate of full-time graduates, share.
    pub employment_rate: Option<f64>,
}

/// Observed figures by plan year.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Actuals {
    /// By plan year.
    pub years: [Option<Observed>; YEARS],
}

impl Actuals {
    /// Number of years up to the last observed one, 0..=5.
    pub fn observed_until(&self) -> usize {
        self.years.iter().rposition(Option::is_some).map_or(0, |last| last + 1)
    }

    /// Observed figures of the plan year at an index.
    pub fn year(&self, at: usize) -> Option<&Observed> {
        self.years.get(at)?.as_ref()
    }
}
