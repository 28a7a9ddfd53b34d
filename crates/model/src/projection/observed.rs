//! Section 9: what observed figures of a year change in the model's own course.

use crate::plan::{CITIES, PerCity};
use crate::scenario::{Observed, ObservedEnrolment};

use super::admissions::positive;
use super::base::Base;
use super::capacity::Capacity;
use super::output::CityRow;
use super::results::unit;
use super::run::Step;
use super::state::State;

/// 1. Observed intakes, after the least limit and before the split: cities are scaled alike, anchors follow.
pub(super) fn intakes(
    step: &Step,
    observed: &Observed,
    capacity: &Capacity,
    per_year: &PerCity,
    state: &mut State,
    cities: &mut CityRow,
) {
    let base = step.base;
    if let Some(total) = observed.full_time_intake {
        scale_to(&mut cities.admitted_full_time, total, &base.weight);
        for city in 0..CITIES {
            let from_places = base.new_place_fill * capacity.added_places[city] * per_year[city];
            state.full_time_anchor[city] = positive(cities.admitted_full_time[city] - from_places);
        }
    }
    if let Some(total) = observed.part_time_intake {
        scale_to(&mut cities.admitted_part_time, total, &base.weight);
        for city in 0..CITIES {
            let apprentices = step.year.apprentices * base.weight[city];
            state.part_time_anchor[city] = positive(cities.admitted_part_time[city] - apprentices);
        }
    }
}

/// 2. Observed students: all cells are scaled; an intake that was not observed this year has its anchor scaled too.
///
/// Returns the reconciliation, persons.
pub(super) fn enrolment(observed: &Observed, state: &mut State) -> f64 {
    let Some(enrolled) = &observed.enrolled else {
        return 0.0;
    };
    let before: f64 = state.province.iter().sum();
    let factors: PerCity = match enrolled {
        ObservedEnrolment::Province(total) => [if before > 0.0 { total / before } else { 1.0 }; CITIES],
        ObservedEnrolment::ByCity(lane) => {
            let mut own = [0.0; CITIES];
            for cells in &state.cells {
                for city in 0..CITIES {
                    own[city] += cells[city];
                }
            }
            std::array::from_fn(|city| if own[city] > 0.0 { lane[city] / own[city] } else { 1.0 })
        }
    };
    for cells in &mut state.cells {
        for city in 0..CITIES {
            cells[city] *= factors[city];
        }
    }
    match enrolled {
        ObservedEnrolment::Province(_) => {
            for cell in &mut state.province {
                *cell *= factors[0];
            }
        }
        ObservedEnrolment::ByCity(_) => state.province = state.cells.map(|lane| lane.iter().sum()),
    }
    let anchors = [
        (observed.full_time_intake.is_none(), &mut state.full_time_anchor),
        (observed.part_time_intake.is_none(), &mut state.part_time_anchor),
    ];
    for (unobserved, anchor) in anchors {
        if unobserved {
            for city in 0..CITIES {
                anchor[city] *= factors[city];
            }
        }
    }
    state.province.iter().sum::<f64>() - before
}

/// 3. Observed trainings, shared out like the model's; the anchors follow.
pub(super) fn trainings(base: &Base, capacity: &Capacity, observed: &Observed, training: &mut PerCity, state: &mut State) {
    let Some(total) = observed.training else { return };
    scale_to(training, total, &base.weight);
    for city in 0..CITIES {
        state.training_anchor[city] = positive(training[city] - capacity.added_training[city]);
    }
}

/// 3. High-skilled workers: the observed number, or the model's times the latest observed ratio.
pub(super) fn high_skilled(observed: Option<f64>, raw: f64, state: &mut State) -> f64 {
    let Some(value) = observed else {
        return raw * state.high_skilled_ratio;
    };
    if raw > 0.0 {
        state.high_skilled_ratio = value / raw;
    }
    value
}

/// 3. Employment rate: the observed one, or the model's plus the latest observed difference, clipped.
pub(super) fn employment(observed: Option<f64>, raw: Option<f64>, state: &mut State) -> Option<f64> {
    match (observed, raw, state.employment_difference) {
        (Some(value), Some(raw), _) => {
            state.employment_difference = Some(value - raw);
            Some(value)
        }
        (Some(value), None, _) => Some(value),
        (None, Some(raw), Some(difference)) => Some(unit(raw + difference)),
        (None, raw, _) => raw,
    }
}

/// Scales a lane to a total; where it is all zero, shares the total out by the cities' weights.
fn scale_to(lane: &mut PerCity, total: f64, weight: &PerCity) {
    let sum: f64 = lane.iter().sum();
    if sum > 0.0 {
        let factor = total / sum;
        for own in lane.iter_mut() {
            *own *= factor;
        }
    } else {
        *lane = weight.map(|own| total * own);
    }
}
