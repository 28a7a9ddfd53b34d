//! The uncertainty bands of a chart's main row, and the sampled figure of each chart.
//!
//! Does not know how bands are drawn. Invariant: a year without uncertainty has a band of zero width or none.

use jigong_analysis::Track;

use super::Chart;
use super::figure::{Facts, POINTS, Row};

/// Relative difference below which the plain run and the median count as equal.
const SAME: f64 = 1e-6;

/// Bands of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    /// Number of draws.
    pub samples: u32,
    /// P10, P25, P50, P75, P90 by year, base year first; `None` without values.
    pub years: [Option<[f64; 5]>; POINTS],
    /// Whether the plain run ends above or below the median.
    pub line: std::cmp::Ordering,
}

impl Bands {
    /// The bands of a chart's main row; `None` if it is not sampled.
    pub(super) fn of(facts: &Facts, chart: Chart, main: &Row) -> Option<Self> {
        let sampled = facts.sampled?;
        let fan = &sampled.fans[track(chart)?.index()];
        let first = fan.years.iter().position(Option::is_some)?;
        // Up to the last observed year, the bands equal the line.
        let years: [Option<[f64; 5]>; POINTS] = std::array::from_fn(|at| {
            let drawn = at.checked_sub(1).and_then(|year| fan.years[year]);
            drawn.or_else(|| main.values[at].filter(|_| at <= first).map(|value| [value; 5]))
        });
        let line = match (main.values[POINTS - 1], years[POINTS - 1]) {
            (Some(value), Some([_, _, median, ..])) if (value - median).abs() > SAME * value.abs() => value.total_cmp(&median),
            _ => std::cmp::Ordering::Equal,
        };
        Some(Self {
            samples: sampled.samples,
            years,
            line,
        })
    }

    /// Indices of P10 and P90.
    pub const OUTER: [usize; 2] = [0, 4];
    /// Indices of P25 and P75.
    pub const INNER: [usize; 2] = [1, 3];
    /// Index of the median, as a pair.
    pub const MEDIAN: [usize; 2] = [2, 2];

    /// Both quantiles of a pair, by year.
    pub fn pair(&self, [low, high]: [usize; 2]) -> [Option<[f64; 2]>; POINTS] {
        self.years.map(|year| year.map(|year| [year[low], year[high]]))
    }
}

/// The sampled figure of a chart; parts of a whole are not sampled.
pub(super) const fn track(chart: Chart) -> Option<Track> {
    Some(match chart {
        Chart::Enrolment => Track::Enrolled,
        Chart::Employment => Track::EmploymentRate,
        Chart::HighSkilled => Track::HighSkilled,
        Chart::HighSkilledTotal => Track::CumulativeHighSkilled,
        Chart::Training => Track::Training,
        Chart::TrainingTotal => Track::CumulativeTraining,
        Chart::Admissions => Track::AdmittedFullTime,
        Chart::Places => Track::EnrolledFullTime,
        Chart::Teachers => Track::StudentsPerTeacher,
        Chart::Cost => Track::Cost,
        Chart::Level | Chart::Mode | Chart::Tier => return None,
    })
}
