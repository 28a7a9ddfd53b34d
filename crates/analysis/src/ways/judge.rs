//! Tests whether levers meet a target, and computes their result.

use jigong_model::plan::{Indicator, Plan};
use jigong_model::scenario::{Lever, Levers};

use crate::answer::Given;
use crate::prepared::Prepared;
use crate::trial::Trial;
use crate::under_draws::{Bundle, Going};

use super::Draws;

/// Tolerance of the test with few draws: a chance missed by no more than this is tested with all draws.
const PRESCREEN_TOLERANCE: f64 = 0.08;

/// A target and how it must be met.
#[derive(Debug, Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) plan: &'a Plan,
    pub(super) prepared: &'a Prepared,
    pub(super) trial: &'a Trial<'a>,
    pub(super) indicator: Indicator,
    pub(super) chance: Option<f64>,
    pub(super) draws: Draws<'a>,
}

impl Judge<'_> {
    /// Whether levers meet the target.
    pub(super) fn will_do(&self, levers: &Levers) -> bool {
        match self.chance {
            None => self.trial.outcome(levers).reading(self.indicator).met,
            Some(chance) => self.reaches(levers, chance, self.draws.all),
        }
    }

    /// Quick test: `false` if levers almost certainly miss the target.
    pub(super) fn may_do(&self, levers: &Levers) -> bool {
        match self.chance {
            None => true,
            Some(chance) => self.reaches(levers, chance - PRESCREEN_TOLERANCE, self.draws.few),
        }
    }

    /// Whether at least a share `chance` of the draws meets the target; stops as soon as that is decided.
    fn reaches(&self, levers: &Levers, chance: f64, bundle: &Bundle) -> bool {
        let needed = chance * bundle.len() as f64;
        let (mut met, mut left) = (0.0, bundle.len() as f64);
        self.count(levers, bundle, |pack_met, count| {
            met += pack_met;
            left -= count;
            if met >= needed || met + left < needed {
                Going::Enough
            } else {
                Going::On
            }
        });
        met >= needed
    }

    /// Share of draws that meet the target.
    fn chance_of(&self, levers: &Levers) -> f64 {
        let mut met = 0.0;
        self.count(levers, self.draws.all, |pack_met, _| {
            met += pack_met;
            Going::On
        });
        met / self.draws.all.len() as f64
    }

    fn count(&self, levers: &Levers, bundle: &Bundle, mut take: impl FnMut(f64, f64) -> Going) {
        let under_draws = self.prepared.under_draws_of(self.plan, levers);
        let threshold = under_draws.threshold(self.indicator);
        under_draws.run(&self.prepared.base, bundle, 0..bundle.packs(), |seen| {
            let values = seen.indicator(self.indicator).to_array();
            let met = values[..seen.pack.count].iter().filter(|&&value| threshold.is_met(value));
            take(met.count() as f64, seen.pack.count as f64)
        });
    }

    /// The result of levers.
    pub(super) fn gives(&self, levers: &Levers) -> Given {
        let outcome = self.trial.outcome(levers);
        Given {
            values: outcome.readings.map(|reading| reading.value),
            met: outcome.readings.map(|reading| reading.met),
            chance: self.chance_of(levers),
        }
    }

    /// The value of a lever that brings an unmet indicator closest to its target.
    pub(super) fn closest(&self, lever: Lever) -> f64 {
        let grid = lever.grid();
        let value = |step: i32| {
            let outcome = self.trial.outcome(&self.trial.with(lever, grid.value(step)));
            outcome.reading(self.indicator).value.unwrap_or(f64::NEG_INFINITY)
        };
        let mut best = (value(grid.low), grid.low);
        for step in grid.low + 1..=grid.high {
            let own = value(step);
            // Of equally good steps the lowest.
            if own > best.0 {
                best = (own, step);
            }
        }
        grid.value(best.1)
    }
}
