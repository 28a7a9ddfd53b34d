//! Progression: students advance one year of study, graduate or leave. docs/model.md, section 4 (4).

use crate::plan::{CITIES, PerCity};

use super::output::CityRow;
use super::programme::{CELLS, CONTINUES, CityCells, FIRST, FULL_TIME_CELLS, INTERMEDIATE_CELLS, LAST, PROGRAMMES, Programme};
use super::results::total;
use super::run::Step;

/// Flows of the province in one year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flows {
    /// Graduates by programme, persons.
    pub(super) graduates: [f64; PROGRAMMES],
    /// Leavers without graduation, persons.
    pub(super) leavers: f64,
}

/// Loss rates of the year by cell, clipped to 0..1 after multiplication.
pub(super) fn losses(step: &Step) -> [f64; CELLS] {
    step.base.loss.map(|rate| {
        let loss = rate * step.draw.loss * step.year.loss_kept;
        if loss < 0.0 {
            0.0
        } else if loss > 1.0 {
            1.0
        } else {
            loss
        }
    })
}

/// Advances the province's cells, adds the entrants of all cities and returns the flows.
pub(super) fn advance_province(cells: &mut [f64; CELLS], losses: &[f64; CELLS], cities: &CityCells) -> Flows {
    let kept = losses.map(|loss| 1.0 - loss);
    let mut leavers = 0.0;
    for cell in 0..CELLS {
        leavers += cells[cell] * losses[cell];
    }
    let graduates = LAST.map(|cell| cells[cell] * kept[cell]);
    for cell in (1..CELLS).rev() {
        if CONTINUES[cell] {
            cells[cell] = cells[cell - 1] * kept[cell - 1];
        }
    }
    for cell in FIRST {
        cells[cell] = total(&cities[cell]);
    }
    Flows { graduates, leavers }
}

/// Advances every city's cells and computes its graduates of senior programmes. The first cells keep last year's
/// entrants; the split of the intake overwrites them later.
pub(super) fn advance_cities(cells: &mut CityCells, losses: &[f64; CELLS], senior_graduates: &mut PerCity) {
    let kept = losses.map(|loss| 1.0 - loss);
    // Cities in the outer loop: LLVM then unrolls the cells and processes two cities at once.
    for city in 0..CITIES {
        let graduates = |programme: Programme| cells[programme.last()][city] * kept[programme.last()];
        senior_graduates[city] =
            graduates(Programme::H3) + graduates(Programme::H5) + graduates(Programme::T4) + graduates(Programme::P2);
        for cell in (1..CELLS).rev() {
            if CONTINUES[cell] {
                cells[cell][city] = cells[cell - 1][city] * kept[cell - 1];
            }
        }
    }
}

/// Students by city: all, full-time, and full-time in senior and technician programmes, persons.
pub(super) fn stocks(cells: &CityCells, cities: &mut CityRow) {
    for city in 0..CITIES {
        let (mut full_time, mut part_time) = (0.0, 0.0);
        for lane in &cells[..INTERMEDIATE_CELLS] {
            full_time += lane[city];
        }
        let intermediate = full_time;
        for lane in &cells[INTERMEDIATE_CELLS..FULL_TIME_CELLS] {
            full_time += lane[city];
        }
        for lane in &cells[FULL_TIME_CELLS..] {
            part_time += lane[city];
        }
        cities.enrolled_full_time[city] = full_time;
        cities.enrolled_senior[city] = full_time - intermediate;
        cities.enrolled[city] = full_time + part_time;
    }
}
