//! Repairs that change the scenario's projects: another kind, another year, fewer places, or removal.
//!
//! Projects that started in an observed year are not changed, unless the model rejects them anyway.

use jigong_model::plan::{Assumption, CityId, ProjectKind, Tier, YEARS};
use jigong_model::scenario::{Edit, Project};

use crate::advice::scene::opening;
use crate::goal_seek::{Sought, Wanted, search};

use super::bench::Bench;
use super::{Repair, RepairKind};

/// Step of the search for places.
const STEP: f64 = 100.0;

/// List indices of accepted projects in the warning's cities that start after all observed years and satisfy a
/// predicate.
pub(super) fn open_projects(bench: &Bench, is_meant: impl Fn(&Project) -> bool) -> Vec<usize> {
    let cities = bench.cities();
    let meant = |project: &Project| cities.contains(&project.city) && bench.is_open(project) && is_meant(project);
    let scene = bench.scene();
    scene
        .accepted()
        .filter(|(_, project)| meant(project))
        .map(|(index, _)| index)
        .collect()
}

/// The last new builds of each of the warning's cities, as many as exceed the supported number.
pub(super) fn excess_new_builds(bench: &Bench) -> Vec<usize> {
    let scene = bench.scene();
    let mut excess = Vec::new();
    for &city in bench.cities() {
        let at = city.index();
        let most = bench.plan().cities[at].supported.value[1];
        let before = scene.supported(0, at);
        let mut above = scene.supported(YEARS, at) - if before > most { before } else { most };
        let built = open_projects(bench, |project| project.city == city && project.kind == ProjectKind::NewBuild);
        for index in built.into_iter().rev() {
            if above > 0.0 {
                above -= 1.0;
                excess.push(index);
            }
        }
    }
    excess.sort_unstable();
    excess
}

/// Changes the kind and resets the places to the default; a start in an observed year moves to the first open year.
pub(super) fn change_kind(bench: &Bench, projects: &[usize], to: ProjectKind) -> Option<Repair> {
    let (own, first) = (bench.projects(), year(bench, bench.first_start())?);
    let other: Vec<usize> = projects.iter().copied().filter(|&index| own[index].kind != to).collect();
    let list = changed(bench, &other, |project| Project {
        kind: to,
        places: None,
        start: if bench.is_open(project) { project.start } else { first },
        ..*project
    })?;
    let cities = cities_of(bench, &other);
    Some(repair(RepairKind::ChangeKind { cities, to }, list))
}

/// Starts projects in the first open year.
pub(super) fn start_first(bench: &Bench, projects: &[usize]) -> Option<Repair> {
    start_in(bench, projects, year(bench, bench.first_start())?)
}

/// Starts projects so that they open in the last plan year at the latest.
pub(super) fn start_in_time(bench: &Bench, projects: &[usize]) -> Option<Repair> {
    let own = bench.projects();
    let longest = projects
        .iter()
        .map(|&index| opening(&bench.trial.assumptions, &own[index]) - own[index].start)
        .max()?;
    let latest = i64::from(bench.plan().last_year()) - longest;
    (latest >= year(bench, bench.first_start())?).then(|| start_in(bench, projects, latest))?
}

fn start_in(bench: &Bench, projects: &[usize], year: i64) -> Option<Repair> {
    let own = bench.projects();
    let other: Vec<usize> = projects.iter().copied().filter(|&index| own[index].start != year).collect();
    let list = changed(bench, &other, |project| Project { start: year, ..*project })?;
    let cities = cities_of(bench, &other);
    Some(repair(RepairKind::StartIn { cities, year }, list))
}

/// Reduces the places of the warning's projects to the greatest number, at least one step, that clears the warning.
pub(super) fn give_fewer_places(bench: &Bench) -> Option<Repair> {
    let own = bench.projects();
    let projects = open_projects(bench, |project| places(bench, project) > STEP);
    let most = projects
        .iter()
        .map(|&index| places(bench, &own[index]))
        .reduce(|most, own| if own > most { own } else { most })?;
    let with = |step: i32| {
        let limit = f64::from(step) * STEP;
        let above: Vec<usize> = projects
            .iter()
            .copied()
            .filter(|&index| places(bench, &own[index]) > limit)
            .collect();
        let list = changed(bench, &above, |project| Project {
            places: Some(limit),
            ..*project
        })?;
        let kind = RepairKind::GiveFewerPlaces {
            cities: cities_of(bench, &above),
            places: limit,
        };
        Some(repair(kind, list))
    };
    #[expect(clippy::cast_possible_truncation, reason = "a project has 100,000 places at most")]
    let steps = (most / STEP).ceil() as i32 - 1;
    let clears = |step: i32| {
        let edit = with(step).and_then(|repair| repair.edit);
        edit.is_some_and(|edit| bench.clears(&edit))
    };
    match search(1, steps, Wanted::Greatest, clears) {
        Sought::Found(step) => with(step),
        Sought::MetEverywhere => with(steps),
        Sought::InfeasibleWithinRange => None,
    }
}

/// Removes projects from the list.
pub(super) fn take_out(bench: &Bench, projects: &[usize]) -> Option<Repair> {
    let list = bench.projects().iter().enumerate();
    let left: Vec<Project> = list
        .filter(|(index, _)| !projects.contains(index))
        .map(|(_, own)| *own)
        .collect();
    let kind = RepairKind::TakeOut {
        cities: cities_of(bench, projects),
        projects: projects.len(),
    };
    (!projects.is_empty()).then(|| repair(kind, left))
}

/// Whether any school count of the warning's cities is a placeholder.
pub(super) fn has_placeholders(bench: &Bench) -> bool {
    let slots = |city: CityId| Tier::ALL.iter().map(move |&tier| Assumption::schools_slot(tier, city));
    bench
        .cities()
        .iter()
        .flat_map(|&city| slots(city))
        .any(|slot| bench.scenario().is_placeholder(slot, bench.plan()))
}

/// The list with some projects changed; `None` if `projects` is empty.
fn changed(bench: &Bench, projects: &[usize], change: impl Fn(&Project) -> Project) -> Option<Vec<Project>> {
    let mut list = bench.projects().to_vec();
    for &index in projects {
        list[index] = change(&list[index]);
    }
    (!projects.is_empty()).then_some(list)
}

/// Cities of the projects, without repetition, in the plan's order.
fn cities_of(bench: &Bench, projects: &[usize]) -> Vec<CityId> {
    let mut cities: Vec<CityId> = projects.iter().map(|&index| bench.projects()[index].city).collect();
    cities.sort_unstable();
    cities.dedup();
    cities
}

/// New places of a project.
fn places(bench: &Bench, project: &Project) -> f64 {
    let usual = match project.kind {
        ProjectKind::NewBuild => bench.trial.assumptions.one(Assumption::NewBuildPlaces),
        ProjectKind::Upgrade => bench.trial.assumptions.one(Assumption::UpgradePlaces),
        ProjectKind::Merger => 0.0,
    };
    project.places.unwrap_or(usual)
}

/// The calendar year of a year index; `None` after the last year.
pub(super) fn year(bench: &Bench, at: usize) -> Option<i64> {
    bench.plan().years.get(at).copied().map(i64::from)
}

/// A repair that replaces the list of projects.
pub(super) const fn repair(kind: RepairKind, list: Vec<Project>) -> Repair {
    Repair {
        kind,
        edit: Some(Edit::SetProjects(list)),
    }
}
