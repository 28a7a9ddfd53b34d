//! The ten indicators and their targets: docs/model.md, section 5.

use crate::plan::{CITIES, Indicator, PerCity, Plan, Target, Tier, Unit, YEARS};
use crate::projection::{Projection, Year};

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
    /// The target's value.
    pub target: f64,
    /// Whether the target is met.
    pub met: bool,
}

impl Reading {
    /// Value minus target.
    pub fn gap(&self) -> Option<f64> {
        Some(self.value? - self.target)
    }
}

/// The bound that a value must reach to meet a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    edge: f64,
    strict: bool,
}

impl Threshold {
    /// The threshold of a target, including the rounding tolerance.
    pub fn of(target: &Target) -> Self {
        let guard = if target.quantity.provenance.unit == Unit::Share {
            RATE_GUARD
        } else {
            COUNT_GUARD
        };
        let goal = target.quantity.value;
        Self {
            edge: if target.strict { goal + guard } else { goal - guard },
            strict: target.strict,
        }
    }

    /// Whether a value meets the target; NaN never does.
    pub fn is_met(self, value: f64) -> bool {
        if self.strict { value > self.edge } else { value >= self.edge }
    }
}

/// The ten readings in the order of [`Indicator`].
pub fn readings(plan: &Plan, projection: &Projection) -> [Reading; 10] {
    std::array::from_fn(|at| {
        let indicator = Indicator::ALL[at];
        let value = value(plan, projection, indicator);
        let target = plan.target(indicator);
        Reading {
            indicator,
            value,
            target: target.quantity.value,
            met: value.is_some_and(|value| Threshold::of(target).is_met(value)),
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
