//! Picking among mixes: the lowest by a figure, and the best spread by the tie rule.
//!
//! Figures are sums of few amounts, so what differs by no more than rounding is equal. Must not know what a figure means.

use jigong_model::plan::{CITIES, ProjectKind};

use super::table::Table;
use super::terms::{Counts, exceeds};

/// Projects by city.
pub(super) type Spread = [Counts; CITIES];

/// The mixes whose figure is not above the lowest.
pub(super) fn lowest(mixes: Vec<Counts>, figure: impl Fn(&Counts) -> f64) -> Vec<Counts> {
    let least = mixes
        .iter()
        .map(&figure)
        .reduce(|least, own| if own < least { own } else { least });
    let lowest = |mix: &Counts| least.is_some_and(|least| !exceeds(figure(mix), least));
    mixes.into_iter().filter(lowest).collect()
}

/// Of all ways to spread these mixes, the one of most merit, and of equal ones the first list in city order.
pub(super) fn best(table: &Table, mixes: &[Counts]) -> Option<Spread> {
    let most = mixes.iter().filter_map(|mix| table.merit(mix)).max()?;
    let spreads = mixes.iter().filter(|mix| table.merit(mix) == Some(most));
    spreads.map(|mix| table.spread(mix)).min_by_key(rank)
}

/// The place of a spread among lists of (city, mergers, upgrades, new builds): a city with projects comes before a later one.
fn rank(spread: &Spread) -> [(bool, [u32; 3]); CITIES] {
    let order = [ProjectKind::Merger, ProjectKind::Upgrade, ProjectKind::NewBuild];
    spread.map(|counts| (counts == [0; 3], order.map(|kind| counts[kind.index()])))
}
