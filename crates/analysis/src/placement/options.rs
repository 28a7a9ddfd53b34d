//! The options of one city: its schools and all combinations of projects that it may get.
//!
//! Residents are whole persons, and residents per college are kept in units of 1/2520, so that equal sums are equal
//! in any order of addition. Does not know other cities. Invariant: there is at least one choice.

use jigong_model::plan::{CityId, ProjectKind, Tier};

use super::constraints::{CityWish, PlacementConstraints};
use super::reason::{Obstacle, Reason};
use super::terms::{Counts, total};
use super::timetable::Timetable;

/// Divisible by every number up to 10, which is twice the most colleges that the plan supports in a city.
const PARTS: i64 = 2520;

const NEW_BUILD: usize = ProjectKind::NewBuild.index();
const UPGRADE: usize = ProjectKind::Upgrade.index();
const MERGER: usize = ProjectKind::Merger.index();

/// A city in the base year.
#[derive(Debug, Clone, Copy)]
pub(super) struct Standing {
    /// The city.
    pub(super) city: CityId,
    /// Number of schools by [`Tier::index`].
    pub(super) schools: [u32; 3],
    /// Most colleges that the plan supports there.
    pub(super) supported: u32,
    /// Residents, persons.
    pub(super) residents: i64,
}

impl Standing {
    const fn colleges(&self) -> u32 {
        self.schools[Tier::TechnicianCollege.index()]
    }

    /// Most colleges allowed: the supported number, or the existing number if that is larger.
    fn ceiling(&self) -> u32 {
        self.supported.max(self.colleges())
    }

    /// The first tier of which the projects take more schools than there are, and how many they take.
    fn short_of(&self, projects: &Counts) -> Option<(Tier, u32)> {
        let seniors = projects[UPGRADE].saturating_add(projects[MERGER]);
        let taken = [
            (Tier::SeniorTechnicalSchool, seniors),
            (Tier::TechnicalSchool, projects[MERGER]),
        ];
        taken.into_iter().find(|&(tier, needed)| needed > self.schools[tier.index()])
    }

    /// All combinations up to these numbers for which schools and room suffice.
    fn combinations(&self, most: &Counts) -> Vec<Counts> {
        let room = self.ceiling() - self.colleges();
        let upto = |kind: usize| 0..=most[kind].min(room);
        let all = upto(MERGER).flat_map(|merger| {
            upto(UPGRADE).flat_map(move |upgrade| {
                upto(NEW_BUILD).map(move |new_build| {
                    let mut counts = [0; 3];
                    (counts[MERGER], counts[UPGRADE], counts[NEW_BUILD]) = (merger, upgrade, new_build);
                    counts
                })
            })
        });
        let mut kept: Vec<Counts> = all
            .filter(|counts| total(counts) <= room && self.short_of(counts).is_none())
            .collect();
        // Tie-rule order: by mergers, upgrades, new builds; a city without projects comes last, because it is in no
        // list.
        kept.rotate_left(1);
        kept
    }

    /// Why fixed projects are impossible; `None` if they are possible.
    fn fault(&self, projects: &Counts, timetable: &Timetable) -> Option<Reason> {
        let city = self.city;
        let late = ProjectKind::ALL
            .iter()
            .find(|kind| projects[kind.index()] > 0 && !timetable.in_time(kind.index()));
        if let Some(&kind) = late {
            return Some(Reason::FixedTooLate { city, kind });
        }
        if let Some((tier, needed)) = self.short_of(projects) {
            let available = self.schools[tier.index()];
            return Some(Reason::FixedWithoutSchools {
                city,
                tier,
                needed,
                available,
            });
        }
        let (colleges, ceiling) = (self.colleges().saturating_add(total(projects)), self.ceiling());
        (total(projects) > 0 && colleges > ceiling).then_some(Reason::FixedAboveCeiling { city, colleges, ceiling })
    }

    /// Why no choice gives the city a college.
    fn obstacle(&self, constraints: &PlacementConstraints) -> Obstacle {
        match constraints.cities[self.city.index()] {
            CityWish::Excluded => Obstacle::Excluded,
            CityWish::Fixed(_) => Obstacle::FixedAtNone,
            CityWish::Free if self.supported == 0 => Obstacle::NoneSupported,
            CityWish::Free if self.combinations(&most(constraints)).len() > 1 => Obstacle::TooLate,
            CityWish::Free => Obstacle::NoSchools,
        }
    }
}

/// Most projects of each kind that a city may get.
fn most(constraints: &PlacementConstraints) -> Counts {
    let mut most = constraints.kinds.map(|allowed| if allowed { u32::MAX } else { 0 });
    most[NEW_BUILD] = most[NEW_BUILD].min(constraints.new_builds_a_city);
    most
}

/// A city with its choices.
#[derive(Debug, Clone)]
pub(super) struct CityOptions {
    pub(super) city: CityId,
    /// Colleges of the base year.
    pub(super) colleges: u32,
    residents: i64,
    /// Combinations of projects it may get, in tie-rule order.
    pub(super) choices: Vec<Counts>,
}

impl CityOptions {
    /// The options of a city under constraints. If its fixed projects are impossible it gets nothing and the reason
    /// is returned.
    pub(super) fn new(
        standing: &Standing,
        constraints: &PlacementConstraints,
        timetable: &Timetable,
    ) -> (Self, Option<Reason>) {
        let none = vec![[0; 3]];
        let (choices, fault) = match constraints.cities[standing.city.index()] {
            CityWish::Excluded => (none, None),
            CityWish::Fixed(projects) => match standing.fault(&projects, timetable) {
                None => (vec![projects], None),
                fault => (none, fault),
            },
            CityWish::Free => {
                let mut most = most(constraints);
                for kind in (0..most.len()).filter(|&kind| !timetable.in_time(kind)) {
                    most[kind] = 0;
                }
                (standing.combinations(&most), None)
            }
        };
        let site = Self {
            city: standing.city,
            colleges: standing.colleges(),
            residents: standing.residents,
            choices,
        };
        (site, fault)
    }

    /// Removes choices that leave the city without a college. If none would remain, keeps all and returns the
    /// obstacle.
    pub(super) fn cover(&mut self, standing: &Standing, constraints: &PlacementConstraints) -> Option<Reason> {
        if !self.needs_college() {
            return None;
        }
        if self.most_added() == 0 {
            return Some(Reason::Uncovered {
                city: self.city,
                obstacle: standing.obstacle(constraints),
            });
        }
        self.choices.retain(|choice| total(choice) > 0);
        None
    }

    /// Whether it has no college in the base year.
    pub(super) const fn needs_college(&self) -> bool {
        self.colleges == 0
    }

    /// Most projects of any choice.
    pub(super) fn most_added(&self) -> u32 {
        self.choices.iter().map(total).max().unwrap_or(0)
    }

    /// Σ residents ÷ (n + j) over the added colleges j, in units of 1/2520 persons.
    pub(super) fn gain(&self, added: u32) -> i64 {
        (1..=added).map(|more| self.shared(more)).sum()
    }

    /// Residents of a city that gets a project, persons; else 0.
    pub(super) const fn reached(&self, added: u32) -> i64 {
        if added > 0 { self.residents } else { 0 }
    }

    /// Residents per college after adding colleges, in units of 1/2520 persons; `i64::MAX` without a college.
    pub(super) fn shared(&self, added: u32) -> i64 {
        match self.colleges + added {
            0 => i64::MAX,
            colleges => self.residents * PARTS / i64::from(colleges),
        }
    }
}
