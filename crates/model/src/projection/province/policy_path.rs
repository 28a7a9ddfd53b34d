//! Per-year values of a policy that do not depend on the draw, for one opening delay.

use crate::plan::{CITIES, PerCity, Plan, ProjectKind, Tier, YEARS};

use super::super::admissions::{Mix, grown};
use super::super::base::Base;
use super::super::policy::{Accepted, Policy, YearPolicy};
use super::super::results;
use super::beginning::Beginning;
use super::{Figure, WIDTH, Wide};

/// Ages of a project that have their own ramp value: 0, 1, 2 or more years.
pub(super) const AGES: usize = 3;
/// Ages now and at the end of the base year of a project that opened by then; it adds what its ramp grew between them.
pub(super) const CARRIED: [[usize; 2]; 4] = [[1, 0], [2, 0], [2, 1], [2, 2]];
/// Usable shares of projects: by age, then by [`CARRIED`].
pub(super) const SHARES: usize = AGES + CARRIED.len();

/// Values of the years not yet observed, for one policy and one delay.
#[derive(Debug, Clone)]
pub struct PolicyPath<C = f64> {
    pub(super) years: [PathYear<C>; YEARS],
    /// Number of schools at the end of the plan, and the indicators that depend on it alone.
    pub standing: Standing,
}

/// Indicators that depend only on the number of schools; the opening delay is the only uncertain input that acts on
/// them.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Standing {
    /// Technician colleges, E5.
    pub colleges: f64,
    /// Cities with a technician college, E6.
    pub covered: f64,
    /// Quality schools, E7.
    pub quality_schools: f64,
    /// Quality majors, E8.
    pub quality_majors: f64,
    /// Cities with at least as many colleges and senior schools as the plan supports at least, E9.
    pub supported: f64,
}

/// One year of a policy path. Arrays of [`CITIES`] are by city.
#[derive(Debug, Clone, Copy)]
pub(super) struct PathYear<C> {
    /// Anchor of the full-time plan, persons a year; without the draw's factor and new places.
    pub(super) anchor: [C; CITIES],
    /// 1/L̄, per year.
    pub(super) per_year: [C; CITIES],
    /// Full-time intake that one senior seat supports: 1 ÷ Σ share · years of presence over the senior programmes.
    pub(super) per_seat: [C; CITIES],
    /// 1 with a technician college, else 0.
    pub(super) college: [C; CITIES],
    /// Part-time plan including apprentices, without the draw's factor, persons a year.
    pub(super) part_time: [C; CITIES],
    /// Anchor of the training plan, without the draw's factor and projects, person-times a year.
    pub(super) training: [C; CITIES],
    /// Whether projects add capacity in the city by this year, in any lane.
    pub(super) grows: [bool; CITIES],
    /// Number of usable shares in use: [`AGES`], or [`SHARES`] with carried projects.
    pub(super) shares: usize,
    /// ΔP at full ramp, by usable share, places.
    pub(super) places: [[C; CITIES]; SHARES],
    /// ΔQ at full ramp, by usable share, seats.
    pub(super) seats: [[C; CITIES]; SHARES],
    /// ΔTr at full ramp, by usable share, person-times a year.
    pub(super) added_training: [[C; CITIES]; SHARES],
    /// Shares of H3, H5 and T4 in the intake: [0] with a technician college, [1] without.
    pub(super) senior: [[C; 3]; 2],
    /// ψ.
    pub(super) part_time_senior: C,
    /// 1 − r.
    pub(super) loss_kept: C,
    /// attr + h, share a year.
    pub(super) teachers_needed: C,
    /// φ0 + phi_add, share of person-times.
    pub(super) certificate_yield: C,
    /// emp_add, share.
    pub(super) employment: C,
    /// Capital cost, 10⁴ yuan (万元).
    pub(super) capital_cost: C,
}

impl PolicyPath {
    /// The path of a policy after a start, with openings `delay` years late.
    pub fn new(plan: &Plan, base: &Base, policy: &Policy, beginning: &Beginning, delay: i64) -> Self {
        let mut path = Self::empty();
        path.renew(plan, base, policy, beginning, delay);
        path
    }

    /// An empty path, to be filled by [`renew`](Self::renew).
    pub fn empty() -> Self {
        Self {
            years: [PathYear::filled(0.0); YEARS],
            standing: Standing::default(),
        }
    }

    /// Overwrites this path with another policy's. A path has about ten thousand bytes and a search needs thousands
    /// of paths, so the buffer is reused.
    pub fn renew(&mut self, plan: &Plan, base: &Base, policy: &Policy, beginning: &Beginning, delay: i64) {
        let mut builder = PathBuilder {
            base,
            policy,
            full_time: beginning.state.full_time_anchor,
            part_time: beginning.state.part_time_anchor,
            training: beginning.state.training_anchor,
            observed_until: base.year(beginning.observed) - 1,
            delay,
        };
        let mut schools = base.schools;
        // The last year is always made, because the schools at its end are needed even where it was observed.
        for at in beginning.observed.min(YEARS - 1)..YEARS {
            builder.year(at, &mut self.years[at], &mut schools);
        }
        self.standing = standing(plan, base, policy, &schools);
    }
}

impl PolicyPath<Wide> {
    /// An empty path for four policies, to be filled by [`put`](Self::put).
    #[expect(clippy::large_stack_arrays, reason = "made once per question and then reused")]
    pub fn four() -> Self {
        Self {
            years: [PathYear::filled(Wide::ZERO); YEARS],
            standing: Standing::default(),
        }
    }

    /// Interleaves four paths, one per lane.
    pub fn put(&mut self, paths: [&PolicyPath; WIDTH]) {
        for (at, year) in self.years.iter_mut().enumerate() {
            year.put(paths.map(|path| &path.years[at]));
        }
    }
}

impl<C: Figure> PathYear<C> {
    const fn filled(nothing: C) -> Self {
        Self {
            anchor: [nothing; CITIES],
            per_year: [nothing; CITIES],
            per_seat: [nothing; CITIES],
            college: [nothing; CITIES],
            part_time: [nothing; CITIES],
            training: [nothing; CITIES],
            grows: [false; CITIES],
            shares: AGES,
            places: [[nothing; CITIES]; SHARES],
            seats: [[nothing; CITIES]; SHARES],
            added_training: [[nothing; CITIES]; SHARES],
            senior: [[nothing; 3]; 2],
            part_time_senior: nothing,
            loss_kept: nothing,
            teachers_needed: nothing,
            certificate_yield: nothing,
            employment: nothing,
            capital_cost: nothing,
        }
    }
}

impl PathYear<Wide> {
    fn put(&mut self, years: [&PathYear<f64>; WIDTH]) {
        let one = |read: fn(&PathYear<f64>) -> f64| Wide::from(years.map(read));
        interleave(&mut self.anchor, years.map(|year| &year.anchor));
        interleave(&mut self.per_year, years.map(|year| &year.per_year));
        interleave(&mut self.per_seat, years.map(|year| &year.per_seat));
        interleave(&mut self.college, years.map(|year| &year.college));
        interleave(&mut self.part_time, years.map(|year| &year.part_time));
        interleave(&mut self.training, years.map(|year| &year.training));
        self.shares = years.iter().map(|year| year.shares).fold(AGES, usize::max);
        for city in 0..CITIES {
            self.grows[city] = years.iter().any(|year| year.grows[city]);
            // The arrays below are read only where `grows` is true.
            if self.grows[city] {
                for share in 0..self.shares {
                    self.places[share][city] = years.map(|year| year.places[share][city]).into();
                    self.seats[share][city] = years.map(|year| year.seats[share][city]).into();
                    self.added_training[share][city] = years.map(|year| year.added_training[share][city]).into();
                }
            }
        }
        for college in 0..2 {
            for share in 0..3 {
                self.senior[college][share] = years.map(|year| year.senior[college][share]).into();
            }
        }
        self.part_time_senior = one(|year| year.part_time_senior);
        self.loss_kept = one(|year| year.loss_kept);
        self.teachers_needed = one(|year| year.teachers_needed);
        self.certificate_yield = one(|year| year.certificate_yield);
        self.employment = one(|year| year.employment);
        self.capital_cost = one(|year| year.capital_cost);
    }
}

/// Writes one value per city and lane.
fn interleave(own: &mut [Wide; CITIES], lanes: [&PerCity; WIDTH]) {
    for city in 0..CITIES {
        own[city] = lanes.map(|interleave| interleave[city]).into();
    }
}

/// Anchors and settings while a path is computed year by year.
struct PathBuilder<'a> {
    base: &'a Base,
    policy: &'a Policy,
    full_time: PerCity,
    part_time: PerCity,
    training: PerCity,
    observed_until: i64,
    delay: i64,
}

impl PathBuilder<'_> {
    fn year(&mut self, at: usize, year: &mut PathYear<f64>, schools: &mut [PerCity; 3]) {
        let (base, policy) = (self.base, self.policy);
        let levers = &policy.years[at];
        self.projects(at, year, schools);
        let mixes = Mix::of(base, levers);
        for city in 0..CITIES {
            self.full_time[city] = grown(self.full_time[city], levers.full_time_growth + policy.full_time_growth[city]);
            self.part_time[city] = grown(self.part_time[city], levers.part_time_growth + policy.part_time_growth[city]);
            self.training[city] = grown(self.training[city], levers.training_growth + policy.training_growth[city]);
            year.part_time[city] = self.part_time[city] + levers.apprentices * base.weight[city];
            let college = schools[Tier::TechnicianCollege.index()][city] >= 1.0;
            let mix = &mixes[usize::from(!college)];
            year.college[city] = f64::from(u8::from(college));
            year.per_year[city] = mix.per_year;
            // Without senior programmes no seat is needed; the factor is then multiplied by 0.
            year.per_seat[city] = if mix.senior_years > 0.0 { 1.0 / mix.senior_years } else { 0.0 };
        }
        year.anchor = self.full_time;
        year.training = self.training;
        year.senior = mixes.map(|mix| [mix.shares.senior_upper, mix.shares.senior_junior, mix.shares.technician]);
        self.province(at, levers, year);
    }

    fn province(&self, at: usize, levers: &YearPolicy, year: &mut PathYear<f64>) {
        year.part_time_senior = levers.part_time_senior;
        year.loss_kept = levers.loss_kept;
        year.teachers_needed = self.base.teacher_attrition + levers.teacher_growth;
        year.certificate_yield = self.base.certificate_yield + levers.certificate_yield;
        year.employment = levers.employment;
        year.capital_cost = self.policy.capital_cost[at];
    }

    fn projects(&self, at: usize, year: &mut PathYear<f64>, schools: &mut [PerCity; 3]) {
        *schools = self.base.schools;
        for city in 0..CITIES {
            if std::mem::take(&mut year.grows[city]) {
                for share in 0..SHARES {
                    year.places[share][city] = 0.0;
                    year.seats[share][city] = 0.0;
                    year.added_training[share][city] = 0.0;
                }
            }
        }
        year.shares = AGES;
        for project in &self.policy.projects {
            let Some(age) = self.age(project, at) else { continue };
            let (city, age) = (project.city, age.min(AGES - 1));
            let share = match project.in_base {
                None => age,
                Some(_) => AGES + self.carried(project, age),
            };
            year.grows[city] = true;
            year.places[share][city] += project.places;
            year.seats[share][city] += project.senior_seats;
            year.added_training[share][city] += project.training;
            if project.in_base.is_some() {
                year.shares = SHARES;
                continue;
            }
            schools[Tier::TechnicianCollege.index()][city] += 1.0;
            if project.kind != ProjectKind::NewBuild {
                schools[Tier::SeniorTechnicalSchool.index()][city] -= 1.0;
            }
            if project.kind == ProjectKind::Merger {
                schools[Tier::TechnicalSchool.index()][city] -= 1.0;
            }
        }
    }

    /// Index in [`CARRIED`] of a project that opened by the end of the base year.
    fn carried(&self, project: &Accepted, age: usize) -> usize {
        let then = usize::try_from(self.base.first_year - 1 - project.open).unwrap_or(0);
        let ages = [age, then.min(AGES - 1)];
        CARRIED.iter().position(|own| *own == ages).unwrap_or(0)
    }

    /// Years since a project opened; `None` before. The delay applies only to openings after the observed years.
    fn age(&self, project: &Accepted, at: usize) -> Option<usize> {
        let late = project.in_base.is_none() && project.open > self.observed_until;
        let delay = if late { self.delay } else { 0 };
        usize::try_from(self.base.year(at) - (project.open + delay)).ok()
    }
}

fn standing(plan: &Plan, base: &Base, policy: &Policy, schools: &[PerCity; 3]) -> Standing {
    let (colleges, seniors) = (
        &schools[Tier::TechnicianCollege.index()],
        &schools[Tier::SeniorTechnicalSchool.index()],
    );
    let least = plan.least_supported();
    let count = |holds: &dyn Fn(usize) -> bool| (0..CITIES).map(|city| f64::from(u8::from(holds(city)))).sum();
    let total = results::total(colleges);
    let eligible = total + results::total(seniors);
    let (quality_schools, quality_majors) = results::quality(base, &policy.years[YEARS - 1], eligible);
    Standing {
        colleges: total,
        covered: count(&|city| colleges[city] >= 1.0),
        quality_schools,
        quality_majors,
        supported: count(&|city| colleges[city] + seniors[city] >= least[city]),
    }
}
