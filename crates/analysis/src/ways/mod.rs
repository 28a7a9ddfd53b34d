//! Ways to meet a target: each lever alone, and the smallest change of several levers together. docs/model.md,
//! section 8.
//!
//! A target must be met in the plain run or with a given chance over the draws. Observed years do not change.

mod judge;
mod together;

use jigong_model::plan::{Fault, Indicator, Plan};
use jigong_model::scenario::{Lever, Scenario};

use super::answer::{Way, Ways};
use super::goal_seek::{Sought, Wanted, levers_of, seek};
use super::prepared::Prepared;
use super::trial::Trial;
use super::under_draws::Bundle;

use judge::Judge;

/// Draws used to estimate a chance.
#[derive(Debug, Clone, Copy)]
pub struct Draws<'a> {
    /// The full sample; decides.
    pub all: &'a Bundle,
    /// A small sample for a quick test.
    pub few: &'a Bundle,
}

/// A search in progress: one lever per step, then the levers together.
#[derive(Debug)]
pub struct Seeking {
    prepared: Prepared,
    indicator: Indicator,
    chance: Option<f64>,
    levers: Vec<Lever>,
    next: usize,
    ways: Ways,
}

impl Seeking {
    /// Starts a search.
    ///
    /// # Errors
    /// As [`jigong_model::projection::project`].
    pub fn new(plan: &Plan, scenario: Scenario, indicator: Indicator, chance: Option<f64>) -> Result<Self, Fault> {
        let prepared = Prepared::new(plan, scenario)?;
        let levers = {
            let trial = Trial::new(plan, &prepared.scenario)?;
            let now = trial.outcome(&prepared.scenario.levers);
            let met = now.reading(indicator).met && chance.is_none();
            let moves = |lever: Lever| {
                let grid = lever.grid();
                [grid.low, grid.high].into_iter().any(|end| {
                    let value = |outcome: &jigong_model::outcome::Outcome| outcome.reading(indicator).value;
                    let at_end = trial.outcome(&trial.with(lever, grid.value(end)));
                    matches!((value(&at_end), value(&now)), (Some(end), Some(now)) if (end - now).abs() > 1e-9 * now.abs())
                })
            };
            // If the target is met already, only monotone levers are asked: they tell how far they may fall.
            let asked = |&&lever: &&Lever| is_proven(indicator, lever) || !met && moves(lever);
            let levers = Lever::ALL.iter().filter(asked).copied().collect::<Vec<_>>();
            trial.can_seek(indicator).map(|()| levers)
        };
        let cannot = levers.as_ref().err().copied();
        let levers = levers.unwrap_or_default();
        Ok(Self {
            prepared,
            indicator,
            chance,
            levers,
            next: 0,
            ways: Ways {
                indicator,
                chance,
                cannot,
                alone: Vec::new(),
                together: None,
            },
        })
    }

    /// The prepared scenario, for its inputs.
    pub const fn prepared(&self) -> &Prepared {
        &self.prepared
    }

    /// Searches one more lever, or all together at the end; returns the part that is done, 0..=1.
    ///
    /// # Errors
    /// None beyond those of [`Seeking::new`].
    pub fn step(&mut self, plan: &Plan, draws: Draws) -> Result<f64, Fault> {
        let trial = Trial::new(plan, &self.prepared.scenario)?;
        let judge = Judge {
            plan,
            prepared: &self.prepared,
            trial: &trial,
            indicator: self.indicator,
            chance: self.chance,
            draws,
        };
        match self.levers.get(self.next) {
            Some(&lever) => self.ways.alone.push(alone(&judge, lever)),
            None if self.ways.cannot.is_none() => self.ways.together = together::together(&judge),
            None => {}
        }
        self.next += 1;
        Ok(self.next as f64 / (self.levers.len() + 1) as f64)
    }

    /// The result.
    pub fn answer(self) -> Ways {
        self.ways
    }
}

/// Whether an indicator is proven never to fall when a lever rises.
pub fn is_proven(indicator: Indicator, lever: Lever) -> bool {
    levers_of(indicator).contains(&lever)
        || matches!(
            (indicator, lever),
            (Indicator::QualitySchools, Lever::QualitySchoolsBuilt) | (Indicator::QualityMajors, Lever::QualityMajorsBuilt)
        )
}

fn alone(judge: &Judge, lever: Lever) -> Way {
    let proven = is_proven(judge.indicator, lever);
    let grid = lever.grid();
    let sought = if proven {
        seek(grid, Wanted::Least, |value| judge.will_do(&judge.trial.with(lever, value)))
    } else {
        nearest(judge, lever).map_or(Sought::InfeasibleWithinRange, |step| Sought::Found(grid.value(step)))
    };
    let levers = match sought {
        Sought::Found(value) => judge.trial.with(lever, value),
        Sought::MetEverywhere => judge.prepared.scenario.levers.clone(),
        Sought::InfeasibleWithinRange => judge.trial.with(lever, judge.closest(lever)),
    };
    Way {
        lever,
        sought,
        proven,
        gives: judge.gives(&levers),
    }
}

/// The satisfying step nearest to the lever's value in the last year, searched outwards step by step because nothing
/// is known between. Of two equally near, the greater.
fn nearest(judge: &Judge, lever: Lever) -> Option<i32> {
    let grid = lever.grid();
    let series = judge.prepared.scenario.levers.values(lever, &judge.prepared.assumptions);
    let here = grid.nearest(series[series.len() - 1]);
    let reach = (grid.high - here).max(here - grid.low);
    let outwards = (0..=reach).flat_map(|away| [here + away, here - away]);
    let mut inside = outwards.filter(|step| (grid.low..=grid.high).contains(step));
    inside.find(|&step| {
        let levers = judge.trial.with(lever, grid.value(step));
        judge.may_do(&levers) && judge.will_do(&levers)
    })
}
