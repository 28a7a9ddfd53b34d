//! The rows of every chart. The chart and its table use the same rows, so they always agree.

use jigong_analysis::Sampled;
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Assumptions, Indicator, Plan, YEARS};

use crate::words::number::Measure;

use super::fan::{Bands, track};
use super::rows::rows;
use super::{Chart, Form};

/// Number of years shown: base year and plan years.
pub const POINTS: usize = YEARS + 1;

/// Input of all charts.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The plan's data.
    pub plan: &'a Plan,
    /// Assumptions of both runs.
    pub assumptions: &'a Assumptions,
    /// The scenario's outcome.
    pub outcome: &'a Outcome,
    /// The status quo's outcome.
    pub status_quo: &'a Outcome,
    /// Sampled distribution of the scenario, once available.
    pub sampled: Option<&'a Sampled>,
}

/// Role of a row in its chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The scenario.
    Scenario,
    /// The status quo.
    StatusQuo,
    /// The constant pace that the target needs.
    Pace,
    /// An upper limit, by index.
    Limit(usize),
    /// A part of a whole, by index.
    Part(usize),
    /// One of several compared scenarios.
    Compared {
        /// Index of its title.
        at: usize,
        /// Style of its line.
        manner: Manner,
    },
    /// Shown in the table only.
    Note,
}

/// Style of the line of a compared scenario: colour, mark and dash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// Index of mark and dash.
    pub at: usize,
    /// Whether it is the current scenario, drawn in the accent colour.
    pub in_hand: bool,
}

/// A row: one value per year, base year first.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Message id of its name.
    pub word: &'static str,
    /// Role in the chart.
    pub role: Role,
    /// What its values measure.
    pub measure: Measure,
    /// Values; `None` if the model has none.
    pub values: [Option<f64>; POINTS],
}

/// The target shown in a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// Its indicator.
    pub indicator: Indicator,
    /// Its value.
    pub value: f64,
    /// `true` for `>`, `false` for `≥`.
    pub strict: bool,
}

/// The rows of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Which chart.
    pub chart: Chart,
    /// Years of the rows.
    pub years: [u16; POINTS],
    /// Rows, in table order.
    pub rows: Vec<Row>,
    /// The target line, if the chart has one.
    pub goal: Option<Goal>,
    /// Bands of the main row, once available.
    pub fan: Option<Bands>,
}

impl Figure {
    /// The rows of a chart.
    pub fn of(facts: &Facts, chart: Chart) -> Self {
        let plan = facts.plan;
        let years = std::array::from_fn(|at| if at == 0 { plan.base_year } else { plan.years[at - 1] });
        let mut rows = rows(facts, chart);
        if facts.outcome == facts.status_quo {
            // If the scenario is the status quo, only one of the two equal rows is kept.
            rows.retain(|row| row.role != Role::StatusQuo && row.word != "row-cost-status-quo");
        }
        let fan = main_place(&rows).and_then(|at| Bands::of(facts, chart, &rows[at]));
        Self {
            chart,
            years,
            rows,
            goal: goal(facts, chart),
            fan,
        }
    }

    /// Whether its main row has bands, available or not.
    pub fn strays(&self) -> bool {
        let compared = self.rows.iter().any(|row| matches!(row.role, Role::Compared { .. }));
        track(self.chart).is_some() && !compared
    }

    /// The main row of each scenario. `named` gives title index and line style for each; `None` without scenarios.
    pub fn compared(facts: &[Facts], named: &[(usize, Manner)], chart: Chart) -> Option<Self> {
        let mut figure = Self::of(facts.first()?, chart);
        figure.fan = None;
        // The pace is the same for all scenarios.
        figure.rows.retain(|row| row.role == Role::Pace);
        let own = facts.iter().zip(named).filter_map(|(facts, &(at, manner))| {
            let mut row = main_row(rows(facts, chart))?;
            row.role = Role::Compared { at, manner };
            Some(row)
        });
        figure.rows.splice(..0, own);
        Some(figure)
    }

    /// Form of the chart; several scenarios are always drawn as lines.
    pub fn form(&self) -> Form {
        let compared = self.rows.iter().any(|row| matches!(row.role, Role::Compared { .. }));
        if compared { Form::Lines } else { self.chart.form() }
    }

    /// Rows that are drawn.
    pub fn plotted(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.role != Role::Note)
    }
}

/// The main row of a chart.
fn main_row(mut rows: Vec<Row>) -> Option<Row> {
    let at = main_place(&rows)?;
    Some(rows.swap_remove(at))
}

/// Index of the main row: the scenario's, else the sum of the parts.
fn main_place(rows: &[Row]) -> Option<usize> {
    let own = rows.iter().position(|row| row.role == Role::Scenario);
    let sum = || {
        rows.iter()
            .position(|row| row.word == "row-cost-total" || row.word == "row-all-students")
    };
    own.or_else(sum)
}

fn goal(facts: &Facts, chart: Chart) -> Option<Goal> {
    let indicator = match chart {
        Chart::Enrolment => Indicator::Enrolment,
        Chart::Employment => Indicator::Employment,
        Chart::HighSkilledTotal => Indicator::HighSkilled,
        Chart::TrainingTotal => Indicator::Training,
        _ => return None,
    };
    Some(Goal {
        indicator,
        value: facts.outcome.reading(indicator).target?,
        strict: facts.plan.target(indicator).strict,
    })
}
