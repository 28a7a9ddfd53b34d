//! How far the row that a chart is about may stray: its bands by year, and which sampled figure they are of.
//!
//! Must not know how bands are drawn. Invariant: a year that nothing strays in has a band without width, or none.

use jigong_analysis::Track;

use super::Chart;
use super::figure::{Facts, POINTS, Row};

/// Closer than this part of themselves, line and median are the same.
const SAME: f64 = 1e-6;

/// The bands of a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    /// Number of draws behind them.
    pub samples: u32,
    /// P10, P25, P50, P75, P90 by year, the base year first; `None` where there is no value.
    pub years: [Option<[f64; 5]>; POINTS],
    /// Whether the plain run ends above or below the median.
    pub line: std::cmp::Ordering,
}

impl Bands {
    /// The bands of a chart's main row.
    pub(super) fn of(facts: &Facts, chart: Chart, main: &Row) -> Option<Self> {
        let sampled = facts.sampled?;
        let fan = &sampled.fans[track(chart)?.index()];
        let first = fan.years.iter().position(Option::is_some)?;
        // Up to the last year that nothing strays in, the bands are the line.
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

    /// Pairs of quantiles from end to end, by their places.
    pub const OUTER: [usize; 2] = [0, 4];
    /// The inner pair.
    pub const INNER: [usize; 2] = [1, 3];
    /// The median twice.
    pub const MEDIAN: [usize; 2] = [2, 2];

    /// Both ends of a pair by year.
    pub fn pair(&self, [low, high]: [usize; 2]) -> [Option<[f64; 2]>; POINTS] {
        self.years.map(|year| year.map(|year| [year[low], year[high]]))
    }
}

/// The sampled figure that a chart is about; parts of a whole are not sampled.
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
