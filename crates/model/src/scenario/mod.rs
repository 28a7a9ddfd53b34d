//! A scenario: levers, college projects, city growth; optionally changed assumptions, a single draw, observed
//! figures.
//!
//! Contains no calendar years of the plan and no defaults: a lever that is not given is neutral under any
//! assumptions. Does not know the equations.

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
mod rolled_from;
pub mod shock;
pub mod targets;
mod write;

use std::collections::BTreeMap;

use crate::plan::{Assumptions, CITIES, CityId, Plan, YEARS};

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
pub use rolled_from::RolledFrom;
pub use shock::Shocks;
pub use targets::{OwnTarget, OwnTargets, Targets};

/// One value per plan year.
pub type Series = [f64; YEARS];

/// A scenario. Every number is within its range; only a run tells whether it can be projected.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scenario {
    /// Title given by the user.
    pub title: String,
    /// Free note.
    pub note: String,
    /// Levers and projects.
    pub levers: Levers,
    /// Changed assumptions, by slot index.
    pub assumptions: BTreeMap<usize, f64>,
    /// Description of the changed figures.
    pub data: DataSet,
    /// A single draw of the uncertain inputs.
    pub shocks: Shocks,
    /// Observed figures of past years.
    pub actuals: Actuals,
    /// Ranges of uncertain inputs that differ from the plan's.
    pub ranges: Ranges,
    /// Targets that differ from the plan's.
    pub targets: OwnTargets,
    /// The scenario that this one was carried on from.
    pub rolled_from: Option<RolledFrom>,
}

/// The planner's choices. `None` means "not given", which differs from the neutral value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Levers {
    /// The yearly levers, by [`Lever::index`].
    pub yearly: [Option<Series>; LEVERS],
    /// College projects in list order; the order decides which project gets the last free school.
    pub college_projects: Vec<Project>,
    /// Additional growth by city, on top of the province's.
    pub city_growth: [Option<CityGrowth>; CITIES],
}

impl Scenario {
    /// The status quo that this scenario starts from: no lever is moved, what was decided before the plan stays.
    #[must_use]
    pub fn status_quo(&self, plan: &Plan) -> Self {
        Self {
            levers: self.levers.decided(plan),
            ..Self::default()
        }
    }
}

impl Levers {
    /// A lever's values, if given.
    pub fn given(&self, lever: Lever) -> Option<&Series> {
        self.yearly[lever.index()].as_ref()
    }

    /// A lever's values; neutral under these assumptions if not given.
    pub fn values(&self, lever: Lever, assumptions: &Assumptions) -> Series {
        self.given(lever).copied().unwrap_or([lever.neutral(assumptions); YEARS])
    }

    /// Number of changes: given levers, plus 1 for any projects, plus 1 for any city growth.
    pub fn moved(&self) -> usize {
        self.yearly.iter().flatten().count()
            + usize::from(!self.college_projects.is_empty())
            + usize::from(self.has_city_growth())
    }

    /// What was decided before the plan's years: the carried projects.
    #[must_use]
    pub fn decided(&self, plan: &Plan) -> Self {
        Self {
            college_projects: self.with_projects(plan, &[]),
            ..Self::default()
        }
    }

    /// The carried projects, then these of the plan's years.
    pub fn with_projects(&self, plan: &Plan, projects: &[Project]) -> Vec<Project> {
        let carried = self.college_projects.iter().filter(|project| project.is_carried(plan));
        carried.chain(projects).copied().collect()
    }

    /// Number of projects of the plan's years.
    pub fn own_projects(&self, plan: &Plan) -> usize {
        let own = |project: &&Project| !project.is_carried(plan);
        self.college_projects.iter().filter(own).count()
    }

    /// Whether any city has additional growth.
    pub fn has_city_growth(&self) -> bool {
        self.city_growth.iter().any(Option::is_some)
    }

    /// A city's additional growth; zero if not given.
    pub fn growth_of(&self, city: CityId) -> CityGrowth {
        self.city_growth[city.index()].unwrap_or_default()
    }
}
