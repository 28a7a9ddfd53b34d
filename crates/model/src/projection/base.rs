//! The base year 2020 as a steady state, computed from the assumptions: docs/model.md, section 3.

use crate::plan::{
    Assumption as A, Assumptions, CITIES, Cost, Fault, FaultKind, FullTimeProgramme, PerCity, Plan, ProjectKind, Tier, YEARS,
};

use super::programme::{CELLS, CityCells, FIRST, FULL_TIME_CELLS, PROGRAMMES, Programme};
use super::remainder::largest_remainder;
use super::shares::Shares;

/// Everything that depends only on the assumptions. Symbols as in docs/model.md, section 3.
#[derive(Debug, Clone)]
pub struct Base {
    /// Base loss rate d⁰ by cell, share a year.
    pub loss: [f64; CELLS],
    /// Mean years of presence L by programme.
    pub presence: [f64; PROGRAMMES],
    /// Weight of each city; the sum is 1.
    pub weight: PerCity,
    /// Stocks by cell and city, persons.
    pub cells: CityCells,
    /// Stocks of the province by cell, persons: sums over the cities in order.
    pub province: [f64; CELLS],
    /// Students S0 by city, whole persons.
    pub enrolled: PerCity,
    /// Full-time students by city, persons.
    pub full_time: PerCity,
    /// Full-time intake, persons a year.
    pub full_time_intake: PerCity,
    /// Part-time intake, persons a year.
    pub part_time_intake: PerCity,
    /// Ceiling of the part-time intake, persons a year.
    pub part_time_ceiling: PerCity,
    /// Age cohort, persons a year of age.
    pub age_cohort: PerCity,
    /// Places P0.
    pub places: PerCity,
    /// Senior seats Q0.
    pub senior_seats: PerCity,
    /// Teachers K0, persons.
    pub teachers: PerCity,
    /// Training Tr0, person-times a year.
    pub training: PerCity,
    /// Training capacity per teacher, κ·Tr0/K0; 0 in cities without teachers, which use `training_capacity_fixed`.
    pub training_per_teacher: PerCity,
    /// Training capacity of cities without teachers: κ·Tr0 if K0 = 0, else 0.
    pub training_capacity_fixed: PerCity,
    /// Schools n0 by tier.
    pub schools: [PerCity; 3],
    /// Mean places z of a school, by tier.
    pub school_places: [PerCity; 3],
    /// φ0: share of person-times of training that yields a high-skilled worker.
    pub certificate_yield: f64,
    /// T: technician share of the full-time intake in cities with a technician college.
    pub technician_share: f64,
    /// q_cert, share.
    pub certificate_rate: f64,
    /// χ, share.
    pub attractable_share: f64,
    /// π, share a year.
    pub cohort_growth: f64,
    /// η, planned students per new place.
    pub new_place_fill: f64,
    /// ratio0, students per teacher.
    pub students_per_teacher: f64,
    /// ρ, students per teacher.
    pub students_per_teacher_ceiling: f64,
    /// attr, share a year.
    pub teacher_attrition: f64,
    /// Usable share of new places at age 0, 1 and 2 or more years.
    pub ramp: [f64; 3],
    /// e0 by full-time programme, share.
    pub employment: [f64; 4],
    /// Majors per college or senior technical school.
    pub majors_per_school: f64,
    /// Running costs: full-time student, teacher, training, part-time intermediate, part-time senior; 10⁴ yuan (万元).
    pub running_cost: [f64; 5],
    /// Lead time of each kind of project, years.
    pub lead: [i64; 3],
    /// The first plan year.
    pub first_year: i64,
}

impl Base {
    /// Computes the base year.
    ///
    /// # Errors
    /// φ0 outside 0..1, at `assumptions.base_high_skilled`.
    pub fn new(plan: &Plan, assumptions: &Assumptions) -> Result<Self, Fault> {
        let a = assumptions;
        let (loss, survival, completion, presence) = presence(a);
        let weights = a.city_weights();
        let weight_sum: f64 = weights.iter().sum();
        let weight = weights.map(|own| own / weight_sum);
        let population = a.population();
        let population_sum: f64 = population.iter().sum();
        let enrolled = largest_remainder(a.one(A::BaseEnrolled), &weights);
        let schools: [PerCity; 3] = std::array::from_fn(|tier| a.schools(Tier::ALL[tier]));

        let mut base = Self {
            loss,
            presence,
            weight,
            cells: [[0.0; CITIES]; CELLS],
            province: [0.0; CELLS],
            enrolled,
            full_time: [0.0; CITIES],
            full_time_intake: [0.0; CITIES],
            part_time_intake: [0.0; CITIES],
            part_time_ceiling: [0.0; CITIES],
            age_cohort: population.map(|own| a.one(A::AgeCohort) * own / population_sum),
            places: [0.0; CITIES],
            senior_seats: [0.0; CITIES],
            teachers: [0.0; CITIES],
            training: weight.map(|own| a.one(A::BaseTraining) * own),
            training_per_teacher: [0.0; CITIES],
            training_capacity_fixed: [0.0; CITIES],
            schools,
            school_places: [[0.0; CITIES]; 3],
            certificate_yield: 0.0,
            technician_share: a.one(A::TechnicianIntakeShare),
            certificate_rate: a.one(A::CertificateRate),
            attractable_share: a.one(A::AttractableShare),
            cohort_growth: a.one(A::CohortGrowth),
            new_place_fill: a.one(A::NewPlaceFill),
            students_per_teacher: a.one(A::StudentsPerTeacher),
            students_per_teacher_ceiling: a.one(A::StudentsPerTeacherCeiling),
            teacher_attrition: a.one(A::TeacherAttrition),
            ramp: std::array::from_fn(|age| a.list(A::Ramp)[age]),
            employment: std::array::from_fn(|programme| a.list(A::EmploymentRate)[FullTimeProgramme::ALL[programme].index()]),
            majors_per_school: a.one(A::MajorsPerSchool),
            running_cost: [
                Cost::FullTimeStudent,
                Cost::Teacher,
                Cost::Training,
                Cost::PartTimeIntermediate,
                Cost::PartTimeSenior,
            ]
            .map(|part| a.cost(part)),
            lead: std::array::from_fn(|kind| {
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "the range allows whole numbers from 0 to 5 only"
                )]
                let years = a.by_kind(A::LeadYears, ProjectKind::ALL[kind]) as i64;
                years
            }),
            first_year: i64::from(plan.years[0]),
        };
        let given = a.given(A::BaseCohort);
        let mut senior_graduates = 0.0;
        for city in 0..CITIES {
            let students = match given {
                Some(cohort) => base.as_given(cohort, city),
                None => base.steady(a, city, &survival),
            };
            senior_graduates += base.settle(a, city, &students, &completion);
        }
        base.province = base.cells.map(|lane| lane.iter().sum());
        base.certificate_yield = match a.given(A::BaseCertificateYield) {
            Some(own) => own[0],
            None => certificate_yield(a, senior_graduates)?,
        };
        Ok(base)
    }

    /// Step 3 for one city: the steady state of the base mix.
    fn steady(&mut self, a: &Assumptions, city: usize, survival: &[f64; CELLS]) -> Students {
        let total = self.enrolled[city];
        let part_time = a.one(A::PartTimeShare) * total;
        let full_time = total - part_time;
        let has_college = self.schools[Tier::TechnicianCollege.index()][city] >= 1.0;
        let shares = Shares::new(
            if has_college { self.technician_share } else { 0.0 },
            a.one(A::SeniorIntakeShare),
            a.one(A::UpperSecondaryEntryShare),
        );
        let senior_years = shares.senior_years(&self.presence);
        let senior_part = a.one(A::PartTimeSeniorShare);
        let intake = full_time / (shares.intermediate * self.presence[0] + senior_years);
        let part_intake = part_time
            / ((1.0 - senior_part) * self.presence[Programme::P1.index()] + senior_part * self.presence[Programme::P2.index()]);
        let by_programme = [
            intake * shares.intermediate,
            intake * shares.senior_upper,
            intake * shares.senior_junior,
            intake * shares.technician,
            part_intake * (1.0 - senior_part),
            part_intake * senior_part,
        ];
        for programme in Programme::ALL {
            for cell in programme.first()..=programme.last() {
                self.cells[cell][city] = by_programme[programme.index()] * survival[cell];
            }
        }
        self.close(city);
        Students {
            full_time,
            intake,
            part_intake,
            senior_years: intake * senior_years,
            by_programme,
        }
    }

    /// Step 3 for one city where the base cohort is given: the same composition in every city.
    fn as_given(&mut self, cohort: &[f64], city: usize) -> Students {
        let all: f64 = cohort.iter().sum();
        for (cell, persons) in cohort.iter().enumerate() {
            self.cells[cell][city] = persons / all * self.enrolled[city];
        }
        self.close(city);
        let by_programme = FIRST.map(|cell| self.cells[cell][city]);
        let seniors = &by_programme[1..4];
        Students {
            full_time: self.cells[..FULL_TIME_CELLS].iter().map(|lane| lane[city]).sum(),
            intake: by_programme[..4].iter().sum(),
            part_intake: by_programme[4] + by_programme[5],
            senior_years: seniors.iter().zip(&self.presence[1..4]).map(|(own, years)| own * years).sum(),
            by_programme,
        }
    }

    /// The last cell takes the remainder, so that summing the cells in their order gives the whole number exactly.
    fn close(&mut self, city: usize) {
        let others: f64 = self.cells[..CELLS - 1].iter().map(|lane| lane[city]).sum();
        self.cells[CELLS - 1][city] = self.enrolled[city] - others;
    }

    /// Steps 4 and 6 for one city. Returns its graduates of senior programmes, persons a year.
    fn settle(&mut self, a: &Assumptions, city: usize, students: &Students, completion: &[f64; PROGRAMMES]) -> f64 {
        let (full_time, intake, part_intake) = (students.full_time, students.intake, students.part_intake);
        self.full_time[city] = full_time;
        self.full_time_intake[city] = intake;
        self.part_time_intake[city] = part_intake;
        self.part_time_ceiling[city] = a.one(A::PartTimeCeiling) * part_intake;
        self.places[city] = full_time / a.one(A::PlaceUse);
        self.senior_seats[city] = students.senior_years / a.one(A::SeniorSeatUse);
        self.teachers[city] = full_time / self.students_per_teacher;
        let capacity = a.one(A::TrainingCapacityRatio) * self.training[city];
        if self.teachers[city] > 0.0 {
            self.training_per_teacher[city] = capacity / self.teachers[city];
        } else {
            self.training_capacity_fixed[city] = capacity;
        }
        let size: [f64; 3] = std::array::from_fn(|tier| a.by_tier(A::StandardSize, Tier::ALL[tier]));
        let standard: f64 = (0..3).map(|tier| self.schools[tier][city] * size[tier]).sum();
        for (tier, own) in size.iter().enumerate() {
            self.school_places[tier][city] = if standard > 0.0 {
                self.places[city] * own / standard
            } else {
                0.0
            };
        }
        let seniors = [Programme::H3, Programme::H5, Programme::T4, Programme::P2];
        seniors
            .iter()
            .map(|programme| students.by_programme[programme.index()] * completion[programme.index()])
            .sum()
    }

    /// The plan year at an index, 0 for the first.
    pub const fn year(&self, at: usize) -> i64 {
        self.first_year + at as i64
    }

    /// The last plan year.
    pub const fn last_year(&self) -> i64 {
        self.year(YEARS - 1)
    }
}

/// A city's students of the base year.
struct Students {
    /// Full-time students, persons.
    full_time: f64,
    /// Full-time intake, persons a year.
    intake: f64,
    /// Part-time intake, persons a year.
    part_intake: f64,
    /// Σ intake · years of presence over the full-time senior programmes, persons.
    senior_years: f64,
    /// Entrants by programme, persons a year.
    by_programme: [f64; PROGRAMMES],
}

/// Step 1: loss by cell, survival s by cell, completion by programme, mean years of presence L by programme.
fn presence(a: &Assumptions) -> ([f64; CELLS], [f64; CELLS], [f64; PROGRAMMES], [f64; PROGRAMMES]) {
    let mut loss = [0.0; CELLS];
    let mut survival = [0.0; CELLS];
    let mut completion = [0.0; PROGRAMMES];
    let mut years = [0.0; PROGRAMMES];
    for programme in Programme::ALL {
        let rates = a.list(if programme.is_full_time() {
            A::FullTimeLoss
        } else {
            A::PartTimeLoss
        });
        let mut present = 1.0;
        for (rate, cell) in rates.iter().zip(programme.first()..=programme.last()) {
            loss[cell] = *rate;
            survival[cell] = present;
            years[programme.index()] += present;
            present *= 1.0 - rate;
        }
        completion[programme.index()] = present;
    }
    (loss, survival, completion, years)
}

/// Step 5: φ0.
fn certificate_yield(a: &Assumptions, senior_graduates: f64) -> Result<f64, Fault> {
    let base = a.one(A::BaseHighSkilled);
    let graduates = a.one(A::CertificateRate) * senior_graduates;
    let share = (base - graduates) / a.one(A::BaseTraining);
    if (0.0..=1.0).contains(&share) {
        Ok(share)
    } else {
        let path = format!("assumptions.{}", A::BaseHighSkilled.name());
        Err(Fault::new(path, FaultKind::BaseYieldOutOfRange { base, graduates, share }))
    }
}
