//! (3) Admissions: what is planned, what binds it, and how it splits over the programmes.

use crate::plan::{CITIES, Lane};

use super::base::{Base, Shares};
use super::capacity::Capacity;
use super::policy::{Policy, YearPolicy};
use super::programme::{PROGRAMMES, Programme};
use super::projection::Limit;
use super::shocks::Draw;
use super::state::State;

/// Limits of the full-time intake, by [`Limit::index`].
pub(super) const LIMITS: usize = Limit::ALL.len();

/// Two limits are equal where they differ by no more than this, relative to the smaller.
const TIE: f64 = 1e-9;

/// Admissions of a year by city, before any observation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Admissions {
    /// Shares of the full-time intake.
    pub(super) shares: [Shares; CITIES],
    /// 1/L̄, per year.
    pub(super) per_year: Lane,
    /// The four limits, persons per year.
    pub(super) limits: [Lane; LIMITS],
    /// Place of the limit that binds.
    pub(super) binding: [u8; CITIES],
    /// A^FT, persons.
    pub(super) full_time: Lane,
    /// A^PT, persons.
    pub(super) part_time: Lane,
}

/// Admissions by programme and city, and who was moved for lack of senior seats.
#[derive(Debug, Clone, Copy)]
pub(super) struct Split {
    /// adm_g, persons.
    pub(super) admitted: [Lane; PROGRAMMES],
    /// Moved from senior programmes to the intermediate one, persons.
    pub(super) shifted: Lane,
}

/// Moves the anchors on by the year's growth and takes the least of the four limits.
pub(super) fn admissions(
    base: &Base,
    policy: &Policy,
    year: &YearPolicy,
    draw: &Draw,
    capacity: &Capacity,
    teachers: &Lane,
    state: &mut State,
) -> Admissions {
    let (with, without) = (shares(base, year, base.technician_share), shares(base, year, 0.0));
    let mut admissions = Admissions {
        shares: [without.0; CITIES],
        per_year: [without.1; CITIES],
        limits: [[0.0; CITIES]; LIMITS],
        binding: [0; CITIES],
        full_time: [0.0; CITIES],
        part_time: [0.0; CITIES],
    };
    for city in 0..CITIES {
        if capacity.colleges()[city] >= 1.0 {
            admissions.shares[city] = with.0;
            admissions.per_year[city] = with.1;
        }
    }
    state.cohort_index *= 1.0 + draw.cohort_growth;
    for city in 0..CITIES {
        let per_year = admissions.per_year[city];
        let anchor = grown(
            state.full_time_anchor[city],
            year.full_time_growth + policy.full_time_growth[city],
        );
        state.full_time_anchor[city] = anchor;
        let added = capacity.added_places[city];
        let plan = draw.full_time_plan * (anchor + base.new_place_fill * added * per_year);
        let pool = (base.full_time_intake[city] + draw.attractable_share * base.age_cohort[city])
            * state.cohort_index;
        let places = (base.places[city] + added) * per_year;
        let taught = base.students_per_teacher_ceiling * teachers[city] * per_year;
        let least = lesser(lesser(plan, pool), lesser(places, taught));
        admissions.full_time[city] = if least < 0.0 { 0.0 } else { least };
        let limits = [plan, pool, places, taught];
        let edge = least + TIE * least.abs();
        let mut binding = LIMITS - 1;
        for (at, limit) in limits.iter().enumerate().rev() {
            admissions.limits[at][city] = *limit;
            if *limit <= edge {
                binding = at;
            }
        }
        #[expect(clippy::cast_possible_truncation, reason = "one of four")]
        let place = binding as u8;
        admissions.binding[city] = place;

        let anchor = grown(
            state.part_time_anchor[city],
            year.part_time_growth + policy.part_time_growth[city],
        );
        state.part_time_anchor[city] = anchor;
        let wanted = draw.part_time_plan * (anchor + year.apprentices * base.weight[city]);
        admissions.part_time[city] = lesser(wanted, base.part_time_ceiling[city]);
    }
    admissions
}

/// Splits the intake; where senior seats are short, all senior programmes shrink alike and the rest is intermediate.
pub(super) fn split(base: &Base, year: &YearPolicy, capacity: &Capacity, admissions: &Admissions) -> Split {
    let mut split = Split {
        admitted: [[0.0; CITIES]; PROGRAMMES],
        shifted: [0.0; CITIES],
    };
    for city in 0..CITIES {
        let (intake, shares) = (admissions.full_time[city], &admissions.shares[city]);
        let wanted = intake * shares.senior_years(&base.presence);
        // A conversion takes seats away where a college has a smaller senior share than the schools it is made of.
        let seats = positive(base.senior_seats[city] + capacity.added_seats[city]);
        let kept = if wanted <= seats { 1.0 } else { seats / wanted };
        let upper = intake * shares.senior_upper * kept;
        let junior = intake * shares.senior_junior * kept;
        let technician = intake * shares.technician * kept;
        let rest = intake - (upper + junior + technician);
        split.shifted[city] =
            intake * (shares.senior_upper + shares.senior_junior + shares.technician) * (1.0 - kept);
        split.admitted[0][city] = if rest < 0.0 { 0.0 } else { rest };
        split.admitted[1][city] = upper;
        split.admitted[2][city] = junior;
        split.admitted[3][city] = technician;
        let senior = year.part_time_senior * admissions.part_time[city];
        split.admitted[Programme::P2.index()][city] = senior;
        split.admitted[Programme::P1.index()][city] = admissions.part_time[city] - senior;
    }
    split
}

/// The year's shares and 1/L̄ for a city with or without a technician college.
fn shares(base: &Base, year: &YearPolicy, technician: f64) -> (Shares, f64) {
    let shares = Shares::new(technician, year.senior_share, year.upper_secondary);
    let mean_years = shares.intermediate * base.presence[0] + shares.senior_years(&base.presence);
    (shares, 1.0 / mean_years)
}

/// An anchor one year on, never below zero.
pub(super) fn grown(anchor: f64, growth: f64) -> f64 {
    positive(anchor * (1.0 + growth))
}

/// The number, or zero where it is negative.
pub(super) fn positive(value: f64) -> f64 {
    if value < 0.0 { 0.0 } else { value }
}

/// The smaller of two finite numbers.
pub(super) fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}
