//! Observed years: docs/model.md, section 9.

use crate::plan::{CITIES, PerCity};
use crate::scenario::{Observed, ObservedEnrolment};

use super::admissions::positive;
use super::base::Base;
use super::capacity::Capacity;
use super::output::CityRow;
use super::results::unit;
use super::run::Step;
use super::state::State;

/// Step 1, observed intakes, after the minimum and before the split: scales the cities to the observed total; the
/// anchors follow.
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

/// Step 2, observed students: scales all cells. The anchor of an intake that was not observed in this year is scaled
/// too.
///
/// Returns the reconciliation: observed minus modelled students, persons.
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

/// Step 3, observed training: scales the cities to the observed total; the anchors follow.
pub(super) fn trainings(base: &Base, capacity: &Capacity, observed: &Observed, training: &mut PerCity, state: &mut State) {
    let Some(total) = observed.training else { return };
    scale_to(training, total, &base.weight);
    for city in 0..CITIES {
        state.training_anchor[city] = positive(training[city] - capacity.added_training[city]);
    }
}

/// Step 3, high-skilled workers: the observed number, or the model's times the latest observed ratio.
pub(super) fn high_skilled(observed: Option<f64>, raw: f64, state: &mut State) -> f64 {
    let Some(value) = observed else {
        return raw * state.high_skilled_ratio;
    };
    if raw > 0.0 {
        state.high_skilled_ratio = value / raw;
    }
    value
}

/// Step 3, employment rate: the observed rate, or the model's plus the latest observed difference, clipped to 0..1.
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

/// Scales values to a total; if all are 0, distributes the total by the city weights.
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
