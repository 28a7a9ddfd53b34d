//! Repairs: what would clear a warning, each one change that one undo takes back.
//!
//! `colleges`, `projects` and `levers` propose; nothing is offered before the model has been run with it and the warning
//! is gone. A repair changes no observed year, brings no project that comes to nothing or too late, and brings no city above
//! the number of colleges that the plan supports there. Where nothing holds, nothing is offered.

mod bench;
mod colleges;
mod levers;
mod projects;
mod proposals;

use jigong_model::plan::{CityId, Fault, Plan, ProjectKind};
use jigong_model::scenario::{Edit, GrowthSeries, Lever, Scenario};

use crate::Trial;

use super::warning::Warning;

use bench::Bench;

/// What a repair does, for its button.
#[derive(Debug, Clone, PartialEq)]
pub enum RepairKind {
    /// Opens the page of figures, where the real ones are to be filled in.
    OpenData,
    /// New colleges in these cities, one each entry.
    AddColleges {
        /// Where and how, in the plan's order of cities.
        colleges: Vec<(CityId, ProjectKind)>,
    },
    /// The placement of least capital cost in the place of all projects.
    PlaceCheapest {
        /// Numbers of projects by [`ProjectKind::index`].
        by_kind: [u32; 3],
        /// Its capital cost, 万元.
        capital_cost: f64,
        /// Projects that it replaces.
        replaces: usize,
    },
    /// One value of a lever in every year not yet observed.
    SetLever {
        /// Which lever.
        lever: Lever,
        /// Its value, in the lever's unit.
        value: f64,
    },
    /// A lever held at or below a value in every year not yet observed.
    CapLever {
        /// Which lever.
        lever: Lever,
        /// Its highest value, in the lever's unit.
        value: f64,
    },
    /// Growth of these cities of their own.
    SetCityGrowth {
        /// Where.
        cities: Vec<CityId>,
        /// Of what.
        series: GrowthSeries,
        /// Above the province's, share per year.
        value: f64,
    },
    /// Projects of these cities in another way.
    ChangeKind {
        /// Where.
        cities: Vec<CityId>,
        /// How.
        to: ProjectKind,
    },
    /// Projects of these cities started in another year.
    StartIn {
        /// Where.
        cities: Vec<CityId>,
        /// When.
        year: i64,
    },
    /// Projects of these cities with fewer places.
    GiveFewerPlaces {
        /// Where.
        cities: Vec<CityId>,
        /// Places of each project at most.
        places: f64,
    },
    /// Projects of these cities out of the list.
    TakeOut {
        /// Where.
        cities: Vec<CityId>,
        /// How many.
        projects: usize,
    },
}

/// One way to clear a warning.
#[derive(Debug, Clone, PartialEq)]
pub struct Repair {
    /// What it does.
    pub kind: RepairKind,
    /// The change, which one undo takes back; `None` where the planner has to do it on another page.
    pub edit: Option<Edit>,
}

/// The repairs of a warning of this scenario: those that harm no hard target first, otherwise in the order of the rule.
///
/// Runs the model some hundred times, so it is meant for when a warning is looked at. See the table in [`crate::advice`].
///
/// # Errors
/// As [`jigong_model::projection::project`].
pub fn repairs(plan: &Plan, scenario: &Scenario, warning: &Warning) -> Result<Vec<Repair>, Fault> {
    let trial = Trial::new(plan, scenario)?;
    let bench = Bench::new(&trial, warning);
    let mut held: Vec<(usize, Repair)> = Vec::new();
    for repair in proposals::of(&bench) {
        let known = held.iter().any(|(_, other)| other.edit == repair.edit);
        if let Some(harm) = bench.harm_of(&repair).filter(|_| !known) {
            held.push((harm, repair));
        }
    }
    held.sort_by_key(|(harm, _)| *harm);
    Ok(held.into_iter().map(|(_, repair)| repair).collect())
}
