//! Exact local tests of each equation, in the order of docs/model.md, sections 3-5 and 9 (invariant 11 of section 6):
//! small situations whose numbers are computed here by other arithmetic than the model's.
//!
//! Invariants alone miss faults such as a swapped rate or a shifted year; these tests do not (see FAULTS.md).

mod admissions;
mod base;
mod by_city;
mod capacity;
mod flows;
mod indicators;
mod intake_mix;
mod observed;
mod observed_levels;
mod projects;
mod read_off;

/// L of M3 and H3, H5, T4, P2 under the default loss rates, by hand: 1 + .9 + .9·.94 + …
const L3: f64 = 1.0 + 0.9 + 0.846;
const L5: f64 = 1.0 + 0.9 + 0.846 + 0.812_16 + 0.787_795_2;
const L4: f64 = 1.0 + 0.9 + 0.846 + 0.812_16;
const LP2: f64 = 1.93;
/// L̄ of the base mix in a city with a college (3 % technicians) and in one without.
const WITH_COLLEGE: f64 = 0.67 * L3 + 0.12 * L3 + 0.18 * L5 + 0.03 * L4;
const WITHOUT_COLLEGE: f64 = 0.70 * L3 + 0.12 * L3 + 0.18 * L5;
/// S0 by city, persons, as in docs/model.md, section 2, "Cities".
const STUDENTS: [f64; 14] = [
    14_444.0, 11_862.0, 5199.0, 2882.0, 2053.0, 3411.0, 4226.0, 3663.0, 2565.0, 2498.0, 2202.0, 3689.0, 4499.0, 3807.0,
];
/// Cities without a technician college in the base year: 盘锦 and 葫芦岛.
const UNCOVERED: [usize; 2] = [10, 13];

/// N^FT of a city under the defaults.
fn full_time_intake(city: usize) -> f64 {
    0.85 * STUDENTS[city]
        / if UNCOVERED.contains(&city) {
            WITHOUT_COLLEGE
        } else {
            WITH_COLLEGE
        }
}

/// N^PT of a city under the defaults.
fn part_time_intake(city: usize) -> f64 {
    0.15 * STUDENTS[city] / (0.5 + 0.5 * LP2)
}

/// N^FT of the province.
fn full_time_intakes() -> f64 {
    (0..14).map(full_time_intake).sum()
}

/// N^PT of the province.
fn part_time_intakes() -> f64 {
    (0..14).map(part_time_intake).sum()
}
