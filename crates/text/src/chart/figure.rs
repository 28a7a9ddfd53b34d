//! The rows of every chart. A chart and its table twin show the same rows, so they cannot disagree.

use jigong_analysis::Sampled;
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Assumptions, Indicator, Plan, YEARS};

use crate::words::number::Measure;

use super::fan::{Bands, track};
use super::rows::rows;
use super::{Chart, Form};

/// Base year and plan years.
pub const POINTS: usize = YEARS + 1;

/// What charts are drawn from.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The plan's data.
    pub plan: &'a Plan,
    /// The assumptions under which both runs were made.
    pub assumptions: &'a Assumptions,
    /// The scenario's outcome.
    pub outcome: &'a Outcome,
    /// The status quo's outcome.
    pub status_quo: &'a Outcome,
    /// How the scenario spreads over draws of the uncertain inputs, once that is known.
    pub sampled: Option<&'a Sampled>,
}

/// What a row is in its chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The scenario.
    Scenario,
    /// The status quo.
    StatusQuo,
    /// The even pace that the target needs.
    Pace,
    /// An upper limit, by place.
    Limit(usize),
    /// A part of a whole, by place.
    Part(usize),
    /// One of several scenarios.
    Compared {
        /// Its place among the titles.
        at: usize,
        /// How its line is told from the others.
        manner: Manner,
    },
    /// In the table only.
    Note,
}

/// How the line of one of several scenarios is told from the others: by colour, mark and dash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// Which mark and dash.
    pub at: usize,
    /// It is the one in hand: its line has the accent.
    pub in_hand: bool,
}

/// One row: a value a year, the base year first.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Message id of its name.
    pub word: &'static str,
    /// What it is.
    pub role: Role,
    /// What it counts.
    pub measure: Measure,
    /// Values; `None` where the model has none.
    pub values: [Option<f64>; POINTS],
}

/// The target of a chart.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Goal {
    /// Which indicator's.
    pub indicator: Indicator,
    /// Its value.
    pub value: f64,
    /// `>` rather than `≥`.
    pub strict: bool,
}

/// A chart's rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Which chart.
    pub chart: Chart,
    /// The years of the rows.
    pub years: [u16; POINTS],
    /// The rows in the order of the table.
    pub rows: Vec<Row>,
    /// The line to reach, where the chart has one.
    pub goal: Option<Goal>,
    /// How far the row that it is about may stray, once that is known.
    pub fan: Option<Bands>,
}

impl Figure {
    /// The rows of a chart.
    pub fn of(facts: &Facts, chart: Chart) -> Self {
        let plan = facts.plan;
        let years = std::array::from_fn(|at| if at == 0 { plan.base_year } else { plan.years[at - 1] });
        let mut rows = rows(facts, chart);
        if facts.outcome == facts.status_quo {
            // The status quo itself is one row, not two alike.
            rows.retain(|row| row.role != Role::StatusQuo && row.word != "row-cost-status-quo");
        }
        let fan = main_place(&rows).and_then(|at| Bands::of(facts, chart, &rows[at]));
        Self {
            chart,
            years,
            rows,
            goal: goal(plan, chart),
            fan,
        }
    }

    /// Whether its row may stray, known or not yet.
    pub fn strays(&self) -> bool {
        let compared = self.rows.iter().any(|row| matches!(row.role, Role::Compared { .. }));
        track(self.chart).is_some() && !compared
    }

    /// One row a scenario: the row that a chart is about. `named` has the place of its title and the manner of its line
    /// for each; `None` where there is no scenario.
    pub fn compared(facts: &[Facts], named: &[(usize, Manner)], chart: Chart) -> Option<Self> {
        let mut figure = Self::of(facts.first()?, chart);
        figure.fan = None;
        // What stands for all of them alike.
        figure.rows.retain(|row| row.role == Role::Pace);
        let own = facts.iter().zip(named).filter_map(|(facts, &(at, manner))| {
            let mut row = main_row(rows(facts, chart))?;
            row.role = Role::Compared { at, manner };
            Some(row)
        });
        figure.rows.splice(..0, own);
        Some(figure)
    }

    /// How it is drawn: several scenarios always as lines.
    pub fn form(&self) -> Form {
        let compared = self.rows.iter().any(|row| matches!(row.role, Role::Compared { .. }));
        if compared { Form::Lines } else { self.chart.form() }
    }

    /// Rows that are drawn.
    pub fn plotted(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.role != Role::Note)
    }
}

/// The row that a chart is about.
fn main_row(mut rows: Vec<Row>) -> Option<Row> {
    let at = main_place(&rows)?;
    Some(rows.swap_remove(at))
}

/// Its place: the scenario's own, or the sum of the parts.
fn main_place(rows: &[Row]) -> Option<usize> {
    let own = rows.iter().position(|row| row.role == Role::Scenario);
    let sum = || {
        rows.iter()
            .position(|row| row.word == "row-cost-total" || row.word == "row-all-students")
    };
    own.or_else(sum)
}

fn goal(plan: &Plan, chart: Chart) -> Option<Goal> {
    let indicator = match chart {
        Chart::Enrolment => Indicator::Enrolment,
        Chart::Employment => Indicator::Employment,
        Chart::HighSkilledTotal => Indicator::HighSkilled,
        Chart::TrainingTotal => Indicator::Training,
        _ => return None,
    };
    let target = plan.target(indicator);
    Some(Goal {
        indicator,
        value: target.quantity.value,
        strict: target.strict,
    })
}
