//! New colleges: one each in some cities, as many as are missing, or the cheapest placement of all.
//!
//! They need schools that no project has taken, room below the city's ceiling, no more new builds a city and starts a year
//! than a placement allows, and an opening by the end of the plan.

use jigong_model::plan::{Assumption, CITIES, CityId, PerCity, ProjectKind, Tier, YEARS};
use jigong_model::scenario::Project;

use crate::advice::hint::{cheapest_like, cheapest_of_plan};
use crate::advice::scene::exceeds;
use crate::placement::{NEW_BUILDS_A_CITY, Proposal, STARTS_A_YEAR};

use super::bench::{Bench, colleges};
use super::projects::{repair, year};
use super::{Repair, RepairKind};

/// The ways from the one that takes least to the one that takes most.
pub(super) const SIMPLEST_FIRST: [ProjectKind; 3] = [ProjectKind::Merger, ProjectKind::Upgrade, ProjectKind::NewBuild];

/// One college more in each of the warning's cities, in the first of these ways that is possible there.
pub(super) fn add_in_each(bench: &Bench, ways: &[ProjectKind]) -> Option<Repair> {
    let mut ground = Ground::of(bench);
    for &city in bench.cities() {
        ways.iter().find(|&&kind| ground.take(city, kind))?;
    }
    ground.repair(bench)
}

/// New builds until each of the warning's cities has as many colleges and senior schools as the plan supports at least:
/// upgrades and mergers make one of the other.
pub(super) fn add_missing(bench: &Bench) -> Option<Repair> {
    let mut ground = Ground::of(bench);
    for &city in bench.cities() {
        let mut schools = bench.scene().supported(YEARS, city.index());
        while schools < bench.plan().city(city).supported.value[0] {
            if !ground.take(city, ProjectKind::NewBuild) {
                return None;
            }
            schools += 1.0;
        }
    }
    ground.repair(bench)
}

/// So many colleges more: the simplest way first, then cities without one, then those with most residents to a college.
pub(super) fn add_up_to(bench: &Bench, missing: f64) -> Option<Repair> {
    let mut ground = Ground::of(bench);
    let residents = bench.trial.assumptions.population();
    let mut missing = missing;
    while missing > 0.0 {
        let mut cities: Vec<CityId> = CityId::all().collect();
        let crowd = |city: &CityId| -residents[city.index()] / (ground.colleges[city.index()] + 1.0);
        cities.sort_by(|a, b| {
            let covered = |city: &CityId| ground.colleges[city.index()] >= 1.0;
            covered(a).cmp(&covered(b)).then(crowd(a).total_cmp(&crowd(b)))
        });
        let mut ways = SIMPLEST_FIRST
            .iter()
            .flat_map(|&kind| cities.iter().map(move |&city| (city, kind)));
        if !ways.any(|(city, kind)| ground.take(city, kind)) {
            return None;
        }
        missing -= 1.0;
    }
    ground.repair(bench)
}

/// The cheapest placement by the plan's own wishes in the place of all projects.
pub(super) fn place_cheapest_of_plan(bench: &Bench) -> Option<Repair> {
    place(bench, cheapest_of_plan(bench.plan(), &bench.trial.assumptions)?)
}

/// The cheapest placement with as many colleges and cities in the place of all projects.
pub(super) fn place_cheapest_like(bench: &Bench) -> Option<Repair> {
    place(bench, cheapest_like(&bench.scene())?)
}

fn place(bench: &Bench, proposal: Proposal) -> Option<Repair> {
    let kind = RepairKind::PlaceCheapest {
        by_kind: proposal.by_kind,
        capital_cost: proposal.capital_cost,
        replaces: bench.projects().len(),
    };
    let open = |projects: &[Project]| projects.iter().all(|project| bench.is_open(project));
    (open(bench.projects()) && open(&proposal.projects)).then(|| repair(kind, proposal.projects))
}

/// What new colleges can still be made of.
struct Ground<'a> {
    bench: &'a Bench<'a>,
    senior: PerCity,
    technical: PerCity,
    colleges: PerCity,
    new_builds: [u32; CITIES],
    added: Vec<(CityId, ProjectKind)>,
}

impl<'a> Ground<'a> {
    fn of(bench: &'a Bench<'a>) -> Self {
        let scene = bench.scene();
        let mut ground = Self {
            bench,
            senior: bench.trial.assumptions.schools(Tier::SeniorTechnicalSchool),
            technical: bench.trial.assumptions.schools(Tier::TechnicalSchool),
            colleges: colleges(&scene),
            new_builds: [0; CITIES],
            added: Vec::new(),
        };
        for (_, project) in scene.accepted() {
            ground.use_up(project.city.index(), project.kind);
        }
        ground
    }

    fn use_up(&mut self, city: usize, kind: ProjectKind) {
        match kind {
            ProjectKind::NewBuild => self.new_builds[city] += 1,
            ProjectKind::Upgrade => self.senior[city] -= 1.0,
            ProjectKind::Merger => {
                self.senior[city] -= 1.0;
                self.technical[city] -= 1.0;
            }
        }
    }

    /// Adds a college where that is possible.
    fn take(&mut self, city: CityId, kind: ProjectKind) -> bool {
        let at = city.index();
        let has_school = match kind {
            ProjectKind::NewBuild => self.new_builds[at] < NEW_BUILDS_A_CITY,
            ProjectKind::Upgrade => self.senior[at] >= 1.0,
            ProjectKind::Merger => self.senior[at] >= 1.0 && self.technical[at] >= 1.0,
        };
        let possible = has_school && !exceeds(self.colleges[at] + 1.0, self.bench.ceiling(at));
        if possible {
            self.use_up(at, kind);
            self.colleges[at] += 1.0;
            self.added.push((city, kind));
        }
        possible
    }

    /// The new colleges at the end of the list, as soon as there is room for their starts: the longest to open first, then
    /// cities that began without one.
    fn repair(mut self, bench: &Bench) -> Option<Repair> {
        let mut starts = starts(bench);
        self.added.sort_by_key(|(city, kind)| (*city, *kind));
        let mut waiting: Vec<(usize, CityId, ProjectKind)> = self
            .added
            .iter()
            .map(|&(city, kind)| (lead(bench, kind), city, kind))
            .collect();
        let covered = bench.trial.assumptions.schools(Tier::TechnicianCollege);
        waiting.sort_by_key(|(lead, city, _)| (std::cmp::Reverse(*lead), covered[city.index()] >= 1.0));
        let mut list = bench.projects().to_vec();
        for (lead, city, kind) in waiting {
            let in_time = bench.first_start()..YEARS.saturating_sub(lead);
            let at = in_time.into_iter().find(|&at| starts[at] < STARTS_A_YEAR)?;
            starts[at] += 1;
            list.push(Project {
                city,
                kind,
                start: year(bench, at),
                places: None,
            });
        }
        Some(repair(RepairKind::AddColleges { colleges: self.added }, list))
    }
}

/// Accepted projects by start year.
fn starts(bench: &Bench) -> [u32; YEARS] {
    let mut starts = [0; YEARS];
    let scene = bench.scene();
    for at in scene
        .accepted()
        .filter_map(|(_, project)| bench.plan().year_index(project.start))
    {
        starts[at] += 1;
    }
    starts
}

/// Years from start to opening.
fn lead(bench: &Bench, kind: ProjectKind) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number of years from 0 to 5"
    )]
    let lead = bench.trial.assumptions.by_kind(Assumption::LeadYears, kind) as usize;
    lead
}
