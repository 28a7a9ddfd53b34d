//! Training: docs/model.md, section 4 (5).

use crate::plan::{CITIES, PerCity};

use super::admissions::{grown, lesser, positive};
use super::capacity::Capacity;
use super::run::Step;
use super::state::State;

/// Training of the year by city, person-times: the plan, limited by what the teachers can carry.
pub(super) fn training(step: &Step, capacity: &Capacity, state: &mut State, training: &mut PerCity) {
    let base = step.base;
    for city in 0..CITIES {
        let growth = step.year.training_growth + step.policy.training_growth[city];
        let anchor = grown(state.training_anchor[city], growth);
        state.training_anchor[city] = anchor;
        let added = capacity.added_training[city];
        let wanted = step.draw.training_plan * (anchor + added);
        let carried = base.training_per_teacher[city] * state.teachers[city] + base.training_capacity_fixed[city];
        training[city] = positive(lesser(wanted, carried + added));
    }
}
