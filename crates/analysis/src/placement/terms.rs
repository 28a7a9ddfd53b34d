//! Cost and new places of projects by kind, and numbers of projects by kind.
//!
//! The figures are those of the model for accepted projects: docs/model.md, section 4 (0) and (9). Does not know
//! cities.

use jigong_model::plan::{Assumption, Assumptions, Cost, ProjectKind};

/// Number of projects by [`ProjectKind::index`].
pub type Counts = [u32; 3];

/// Relative tolerance for equal amounts: they are sums of the same few figures and differ at most by rounding.
const ROUNDING: f64 = 1e-9;

/// Whether one amount is larger than another by more than rounding.
pub(super) fn exceeds(amount: f64, other: f64) -> bool {
    amount > other + ROUNDING * other.abs()
}

/// A whole number of the data as an integer, saturating.
pub(super) const fn whole(value: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts of the data are whole and not negative, and the cast saturates"
    )]
    let whole = value as u32;
    whole
}

/// Number of projects of all kinds.
pub(super) fn total(counts: &Counts) -> u32 {
    counts.iter().fold(0, |sum, &own| sum.saturating_add(own))
}

/// Cost and places of one project, by [`ProjectKind::index`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    /// Capital cost, 10⁴ yuan (万元).
    cost: [f64; 3],
    /// New places.
    places: [f64; 3],
}

impl Terms {
    pub(super) fn new(assumptions: &Assumptions) -> Self {
        let a = assumptions;
        let places = by_kind(|kind| match kind {
            ProjectKind::NewBuild => a.one(Assumption::NewBuildPlaces),
            ProjectKind::Upgrade => a.one(Assumption::UpgradePlaces),
            ProjectKind::Merger => 0.0,
        });
        let fixed = by_kind(|kind| match kind {
            ProjectKind::NewBuild => 0.0,
            ProjectKind::Upgrade => a.cost(Cost::UpgradeFixed),
            ProjectKind::Merger => a.cost(Cost::MergerFixed),
        });
        Self {
            cost: std::array::from_fn(|kind| fixed[kind] + a.cost(Cost::Place) * places[kind]),
            places,
        }
    }

    /// Capital cost of a mix, 10⁴ yuan (万元). All of it is paid within the plan, because everything opens within it.
    pub(super) fn cost(&self, mix: &Counts) -> f64 {
        weighted(mix, &self.cost)
    }

    /// New places of a mix.
    pub(super) fn places(&self, mix: &Counts) -> f64 {
        weighted(mix, &self.places)
    }
}

fn by_kind(of: impl Fn(ProjectKind) -> f64) -> [f64; 3] {
    std::array::from_fn(|kind| of(ProjectKind::ALL[kind]))
}

fn weighted(mix: &Counts, weights: &[f64; 3]) -> f64 {
    mix.iter()
        .zip(weights)
        .map(|(&count, weight)| f64::from(count) * weight)
        .sum()
}
