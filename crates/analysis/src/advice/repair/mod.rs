//! Repairs: single edits that clear a warning; one undo reverts each.
//!
//! `colleges`, `projects` and `levers` make proposals; `bench` runs the model with each and keeps those that clear
//! the warning. A repair changes no observed year, adds no project that is rejected or opens late, and exceeds no
//! city's supported number of colleges.

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

/// What a repair does; the text of its button is made from this.
#[derive(Debug, Clone, PartialEq)]
pub enum RepairKind {
    /// Opens the page of figures, where the real figures are to be entered.
    OpenData,
    /// Adds colleges; one entry per college.
    AddColleges {
        /// City and kind, in the plan's order of cities.
        colleges: Vec<(CityId, ProjectKind)>,
    },
    /// Replaces all projects with the placement of least capital cost.
    PlaceCheapest {
        /// Number of projects by [`ProjectKind::index`].
        by_kind: [u32; 3],
        /// Capital cost, 10⁴ yuan (万元).
        capital_cost: f64,
        /// Number of projects it replaces.
        replaces: usize,
    },
    /// Sets a lever to one value in every year not yet observed.
    SetLever {
        /// The lever.
        lever: Lever,
        /// Its value, in the lever's unit.
        value: f64,
    },
    /// Caps a lever in every year not yet observed.
    CapLever {
        /// The lever.
        lever: Lever,
        /// Its highest value, in the lever's unit.
        value: f64,
    },
    /// Sets the additional growth of these cities.
    SetCityGrowth {
        /// The cities.
        cities: Vec<CityId>,
        /// The series.
        series: GrowthSeries,
        /// Growth on top of the province's, share a year.
        value: f64,
    },
    /// Changes the kind of projects in these cities.
    ChangeKind {
        /// The cities.
        cities: Vec<CityId>,
        /// The new kind.
        to: ProjectKind,
    },
    /// Moves the start of projects in these cities.
    StartIn {
        /// The cities.
        cities: Vec<CityId>,
        /// The new start year.
        year: i64,
    },
    /// Reduces the places of projects in these cities.
    GiveFewerPlaces {
        /// The cities.
        cities: Vec<CityId>,
        /// Most places of each project.
        places: f64,
    },
    /// Removes projects in these cities.
    TakeOut {
        /// The cities.
        cities: Vec<CityId>,
        /// Number of projects.
        projects: usize,
    },
}

/// A repair of a warning.
#[derive(Debug, Clone, PartialEq)]
pub struct Repair {
    /// What it does.
    pub kind: RepairKind,
    /// The edit; `None` if the planner must enter figures on another page.
    pub edit: Option<Edit>,
}

/// The repairs of a warning: first those that make no hard target worse, otherwise in the order of the rule's table.
///
/// Runs the model some hundred times; call it only when the user opens a warning. See the table in [`crate::advice`].
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
