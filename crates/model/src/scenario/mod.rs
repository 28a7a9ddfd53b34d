//! What a planner chooses: levers, college projects, growth of single cities; and what a scenario may change
//! besides: assumptions, shocks of a single draw, observed figures.
//!
//! A scenario holds no year and no default of its own: a list that is not given is neutral, whatever the assumptions
//! are. Must not know the equations.

pub mod actuals;
pub mod city_table;
pub mod college_block;
pub mod data_set;
pub mod difference;
pub mod edit;
mod figures;
pub mod file;
pub mod history;
pub mod lever;
pub mod limits;
pub mod preset;
pub mod project;
pub mod ranges;
pub mod shock;
mod write;

use std::collections::BTreeMap;

use crate::plan::{Assumptions, CITIES, CityId, YEARS};

pub use crate::plan::UncertainInput;
pub use actuals::{Actuals, Observed, ObservedEnrolment};
pub use city_table::CityTable;
pub use college_block::{BlockFault, CollegeBlock};
pub use data_set::{DataSet, Fingerprint, Reason};
pub use difference::Difference;
pub use edit::Edit;
pub use file::{FORMAT, Opened};
pub use history::History;
pub use lever::{Group, LEVERS, Lever};
pub use preset::Preset;
pub use project::{CityGrowth, GrowthSeries, Project};
pub use ranges::Ranges;
pub use shock::Shocks;

/// One value a year of the plan.
pub type Series = [f64; YEARS];

/// A scenario as a file holds it. Every number in it is inside its range; whether it can be run, the model says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scenario {
    /// Title given by the user.
    pub title: String,
    /// Free note.
    pub note: String,
    /// What is decided.
    pub levers: Levers,
    /// Assumptions that differ from the plan's data on purpose, by slot.
    pub assumptions: BTreeMap<usize, f64>,
    /// What is said of those figures.
    pub data: DataSet,
    /// One draw of the uncertain inputs, for tests and single draws.
    pub shocks: Shocks,
    /// Observed figures of years gone by.
    pub actuals: Actuals,
    /// How far the uncertain inputs may stray, where the planner says it otherwise than the plan's data.
    pub ranges: Ranges,
}

/// The planner's choices. `None` means "not given", which is not the same as "set to the neutral value".
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Levers {
    /// The yearly levers, by [`Lever::index`].
    pub yearly: [Option<Series>; LEVERS],
    /// College projects in the order they were entered, which decides who gets the last free school.
    pub college_projects: Vec<Project>,
    /// Growth of a city above the province's.
    pub city_growth: [Option<CityGrowth>; CITIES],
}

impl Levers {
    /// A lever's values, where they are given.
    pub fn given(&self, lever: Lever) -> Option<&Series> {
        self.yearly[lever.index()].as_ref()
    }

    /// A lever's values: as given, else neutral under these assumptions.
    pub fn values(&self, lever: Lever, assumptions: &Assumptions) -> Series {
        self.given(lever).copied().unwrap_or([lever.neutral(assumptions); YEARS])
    }

    /// Number of things that were moved: yearly levers given, the projects together, the cities' growth together.
    pub fn moved(&self) -> usize {
        self.yearly.iter().flatten().count()
            + usize::from(!self.college_projects.is_empty())
            + usize::from(self.has_city_growth())
    }

    /// Whether any city has growth of its own.
    pub fn has_city_growth(&self) -> bool {
        self.city_growth.iter().any(Option::is_some)
    }

    /// A city's own growth, zero where none is given.
    pub fn growth_of(&self, city: CityId) -> CityGrowth {
        self.city_growth[city.index()].unwrap_or_default()
    }
}
