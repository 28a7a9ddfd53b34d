//! (4) Progression: everyone moves on by one year of study, graduates or leaves.

use crate::plan::{CITIES, Lane};

use super::base::Base;
use super::policy::YearPolicy;
use super::programme::{CELLS, CityCells, FULL_TIME_CELLS, PROGRAMMES, Programme};
use super::shocks::Draw;

/// Flows of the province in one year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Flows {
    /// G_g, persons.
    pub(super) graduates: [f64; PROGRAMMES],
    /// Leavers without graduation, persons.
    pub(super) leavers: f64,
}

/// Loss rates of the year by cell: one clip over the whole product.
pub(super) fn losses(base: &Base, year: &YearPolicy, draw: &Draw) -> [f64; CELLS] {
    base.loss.map(|rate| {
        let loss = rate * draw.loss * year.loss_kept;
        if loss < 0.0 {
            0.0
        } else if loss > 1.0 {
            1.0
        } else {
            loss
        }
    })
}

/// Moves the province's cohort on and returns its flows.
pub(super) fn advance_province(
    cells: &mut [f64; CELLS],
    losses: &[f64; CELLS],
    admitted: &[f64; PROGRAMMES],
) -> Flows {
    let mut flows = Flows {
        graduates: [0.0; PROGRAMMES],
        leavers: 0.0,
    };
    for (stock, loss) in cells.iter().zip(losses) {
        flows.leavers += stock * loss;
    }
    for programme in Programme::ALL {
        let (first, last) = (programme.first(), programme.last());
        flows.graduates[programme.index()] = cells[last] * (1.0 - losses[last]);
        for cell in (first + 1..=last).rev() {
            cells[cell] = cells[cell - 1] * (1.0 - losses[cell - 1]);
        }
        cells[first] = admitted[programme.index()];
    }
    flows
}

/// Moves every city's cohort on.
pub(super) fn advance_cities(cells: &mut CityCells, losses: &[f64; CELLS], admitted: &[Lane; PROGRAMMES]) {
    for programme in Programme::ALL {
        let (first, last) = (programme.first(), programme.last());
        for cell in (first + 1..=last).rev() {
            let kept = 1.0 - losses[cell - 1];
            let (before, after) = cells.split_at_mut(cell);
            for city in 0..CITIES {
                after[0][city] = before[cell - 1][city] * kept;
            }
        }
        cells[first] = admitted[programme.index()];
    }
}

/// Full-time and part-time students by city, persons.
pub(super) fn stocks(cells: &CityCells) -> (Lane, Lane) {
    let mut full_time = [0.0; CITIES];
    for lane in &cells[..FULL_TIME_CELLS] {
        for city in 0..CITIES {
            full_time[city] += lane[city];
        }
    }
    let mut part_time = [0.0; CITIES];
    for lane in &cells[FULL_TIME_CELLS..] {
        for city in 0..CITIES {
            part_time[city] += lane[city];
        }
    }
    (full_time, part_time)
}
