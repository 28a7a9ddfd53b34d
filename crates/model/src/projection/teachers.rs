//! Teachers: docs/model.md, section 4 (2).

use crate::plan::CITIES;

use super::capacity::Capacity;
use super::run::Step;
use super::state::State;

/// Advances the teachers by one year: attrition, then hires for attrition, growth and new places.
pub(super) fn advance(step: &Step, capacity: &Capacity, state: &mut State) {
    let per_place = 1.0 / step.base.students_per_teacher;
    let hiring = step.draw.hiring;
    for city in 0..CITIES {
        let (before, places) = (state.teachers[city], capacity.added_places[city]);
        let leaving = step.base.teacher_attrition * before;
        let needed = leaving + step.year.teacher_growth * before + (places - state.added_places[city]) * per_place;
        let hires = if needed > 0.0 { hiring * needed } else { 0.0 };
        state.teachers[city] = before - leaving + hires;
        state.added_places[city] = places;
    }
}
