//! What the analyses answer: plain figures, which a worker can send and a page can show.
//!
//! Values are in the outcome file's units. Indicators stand in the order of [`Indicator`].

use jigong_model::plan::shape::names;
use jigong_model::plan::{Indicator, UncertainInput, YEARS};
use jigong_model::scenario::{Lever, Series};
use serde::{Deserialize, Serialize};

use super::goal_seek::Sought;

/// One value an indicator; `None` where there is nothing to measure.
pub type IndicatorValues = [Option<f64>; 10];

names! {
    /// Yearly figures of the province that are sampled, for the bands of charts over time.
    Track {
        /// Students at the end of the year, persons.
        Enrolled = "enrolled",
        /// Employment rate of full-time graduates, share.
        EmploymentRate = "employment_rate",
        /// High-skilled workers of the year, persons.
        HighSkilled = "high_skilled",
        /// High-skilled workers since the plan began, persons.
        CumulativeHighSkilled = "cumulative_high_skilled",
        /// Trainings of the year, person-times.
        Training = "training",
        /// Trainings since the plan began, person-times.
        CumulativeTraining = "cumulative_training",
        /// Full-time intake, persons.
        AdmittedFullTime = "admitted_full_time",
        /// Full-time students at the end of the year, persons.
        EnrolledFullTime = "enrolled_full_time",
        /// Full-time students per teacher.
        StudentsPerTeacher = "students_per_teacher",
        /// Running and capital cost of the year, 万元.
        Cost = "cost",
    }
}

/// What many draws of the uncertain inputs give.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sampled {
    /// Number of draws.
    pub samples: u32,
    /// Seed of the draws.
    pub seed: u32,
    /// By indicator.
    pub indicators: [Spread; 10],
    /// Chance of meeting the plan's main indicators all at once.
    pub all_main: f64,
    /// Chance of meeting all hard targets at once: neither aspirations nor guidance are among them.
    pub all_targets: f64,
    /// By [`Track::index`].
    pub fans: [Fan; Track::ALL.len()],
}

/// How an indicator spreads over the draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// Mean; `None` where no draw has a value.
    pub mean: Option<f64>,
    /// P05, P10, P25, P50, P75, P90, P95 by type-7 interpolation; `None` where no draw has a value.
    pub quantiles: Option<[f64; 7]>,
    /// Share of draws that meet the target.
    pub chance: f64,
    /// No uncertain input acts on it: all draws give the same value.
    pub certain: bool,
}

/// How a yearly figure spreads over the draws.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, Default)]
pub struct Fan {
    /// P10, P25, P50, P75, P90 by year of the plan; `None` in observed years and where no draw has a value.
    pub years: [Option<[f64; 5]>; YEARS],
}

/// Who moves an outcome from the baseline to the scenario.
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
    /// The field of the scenario file that it moves.
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
    /// The ten indicators; a column each in the order of [`Indicator`].
    Indicators,
    /// The yearly figures behind an indicator; a column a year of the plan.
    Years(Indicator),
    /// The cities' figures behind an indicator; a column a city in the plan's order. Only E1, E3, E4 and E5.
    Cities(Indicator),
}

/// A move split exactly among those who made it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// What was split.
    pub by: By,
    /// Those that differ from the baseline, in the order of the page.
    pub players: Vec<Player>,
    /// One a column; `None` where a value is missing on the way.
    pub columns: Vec<Option<Column>>,
}

/// One figure's move: `from + assumptions + Σ shares = to`, exactly but for the last bits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// In the baseline.
    pub from: f64,
    /// What the change of assumptions does to the baseline's levers; 0 where none differ.
    pub assumptions: f64,
    /// By player: the exact Shapley value.
    pub shares: Vec<f64>,
    /// In the scenario.
    pub to: f64,
}

/// What the outcome depends on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sensitivity {
    /// Every uncertain input at its mode.
    pub base: IndicatorValues,
    /// By [`UncertainInput::index`].
    pub bars: Vec<Bar>,
    /// Variance split among the inputs.
    pub sobol: Sobol,
}

/// One uncertain input at its P10 and P90, the others at their mode.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// Which input.
    pub input: UncertainInput,
    /// Its P10.
    pub low: f64,
    /// Its P90.
    pub high: f64,
    /// The indicators at its P10.
    pub at_low: IndicatorValues,
    /// The indicators at its P90.
    pub at_high: IndicatorValues,
}

/// Sobol' indices by Jansen's estimators; inputs are taken as independent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sobol {
    /// Points of the sequence; n(k+2) runs.
    pub points: u32,
    /// Seed of the digital shift.
    pub seed: u32,
    /// First-order index by [`UncertainInput::index`], then by indicator; `None` where nothing varies.
    pub first_order: Vec<IndicatorValues>,
    /// Total index likewise.
    pub total: Vec<IndicatorValues>,
    /// Variance by indicator.
    pub variance: IndicatorValues,
}

/// What would meet a target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Ways {
    /// Which target.
    pub indicator: Indicator,
    /// The chance that was asked for; `None` for the plain run.
    pub chance: Option<f64>,
    /// One lever alone, in the order of the page: every lever that moves the indicator or is known to.
    pub alone: Vec<Way>,
    /// The smallest change of several levers together; `None` where even all of them at their ends do not meet it.
    pub together: Option<Together>,
}

/// One lever alone.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Way {
    /// Which lever.
    pub lever: Lever,
    /// The value that meets the target when put into every year not yet observed: the least where the indicator is
    /// proven never to fall with the lever, else the nearest to the present one.
    pub sought: Sought,
    /// Whether the indicator is proven never to fall with the lever.
    pub proven: bool,
    /// What the found value gives, or the closest that the lever comes to the target.
    pub gives: Given,
}

/// What a change gives.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// The value of each indicator in the plain run.
    pub values: IndicatorValues,
    /// Which of them are met in the plain run.
    pub met: [bool; 10],
    /// Chance of meeting the target asked for.
    pub chance: f64,
}

/// Several levers together: every lever that helps moves by the same part of its page range, none by more than needed.
///
/// The norm is the largest part of its range that any lever moves; where the indicator never falls with a lever, no
/// smaller change in this norm meets the target.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Together {
    /// The levers that move, with their new years.
    pub levers: Vec<(Lever, Series)>,
    /// The largest part of its page range that any of them moves, 0..1.
    pub part: f64,
    /// What it gives.
    pub gives: Given,
}
