//! Repairs that add colleges: one in each of some cities, the missing number, or the cheapest placement.
//!
//! A new college needs free schools, room below the city's ceiling, a start year that is not full, at most
//! the number of new builds of the plan's bounds in its city, and an opening within the plan.

use jigong_model::plan::{Assumption, CITIES, CityId, PerCity, ProjectKind, Tier, YEARS};
use jigong_model::scenario::Project;

use crate::advice::hint::{cheapest_for_targets, cheapest_like};
use crate::advice::scene::exceeds;
use crate::placement::Proposal;

use super::bench::{Bench, colleges};
use super::projects::{repair, year};
use super::{Repair, RepairKind};

/// Kinds in order of preference, those with the least effort first.
pub(super) const SIMPLEST_FIRST: [ProjectKind; 3] = [ProjectKind::Merger, ProjectKind::Upgrade, ProjectKind::NewBuild];

/// One college more in each of the warning's cities, of the first of these kinds that is possible there.
pub(super) fn add_in_each(bench: &Bench, ways: &[ProjectKind]) -> Option<Repair> {
    let mut free = FreeSchools::of(bench);
    for &city in bench.cities() {
        ways.iter().find(|&&kind| free.take(city, kind))?;
    }
    free.repair(bench)
}

/// New builds until each of the warning's cities has as many colleges and senior schools as the plan supports at
/// least. Upgrades and mergers would not raise this number.
pub(super) fn add_missing(bench: &Bench) -> Option<Repair> {
    let mut free = FreeSchools::of(bench);
    for &city in bench.cities() {
        let mut schools = bench.scene().supported(YEARS, city.index());
        while schools < bench.plan().city(city).supported.value[0] {
            if !free.take(city, ProjectKind::NewBuild) {
                return None;
            }
            schools += 1.0;
        }
    }
    free.repair(bench)
}

/// `missing` more colleges: by preferred kind, then cities without a college, then cities with most residents per
/// college.
pub(super) fn add_up_to(bench: &Bench, missing: f64) -> Option<Repair> {
    let mut free = FreeSchools::of(bench);
    let residents = bench.trial.assumptions.population();
    let mut missing = missing;
    while missing > 0.0 {
        let mut cities: Vec<CityId> = CityId::all().collect();
        let crowd = |city: &CityId| -residents[city.index()] / (free.colleges[city.index()] + 1.0);
        cities.sort_by(|a, b| {
            let covered = |city: &CityId| free.colleges[city.index()] >= 1.0;
            covered(a).cmp(&covered(b)).then(crowd(a).total_cmp(&crowd(b)))
        });
        let mut ways = SIMPLEST_FIRST
            .iter()
            .flat_map(|&kind| cities.iter().map(move |&city| (city, kind)));
        if !ways.any(|(city, kind)| free.take(city, kind)) {
            return None;
        }
        missing -= 1.0;
    }
    free.repair(bench)
}

/// Replaces all projects with the cheapest placement that meets the targets in use.
pub(super) fn place_cheapest_for_targets(bench: &Bench) -> Option<Repair> {
    place(bench, cheapest_for_targets(bench.plan(), bench.trial.scenario)?)
}

/// Replaces all projects with the cheapest placement that gives as many colleges and covered cities.
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
    (open(bench.projects()) && open(&proposal.projects)).then(|| {
        let levers = &bench.trial.scenario.levers;
        repair(kind, levers.with_projects(bench.plan(), &proposal.projects))
    })
}

/// Free schools and colleges by city, while new colleges are added.
struct FreeSchools<'a> {
    bench: &'a Bench<'a>,
    senior: PerCity,
    technical: PerCity,
    colleges: PerCity,
    new_builds: [u32; CITIES],
    added: Vec<(CityId, ProjectKind)>,
}

impl<'a> FreeSchools<'a> {
    fn of(bench: &'a Bench<'a>) -> Self {
        let scene = bench.scene();
        let mut free = Self {
            bench,
            senior: bench.trial.assumptions.schools(Tier::SeniorTechnicalSchool),
            technical: bench.trial.assumptions.schools(Tier::TechnicalSchool),
            colleges: colleges(&scene),
            new_builds: [0; CITIES],
            added: Vec::new(),
        };
        for (_, project) in scene.accepted() {
            free.use_up(project.city.index(), project.kind);
        }
        free
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

    /// Adds a college if possible; returns whether it was.
    fn take(&mut self, city: CityId, kind: ProjectKind) -> bool {
        let at = city.index();
        let has_school = match kind {
            ProjectKind::NewBuild => self.new_builds[at] < self.bench.plan().placement.new_builds_a_city,
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

    /// Appends the new colleges to the list, each in the first year with a free start: longest lead first, then
    /// cities without a college in the base year.
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
            let at = in_time
                .into_iter()
                .find(|&at| starts[at] < bench.plan().placement.starts_a_year)?;
            starts[at] += 1;
            list.push(Project {
                city,
                kind,
                start: year(bench, at)?,
                places: None,
            });
        }
        Some(repair(RepairKind::AddColleges { colleges: self.added }, list))
    }
}

/// Number of accepted projects by start year.
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

/// Lead time, years.
fn lead(bench: &Bench, kind: ProjectKind) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range allows whole numbers from 0 to 5 only"
    )]
    let lead = bench.trial.assumptions.by_kind(Assumption::LeadYears, kind) as usize;
    lead
}
