//! Answers of the analyses: plain data that a worker sends and the page shows.
//!
//! Values are in the units of the outcome file; indicators are in the order of [`Indicator`].

use jigong_model::plan::shape::names;
use jigong_model::plan::{Indicator, UncertainInput, YEARS};
use jigong_model::scenario::{Lever, Series};
use serde::{Deserialize, Serialize};

use super::goal_seek::{Sought, Unsought};

/// One value per indicator; `None` if it cannot be measured.
pub type IndicatorValues = [Option<f64>; 10];

names! {
    /// Yearly figures of the province with sampled bands, for charts over time.
    Track {
        /// Students at the end of the year, persons.
        Enrolled = "enrolled",
        /// Employment rate of full-time graduates, share.
        EmploymentRate = "employment_rate",
        /// High-skilled workers of the year, persons.
        HighSkilled = "high_skilled",
        /// High-skilled workers since the first plan year, persons.
        CumulativeHighSkilled = "cumulative_high_skilled",
        /// Training of the year, person-times.
        Training = "training",
        /// Training since the first plan year, person-times.
        CumulativeTraining = "cumulative_training",
        /// Full-time intake, persons.
        AdmittedFullTime = "admitted_full_time",
        /// Full-time students at the end of the year, persons.
        EnrolledFullTime = "enrolled_full_time",
        /// Full-time students per teacher.
        StudentsPerTeacher = "students_per_teacher",
        /// Running and capital cost of the year, 10⁴ yuan (万元).
        Cost = "cost",
    }
}

/// Result of sampling the uncertain inputs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sampled {
    /// Number of draws.
    pub samples: u32,
    /// Seed of the draws.
    pub seed: u32,
    /// By indicator.
    pub indicators: [Spread; 10],
    /// Share of draws that meet the targets of all main indicators; `None` if none has a target.
    pub all_main: Option<f64>,
    /// Share of draws that meet all hard targets; aspirations and guidance are not among them. `None` without any.
    pub all_targets: Option<f64>,
    /// By [`Track::index`].
    pub fans: [Fan; Track::ALL.len()],
}

/// Distribution of an indicator over the draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Mean; `None` if no draw has a value.
    pub mean: Option<f64>,
    /// P05, P10, P25, P50, P75, P90, P95 (type 7); `None` if no draw has a value.
    pub quantiles: Option<[f64; 7]>,
    /// Share of draws that meet the target; `None` without a target.
    pub chance: Option<f64>,
    /// Whether all draws give the same value.
    pub certain: bool,
}

/// Distribution of a yearly figure over the draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Default)]
pub struct Fan {
    /// P10, P25, P50, P75, P90 by plan year; `None` in observed years and if no draw has a value.
    pub years: [Option<[f64; 5]>; YEARS],
}

/// A group of choices to which a part of a change is attributed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Player {
    /// A yearly lever.
    Lever(Lever),
    /// All college projects together.
    Projects,
    /// All growth of single cities together.
    CityGrowth,
}

impl Player {
    /// Its field in a scenario file.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Lever(lever) => lever.name(),
            Self::Projects => "college_projects",
            Self::CityGrowth => "city_growth",
        }
    }
}

/// What an attribution splits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum By {
    /// The ten indicators; one column each, in the order of [`Indicator`].
    Indicators,
    /// The yearly figures of an indicator; one column per plan year.
    Years(Indicator),
    /// The cities' figures of an indicator; one column per city. Only E1, E3, E4 and E5.
    Cities(Indicator),
}

/// A change from a baseline to a scenario, split exactly among the players. docs/model.md, section 8.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// What was split.
    pub by: By,
    /// Players that differ from the baseline, in display order.
    pub players: Vec<Player>,
    /// One per column; `None` if any value needed is missing.
    pub columns: Vec<Option<Column>>,
}

/// One figure: `from + assumptions + Σ shares = to`, up to rounding.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Value in the baseline.
    pub from: f64,
    /// Effect of the changed assumptions under the baseline's levers; 0 if none differ.
    pub assumptions: f64,
    /// Shapley value by player.
    pub shares: Vec<f64>,
    /// Value in the scenario.
    pub to: f64,
}

/// Sensitivity of the outcome to the uncertain inputs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sensitivity {
    /// Indicators with every input at its mode.
    pub base: IndicatorValues,
    /// Tornado bars, by [`UncertainInput::index`].
    pub bars: Vec<Bar>,
    /// Variance-based indices.
    pub sobol: Sobol,
}

/// Indicators with one input at its P10 and at its P90, the others at their modes.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// The input.
    pub input: UncertainInput,
    /// P10 of the input.
    pub low: f64,
    /// P90 of the input.
    pub high: f64,
    /// Indicators at P10.
    pub at_low: IndicatorValues,
    /// Indicators at P90.
    pub at_high: IndicatorValues,
}

/// Sobol' indices by Jansen's estimators; inputs are independent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sobol {
    /// Number of points n; n·(k+2) runs for k inputs.
    pub points: u32,
    /// Seed of the digital shift.
    pub seed: u32,
    /// First-order index by [`UncertainInput::index`], then by indicator; `None` if the indicator does not vary.
    pub first_order: Vec<IndicatorValues>,
    /// Total index, same layout.
    pub total: Vec<IndicatorValues>,
    /// Variance by indicator.
    pub variance: IndicatorValues,
}

/// Ways to meet a target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ways {
    /// The target's indicator.
    pub indicator: Indicator,
    /// The chance asked for; `None` for the plain run.
    pub chance: Option<f64>,
    /// Why nothing can be sought; then there are no ways.
    pub cannot: Option<Unsought>,
    /// Each lever alone, in display order: those that move the indicator and those proven to be monotone.
    pub alone: Vec<Way>,
    /// The smallest change of several levers; `None` if even all of them at their upper ends do not meet the target.
    pub together: Option<Together>,
}

/// One lever alone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Way {
    /// Which lever.
    pub lever: Lever,
    /// The value that meets the target if set in every year not yet observed: the least one if the indicator is
    /// monotone in the lever, else the nearest to the present value.
    pub sought: Sought,
    /// Whether the indicator is proven never to fall when the lever rises.
    pub proven: bool,
    /// Result at the found value, or else at the setting that comes closest to the target.
    pub gives: Given,
}

/// Result of a change.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// Indicators of the plain run.
    pub values: IndicatorValues,
    /// Whether each target is met in the plain run.
    pub met: [bool; 10],
    /// Chance of meeting the target asked for.
    pub chance: f64,
}

/// Several levers together: all move by the same part of their slider range, none by more than needed.
///
/// The change is measured by the largest part of its slider range that any lever moves. If the indicator is monotone
/// in all levers, no smaller change in this norm meets the target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Together {
    /// The levers that change, with their new yearly values.
    pub levers: Vec<(Lever, Series)>,
    /// The largest part of its slider range that any lever moves, 0..1.
    pub part: f64,
    /// Result of the change.
    pub gives: Given,
}
