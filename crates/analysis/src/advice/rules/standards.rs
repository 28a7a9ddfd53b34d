//! Rules on the national standard for technician colleges, as far as city totals allow a judgement.
//!
//! The model has no single colleges, so each rule assumes the most favourable case: the college students of a city
//! are divided by those colleges only that have had their years to grow; training and senior students of the whole
//! city count as if at its colleges. A city that fails even so does fail, on average.

use jigong_model::plan::{CityId, Indicator, Standard};

use crate::advice::scene::{Scene, cities_where, exceeds, lowest};
use crate::advice::warning::{Basis, Facts, InCity, Warning};

use super::{of_cities, of_province};

/// Cities whose colleges have too few full-time students on average.
pub(super) fn small_colleges(scene: &Scene) -> Option<Warning> {
    let (cities, lowest, standard) = below(scene, Standard::CollegeEnrolled, |city| {
        scene.last().enrolled_college[city] / scene.grown_colleges(city)
    })?;
    let facts = Facts::SmallColleges { lowest, standard };
    Some(of_cities(cities, facts, Basis::Standard(Standard::CollegeEnrolled)))
}

/// Cities whose training is too little for their colleges.
pub(super) fn little_training(scene: &Scene) -> Option<Warning> {
    let (cities, lowest, standard) = below(scene, Standard::CollegeTraining, |city| {
        scene.last().training[city] / scene.grown_colleges(city)
    })?;
    let facts = Facts::LittleTraining { lowest, standard };
    Some(of_cities(cities, facts, Basis::Standard(Standard::CollegeTraining)))
}

/// Cities whose senior students are too few for their colleges.
pub(super) fn few_seniors(scene: &Scene) -> Option<Warning> {
    let (cities, lowest, standard) = below(scene, Standard::CollegeSeniorShare, |city| {
        let students = scene.last().enrolled_college[city];
        let seniors = scene.last().enrolled_senior[city];
        // Colleges without students have no share, so they do not fail.
        if seniors < students { seniors / students } else { 1.0 }
    })?;
    let facts = Facts::FewSeniors { lowest, standard };
    Some(of_cities(cities, facts, Basis::Standard(Standard::CollegeSeniorShare)))
}

/// Target number of colleges × least students of the standard, compared with the target number of students.
pub(super) fn targets_conflict(scene: &Scene) -> Option<Warning> {
    let colleges = scene.outcome.reading(Indicator::Colleges).target?;
    let target = scene.outcome.reading(Indicator::Enrolment).target?;
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
