//! Rules on rejected projects, late openings and placeholder school counts.

use jigong_model::plan::{Assumption, CityId, Indicator, ProjectKind, Tier};
use jigong_model::projection::RejectionReason;

use crate::advice::scene::Scene;
use crate::advice::warning::{Basis, Facts, Warning};

use super::{of_cities, of_province};

/// Projects whose start year is not a plan year.
pub(super) fn outside_years(scene: &Scene) -> Option<Warning> {
    let projects = rejected(scene, RejectionReason::OutsideYears);
    let cities = cities_of(scene, &projects)?;
    // The source of the plan years is that of the plan's targets.
    Some(of_cities(
        cities,
        Facts::OutsideYears { projects },
        Basis::Target(Indicator::Colleges),
    ))
}

/// Upgrades and mergers for which no senior technical school of the city is free.
pub(super) fn no_senior_school_left(scene: &Scene) -> Option<Warning> {
    let projects = rejected(scene, RejectionReason::NoSeniorTechnicalSchool);
    let cities = cities_of(scene, &projects)?;
    let basis = Basis::Figure(Assumption::schools_slot(Tier::SeniorTechnicalSchool, cities[0]));
    Some(of_cities(cities, Facts::NoSeniorSchoolLeft { projects }, basis))
}

/// Mergers for which no technical school of the city is free.
pub(super) fn no_technical_school_left(scene: &Scene) -> Option<Warning> {
    let projects = rejected(scene, RejectionReason::NoTechnicalSchool);
    let cities = cities_of(scene, &projects)?;
    let basis = Basis::Figure(Assumption::schools_slot(Tier::TechnicalSchool, cities[0]));
    Some(of_cities(cities, Facts::NoTechnicalSchoolLeft { projects }, basis))
}

/// Accepted projects that open after the plan: they cost money and have no effect within the plan.
pub(super) fn opens_late(scene: &Scene) -> Option<Warning> {
    let last = i64::from(scene.plan.last_year());
    let late = || scene.accepted().filter(|(_, project)| scene.opening(project) > last);
    let (_, first) = late().min_by_key(|(_, project)| scene.opening(project))?;
    let facts = Facts::OpensLate {
        projects: late().map(|(index, _)| index).collect(),
        first_opening: scene.opening(first),
    };
    let cities = in_order(late().map(|(_, project)| project.city).collect());
    Some(of_cities(cities, facts, Basis::Figure(lead_slot(first.kind))))
}

/// School counts without a source that the planner has not replaced.
pub(super) fn placeholder_schools(scene: &Scene) -> Option<Warning> {
    let slots = Assumption::Schools.slots();
    let all = slots.len();
    let mut left = slots.filter(|slot| scene.scenario.is_placeholder(*slot, scene.plan));
    let first = left.next()?;
    let counts = 1 + left.count();
    Some(of_province(Facts::PlaceholderSchools { counts, all }, Basis::Figure(first)))
}

/// List indices of the projects rejected for a reason.
fn rejected(scene: &Scene, reason: RejectionReason) -> Vec<usize> {
    let rejected = scene.outcome.projection.rejected.iter();
    rejected.filter(|own| own.reason == reason).map(|own| own.index).collect()
}

/// Cities of some projects; `None` if there are none.
fn cities_of(scene: &Scene, projects: &[usize]) -> Option<Vec<CityId>> {
    let all = &scene.scenario.levers.college_projects;
    let cities = in_order(projects.iter().filter_map(|&index| Some(all.get(index)?.city)).collect());
    (!cities.is_empty()).then_some(cities)
}

/// Sorted in the plan's order, without repetition.
fn in_order(mut cities: Vec<CityId>) -> Vec<CityId> {
    cities.sort_unstable();
    cities.dedup();
    cities
}

const fn lead_slot(kind: ProjectKind) -> usize {
    Assumption::LeadYears.first_slot() + kind.index()
}
