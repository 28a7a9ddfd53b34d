//! Results computed from a year's stocks and flows: docs/model.md, section 4 (6)-(10).

use crate::plan::{CITIES, PerCity, Tier};

use super::base::Base;
use super::capacity::{Capacity, tier_places};
use super::output::{CityRow, Year};
use super::policy::YearPolicy;
use super::programme::{CELLS, FULL_TIME_CELLS, PROGRAMMES, Programme};
use super::shocks::Draw;

/// Programmes whose graduates count as high-skilled, if certified.
const SENIOR: [Programme; 4] = [Programme::H3, Programme::H5, Programme::T4, Programme::P2];

/// (6) High-skilled workers of the year, persons.
pub(super) fn high_skilled(base: &Base, year: &YearPolicy, draw: &Draw, graduates: &[f64; PROGRAMMES], training: f64) -> f64 {
    let seniors: f64 = SENIOR.iter().map(|programme| graduates[programme.index()]).sum();
    let certified = unit((base.certificate_yield + year.certificate_yield) * draw.certificate_yield);
    draw.certificate_rate * seniors + certified * training
}

/// (6) By city, from its senior graduates (read from `cities.high_skilled`); `scale` is the province's reported
/// number ÷ the formula's.
pub(super) fn high_skilled_by_city(base: &Base, year: &YearPolicy, draw: &Draw, scale: f64, cities: &mut CityRow) {
    let certified = unit((base.certificate_yield + year.certificate_yield) * draw.certificate_yield);
    // The ratio is not finite if the model has no high-skilled workers; then the cities have none.
    let scale = if scale.is_finite() { scale } else { 0.0 };
    for city in 0..CITIES {
        let graduates = cities.high_skilled[city];
        cities.high_skilled[city] = (draw.certificate_rate * graduates + certified * cities.training[city]) * scale;
    }
}

/// (7) Employment rate of the year's full-time graduates, share; `None` if nobody graduates.
pub(super) fn employment(base: &Base, year: &YearPolicy, draw: &Draw, graduates: &[f64; PROGRAMMES]) -> Option<f64> {
    let (mut employed, mut all) = (0.0, 0.0);
    for (rate, count) in base.employment.iter().zip(graduates) {
        employed += count * unit(rate + year.employment + draw.employment_shift);
        all += count;
    }
    ratio(employed, all)
}

/// (8) Quality schools and majors, capped by `eligible`, the number of colleges and senior technical schools.
pub(super) fn quality(base: &Base, year: &YearPolicy, eligible: f64) -> (f64, f64) {
    let least = |built: f64, room: f64| if built < room { built } else { room };
    (
        least(year.quality_schools, eligible),
        least(year.quality_majors, base.majors_per_school * eligible),
    )
}

/// (9) Running cost, 10⁴ yuan (万元).
pub(super) fn running_cost(base: &Base, row: &Year) -> f64 {
    let [student, teacher, training, intermediate, senior] = base.running_cost;
    student * row.enrolled_full_time
        + teacher * row.teachers
        + training * row.training
        + intermediate * row.by_programme[Programme::P1.index()]
        + senior * row.by_programme[Programme::P2.index()]
}

/// (10) Full-time students by tier, in each city in proportion to the tiers' places.
///
/// Returns the province's students by tier; by city only those of colleges are kept.
pub(super) fn by_tier(base: &Base, capacity: &Capacity, cities: &mut CityRow) -> [f64; 3] {
    let mut students = [0.0; 3];
    for (city, stock) in cities.enrolled_full_time.iter().enumerate() {
        let places = tier_places(base, &cities.schools, capacity.added_places[city], city);
        let sum = places[0] + places[1] + places[2];
        let mut in_colleges = 0.0;
        if sum > 0.0 {
            let per_place = stock / sum;
            for tier in 0..3 {
                students[tier] += places[tier] * per_place;
            }
            in_colleges = places[Tier::TechnicianCollege.index()] * per_place;
        } else {
            students[Tier::TechnicalSchool.index()] += stock;
        }
        cities.enrolled_college[city] = in_colleges;
    }
    students
}

/// Students by programme, full-time and part-time, from the province's cells.
pub(super) fn stocks(row: &mut Year, cells: &[f64; CELLS]) {
    for programme in Programme::ALL {
        let own = &cells[programme.first()..=programme.last()];
        row.by_programme[programme.index()] = own.iter().sum();
    }
    row.enrolled_full_time = cells[..FULL_TIME_CELLS].iter().sum();
    row.enrolled_part_time = cells[FULL_TIME_CELLS..].iter().sum();
    row.enrolled = row.enrolled_full_time + row.enrolled_part_time;
}

/// Students per teacher, place use and senior share.
pub(super) fn ratios(row: &mut Year) {
    let senior: f64 = row.by_programme[1..4].iter().sum();
    row.students_per_teacher = ratio(row.enrolled_full_time, row.teachers);
    row.place_use = ratio(row.enrolled_full_time, row.places);
    row.senior_share = ratio(senior, row.enrolled_full_time);
}

/// Number of schools by tier and of covered cities.
pub(super) fn schools(row: &mut Year, schools: &[PerCity; 3]) {
    row.schools = schools.map(|lane| total(&lane));
    row.cities_covered = 0;
    for city in 0..CITIES {
        row.cities_covered += u32::from(schools[Tier::TechnicianCollege.index()][city] >= 1.0);
    }
}

/// Sum over the cities, in their order.
pub(super) fn total(lane: &PerCity) -> f64 {
    lane.iter().sum()
}

/// Clips to 0..1.
pub(super) fn unit(share: f64) -> f64 {
    if share < 0.0 {
        0.0
    } else if share > 1.0 {
        1.0
    } else {
        share
    }
}

fn ratio(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| part / whole)
}
