//! The smallest change of several levers together, measured by the largest part of its slider range that any lever
//! moves.
//!
//! If the indicator is monotone in all levers, moving all by one part is the best that this part allows, so the least
//! satisfying part is the minimum.

use jigong_model::plan::YEARS;
use jigong_model::scenario::{Lever, Levers, Series};

use crate::answer::Together;
use crate::goal_seek::{Sought, Wanted, search};

use super::is_proven;
use super::judge::Judge;

/// Resolution: parts of a slider range.
const PARTS: i32 = 1000;

pub(super) fn together(judge: &Judge) -> Option<Together> {
    let levers: Vec<Lever> = Lever::ALL
        .iter()
        .copied()
        .filter(|&lever| is_proven(judge.indicator, lever))
        .collect();
    if levers.is_empty() {
        return None;
    }
    let Sought::Found(part) = search(0, PARTS, Wanted::Least, |part| judge.will_do(&moved(judge, &levers, part).0)) else {
        return None;
    };
    let (_, mut changes) = moved(judge, &levers, part);
    // Undo changes that are not needed, e.g. teacher growth where teachers never bind.
    for lever in levers {
        let fewer: Vec<_> = changes.iter().filter(|(own, _)| *own != lever).copied().collect();
        if fewer.len() < changes.len() && judge.will_do(&with(judge, &fewer)) {
            changes = fewer;
        }
    }
    Some(Together {
        gives: judge.gives(&with(judge, &changes)),
        part: f64::from(part) / f64::from(PARTS),
        levers: changes,
    })
}

/// Each lever raised by a part of its slider range in every year not yet observed, on the grid.
fn moved(judge: &Judge, levers: &[Lever], part: i32) -> (Levers, Vec<(Lever, Series)>) {
    let changes = levers.iter().filter_map(|&lever| {
        let grid = lever.grid();
        let before = judge.prepared.scenario.levers.values(lever, &judge.prepared.assumptions);
        let mut after = before;
        // Rounded to the nearest step; the bisection over parts compensates for the rounding.
        let steps = (f64::from(grid.high - grid.low) * f64::from(part) / f64::from(PARTS)).round();
        for own in &mut after[judge.trial.observed()..YEARS] {
            let here = f64::from(grid.nearest(*own));
            #[expect(clippy::cast_possible_truncation, reason = "a step of the grid")]
            let there = (here + steps).min(f64::from(grid.high)) as i32;
            // A value above the slider range is kept.
            if steps > 0.0 && grid.value(there) > *own {
                *own = grid.value(there);
            }
        }
        (after.map(f64::to_bits) != before.map(f64::to_bits)).then_some((lever, after))
    });
    let changes: Vec<_> = changes.collect();
    (with(judge, &changes), changes)
}

fn with(judge: &Judge, changes: &[(Lever, Series)]) -> Levers {
    let mut levers = judge.prepared.scenario.levers.clone();
    for &(lever, series) in changes {
        levers.yearly[lever.index()] = Some(series);
    }
    levers
}
