//! The start of a provincial run: the end of the base year or of the last observed year.

use crate::plan::{CITIES, YEARS};
use crate::scenario::Actuals;

use super::super::base::Base;
use super::super::policy::Policy;
use super::super::programme::CELLS;
use super::super::run::Start;
use super::super::state::State;
use super::Wide;

/// The state at the start of a run, and the results of the observed years.
#[derive(Debug, Clone, Copy)]
pub struct Beginning {
    pub(super) state: State,
    /// Number of observed years, 0..=5.
    pub(super) observed: usize,
    /// Employment rates of the observed years.
    pub(super) rates: [Option<f64>; YEARS],
    /// Students at the end of the last observed year, persons.
    pub(super) enrolled: f64,
}

impl Beginning {
    /// Runs the observed years, if any.
    pub fn new(base: &Base, policy: &Policy, actuals: &Actuals) -> Self {
        if actuals.observed_until() == 0 {
            return Self {
                state: State::new(base),
                observed: 0,
                rates: [None; YEARS],
                enrolled: base.enrolled.iter().sum(),
            };
        }
        let start = Start::new(base, policy, actuals);
        Self {
            state: start.state,
            observed: start.observed,
            enrolled: start.projection().years[start.observed].enrolled,
            rates: std::array::from_fn(|at| {
                start.projection().years[at + 1]
                    .employment_rate
                    .filter(|_| at < start.observed)
            }),
        }
    }

    /// Number of observed years, 0..=5.
    pub const fn observed(&self) -> usize {
        self.observed
    }

    /// Employment rates of the observed years.
    pub const fn rates(&self) -> &[Option<f64>; YEARS] {
        &self.rates
    }
}

/// State that changes from year to year, one SIMD lane per run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Moving {
    pub(super) cells: [Wide; CELLS],
    pub(super) teachers: [Wide; CITIES],
    pub(super) added_places: [Wide; CITIES],
    pub(super) cohort_index: Wide,
    pub(super) high_skilled_ratio: Wide,
    pub(super) employment_difference: Option<Wide>,
    pub(super) cumulative_training: Wide,
    pub(super) cumulative_high_skilled: Wide,
}

impl Moving {
    /// All lanes start from one state.
    pub(super) fn alike(state: &State) -> Self {
        Self::each([state; super::WIDTH])
    }

    /// Each lane starts from its own state.
    pub(super) fn each(states: [&State; super::WIDTH]) -> Self {
        let lane = |read: &dyn Fn(&State) -> f64| Wide::from(states.map(read));
        Self {
            cells: std::array::from_fn(|cell| lane(&|state| state.province[cell])),
            teachers: std::array::from_fn(|city| lane(&|state| state.teachers[city])),
            added_places: std::array::from_fn(|city| lane(&|state| state.added_places[city])),
            cohort_index: lane(&|state| state.cohort_index),
            high_skilled_ratio: lane(&|state| state.high_skilled_ratio),
            // Observed years are the same in all lanes, so either all lanes have a difference or none has.
            employment_difference: states[0]
                .employment_difference
                .map(|_| lane(&|state| state.employment_difference.unwrap_or(0.0))),
            cumulative_training: lane(&|state| state.cumulative_training),
            cumulative_high_skilled: lane(&|state| state.cumulative_high_skilled),
        }
    }
}
