//! The rules. Each is a function from a [`Scene`] to at most one warning; cities with the same problem share one
//! warning.
//!
//! Only years not yet observed are judged. Rules do not run the model and do not search.

mod coverage;
mod limits;
mod pace;
mod projects;
mod standards;

use jigong_model::plan::{CityId, Plan};

use super::scene::Scene;
use super::warning::{Basis, Facts, Place, Warning};

type Find = fn(&Scene) -> Option<Warning>;

const ALL: [Find; 21] = [
    projects::outside_years,
    projects::no_senior_school_left,
    projects::no_technical_school_left,
    projects::opens_late,
    projects::placeholder_schools,
    coverage::too_few_colleges,
    coverage::too_few_supported,
    pace::high_skilled,
    pace::training,
    coverage::uncovered,
    limits::over_places,
    limits::teachers_short,
    limits::senior_seats_short,
    limits::pool_exhausted,
    limits::fills_slowly,
    standards::small_colleges,
    standards::little_training,
    standards::few_seniors,
    coverage::beyond_supported,
    coverage::beyond_supported_already,
    standards::targets_conflict,
];

/// All warnings, most important first.
pub(super) fn all(scene: &Scene) -> Vec<Warning> {
    let mut found: Vec<Warning> = ALL.iter().filter_map(|find| find(scene)).collect();
    found.sort_by_key(|warning| (warning.severity(), warning.rule()));
    found
}

/// A warning about the province.
const fn of_province(facts: Facts, basis: Basis) -> Warning {
    Warning {
        place: Place::Province,
        facts,
        basis,
    }
}

/// A warning about cities.
const fn of_cities(cities: Vec<CityId>, facts: Facts, basis: Basis) -> Warning {
    Warning {
        place: Place::Cities(cities),
        facts,
        basis,
    }
}

/// Most colleges and senior schools that the plan supports in a city.
fn most_supported(plan: &Plan, city: usize) -> f64 {
    plan.cities[city].supported.value[1]
}

/// Fewest colleges and senior schools that the plan supports in a city.
fn least_supported(plan: &Plan, city: usize) -> f64 {
    plan.cities[city].supported.value[0]
}
