//! The run: from the base year through the observed years to a start state, and from there, for any draw, to the end.

use crate::plan::{CITIES, Tier, YEARS};
use crate::scenario::{Actuals, Observed};

use super::admissions::{self, LIMITS};
use super::base::Base;
use super::capacity::Capacity;
use super::observed;
use super::policy::Policy;
use super::progression;
use super::projection::Projection;
use super::results;
use super::shocks::Draw;
use super::state::State;
use super::{teachers, training};

/// The state after the last observed year, with the rows up to then.
#[derive(Debug, Clone)]
pub struct Start {
    state: State,
    projection: Projection,
    observed: usize,
}

impl Start {
    /// Runs the observed years; no shock acts in them.
    pub fn new(base: &Base, policy: &Policy, actuals: &Actuals) -> Self {
        let mut projection = Projection {
            rejected: policy.rejected.clone(),
            ..Projection::default()
        };
        base_year(base, &mut projection);
        let mut state = State::new(base);
        let observed = actuals.observed_until();
        let neutral = Draw::neutral(base);
        for at in 0..observed {
            let step = Step {
                base,
                policy,
                draw: &neutral,
                at,
                observed_until: base.last_year(),
            };
            step.take(actuals.year(at), &mut state, &mut projection);
        }
        Self {
            state,
            projection,
            observed,
        }
    }

    /// The rows up to the last observed year; the rest is empty.
    pub const fn projection(&self) -> &Projection {
        &self.projection
    }

    /// Runs the years not yet observed into `projection`, which must come from [`Start::projection`] or an earlier run
    /// from the same start. Allocates nothing.
    pub fn run(&self, base: &Base, policy: &Policy, draw: &Draw, projection: &mut Projection) {
        let mut state = self.state;
        for at in self.observed..YEARS {
            let step = Step {
                base,
                policy,
                draw,
                at,
                observed_until: base.year(self.observed) - 1,
            };
            step.take(None, &mut state, projection);
        }
    }
}

/// The base year: stocks only.
fn base_year(base: &Base, projection: &mut Projection) {
    let row = &mut projection.years[0];
    let state = State::new(base);
    results::stocks(row, &state.province);
    results::schools(row, &base.schools);
    // City by city in whole persons, so that the province is whole to the last bit.
    row.enrolled = base.enrolled.iter().sum();
    row.enrolled_full_time = base.full_time.iter().sum();
    row.teachers = base.teachers.iter().sum();
    row.places = base.places.iter().sum();
    let cities = &mut projection.cities[0];
    cities.enrolled = base.enrolled;
    cities.enrolled_full_time = base.full_time;
    cities.admitted_full_time = base.full_time_intake;
    cities.admitted_part_time = base.part_time_intake;
    cities.training = base.training;
    cities.teachers = base.teachers;
    cities.places = base.places;
    cities.schools = base.schools;
}

/// One year's step.
struct Step<'a> {
    base: &'a Base,
    policy: &'a Policy,
    draw: &'a Draw,
    /// Place of the year, 0 for the first year of the plan.
    at: usize,
    /// Openings up to this year are not delayed.
    observed_until: i64,
}

impl Step<'_> {
    fn take(&self, observed: Option<&Observed>, state: &mut State, projection: &mut Projection) {
        let Self {
            base,
            policy,
            draw,
            at,
            observed_until,
        } = *self;
        let year = &policy.years[at];
        let row = &mut projection.years[at + 1];
        let cities = &mut projection.cities[at + 1];

        let capacity = Capacity::of(base, policy, base.year(at), observed_until, draw);
        let teachers = teachers::teachers(base, year, draw, &capacity, state);
        let mut admissions = admissions::admissions(base, policy, year, draw, &capacity, &teachers, state);
        if let Some(observed) = observed {
            observed::intakes(base, year, &capacity, observed, &mut admissions, state);
        }
        let split = admissions::split(base, year, &capacity, &admissions);

        let losses = progression::losses(base, year, draw);
        let admitted = split.admitted.map(|lane| lane.iter().sum());
        let flows = progression::advance_province(&mut state.province, &losses, &admitted);
        progression::advance_cities(&mut state.cells, &losses, &split.admitted);
        row.reconciliation = observed.map_or(0.0, |observed| observed::enrolment(observed, state));

        let mut training = training::training(base, policy, year, draw, &capacity, &teachers, state);
        if let Some(observed) = observed {
            observed::trainings(base, &capacity, observed, &mut training, state);
        }
        state.teachers = teachers;
        state.added_places = capacity.added_places;

        results::stocks(row, &state.province);
        results::schools(row, &capacity.schools);
        row.admitted_full_time = admissions.full_time.iter().sum();
        row.admitted_part_time = admissions.part_time.iter().sum();
        row.limits = admissions.limits.map(|lane| lane.iter().sum());
        row.binding = [0; LIMITS];
        for limit in admissions.binding {
            row.binding[usize::from(limit)] += 1;
        }
        row.shifted_to_intermediate = split.shifted.iter().sum();
        row.graduates_full_time = flows.graduates[..4].iter().sum();
        row.graduates = row.graduates_full_time + flows.graduates[4] + flows.graduates[5];
        row.leavers_without_graduation = flows.leavers;
        row.training = training.iter().sum();
        let raw = results::high_skilled(base, year, draw, &flows.graduates, row.training);
        row.high_skilled =
            observed::high_skilled(observed.and_then(|observed| observed.high_skilled), raw, state);
        let raw = results::employment(base, year, draw, &flows.graduates);
        row.employment_rate =
            observed::employment(observed.and_then(|observed| observed.employment_rate), raw, state);
        state.cumulative_training += row.training;
        state.cumulative_high_skilled += row.high_skilled;
        row.cumulative_training = state.cumulative_training;
        row.cumulative_high_skilled = state.cumulative_high_skilled;
        let eligible =
            row.schools[Tier::TechnicianCollege.index()] + row.schools[Tier::SeniorTechnicalSchool.index()];
        (row.quality_schools, row.quality_majors) = results::quality(base, year, eligible);
        row.teachers = teachers.iter().sum();
        row.places = base.places.iter().sum::<f64>() + capacity.added_places.iter().sum::<f64>();
        row.capital_cost = policy.capital_cost[at];
        row.running_cost = results::running_cost(base, row);
        results::ratios(row);

        let (full_time, part_time) = progression::stocks(&state.cells);
        row.full_time_by_tier = results::by_tier(&capacity, &full_time);
        for city in 0..CITIES {
            cities.enrolled[city] = full_time[city] + part_time[city];
            cities.places[city] = base.places[city] + capacity.added_places[city];
        }
        cities.enrolled_full_time = full_time;
        cities.admitted_full_time = admissions.full_time;
        cities.admitted_part_time = admissions.part_time;
        cities.binding = admissions.binding;
        cities.training = training;
        cities.teachers = teachers;
        cities.schools = capacity.schools;
    }
}
