//! Admissions, docs/model.md section 4 (3): the four limits, the binding limit, the split over programmes.

use crate::plan::{CITIES, PerCity};

use super::base::Base;
use super::capacity::{C, Capacity};
use super::output::{CityRow, Limit};
use super::policy::YearPolicy;
use super::programme::{CityCells, FIRST, Programme};
use super::run::Step;
use super::shares::Shares;
use super::state::State;

/// Number of limits of the full-time intake; index by [`Limit::index`].
pub(super) const LIMITS: usize = Limit::ALL.len();

/// Relative tolerance for equal limits.
const TIE: f64 = 1e-9;

/// Intermediate values of the year's admissions, by city. One buffer serves all years; each year overwrites it
/// completely.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Admissions {
    /// 1/L̄ (L̄: mean years of presence of a full-time entrant), per year.
    pub(super) per_year: PerCity,
    /// The four limits, persons a year.
    pub(super) limits: [PerCity; LIMITS],
}

/// Shares of a city's full-time intake in one year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mix {
    pub(super) shares: Shares,
    /// Σ share · mean years of presence, over the senior programmes.
    pub(super) senior_years: f64,
    /// 1/L̄.
    pub(super) per_year: f64,
}

impl Mix {
    /// For cities with a technician college and without one.
    pub(super) fn of(base: &Base, year: &YearPolicy) -> [Self; 2] {
        [base.technician_share, 0.0].map(|technician| {
            let shares = Shares::new(technician, year.senior_share, year.upper_secondary);
            let senior_years = shares.senior_years(&base.presence);
            let mean_years = shares.intermediate * base.presence[0] + senior_years;
            Self {
                shares,
                senior_years,
                per_year: 1.0 / mean_years,
            }
        })
    }
}

/// Grows the anchors by the year's growth and admits the least of the four limits.
pub(super) fn admit(
    step: &Step,
    mix: &[Mix; 2],
    capacity: &Capacity,
    state: &mut State,
    admissions: &mut Admissions,
    cities: &mut CityRow,
) {
    let Step {
        base,
        policy,
        year,
        draw,
        ..
    } = *step;
    let [with, without] = mix;
    state.cohort_index *= 1.0 + draw.cohort_growth;
    let index = state.cohort_index;
    for city in 0..CITIES {
        let per_year = if cities.schools[C][city] >= 1.0 {
            with.per_year
        } else {
            without.per_year
        };
        let anchor = grown(
            state.full_time_anchor[city],
            year.full_time_growth + policy.full_time_growth[city],
        );
        let added = capacity.added_places[city];
        let plan = draw.full_time_plan * (anchor + base.new_place_fill * added * per_year);
        let pool = (base.full_time_intake[city] + draw.attractable_share * base.age_cohort[city]) * index;
        let places = (base.places[city] + added) * per_year;
        let taught = base.students_per_teacher_ceiling * state.teachers[city] * per_year;
        state.full_time_anchor[city] = anchor;
        admissions.per_year[city] = per_year;
        admissions.limits[0][city] = plan;
        admissions.limits[1][city] = pool;
        admissions.limits[2][city] = places;
        admissions.limits[3][city] = taught;
        cities.admitted_full_time[city] = positive(lesser(lesser(plan, pool), lesser(places, taught)));
    }
    for city in 0..CITIES {
        let anchor = grown(
            state.part_time_anchor[city],
            year.part_time_growth + policy.part_time_growth[city],
        );
        state.part_time_anchor[city] = anchor;
        let wanted = draw.part_time_plan * (anchor + year.apprentices * base.weight[city]);
        cities.admitted_part_time[city] = lesser(wanted, base.part_time_ceiling[city]);
    }
}

/// Writes the binding limit of each city: the first limit within [`TIE`] of the least. Returns the number of cities
/// per limit.
pub(super) fn binding(limits: &[PerCity; LIMITS], binding: &mut [u8; CITIES]) -> [u32; LIMITS] {
    // Number of cities whose binding limit comes at or after each limit.
    let mut past = [0; LIMITS];
    for city in 0..CITIES {
        let [plan, pool, places, taught] = [0, 1, 2, 3].map(|limit: usize| limits[limit][city]);
        let least = lesser(lesser(plan, pool), lesser(places, taught));
        let edge = least + TIE * least.abs();
        // Counts the leading limits above the tolerance, without branches.
        let first = u8::from(plan > edge);
        let second = first & u8::from(pool > edge);
        let third = second & u8::from(places > edge);
        binding[city] = first + second + third;
        past[0] += 1;
        past[1] += u32::from(first);
        past[2] += u32::from(second);
        past[3] += u32::from(third);
    }
    [past[0] - past[1], past[1] - past[2], past[2] - past[3], past[3]]
}

/// Splits the intake over first-year cells. If senior seats are short, all senior programmes shrink by one factor and
/// the rest becomes intermediate.
pub(super) fn split(step: &Step, mix: &[Mix; 2], capacity: &Capacity, cities: &mut CityRow, cells: &mut CityCells) {
    let [with, without] = mix;
    let senior = |own: &Mix| own.shares.senior_upper + own.shares.senior_junior + own.shares.technician;
    let (senior_with, senior_without) = (senior(with), senior(without));
    for city in 0..CITIES {
        let college = cities.schools[C][city] >= 1.0;
        let pick = |with: f64, without: f64| if college { with } else { without };
        let intake = cities.admitted_full_time[city];
        let wanted = intake * pick(with.senior_years, without.senior_years);
        // Added seats are negative where a conversion lowers the senior share; seats are clipped at 0.
        let seats = positive(step.base.senior_seats[city] + capacity.added_seats[city]);
        let kept = if wanted <= seats { 1.0 } else { seats / wanted };
        let upper = intake * pick(with.shares.senior_upper, without.shares.senior_upper) * kept;
        let junior = intake * pick(with.shares.senior_junior, without.shares.senior_junior) * kept;
        let technician = intake * pick(with.shares.technician, without.shares.technician) * kept;
        cities.shifted_to_intermediate[city] = intake * pick(senior_with, senior_without) * (1.0 - kept);
        cells[FIRST[Programme::M3.index()]][city] = positive(intake - (upper + junior + technician));
        cells[FIRST[Programme::H3.index()]][city] = upper;
        cells[FIRST[Programme::H5.index()]][city] = junior;
        cells[FIRST[Programme::T4.index()]][city] = technician;
    }
    for city in 0..CITIES {
        let intake = cities.admitted_part_time[city];
        let senior = step.year.part_time_senior * intake;
        cells[FIRST[Programme::P2.index()]][city] = senior;
        cells[FIRST[Programme::P1.index()]][city] = intake - senior;
    }
}

/// The anchor after one year of growth, at least 0.
pub(super) fn grown(anchor: f64, growth: f64) -> f64 {
    positive(anchor * (1.0 + growth))
}

/// max(0, value).
pub(super) fn positive(value: f64) -> f64 {
    if value < 0.0 { 0.0 } else { value }
}

/// The smaller of two finite numbers.
pub(super) fn lesser(a: f64, b: f64) -> f64 {
    if a < b { a } else { b }
}
