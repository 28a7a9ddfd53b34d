//! (2) Teachers.

use crate::plan::{CITIES, Lane};

use super::base::Base;
use super::capacity::Capacity;
use super::policy::YearPolicy;
use super::shocks::Draw;
use super::state::State;

/// Teachers of the year by city, persons: attrition, then hires for attrition, growth and new places.
pub(super) fn teachers(
    base: &Base,
    policy: &YearPolicy,
    draw: &Draw,
    capacity: &Capacity,
    state: &State,
) -> Lane {
    let per_place = 1.0 / base.students_per_teacher;
    let mut teachers = [0.0; CITIES];
    for city in 0..CITIES {
        let before = state.teachers[city];
        let leaving = base.teacher_attrition * before;
        let needed = leaving
            + policy.teacher_growth * before
            + (capacity.added_places[city] - state.added_places[city]) * per_place;
        let hires = if needed > 0.0 { draw.hiring * needed } else { 0.0 };
        teachers[city] = before - leaving + hires;
    }
    teachers
}
