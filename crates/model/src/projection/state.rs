//! The state that one year hands to the next.

use crate::plan::{CITIES, PerCity};

use super::base::Base;
use super::programme::{CELLS, CityCells, FIRST, PROGRAMMES};

/// Stocks, anchors and correction factors at the end of a year.
///
/// The province has its own cells: loss rates are equal in all cities and no intake depends on a stock. All
/// provincial figures come from these; the cities' cells give only the cities' own figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    /// Stocks by cell and city, persons.
    pub(super) cells: CityCells,
    /// Stocks by cell, province, persons.
    pub(super) province: [f64; CELLS],
    /// Entrants of the year by programme, before any reconciliation, persons.
    pub(super) entrants: [f64; PROGRAMMES],
    /// Teachers K, persons.
    pub(super) teachers: PerCity,
    /// Anchor of the full-time plan, persons a year.
    pub(super) full_time_anchor: PerCity,
    /// Anchor of the part-time plan, persons a year.
    pub(super) part_time_anchor: PerCity,
    /// Anchor of the training plan, person-times a year.
    pub(super) training_anchor: PerCity,
    /// ΔP, usable new places.
    pub(super) added_places: PerCity,
    /// Cohort index: Π(1+π) since the base year.
    pub(super) cohort_index: f64,
    /// Observed ÷ modelled high-skilled workers of the latest observation; 1 before any.
    pub(super) high_skilled_ratio: f64,
    /// Observed − modelled employment rate of the latest observation; `None` before any, so that no rate is clipped.
    pub(super) employment_difference: Option<f64>,
    /// Training since the first plan year, person-times.
    pub(super) cumulative_training: f64,
    /// High-skilled workers since the first plan year, persons.
    pub(super) cumulative_high_skilled: f64,
}

impl State {
    /// The state at the end of the base year.
    pub(super) fn new(base: &Base) -> Self {
        Self {
            cells: base.cells,
            province: base.province,
            entrants: FIRST.map(|cell| base.province[cell]),
            teachers: base.teachers,
            full_time_anchor: base.full_time_intake,
            part_time_anchor: base.part_time_intake,
            training_anchor: base.training,
            added_places: [0.0; CITIES],
            cohort_index: 1.0,
            high_skilled_ratio: 1.0,
            employment_difference: None,
            cumulative_training: 0.0,
            cumulative_high_skilled: 0.0,
        }
    }
}
