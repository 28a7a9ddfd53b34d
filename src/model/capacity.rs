//! (1) Capacity: places, senior seats, extra training and schools that the accepted projects bring.

use crate::plan::{CITIES, Lane, ProjectKind, Tier};

use super::base::Base;
use super::policy::Policy;
use super::shocks::Draw;

/// What projects have added by a year, by city.
#[derive(Debug, Clone, Copy)]
pub(super) struct Capacity {
    /// ΔP, usable new places.
    pub(super) added_places: Lane,
    /// ΔQ, usable new senior seats.
    pub(super) added_seats: Lane,
    /// ΔTr, person-times per year.
    pub(super) added_training: Lane,
    /// Schools n by tier.
    pub(super) schools: [Lane; 3],
    /// Places by tier; they include a converted school's places from its opening.
    pub(super) tier_places: [Lane; 3],
}

const B: usize = Tier::TechnicalSchool.index();
const A: usize = Tier::SeniorTechnicalSchool.index();
const C: usize = Tier::TechnicianCollege.index();

impl Capacity {
    /// Capacity of `year`. A delay moves the openings after `observed_until` only.
    pub(super) fn of(base: &Base, policy: &Policy, year: i64, observed_until: i64, draw: &Draw) -> Self {
        let mut capacity = Self {
            added_places: [0.0; CITIES],
            added_seats: [0.0; CITIES],
            added_training: [0.0; CITIES],
            schools: base.schools,
            tier_places: [[0.0; CITIES]; 3],
        };
        for project in &policy.projects {
            let open = if project.open > observed_until {
                project.open + draw.delay
            } else {
                project.open
            };
            let age = year - open;
            if age < 0 {
                continue;
            }
            let raw = base.ramp[usize::try_from(age).unwrap_or(2).min(2)] * draw.ramp;
            let ramp = if raw > 1.0 { 1.0 } else { raw };
            let city = project.city;
            capacity.added_places[city] += project.places * ramp;
            capacity.added_seats[city] += project.senior_seats * ramp;
            capacity.added_training[city] += project.training * ramp;
            capacity.schools[C][city] += 1.0;
            if project.kind != ProjectKind::NewBuild {
                capacity.schools[A][city] -= 1.0;
            }
            if project.kind == ProjectKind::Merger {
                capacity.schools[B][city] -= 1.0;
            }
        }
        for city in 0..CITIES {
            let moved = |tier: usize| {
                (base.schools[tier][city] - capacity.schools[tier][city]) * base.school_places[tier][city]
            };
            let (moved_a, moved_b) = (moved(A), moved(B));
            for tier in [B, A] {
                capacity.tier_places[tier][city] =
                    capacity.schools[tier][city] * base.school_places[tier][city];
            }
            capacity.tier_places[C][city] = base.schools[C][city] * base.school_places[C][city]
                + moved_a
                + moved_b
                + capacity.added_places[city];
        }
        capacity
    }

    /// n_C by city.
    pub(super) const fn colleges(&self) -> &Lane {
        &self.schools[C]
    }
}
