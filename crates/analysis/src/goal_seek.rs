//! Goal seek (section 8 of the model's page): the least value of one lever with which an indicator is met.
//!
//! The value goes into every year not yet observed and is looked for by bisection over the page's grid of the lever, so it
//! is one that the page can show and a hand can set. Exact where the indicator is monotone in the lever: [`levers_of`].

use jigong_model::plan::Indicator;
use jigong_model::scenario::Lever;
use jigong_model::scenario::lever::Grid;

use super::trial::Trial;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Sought<T = f64> {
    /// Any value of the range will do.
    MetEverywhere,
    /// The least or the greatest value that will do.
    Found(T),
    /// No value of the range will do.
    InfeasibleWithinRange,
}

/// Which of the values that will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The least: greater ones will do too.
    Least,
    /// The greatest: lesser ones will do too.
    Greatest,
}

/// The levers that an indicator never falls with, as far as that is proven; empty where no search makes sense.
pub const fn levers_of(indicator: Indicator) -> &'static [Lever] {
    match indicator {
        Indicator::Enrolment => &[
            Lever::FullTimeIntakeGrowth,
            Lever::PartTimeIntakeGrowth,
            Lever::ApprenticesAdded,
            Lever::DropoutReduction,
            Lever::TeacherGrowth,
        ],
        Indicator::Employment | Indicator::InitialEmployment => &[Lever::EmploymentRateAdded],
        Indicator::HighSkilled => &[
            Lever::PartTimeIntakeGrowth,
            Lever::ApprenticesAdded,
            Lever::DropoutReduction,
            Lever::TrainingGrowth,
            Lever::CertificateYieldAdded,
        ],
        Indicator::Training => &[Lever::TrainingGrowth, Lever::TeacherGrowth],
        Indicator::Colleges
        | Indicator::CoveredCities
        | Indicator::QualitySchools
        | Indicator::QualityMajors
        | Indicator::SchoolFloor => &[],
    }
}

/// The least value of a lever with which an indicator is met.
pub fn goal_seek(trial: &Trial, indicator: Indicator, lever: Lever) -> Sought {
    seek(lever.grid(), Wanted::Least, |value| {
        trial.outcome(&trial.with(lever, value)).reading(indicator).met
    })
}

/// The wanted one of a grid's values that will do, by [`search`].
pub fn seek(grid: Grid, wanted: Wanted, mut will_do: impl FnMut(f64) -> bool) -> Sought {
    match search(grid.low, grid.high, wanted, |step| will_do(grid.value(step))) {
        Sought::MetEverywhere => Sought::MetEverywhere,
        Sought::Found(step) => Sought::Found(grid.value(step)),
        Sought::InfeasibleWithinRange => Sought::InfeasibleWithinRange,
    }
}

/// The wanted one of the steps from `low` to `high` that will do. What is found always will, and the step before it will
/// not; it is the least or the greatest where `will_do` changes once along the way.
pub fn search(low: i32, high: i32, wanted: Wanted, mut will_do: impl FnMut(i32) -> bool) -> Sought<i32> {
    let (mut fails, mut does) = match wanted {
        Wanted::Least => (low, high),
        Wanted::Greatest => (high, low),
    };
    if will_do(fails) {
        return Sought::MetEverywhere;
    }
    if !will_do(does) {
        return Sought::InfeasibleWithinRange;
    }
    while fails.abs_diff(does) > 1 {
        // Rounds towards `fails`, so it lies strictly between the two.
        let middle = fails + (does - fails) / 2;
        if will_do(middle) {
            does = middle;
        } else {
            fails = middle;
        }
    }
    Sought::Found(does)
}
