//! (5) Training.

use crate::plan::{CITIES, Lane};

use super::admissions::{grown, lesser};
use super::base::Base;
use super::capacity::Capacity;
use super::policy::{Policy, YearPolicy};
use super::shocks::Draw;
use super::state::State;

/// Trainings of the year by city, person-times: the plan, or what the teachers can carry.
pub(super) fn training(
    base: &Base,
    policy: &Policy,
    year: &YearPolicy,
    draw: &Draw,
    capacity: &Capacity,
    teachers: &Lane,
    state: &mut State,
) -> Lane {
    let mut training = [0.0; CITIES];
    for city in 0..CITIES {
        let anchor = grown(
            state.training_anchor[city],
            year.training_growth + policy.training_growth[city],
        );
        state.training_anchor[city] = anchor;
        let added = capacity.added_training[city];
        let wanted = draw.training_plan * (anchor + added);
        let possible =
            base.training_per_teacher[city] * teachers[city] + base.training_capacity_fixed[city] + added;
        let held = lesser(wanted, possible);
        training[city] = if held < 0.0 { 0.0 } else { held };
    }
    training
}
