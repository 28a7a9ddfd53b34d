//! Section 5: the ten indicators and their targets.

use crate::plan::{CITIES, Indicator, PerCity, Plan, Target, Tier, Unit, YEARS};
use crate::projection::{Projection, Year};

/// Guard against the last bits, for counts.
const COUNT_GUARD: f64 = 1e-6;
/// Guard against the last bits, for rates.
const RATE_GUARD: f64 = 1e-9;

/// An indicator's value against its target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// Which indicator.
    pub indicator: Indicator,
    /// Its value in the target's unit; `None` where there is nothing to measure.
    pub value: Option<f64>,
    /// The target's value.
    pub target: f64,
    /// Whether the target is met.
    pub met: bool,
}

impl Reading {
    /// Value less target.
    pub fn gap(&self) -> Option<f64> {
        Some(self.value? - self.target)
    }
}

/// What a value must pass to meet a target.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Threshold {
    edge: f64,
    strict: bool,
}

impl Threshold {
    /// That of a target, with the guard against the last bits.
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

    /// Whether a value meets it; NaN never does.
    pub fn is_met(self, value: f64) -> bool {
        if self.strict { value > self.edge } else { value >= self.edge }
    }
}

/// All ten, in order.
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

/// The yearly figure behind an indicator, by the year's place in the projection: of E3 and E4 the year's own number, of
/// E2b the year's rate.
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

/// Cities with at least as many colleges and senior schools as the plan supports.
fn supported(plan: &Plan, schools: &[PerCity; 3]) -> u32 {
    let least = plan.least_supported();
    let enough = |city: usize| {
        schools[Tier::TechnicianCollege.index()][city] + schools[Tier::SeniorTechnicalSchool.index()][city] >= least[city]
    };
    (0..CITIES).map(|city| u32::from(enough(city))).sum()
}
