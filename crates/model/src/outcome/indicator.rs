//! The ten indicators and their targets: docs/model.md, section 5.

use crate::plan::{CITIES, Indicator, PerCity, Plan, Tier, YEARS};
use crate::projection::{Projection, Year};
use crate::scenario::Targets;

/// Tolerance against rounding, for counts (ε in section 5).
const COUNT_GUARD: f64 = 1e-6;
/// Tolerance against rounding, for shares (ε in section 5).
const RATE_GUARD: f64 = 1e-9;

/// An indicator's value compared with its target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Which indicator.
    pub indicator: Indicator,
    /// Its value in the target's unit; `None` if it cannot be measured.
    pub value: Option<f64>,
    /// The target's value; `None` without a target.
    pub target: Option<f64>,
    /// Whether there is a target and it is met.
    pub met: bool,
}

impl Reading {
    /// Value minus target.
    pub fn gap(&self) -> Option<f64> {
        Some(self.value? - self.target?)
    }

    /// Whether there is a target and it is not met.
    pub const fn is_missed(&self) -> bool {
        self.target.is_some() && !self.met
    }
}

/// The bound that a value must reach to meet a target; without a target, none is met.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    edge: f64,
    strict: bool,
}

impl Threshold {
    /// The threshold of an indicator's target value, including the rounding tolerance.
    pub fn of(plan: &Plan, indicator: Indicator, value: Option<f64>) -> Self {
        let guard = if indicator.is_rate() { RATE_GUARD } else { COUNT_GUARD };
        let strict = plan.target(indicator).strict;
        // No comparison with NaN is true.
        let goal = value.unwrap_or(f64::NAN);
        Self {
            edge: if strict { goal + guard } else { goal - guard },
            strict,
        }
    }

    /// Whether there is a target.
    pub const fn is_set(self) -> bool {
        !self.edge.is_nan()
    }

    /// Whether a value meets the target; NaN never does.
    pub fn is_met(self, value: f64) -> bool {
        if self.strict { value > self.edge } else { value >= self.edge }
    }
}

/// The ten readings in the order of [`Indicator`], against these targets.
pub fn readings(plan: &Plan, targets: &Targets, projection: &Projection) -> [Reading; 10] {
    std::array::from_fn(|at| {
        let indicator = Indicator::ALL[at];
        let value = value(plan, projection, indicator);
        let target = targets[at];
        Reading {
            indicator,
            value,
            target,
            met: value.is_some_and(|value| Threshold::of(plan, indicator, target).is_met(value)),
        }
    })
}

fn value(plan: &Plan, projection: &Projection, indicator: Indicator) -> Option<f64> {
    let last: &Year = projection.last();
    match indicator {
        Indicator::InitialEmployment => worst(projection.years[1..].iter().filter_map(|year| year.employment_rate)),
        Indicator::HighSkilled => Some(last.cumulative_high_skilled),
        Indicator::Training => Some(last.cumulative_training),
        _ => in_year(plan, projection, YEARS, indicator),
    }
}

/// The indicator's figure in one year; `at` is the row in `Projection::years` (0 is the base year). For E3 and E4 it
/// is that year's number, not the sum; for E2b that year's rate.
pub fn in_year(plan: &Plan, projection: &Projection, at: usize, indicator: Indicator) -> Option<f64> {
    let year = &projection.years[at];
    match indicator {
        Indicator::Enrolment => Some(year.enrolled),
        Indicator::Employment | Indicator::InitialEmployment => year.employment_rate,
        Indicator::HighSkilled => Some(year.high_skilled),
        Indicator::Training => Some(year.training),
        Indicator::Colleges => Some(year.schools[Tier::TechnicianCollege.index()]),
        Indicator::CoveredCities => Some(f64::from(year.cities_covered)),
        Indicator::QualitySchools => Some(year.quality_schools),
        Indicator::QualityMajors => Some(year.quality_majors),
        Indicator::SchoolFloor => Some(f64::from(supported(plan, &projection.cities[at].schools))),
    }
}

fn worst(rates: impl Iterator<Item = f64>) -> Option<f64> {
    rates.reduce(|least, rate| if rate < least { rate } else { least })
}

/// E9: number of cities with at least as many colleges and senior schools as the plan supports at least.
fn supported(plan: &Plan, schools: &[PerCity; 3]) -> u32 {
    let least = plan.least_supported();
    let enough = |city: usize| {
        schools[Tier::TechnicianCollege.index()][city] + schools[Tier::SeniorTechnicalSchool.index()][city] >= least[city]
    };
    (0..CITIES).map(|city| u32::from(enough(city))).sum()
}
