//! Technician colleges against the national standard, as far as figures of whole cities can tell.
//!
//! The model knows no single college, so each rule takes the case that is best for them: students of all colleges of a city
//! are counted for those that have had their years to grow, trainings and seniors of the whole city as if all were at its
//! colleges. What falls short even so does fall short, on average.

use jigong_model::plan::{CityId, Indicator, Standard};

use crate::advice::scene::{Scene, cities_where, exceeds, lowest};
use crate::advice::warning::{Basis, Facts, InCity, Warning};

use super::{of_cities, of_province};

/// Cities whose colleges have too few full-time students, on average.
pub(super) fn small_colleges(scene: &Scene) -> Option<Warning> {
    let (cities, lowest, standard) = below(scene, Standard::CollegeEnrolled, |city| {
        scene.last().enrolled_college[city] / scene.grown_colleges(city)
    })?;
    let facts = Facts::SmallColleges { lowest, standard };
    Some(of_cities(cities, facts, Basis::Standard(Standard::CollegeEnrolled)))
}

/// Cities whose trainings would not be enough for their colleges.
pub(super) fn little_training(scene: &Scene) -> Option<Warning> {
    let (cities, lowest, standard) = below(scene, Standard::CollegeTraining, |city| {
        scene.last().training[city] / scene.grown_colleges(city)
    })?;
    let facts = Facts::LittleTraining { lowest, standard };
    Some(of_cities(cities, facts, Basis::Standard(Standard::CollegeTraining)))
}

/// Cities whose seniors would not be enough for their colleges.
pub(super) fn few_seniors(scene: &Scene) -> Option<Warning> {
    let (cities, lowest, standard) = below(scene, Standard::CollegeSeniorShare, |city| {
        let students = scene.last().enrolled_college[city];
        let seniors = scene.last().enrolled_senior[city];
        // Colleges without students have no share that could fall short.
        if seniors < students { seniors / students } else { 1.0 }
    })?;
    let facts = Facts::FewSeniors { lowest, standard };
    Some(of_cities(cities, facts, Basis::Standard(Standard::CollegeSeniorShare)))
}

/// The number of colleges wanted, each of the standard's size, against the number of students wanted.
pub(super) fn targets_conflict(scene: &Scene) -> Option<Warning> {
    let colleges = scene.plan.target(Indicator::Colleges).quantity.value;
    let target = scene.plan.target(Indicator::Enrolment).quantity.value;
    let students_a_college = scene.plan.standard(Standard::CollegeEnrolled).value;
    let students = colleges * students_a_college;
    let facts = Facts::TargetsConflict {
        colleges,
        students_a_college,
        students,
        target,
    };
    (students > target).then(|| of_province(facts, Basis::Standard(Standard::CollegeEnrolled)))
}

/// The cities with grown colleges whose figure is below a standard, the lowest of them, and the standard.
fn below(scene: &Scene, standard: Standard, figure: impl Fn(usize) -> f64) -> Option<(Vec<CityId>, InCity, f64)> {
    let bound = scene.plan.standard(standard).value;
    let short = |city: usize| scene.grown_colleges(city) >= 1.0 && exceeds(bound, figure(city));
    let cities = cities_where(short);
    let (city, value) = lowest(&cities, &figure)?;
    Some((cities, InCity { city, value }, bound))
}
