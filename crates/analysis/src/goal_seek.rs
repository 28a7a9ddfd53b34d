//! Goal seek: the least value of one lever with which an indicator is met. docs/model.md, section 8.
//!
//! The value is set in every year not yet observed and found by bisection over the lever's slider grid. Exact if the
//! indicator is monotone in the lever; [`levers_of`] lists these.

use jigong_model::plan::Indicator;
use jigong_model::scenario::Lever;
use jigong_model::scenario::lever::Grid;

use super::trial::Trial;

/// Result of a search.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Sought<T = f64> {
    /// Every value of the range satisfies the condition.
    MetEverywhere,
    /// The least or greatest value that satisfies it.
    Found(T),
    /// No value of the range satisfies it.
    InfeasibleWithinRange,
}

/// Why no setting of a lever can be sought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Unsought {
    /// Every year was observed, so nothing is left to move.
    Observed,
    /// The indicator has no target.
    NoTarget,
}

/// Which end of the satisfying values is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// The least: all greater values satisfy the condition too.
    Least,
    /// The greatest: all smaller values satisfy the condition too.
    Greatest,
}

/// Levers that an indicator is proven never to fall with (invariant 3); empty if none is known.
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
///
/// # Errors
/// Nothing can be sought.
pub fn goal_seek(trial: &Trial, indicator: Indicator, lever: Lever) -> Result<Sought, Unsought> {
    trial.can_seek(indicator)?;
    Ok(seek(lever.grid(), Wanted::Least, |value| {
        trial.outcome(&trial.with(lever, value)).reading(indicator).met
    }))
}

/// The least or greatest value of a grid that satisfies `will_do`, by [`search`].
pub fn seek(grid: Grid, wanted: Wanted, mut will_do: impl FnMut(f64) -> bool) -> Sought {
    match search(grid.low, grid.high, wanted, |step| will_do(grid.value(step))) {
        Sought::MetEverywhere => Sought::MetEverywhere,
        Sought::Found(step) => Sought::Found(grid.value(step)),
        Sought::InfeasibleWithinRange => Sought::InfeasibleWithinRange,
    }
}

/// Bisection over `low..=high`. The step found satisfies `will_do` and its neighbour on the failing side does not. It
/// is the least or greatest satisfying step if `will_do` changes only once over the range.
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
        // Rounds towards `fails`, so `middle` lies strictly between the two.
        let middle = fails + (does - fails) / 2;
        if will_do(middle) {
            does = middle;
        } else {
            fails = middle;
        }
    }
    Sought::Found(does)
}
