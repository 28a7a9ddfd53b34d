//! What a project of each kind costs and brings, and numbers of projects by kind.
//!
//! The figures are those by which the model charges and opens accepted projects (section 4, 0 and 9). Must not know cities.

use jigong_model::plan::{Assumption, Assumptions, Cost, ProjectKind};

/// Numbers of projects, by [`ProjectKind::index`].
pub type Counts = [u32; 3];

/// Amounts that differ by no more than this share are equal: they are sums of the same few figures, which only rounding
/// can part by so little.
const ROUNDING: f64 = 1e-9;

/// Whether one amount is larger than another by more than rounding.
pub(super) fn exceeds(amount: f64, other: f64) -> bool {
    amount > other + ROUNDING * other.abs()
}

/// A whole number of the data as an integer; what is outside its range becomes the nearer end.
pub(super) const fn whole(value: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts of the data are whole and not negative, and the cast saturates"
    )]
    let whole = value as u32;
    whole
}

/// Projects of all kinds together.
pub(super) fn total(counts: &Counts) -> u32 {
    counts.iter().fold(0, |sum, &own| sum.saturating_add(own))
}

/// The terms of a project, by [`ProjectKind::index`].
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    /// Capital cost, 万元.
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

    /// Capital cost of so many projects, 万元. Everything is paid within the plan, as everything opens within it.
    pub(super) fn cost(&self, mix: &Counts) -> f64 {
        weighted(mix, &self.cost)
    }

    /// New places of so many projects.
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
