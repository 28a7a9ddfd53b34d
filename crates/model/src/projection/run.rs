//! The run: base year → observed years → start state; then, for any draw, the remaining years. docs/model.md, section
//! 4.

use crate::plan::{CITIES, Tier, YEARS};
use crate::scenario::{Actuals, Observed};

use super::admissions::{self, Admissions, Mix, positive};
use super::base::Base;
use super::capacity::Capacity;
use super::observed;
use super::output::Projection;
use super::policy::{Policy, YearPolicy};
use super::programme::{CELLS, FIRST, PROGRAMMES};
use super::progression;
use super::results::{self, total};
use super::shocks::Draw;
use super::state::State;
use super::{teachers, training};

/// The state after the last observed year, and the rows up to it.
#[derive(Debug, Clone)]
pub struct Start {
    pub(super) state: State,
    projection: Projection,
    pub(super) observed: usize,
}

impl Start {
    /// Runs the observed years; uncertain inputs are at their modes in them.
    pub fn new(base: &Base, policy: &Policy, actuals: &Actuals) -> Self {
        let mut projection = Projection {
            rejected: policy.rejected.clone(),
            ..Projection::default()
        };
        base_year(base, &mut projection);
        let mut state = State::new(base);
        let mut admissions = Admissions::default();
        let observed = actuals.observed_until();
        let neutral = Draw::neutral(base);
        for at in 0..observed {
            let step = Step {
                base,
                policy,
                year: &policy.years[at],
                draw: &neutral,
                at,
                observed_until: base.last_year(),
            };
            step.take(actuals.year(at), &mut state, &mut admissions, &mut projection);
        }
        Self {
            state,
            projection,
            observed,
        }
    }

    /// The rows up to the last observed year; later rows are empty.
    pub const fn projection(&self) -> &Projection {
        &self.projection
    }

    /// Runs the remaining years into `projection`, which must come from [`Start::projection`] or from an earlier run
    /// of the same start. Allocates nothing.
    pub fn run(&self, base: &Base, policy: &Policy, draw: &Draw, projection: &mut Projection) {
        self.through(&mut self.state.clone(), base, policy, draw, projection);
    }

    /// As [`Start::run`]; returns what the next plan starts from.
    pub fn run_to_end(&self, base: &Base, policy: &Policy, draw: &Draw, projection: &mut Projection) -> End {
        let mut state = self.state;
        self.through(&mut state, base, policy, draw, projection);
        let step = self.step(YEARS - 1, base, policy, draw);
        let capacity = Capacity::of(&step, &mut base.schools.clone());
        let seats = (0..CITIES).map(|city| positive(base.senior_seats[city] + capacity.added_seats[city]));
        let carried = (0..CITIES).map(|city| {
            base.training_per_teacher[city] * state.teachers[city]
                + base.training_capacity_fixed[city]
                + capacity.added_training[city]
        });
        End {
            cells: state.province,
            entrants: state.entrants,
            senior_seats: seats.sum(),
            training_capacity: carried.sum(),
            high_skilled_ratio: state.high_skilled_ratio,
            employment_difference: state.employment_difference.unwrap_or(0.0),
        }
    }

    fn through(&self, state: &mut State, base: &Base, policy: &Policy, draw: &Draw, projection: &mut Projection) {
        let mut admissions = Admissions::default();
        for at in self.observed..YEARS {
            self.step(at, base, policy, draw)
                .take(None, state, &mut admissions, projection);
        }
    }

    const fn step<'a>(&self, at: usize, base: &'a Base, policy: &'a Policy, draw: &'a Draw) -> Step<'a> {
        Step {
            base,
            policy,
            year: &policy.years[at],
            draw,
            at,
            observed_until: base.year(self.observed) - 1,
        }
    }
}

/// What the next plan starts from, at the end of the last plan year. docs/model.md, section 12.
#[derive(Debug, Clone, Copy)]
pub struct End {
    /// Stocks of the province by cell, persons.
    pub cells: [f64; CELLS],
    /// Entrants of the year by programme, before any reconciliation, persons.
    pub entrants: [f64; PROGRAMMES],
    /// Senior seats of all cities.
    pub senior_seats: f64,
    /// Training capacity of all cities, person-times a year.
    pub training_capacity: f64,
    /// Observed ÷ modelled high-skilled workers that holds in the next year; 1 without observation.
    pub high_skilled_ratio: f64,
    /// Observed − modelled employment rate that holds in the next year; 0 without observation.
    pub employment_difference: f64,
}

/// Fills the base year's rows: stocks only.
fn base_year(base: &Base, projection: &mut Projection) {
    let row = &mut projection.years[0];
    let state = State::new(base);
    results::stocks(row, &state.province);
    results::schools(row, &base.schools);
    // Sums of whole persons by city, so that the province's number is whole exactly.
    row.enrolled = base.enrolled.iter().sum();
    row.enrolled_full_time = base.full_time.iter().sum();
    row.teachers = base.teachers.iter().sum();
    row.places = base.places.iter().sum();
    let cities = &mut projection.cities[0];
    progression::stocks(&base.cells, cities);
    cities.enrolled = base.enrolled;
    cities.enrolled_full_time = base.full_time;
    cities.admitted_full_time = base.full_time_intake;
    cities.admitted_part_time = base.part_time_intake;
    cities.training = base.training;
    cities.teachers = base.teachers;
    cities.places = base.places;
    cities.schools = base.schools;
    results::by_tier(base, &Capacity::default(), cities);
}

/// Inputs of one year's equations besides the state.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step<'a> {
    pub(super) base: &'a Base,
    pub(super) policy: &'a Policy,
    /// The levers of the year.
    pub(super) year: &'a YearPolicy,
    pub(super) draw: &'a Draw,
    /// Index of the year, 0 for the first plan year.
    pub(super) at: usize,
    /// Openings up to this year are not delayed.
    pub(super) observed_until: i64,
}

impl Step<'_> {
    /// Computes one year. Values are computed directly in the rows that report them: in wasm every copy of an array
    /// is a call.
    fn take(&self, observed: Option<&Observed>, state: &mut State, admissions: &mut Admissions, projection: &mut Projection) {
        let Self {
            base,
            policy,
            year,
            draw,
            at,
            ..
        } = *self;
        let row = &mut projection.years[at + 1];
        let cities = &mut projection.cities[at + 1];

        let capacity = Capacity::of(self, &mut cities.schools);
        teachers::advance(self, &capacity, state);
        let mix = Mix::of(base, year);
        admissions::admit(self, &mix, &capacity, state, admissions, cities);
        row.binding = admissions::binding(&admissions.limits, &mut cities.binding);
        if let Some(observed) = observed {
            observed::intakes(self, observed, &capacity, &admissions.per_year, state, cities);
        }

        let losses = progression::losses(self);
        progression::advance_cities(&mut state.cells, &losses, &mut cities.high_skilled);
        admissions::split(self, &mix, &capacity, cities, &mut state.cells);
        let flows = progression::advance_province(&mut state.province, &losses, &state.cells);
        state.entrants = FIRST.map(|cell| state.province[cell]);
        row.reconciliation = observed.map_or(0.0, |observed| observed::enrolment(observed, state));

        training::training(self, &capacity, state, &mut cities.training);
        if let Some(observed) = observed {
            observed::trainings(base, &capacity, observed, &mut cities.training, state);
        }

        results::stocks(row, &state.province);
        results::schools(row, &cities.schools);
        row.admitted_full_time = total(&cities.admitted_full_time);
        row.admitted_part_time = total(&cities.admitted_part_time);
        row.limits = [0, 1, 2, 3].map(|limit: usize| total(&admissions.limits[limit]));
        row.shifted_to_intermediate = total(&cities.shifted_to_intermediate);
        row.graduates_full_time = flows.graduates[..4].iter().sum();
        row.graduates = row.graduates_full_time + flows.graduates[4] + flows.graduates[5];
        row.leavers_without_graduation = flows.leavers;
        row.training = total(&cities.training);
        let raw = results::high_skilled(base, year, draw, &flows.graduates, row.training);
        row.high_skilled = observed::high_skilled(observed.and_then(|observed| observed.high_skilled), raw, state);
        results::high_skilled_by_city(base, year, draw, row.high_skilled / raw, cities);
        let raw = results::employment(base, year, draw, &flows.graduates);
        row.employment_rate = observed::employment(observed.and_then(|observed| observed.employment_rate), raw, state);
        state.cumulative_training += row.training;
        state.cumulative_high_skilled += row.high_skilled;
        row.cumulative_training = state.cumulative_training;
        row.cumulative_high_skilled = state.cumulative_high_skilled;
        let eligible = row.schools[Tier::TechnicianCollege.index()] + row.schools[Tier::SeniorTechnicalSchool.index()];
        (row.quality_schools, row.quality_majors) = results::quality(base, year, eligible);
        row.teachers = total(&state.teachers);
        row.places = total(&base.places) + total(&capacity.added_places);
        row.capital_cost = policy.capital_cost[at];
        row.running_cost = results::running_cost(base, row);
        results::ratios(row);

        progression::stocks(&state.cells, cities);
        row.full_time_by_tier = results::by_tier(base, &capacity, cities);
        for city in 0..CITIES {
            cities.teachers[city] = state.teachers[city];
            cities.places[city] = base.places[city] + capacity.added_places[city];
        }
    }
}
