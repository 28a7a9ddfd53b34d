//! Selection among mixes: the lowest by a figure, and the best allocation by the tie rule.
//!
//! Figures are sums of a few amounts, so values that differ only by rounding count as equal. Does not know what a
//! figure means.

use jigong_model::plan::{CITIES, ProjectKind};

use super::table::Table;
use super::terms::{Counts, exceeds};

/// An allocation: number of projects by city.
pub(super) type Spread = [Counts; CITIES];

/// The mixes with the lowest figure.
pub(super) fn lowest(mixes: Vec<Counts>, figure: impl Fn(&Counts) -> f64) -> Vec<Counts> {
    let least = mixes
        .iter()
        .map(&figure)
        .reduce(|least, own| if own < least { own } else { least });
    let lowest = |mix: &Counts| least.is_some_and(|least| !exceeds(figure(mix), least));
    mixes.into_iter().filter(lowest).collect()
}

/// The allocation with the greatest merit; among equal ones the first list in city order.
pub(super) fn best(table: &Table, mixes: &[Counts]) -> Option<Spread> {
    let most = mixes.iter().filter_map(|mix| table.merit(mix)).max()?;
    let spreads = mixes.iter().filter(|mix| table.merit(mix) == Some(most));
    spreads.map(|mix| table.spread(mix)).min_by_key(rank)
}

/// Sort key among lists of (city, mergers, upgrades, new builds): an earlier city with projects comes first.
fn rank(spread: &Spread) -> [(bool, [u32; 3]); CITIES] {
    let order = [ProjectKind::Merger, ProjectKind::Upgrade, ProjectKind::NewBuild];
    spread.map(|counts| (counts == [0; 3], order.map(|kind| counts[kind.index()])))
}
