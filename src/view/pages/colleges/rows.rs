//! The order of the grid's rows. It is taken when a head is clicked, so that rows stay where they are while counts change.

use jigong_model::plan::{CityId, Tier, YEARS};
use leptos::prelude::*;

use super::hand::Hand;

/// What rows are sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// The plan's own order.
    Plan,
    /// Technician colleges of the base year, most first.
    Base,
    /// Technician colleges of the last year, most first.
    Last,
    /// New places, most first.
    Places,
}

/// All cities in an order, as the figures stand now; ties keep the plan's order.
pub(super) fn sort_key(hand: Hand, order: Order) -> Vec<CityId> {
    let results = untrack(|| hand.desk.results());
    let colleges = |year: usize, city: CityId| {
        results.outcome.projection.cities[year].schools[Tier::TechnicianCollege.index()][city.index()]
    };
    let places = |city: CityId| {
        hand.sheet.with_untracked(|sheet| {
            let own = sheet.rows.iter().filter(|row| row.project.city == city);
            own.filter_map(|row| row.fate.ok()).map(|brought| brought.places).sum::<f64>()
        })
    };
    let key = |city: CityId| match order {
        Order::Plan => 0.0,
        Order::Base => colleges(0, city),
        Order::Last => colleges(YEARS, city),
        Order::Places => places(city),
    };
    let mut cities: Vec<CityId> = CityId::all().collect();
    cities.sort_by(|&a, &b| key(b).total_cmp(&key(a)));
    cities
}
