//! The rows of every chart. A chart and its table twin show the same rows, so they cannot disagree.

use crate::outcome::Outcome;
use crate::plan::{Assumptions, Indicator, Plan, YEARS};
use crate::words::number::Measure;

use super::Chart;
use super::rows::rows;

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
    /// In the table only.
    Note,
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
}

impl Figure {
    /// The rows of a chart.
    pub fn of(facts: &Facts, chart: Chart) -> Self {
        let plan = facts.plan;
        let years = std::array::from_fn(|at| if at == 0 { plan.base_year } else { plan.years[at - 1] });
        Self {
            chart,
            years,
            rows: rows(facts, chart),
            goal: goal(plan, chart),
        }
    }

    /// Rows that are drawn.
    pub fn plotted(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| row.role != Role::Note)
    }
}

fn goal(plan: &Plan, chart: Chart) -> Option<Goal> {
    let indicator = match chart {
        Chart::Enrolment => Indicator::E1,
        Chart::Employment => Indicator::E2,
        Chart::HighSkilledTotal => Indicator::E3,
        Chart::TrainingTotal => Indicator::E4,
        _ => return None,
    };
    let target = plan.target(indicator);
    Some(Goal {
        indicator,
        value: target.quantity.value,
        strict: target.strict,
    })
}
