//! The invariants of docs/model.md, section 6, tested over random scenarios; each test is named after its number.
//!
//! Exact tests of single equations, which these laws cannot replace, are in `local`.

mod balance;
mod base_year;
mod limits;
mod midterm;
mod monotone;

use jigong_model::projection::{Projection, Year};
use jigong_model::scenario::{ObservedEnrolment, Scenario};

/// Every stock and flow of a year of the province.
fn figures(row: &Year) -> Vec<f64> {
    let mut all = vec![
        row.enrolled,
        row.enrolled_full_time,
        row.enrolled_part_time,
        row.admitted_full_time,
        row.admitted_part_time,
        row.shifted_to_intermediate,
        row.graduates,
        row.graduates_full_time,
        row.leavers_without_graduation,
        row.training,
        row.high_skilled,
        row.cumulative_training,
        row.cumulative_high_skilled,
        row.quality_schools,
        row.quality_majors,
        row.teachers,
        row.places,
        row.capital_cost,
        row.running_cost,
    ];
    all.extend(row.by_programme);
    all.extend(row.limits);
    all.extend(row.schools);
    all.extend(row.full_time_by_tier);
    all.extend(
        [row.students_per_teacher, row.place_use, row.senior_share]
            .into_iter()
            .flatten(),
    );
    all
}

/// The largest number of students, intake or observation: what rounding errors of persons are measured by.
fn persons(scenario: &Scenario, projection: &Projection) -> f64 {
    let mut all = vec![1.0];
    for row in &projection.years {
        all.extend([row.enrolled, row.admitted_full_time, row.admitted_part_time, row.graduates]);
    }
    for observed in scenario.actuals.years.iter().flatten() {
        match observed.enrolled {
            Some(ObservedEnrolment::Province(total)) => all.push(total),
            Some(ObservedEnrolment::ByCity(lane)) => all.extend(lane),
            None => {}
        }
    }
    all.into_iter().fold(0.0, f64::max)
}

/// Equal but for rounding.
fn near(found: f64, expected: f64, size: f64) -> bool {
    (found - expected).abs() <= 1e-9 * size.abs().max(found.abs()).max(expected.abs())
}
