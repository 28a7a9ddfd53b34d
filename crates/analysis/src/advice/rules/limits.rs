//! Rules on places, teachers, senior seats and the pool: limits that are exceeded or that bind.

use jigong_model::plan::{Assumption, CityId, ProjectKind, Standard, YEARS};
use jigong_model::projection::Limit;

use crate::advice::scene::{Scene, above_zero, cities_where, exceeds, highest, lowest};
use crate::advice::warning::{Basis, Facts, Filling, InCity, Peak, Warning};

use super::of_cities;

/// Fewer moved entrants than this are ignored: the model computes fractions of persons.
const NOBODY: f64 = 0.5;
/// A new build fills slowly if its city's place use falls by more than this below the base year's.
const SLOW: f64 = 0.05;

/// Cities with more full-time students than places.
pub(super) fn over_places(scene: &Scene) -> Option<Warning> {
    let full = scene.plan.standard(Standard::FullPlaces).value;
    let in_use = |row: usize, city: usize| place_use(scene, row, city);
    let (cities, peak) = above(scene, in_use, full)?;
    let missing = |row: usize| {
        let cities = scene.cities(row);
        above_zero(|city| cities.enrolled_full_time[city] - full * cities.places[city])
    };
    let facts = Facts::OverPlaces {
        peak,
        places_missing: most(scene, missing),
    };
    Some(of_cities(cities, facts, Basis::Standard(Standard::FullPlaces)))
}

/// Cities with more full-time students per teacher than the ceiling.
pub(super) fn teachers_short(scene: &Scene) -> Option<Warning> {
    let ceiling = scene.assumptions.one(Assumption::StudentsPerTeacherCeiling);
    let load = |row: usize, city: usize| ratio(scene.cities(row).enrolled_full_time[city], scene.cities(row).teachers[city]);
    let (cities, peak) = above(scene, load, ceiling)?;
    let missing = |row: usize| {
        let cities = scene.cities(row);
        above_zero(|city| cities.enrolled_full_time[city] / ceiling - cities.teachers[city])
    };
    let facts = Facts::TeachersShort {
        peak,
        ceiling,
        teachers_missing: most(scene, missing),
    };
    let basis = Basis::Figure(Assumption::StudentsPerTeacherCeiling.first_slot());
    Some(of_cities(cities, facts, basis))
}

/// Cities whose senior seats are fewer than the planned senior intake needs.
pub(super) fn senior_seats_short(scene: &Scene) -> Option<Warning> {
    let moved = |city: usize| -> f64 { scene.ahead().map(|row| scene.cities(row).shifted_to_intermediate[city]).sum() };
    let cities = cities_where(|city| moved(city) >= NOBODY);
    let (city, value) = highest(&cities, moved)?;
    let facts = Facts::SeniorSeatsShort {
        persons: cities.iter().map(|city| moved(city.index())).sum(),
        most: InCity { city, value },
    };
    Some(of_cities(
        cities,
        facts,
        Basis::Figure(Assumption::SeniorSeatUse.first_slot()),
    ))
}

/// Cities whose pool binds the full-time intake; those reported by [`fills_slowly`] are left out.
pub(super) fn pool_exhausted(scene: &Scene) -> Option<Warning> {
    let slow = slow_cities(scene);
    let cities: Vec<CityId> = cities_where(|city| pool_binds(scene, city))
        .into_iter()
        .filter(|city| !slow.contains(city))
        .collect();
    let first = scene
        .ahead()
        .find(|&row| cities.iter().any(|city| is_pool(scene, row, city.index())))?;
    let facts = Facts::PoolExhausted {
        first_year: scene.calendar(first),
    };
    Some(of_cities(
        cities,
        facts,
        Basis::Figure(Assumption::AttractableShare.first_slot()),
    ))
}

/// Cities with a new build that is not at full ramp in the last year, or whose place use has fallen.
pub(super) fn fills_slowly(scene: &Scene) -> Option<Warning> {
    let cities = slow_cities(scene);
    let (city, value) = lowest(&cities, |city| usable_share(scene, city).unwrap_or(1.0))?;
    let last = scene.last();
    let empty = |city: usize| last.places[city] - last.enrolled_full_time[city];
    let filling = Filling {
        lowest: InCity { city, value },
        place_use: place_use(scene, YEARS, city.index()),
        base_use: place_use(scene, 0, city.index()),
        empty_places: above_zero(|at| {
            if cities.iter().any(|city| city.index() == at) {
                empty(at)
            } else {
                0.0
            }
        }),
        pool_exhausted: cities.iter().any(|city| pool_binds(scene, city.index())),
    };
    Some(of_cities(
        cities,
        Facts::FillsSlowly(filling),
        Basis::Figure(Assumption::Ramp.first_slot()),
    ))
}

fn slow_cities(scene: &Scene) -> Vec<CityId> {
    let emptier = |city: usize| place_use(scene, YEARS, city) < place_use(scene, 0, city) - SLOW;
    cities_where(|city| usable_share(scene, city).is_some_and(|usable| exceeds(1.0, usable) || emptier(city)))
}

/// Usable share of the places of a city's open new builds in the last year; `None` without new builds.
fn usable_share(scene: &Scene, city: usize) -> Option<f64> {
    let ramp = scene.assumptions.list(Assumption::Ramp);
    let last = i64::from(scene.plan.last_year());
    let (mut usable, mut all) = (0.0, 0.0);
    for (_, project) in scene.accepted() {
        let Ok(age) = usize::try_from(last - scene.opening(project)) else {
            continue;
        };
        if project.city.index() == city && project.kind == ProjectKind::NewBuild {
            let places = project
                .places
                .unwrap_or_else(|| scene.assumptions.one(Assumption::NewBuildPlaces));
            usable += places * ramp[age.min(ramp.len() - 1)];
            all += places;
        }
    }
    (all > 0.0).then(|| usable / all)
}

fn place_use(scene: &Scene, row: usize, city: usize) -> f64 {
    ratio(scene.cities(row).enrolled_full_time[city], scene.cities(row).places[city])
}

/// Whether the pool binds a city in any remaining year.
fn pool_binds(scene: &Scene, city: usize) -> bool {
    scene.ahead().any(|row| is_pool(scene, row, city))
}

fn is_pool(scene: &Scene, row: usize, city: usize) -> bool {
    usize::from(scene.cities(row).binding[city]) == Limit::Pool.index()
}

/// The cities whose figure exceeds a bound in any remaining year, and the peak: city, year and value.
fn above(scene: &Scene, figure: impl Fn(usize, usize) -> f64, bound: f64) -> Option<(Vec<CityId>, Peak)> {
    let peak = |city: usize| {
        let years = scene.ahead().map(|row| (row, figure(row, city)));
        years.reduce(|best, own| if own.1 > best.1 { own } else { best })
    };
    let cities = cities_where(|city| peak(city).is_some_and(|(_, value)| exceeds(value, bound)));
    let (city, value) = highest(&cities, |city| peak(city).map_or(0.0, |(_, value)| value))?;
    let (row, _) = peak(city.index())?;
    let year = scene.calendar(row);
    Some((cities, Peak { city, year, value }))
}

/// The largest figure over the remaining years.
fn most(scene: &Scene, figure: impl Fn(usize) -> f64) -> f64 {
    scene
        .ahead()
        .map(figure)
        .fold(0.0, |most, own| if own > most { own } else { most })
}

/// `part / whole`; infinite if only `whole` is 0, 0 if both are.
fn ratio(part: f64, whole: f64) -> f64 {
    if whole > 0.0 {
        part / whole
    } else if part > 0.0 {
        f64::INFINITY
    } else {
        0.0
    }
}
