//! Section 5: the ten indicators and their targets.

use crate::model::{Projection, Year};
use crate::plan::{CITIES, Indicator, Plan, Tier, Unit, YEARS};

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

/// All ten, in order.
pub fn readings(plan: &Plan, projection: &Projection) -> [Reading; 10] {
    std::array::from_fn(|at| {
        let indicator = Indicator::ALL[at];
        let value = value(plan, projection, indicator);
        let target = plan.target(indicator);
        let goal = target.quantity.value;
        let guard = if target.quantity.provenance.unit == Unit::Share {
            RATE_GUARD
        } else {
            COUNT_GUARD
        };
        let met = value.is_some_and(|value| {
            if target.strict {
                value > goal + guard
            } else {
                value >= goal - guard
            }
        });
        Reading {
            indicator,
            value,
            target: goal,
            met,
        }
    })
}

fn value(plan: &Plan, projection: &Projection, indicator: Indicator) -> Option<f64> {
    let last: &Year = projection.last();
    match indicator {
        Indicator::E1 => Some(last.enrolled),
        Indicator::E2 => last.employment_rate,
        Indicator::E2b => worst(projection.years[1..].iter().filter_map(|year| year.employment_rate)),
        Indicator::E3 => Some(last.cumulative_high_skilled),
        Indicator::E4 => Some(last.cumulative_training),
        Indicator::E5 => Some(last.schools[Tier::TechnicianCollege.index()]),
        Indicator::E6 => Some(f64::from(last.cities_covered)),
        Indicator::E7 => Some(last.quality_schools),
        Indicator::E8 => Some(last.quality_majors),
        Indicator::E9 => Some(f64::from(supported(plan, projection))),
    }
}

fn worst(rates: impl Iterator<Item = f64>) -> Option<f64> {
    rates.reduce(|least, rate| if rate < least { rate } else { least })
}

/// Cities with at least as many colleges and senior schools as the plan supports.
fn supported(plan: &Plan, projection: &Projection) -> u32 {
    let schools = &projection.cities[YEARS].schools;
    let least = plan.least_supported();
    let enough = |city: usize| {
        schools[Tier::TechnicianCollege.index()][city] + schools[Tier::SeniorTechnicalSchool.index()][city] >= least[city]
    };
    (0..CITIES).map(|city| u32::from(enough(city))).sum()
}
