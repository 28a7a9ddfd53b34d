//! Capacity added by accepted projects: docs/model.md, section 4 (1).

use crate::plan::{PerCity, ProjectKind, Tier};

use super::admissions::positive;
use super::base::Base;
use super::policy::Accepted;
use super::run::Step;

/// Places, seats and training that projects have added by the end of a year, by city.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_field_names, reason = "the prefix tells added places from all places")]
pub(super) struct Capacity {
    /// ΔP, usable new places.
    pub(super) added_places: PerCity,
    /// ΔQ, usable new senior seats; may be negative.
    pub(super) added_seats: PerCity,
    /// ΔTr, person-times a year.
    pub(super) added_training: PerCity,
}

pub(super) const B: usize = Tier::TechnicalSchool.index();
pub(super) const A: usize = Tier::SeniorTechnicalSchool.index();
pub(super) const C: usize = Tier::TechnicianCollege.index();

impl Capacity {
    /// Added capacity of the year; also writes the number of schools by tier. The delay applies only to openings
    /// after `observed_until`.
    pub(super) fn of(step: &Step, schools: &mut [PerCity; 3]) -> Self {
        let mut capacity = Self::default();
        *schools = step.base.schools;
        let year = step.base.year(step.at);
        for project in &step.policy.projects {
            let city = project.city;
            let usable = |age: i64| {
                let raw = step.base.ramp[usize::try_from(age).unwrap_or(2).min(2)] * step.draw.ramp;
                if raw > 1.0 { 1.0 } else { raw }
            };
            if let Some(held) = project.in_base {
                // Its school is one of the base year's; only what it still grows is added.
                let more = positive(usable(year - project.open) - held);
                capacity.add(project, more);
                continue;
            }
            let delay = if project.open > step.observed_until {
                step.draw.delay
            } else {
                0
            };
            let age = year - (project.open + delay);
            if age < 0 {
                continue;
            }
            capacity.add(project, usable(age));
            schools[C][city] += 1.0;
            if project.kind != ProjectKind::NewBuild {
                schools[A][city] -= 1.0;
            }
            if project.kind == ProjectKind::Merger {
                schools[B][city] -= 1.0;
            }
        }
        capacity
    }

    /// Adds a share of a project's capacity.
    fn add(&mut self, project: &Accepted, share: f64) {
        self.added_places[project.city] += project.places * share;
        self.added_seats[project.city] += project.senior_seats * share;
        self.added_training[project.city] += project.training * share;
    }
}

/// Places by tier of a city; a converted school counts as a college from its opening year on. Section 4 (10).
pub(super) fn tier_places(base: &Base, schools: &[PerCity; 3], added_places: f64, city: usize) -> [f64; 3] {
    let own = |tier: usize| schools[tier][city] * base.school_places[tier][city];
    let moved = |tier: usize| (base.schools[tier][city] - schools[tier][city]) * base.school_places[tier][city];
    let mut places = [0.0; 3];
    places[B] = own(B);
    places[A] = own(A);
    places[C] = base.schools[C][city] * base.school_places[C][city] + moved(A) + moved(B) + added_places;
    places
}
