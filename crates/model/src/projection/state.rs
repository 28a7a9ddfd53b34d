//! What one year hands to the next.

use crate::plan::{CITIES, PerCity};

use super::base::Base;
use super::programme::{CELLS, CityCells};

/// Stocks, anchors and indices at the end of a year.
///
/// The loss rates are the same in all cities and no intake depends on a stock, so the province has a cohort of its own:
/// every provincial figure comes from those eighteen cells, the cities' cells only give the cities' own figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct State {
    /// Stocks by cell and city, persons.
    pub(super) cells: CityCells,
    /// Stocks by cell, province, persons.
    pub(super) province: [f64; CELLS],
    /// Teachers K, persons.
    pub(super) teachers: PerCity,
    /// anchor of the full-time plan, persons per year.
    pub(super) full_time_anchor: PerCity,
    /// anchor of the part-time plan, persons per year.
    pub(super) part_time_anchor: PerCity,
    /// anchor of the training plan, person-times per year.
    pub(super) training_anchor: PerCity,
    /// ΔP, places.
    pub(super) added_places: PerCity,
    /// Π(1+π) so far.
    pub(super) cohort_index: f64,
    /// Observed ÷ modelled high-skilled of the latest observed year.
    pub(super) high_skilled_ratio: f64,
    /// Observed − modelled employment rate of the latest observed year; `None` before any, so that nothing is clipped.
    pub(super) employment_difference: Option<f64>,
    /// Trainings so far, person-times.
    pub(super) cumulative_training: f64,
    /// High-skilled workers so far, persons.
    pub(super) cumulative_high_skilled: f64,
}

impl State {
    /// The end of the base year.
    pub(super) fn new(base: &Base) -> Self {
        Self {
            cells: base.cells,
            province: base.province,
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
