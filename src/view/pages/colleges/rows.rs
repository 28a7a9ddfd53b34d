//! Sorting of the grid's rows. Rows are sorted only when a header is clicked, so that they do not move while counts
//! change.

use jigong_model::plan::{CityId, Tier, YEARS};
use leptos::prelude::*;

use super::hand::Hand;

/// Sort order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// The plan's order.
    Plan,
    /// Technician colleges in the base year, descending.
    Base,
    /// Technician colleges in the last year, descending.
    Last,
    /// New places, descending.
    Places,
}

/// All cities in this order by the current results; ties keep the plan's order.
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
