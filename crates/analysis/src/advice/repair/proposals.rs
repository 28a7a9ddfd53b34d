//! Which repairs are tried for each rule, and in which order.

use jigong_model::plan::{Indicator, ProjectKind};
use jigong_model::scenario::{GrowthSeries, Lever};

use crate::advice::warning::Facts;
use crate::goal_seek::{Wanted, levers_of};

use super::bench::Bench;
use super::colleges::{self, SIMPLEST_FIRST};
use super::{Repair, RepairKind, levers, projects};

/// Proposals that may clear the warning; not yet tested.
pub(super) fn of(bench: &Bench) -> Vec<Repair> {
    let proposals = match &bench.warning.facts {
        Facts::OutsideYears { projects } => vec![projects::start_first(bench, projects), projects::take_out(bench, projects)],
        Facts::NoSeniorSchoolLeft { projects } | Facts::NoTechnicalSchoolLeft { projects } => in_another_way(bench, projects),
        Facts::OpensLate { projects, .. } => {
            let open: Vec<usize> = projects
                .iter()
                .copied()
                .filter(|&at| bench.is_open(&bench.projects()[at]))
                .collect();
            let mut all = vec![projects::start_in_time(bench, &open)];
            all.extend(in_another_way(bench, &open));
            all
        }
        Facts::PlaceholderSchools { .. } => vec![Some(open_data())],
        Facts::BeyondSupportedAlready { .. } => vec![projects::has_placeholders(bench).then(open_data)],
        Facts::TooFewColleges { colleges, target } => too_few_colleges(bench, target - colleges),
        Facts::TooFewSupported { .. } => vec![colleges::add_missing(bench)],
        Facts::PaceHighSkilled(_) => pace(bench, Indicator::HighSkilled),
        Facts::PaceTraining(_) => pace(bench, Indicator::Training),
        Facts::Uncovered { .. } => uncovered(bench),
        Facts::OverPlaces { .. } => vec![
            colleges::add_in_each(bench, &[ProjectKind::Upgrade]),
            colleges::add_in_each(bench, &[ProjectKind::NewBuild]),
            levers::set(bench, Lever::FullTimeIntakeGrowth, Wanted::Greatest),
        ],
        Facts::TeachersShort { .. } => vec![
            levers::set(bench, Lever::TeacherGrowth, Wanted::Least),
            levers::set(bench, Lever::FullTimeIntakeGrowth, Wanted::Greatest),
        ],
        Facts::SeniorSeatsShort { .. } => vec![
            levers::cap(bench, Lever::SeniorIntakeShare),
            colleges::add_in_each(bench, &[ProjectKind::Upgrade]),
            colleges::add_in_each(bench, &[ProjectKind::Merger]),
        ],
        Facts::PoolExhausted { .. } => pool_exhausted(bench),
        Facts::FillsSlowly(_) => fills_slowly(bench),
        Facts::SmallColleges { .. } => vec![
            levers::set_city_growth(bench, GrowthSeries::FullTimeIntake, Wanted::Least),
            levers::set(bench, Lever::FullTimeIntakeGrowth, Wanted::Least),
            projects::take_out(bench, &projects::open_projects(bench, |_| true)),
        ],
        Facts::LittleTraining { .. } => vec![
            levers::set_city_growth(bench, GrowthSeries::Training, Wanted::Least),
            levers::set(bench, Lever::TrainingGrowth, Wanted::Least),
            projects::take_out(bench, &projects::open_projects(bench, |_| true)),
        ],
        Facts::FewSeniors { .. } => vec![
            levers::set(bench, Lever::SeniorIntakeShare, Wanted::Least),
            projects::take_out(bench, &projects::open_projects(bench, |_| true)),
        ],
        Facts::BeyondSupported { .. } => in_another_way(bench, &projects::excess_new_builds(bench)),
        Facts::CheaperPlacement { .. } => vec![colleges::place_cheapest_like(bench)],
        Facts::TargetsConflict { .. } => Vec::new(),
    };
    proposals.into_iter().flatten().collect()
}

const fn open_data() -> Repair {
    Repair {
        kind: RepairKind::OpenData,
        edit: None,
    }
}

/// The projects in each kind, or removed.
fn in_another_way(bench: &Bench, projects: &[usize]) -> Vec<Option<Repair>> {
    let ways = [ProjectKind::Upgrade, ProjectKind::Merger, ProjectKind::NewBuild];
    let mut all: Vec<Option<Repair>> = ways
        .iter()
        .map(|&kind| projects::change_kind(bench, projects, kind))
        .collect();
    all.push(projects::take_out(bench, projects));
    all
}

/// Without projects: the cheapest placement. Otherwise: the missing colleges, or the placement instead of the
/// projects.
fn too_few_colleges(bench: &Bench, missing: f64) -> Vec<Option<Repair>> {
    let placed = colleges::place_cheapest_for_targets(bench);
    if bench.projects().is_empty() && placed.is_some() {
        vec![placed]
    } else {
        vec![colleges::add_up_to(bench, missing), placed]
    }
}

fn uncovered(bench: &Bench) -> Vec<Option<Repair>> {
    vec![
        colleges::add_in_each(bench, &[ProjectKind::Upgrade]),
        colleges::add_in_each(bench, &[ProjectKind::Merger]),
        colleges::add_in_each(bench, &SIMPLEST_FIRST),
        colleges::add_in_each(bench, &[ProjectKind::NewBuild]),
    ]
}

/// Goal seek of an indicator, one per lever.
fn pace(bench: &Bench, indicator: Indicator) -> Vec<Option<Repair>> {
    let levers = levers_of(indicator).iter();
    levers.map(|&lever| levers::set(bench, lever, Wanted::Least)).collect()
}

fn pool_exhausted(bench: &Bench) -> Vec<Option<Repair>> {
    let built = projects::open_projects(bench, |project| project.kind == ProjectKind::NewBuild);
    vec![
        projects::change_kind(bench, &built, ProjectKind::Upgrade),
        projects::give_fewer_places(bench),
        levers::set_city_growth(bench, GrowthSeries::FullTimeIntake, Wanted::Greatest),
        levers::set(bench, Lever::FullTimeIntakeGrowth, Wanted::Greatest),
    ]
}

fn fills_slowly(bench: &Bench) -> Vec<Option<Repair>> {
    let built = projects::open_projects(bench, |project| project.kind == ProjectKind::NewBuild);
    vec![
        projects::change_kind(bench, &built, ProjectKind::Upgrade),
        projects::change_kind(bench, &built, ProjectKind::Merger),
        projects::start_first(bench, &built),
        projects::give_fewer_places(bench),
        levers::set_city_growth(bench, GrowthSeries::FullTimeIntake, Wanted::Least),
    ]
}
