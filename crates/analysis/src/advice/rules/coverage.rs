//! Rules on the number of colleges: the province's targets and each city's supported numbers.

use jigong_model::plan::{CityId, Indicator, YEARS};

use crate::advice::scene::{Scene, above_zero, cities_where, exceeds, highest, lowest};
use crate::advice::warning::{Basis, Facts, InCity, Warning};

use super::{least_supported, most_supported, of_cities, of_province};

/// Fewer colleges in the last year than the target.
pub(super) fn too_few_colleges(scene: &Scene) -> Option<Warning> {
    let reading = scene.outcome.reading(Indicator::Colleges);
    let colleges = reading.value.filter(|_| reading.is_missed())?;
    let facts = Facts::TooFewColleges {
        colleges,
        target: reading.target?,
    };
    Some(of_province(facts, Basis::Target(Indicator::Colleges)))
}

/// Cities with fewer colleges and senior schools in the last year than the plan supports at least.
pub(super) fn too_few_supported(scene: &Scene) -> Option<Warning> {
    let missing = |city: usize| least_supported(scene.plan, city) - scene.supported(YEARS, city);
    let cities = cities_where(|city| missing(city) > 0.0);
    let (city, _) = highest(&cities, missing)?;
    let facts = Facts::TooFewSupported {
        worst: InCity {
            city,
            value: scene.supported(YEARS, city.index()),
        },
        least: least_supported(scene.plan, city.index()),
        missing: above_zero(missing),
    };
    Some(of_cities(cities, facts, Basis::Supported(city)))
}

/// Cities without a college in the last year.
pub(super) fn uncovered(scene: &Scene) -> Option<Warning> {
    let cities = cities_where(|city| scene.colleges(YEARS, city) < 1.0);
    let facts = Facts::Uncovered {
        target: scene.outcome.reading(Indicator::CoveredCities).target?,
        missing: cities.len() as f64,
    };
    (!cities.is_empty()).then(|| of_cities(cities, facts, Basis::Target(Indicator::CoveredCities)))
}

/// Cities that new builds raise above the number that the plan supports at most.
pub(super) fn beyond_supported(scene: &Scene) -> Option<Warning> {
    let beyond = |city: usize| {
        let schools = scene.supported(YEARS, city);
        exceeds(schools, most_supported(scene.plan, city)) && exceeds(schools, scene.supported(0, city))
    };
    let (cities, highest, most) = above_most(scene, YEARS, beyond)?;
    let basis = Basis::Supported(highest.city);
    Some(of_cities(cities, Facts::BeyondSupported { highest, most }, basis))
}

/// Cities above the number that the plan supports at most in the base year already, and not raised further.
pub(super) fn beyond_supported_already(scene: &Scene) -> Option<Warning> {
    let beyond = |city: usize| {
        let before = scene.supported(0, city);
        exceeds(before, most_supported(scene.plan, city)) && !exceeds(scene.supported(YEARS, city), before)
    };
    let (cities, highest, most) = above_most(scene, 0, beyond)?;
    let basis = Basis::Supported(highest.city);
    Some(of_cities(cities, Facts::BeyondSupportedAlready { highest, most }, basis))
}

/// The cities that satisfy a predicate, the one that is furthest above its supported number in a year, and that
/// number.
fn above_most(scene: &Scene, row: usize, beyond: impl Fn(usize) -> bool) -> Option<(Vec<CityId>, InCity, f64)> {
    let cities = cities_where(beyond);
    let below = |city: usize| most_supported(scene.plan, city) - scene.supported(row, city);
    let (city, _) = lowest(&cities, below)?;
    let highest = InCity {
        city,
        value: scene.supported(row, city.index()),
    };
    Some((cities, highest, most_supported(scene.plan, city.index())))
}
