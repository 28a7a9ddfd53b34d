//! Attribution: splits the change from a baseline to a scenario among the levers that differ, by Shapley values over
//! all subsets. docs/model.md, section 8.
//!
//! Observed years and shocks are the scenario's throughout. Changed assumptions come first: the baseline's levers
//! under the new assumptions minus the same under the old ones.

mod mixture;
mod reading;
mod shapley;

use jigong_model::plan::{Fault, Plan};
use jigong_model::projection::Policy;
use jigong_model::projection::province::WIDTH;
use jigong_model::scenario::Scenario;

use super::answer::{Attribution, By, Column, Player};
use super::prepared::Prepared;

pub use shapley::shapley;

use mixture::Mixture;
use reading::Reader;

/// An attribution in progress: call [`Splitting::step`] until it is done, then [`Splitting::answer`].
#[derive(Debug)]
pub struct Splitting {
    by: By,
    prepared: Prepared,
    /// The baseline's levers under the scenario's assumptions.
    from: Policy,
    /// The baseline's columns under its own assumptions.
    start: Vec<f64>,
    players: Vec<Player>,
    reader: Reader,
    /// Columns of every subset, ordered by the subset's bit mask.
    values: Vec<f64>,
    next: usize,
}

impl Splitting {
    /// Prepares the attribution from a baseline to a scenario.
    ///
    /// # Errors
    /// As [`jigong_model::projection::project`], for either scenario.
    pub fn new(plan: &Plan, baseline: &Scenario, scenario: Scenario, by: By) -> Result<Self, Fault> {
        let prepared = Prepared::new(plan, scenario)?;
        let from = Policy::new(plan, &prepared.base, &prepared.assumptions, &baseline.levers);
        let players = mixture::players(&from, &prepared.policy);
        let reader = Reader::new(&prepared, by);
        let columns = reader.columns();
        let before = Scenario {
            levers: baseline.levers.clone(),
            assumptions: baseline.assumptions.clone(),
            ..prepared.scenario.clone()
        };
        let before = Prepared::new(plan, before)?;
        let mut first = Reader::new(&before, by);
        first.take(plan, &before, &before.policy);
        let mut start = Vec::with_capacity(columns);
        first.read(&before, &mut start);
        Ok(Self {
            values: vec![0.0; columns << players.len()],
            start,
            by,
            prepared,
            from,
            players,
            reader,
            next: 0,
        })
    }

    /// Number of runs: one per subset.
    pub fn runs(&self) -> usize {
        1 << self.players.len()
    }

    /// Runs the next `runs` subsets, a multiple of four; returns the part that is done, 0..=1.
    pub fn step(&mut self, plan: &Plan, runs: usize) -> f64 {
        let columns = self.reader.columns();
        let all = self.runs();
        let until = (self.next + runs).min(all);
        let mut mixture = Mixture::new(&self.from, &self.prepared.policy, &self.players);
        let mut read = Vec::with_capacity(WIDTH * columns);
        while self.next < until {
            // Gray code: consecutive subsets differ in one player.
            let subsets: Vec<usize> = (self.next..(self.next + WIDTH).min(all)).map(gray).collect();
            for &subset in &subsets {
                self.reader.take(plan, &self.prepared, mixture.of(subset));
            }
            read.clear();
            self.reader.read(&self.prepared, &mut read);
            for (subset, own) in subsets.into_iter().zip(read.chunks(columns)) {
                self.values[subset * columns..][..columns].copy_from_slice(own);
            }
            self.next += WIDTH;
        }
        self.next = until;
        until as f64 / all as f64
    }

    /// The attribution.
    pub fn answer(self) -> Attribution {
        let count = self.reader.columns();
        let columns = (0..count).map(|column| {
            let values: Vec<f64> = self.values.iter().skip(column).step_by(count).copied().collect();
            let from = self.start[column];
            if from.is_nan() || values.iter().any(|value| value.is_nan()) {
                return None;
            }
            Some(Column {
                from,
                assumptions: values[0] - from,
                shares: shapley(&values),
                to: values[values.len() - 1],
            })
        });
        Attribution {
            by: self.by,
            columns: columns.collect(),
            players: self.players,
        }
    }
}

const fn gray(at: usize) -> usize {
    at ^ (at >> 1)
}
