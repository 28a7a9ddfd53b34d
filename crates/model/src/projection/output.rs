//! Output of a run: for each year one row of the province and one of the cities.

use crate::plan::shape::names;
use crate::plan::{CITIES, PerCity, YEARS};

use super::policy::Rejection;
use super::programme::PROGRAMMES;

names! {
    /// Limits of the full-time intake; of equal limits the first in this order is reported as binding.
    Limit {
        /// The intake plan.
        Plan = "plan",
        /// The pool of young people in the city.
        Pool = "pool",
        /// Places ÷ mean years of presence.
        Places = "places",
        /// Teachers × allowed students per teacher ÷ mean years of presence.
        Teachers = "teachers",
    }
}

/// The province in one year. The base year has stocks only; its flows are 0.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Year {
    /// Students by programme at the end of the year, persons.
    pub by_programme: [f64; PROGRAMMES],
    /// All students, persons.
    pub enrolled: f64,
    /// Full-time students, persons.
    pub enrolled_full_time: f64,
    /// Part-time students, persons.
    pub enrolled_part_time: f64,
    /// Full-time intake, persons.
    pub admitted_full_time: f64,
    /// Part-time intake, persons.
    pub admitted_part_time: f64,
    /// Each limit of the full-time intake, summed over the cities, persons; by [`Limit::index`].
    pub limits: [f64; 4],
    /// Number of cities that each limit binds.
    pub binding: [u32; 4],
    /// Entrants moved from senior to intermediate programmes because senior seats are short, persons.
    pub shifted_to_intermediate: f64,
    /// Graduates, persons.
    pub graduates: f64,
    /// Full-time graduates, persons.
    pub graduates_full_time: f64,
    /// Leavers without graduation, persons.
    pub leavers_without_graduation: f64,
    /// Observed minus modelled students, persons; 0 without observation.
    pub reconciliation: f64,
    /// Employment rate of full-time graduates, share; `None` if nobody graduates.
    pub employment_rate: Option<f64>,
    /// Training, person-times.
    pub training: f64,
    /// High-skilled workers of the year, persons.
    pub high_skilled: f64,
    /// Training since the first plan year, person-times.
    pub cumulative_training: f64,
    /// High-skilled workers since the first plan year, persons.
    pub cumulative_high_skilled: f64,
    /// Schools by tier: technical, senior technical, technician colleges.
    pub schools: [f64; 3],
    /// Cities with a technician college.
    pub cities_covered: u32,
    /// Quality schools.
    pub quality_schools: f64,
    /// Quality majors.
    pub quality_majors: f64,
    /// Teachers, persons.
    pub teachers: f64,
    /// Full-time students per teacher; `None` without teachers.
    pub students_per_teacher: Option<f64>,
    /// Places.
    pub places: f64,
    /// Full-time students ÷ places; `None` without places.
    pub place_use: Option<f64>,
    /// Senior and technician students ÷ full-time students; `None` without students.
    pub senior_share: Option<f64>,
    /// Capital cost, 10⁴ yuan (万元).
    pub capital_cost: f64,
    /// Running cost, 10⁴ yuan (万元).
    pub running_cost: f64,
    /// Full-time students by tier, persons.
    pub full_time_by_tier: [f64; 3],
}

/// The cities in one year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CityRow {
    /// Students, persons.
    pub enrolled: PerCity,
    /// Full-time students, persons.
    pub enrolled_full_time: PerCity,
    /// Full-time students of senior and technician programmes, persons.
    pub enrolled_senior: PerCity,
    /// Full-time students of technician colleges, section 4 (10), persons.
    pub enrolled_college: PerCity,
    /// Full-time intake, persons.
    pub admitted_full_time: PerCity,
    /// Part-time intake, persons.
    pub admitted_part_time: PerCity,
    /// Entrants moved from senior to intermediate programmes because senior seats are short, persons.
    pub shifted_to_intermediate: PerCity,
    /// Index of the binding limit in [`Limit::ALL`].
    pub binding: [u8; CITIES],
    /// Training, person-times.
    pub training: PerCity,
    /// High-skilled workers of the year, persons.
    pub high_skilled: PerCity,
    /// Teachers, persons.
    pub teachers: PerCity,
    /// Places.
    pub places: PerCity,
    /// Schools by tier.
    pub schools: [PerCity; 3],
}

impl Default for CityRow {
    fn default() -> Self {
        let zero = [0.0; CITIES];
        Self {
            enrolled: zero,
            enrolled_full_time: zero,
            enrolled_senior: zero,
            enrolled_college: zero,
            admitted_full_time: zero,
            admitted_part_time: zero,
            shifted_to_intermediate: zero,
            binding: [0; CITIES],
            training: zero,
            high_skilled: zero,
            teachers: zero,
            places: zero,
            schools: [zero; 3],
        }
    }
}

/// A whole run: the base year and the five plan years.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Projection {
    /// The province by year; index 0 is the base year.
    pub years: [Year; YEARS + 1],
    /// The cities by year; index 0 is the base year.
    pub cities: [CityRow; YEARS + 1],
    /// Rejected projects, which have no effect.
    pub rejected: Vec<Rejection>,
}

impl Projection {
    /// The province in the last year.
    pub const fn last(&self) -> &Year {
        &self.years[YEARS]
    }
}
