//! Every change that the page can make to a scenario, as a value, and what each does.
//!
//! Pure: the page sends edits, tests send the same ones.

use crate::plan::{Assumptions, CityId, ProjectKind, YEARS};

use super::{GrowthSeries, Lever, Project, Scenario, Series};

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// All years of a lever to one value.
    SetLever(Lever, f64),
    /// One year of a lever.
    SetLeverYear(Lever, usize, f64),
    /// All years of a lever, each its own value.
    SetLeverYears(Lever, Series),
    /// A lever back to "not given".
    ClearLever(Lever),
    /// Everything that was moved back to "not given"; assumptions and observed figures stay.
    ClearLevers,
    /// One more college project, at the end of the list.
    AddProject(Project),
    /// The project at that place out of the list.
    RemoveProject(usize),
    /// So many projects of a kind in a city and start year: added at the end or taken from the end.
    SetProjectCount {
        /// Where.
        city: CityId,
        /// How.
        kind: ProjectKind,
        /// Year in which work starts.
        start: i64,
        /// How many there shall be.
        count: usize,
    },
    /// A city's own growth in one series, or none of its own.
    SetCityGrowth(CityId, GrowthSeries, Option<f64>),
    /// The title.
    SetTitle(String),
}

impl Edit {
    /// Whether two edits in a row belong to one movement of the hand, so that one undo takes both back.
    pub fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::SetLever(a, _), Self::SetLever(b, _)) => a == b,
            (Self::SetLeverYear(a, i, _), Self::SetLeverYear(b, j, _)) => a == b && i == j,
            (Self::SetCityGrowth(a, s, _), Self::SetCityGrowth(b, r, _)) => a == b && s == r,
            (Self::SetTitle(_), Self::SetTitle(_)) => true,
            _ => false,
        }
    }
}

impl Scenario {
    /// The scenario after an edit. `assumptions` are the resolved ones: a year can only be changed against the others'
    /// neutral value.
    #[must_use]
    pub fn after(&self, edit: &Edit, assumptions: &Assumptions) -> Self {
        let mut next = self.clone();
        let levers = &mut next.levers;
        match edit {
            Edit::SetLever(lever, value) => levers.yearly[lever.index()] = Some([*value; YEARS]),
            Edit::SetLeverYear(lever, year, value) => {
                let mut values = levers.values(*lever, assumptions);
                if let Some(slot) = values.get_mut(*year) {
                    *slot = *value;
                }
                levers.yearly[lever.index()] = Some(values);
            }
            Edit::SetLeverYears(lever, values) => levers.yearly[lever.index()] = Some(*values),
            Edit::ClearLever(lever) => levers.yearly[lever.index()] = None,
            Edit::ClearLevers => *levers = super::Levers::default(),
            Edit::AddProject(project) => levers.college_projects.push(*project),
            Edit::RemoveProject(at) => {
                if *at < levers.college_projects.len() {
                    levers.college_projects.remove(*at);
                }
            }
            Edit::SetProjectCount {
                city,
                kind,
                start,
                count,
            } => set_count(&mut levers.college_projects, *city, *kind, *start, *count),
            Edit::SetCityGrowth(city, series, value) => {
                let own = &mut levers.city_growth[city.index()];
                let mut growth = own.unwrap_or_default();
                growth.series[series.index()] = *value;
                *own = (!growth.is_empty()).then_some(growth);
            }
            Edit::SetTitle(title) => next.title.clone_from(title),
        }
        next
    }
}

fn set_count(projects: &mut Vec<Project>, city: CityId, kind: ProjectKind, start: i64, count: usize) {
    let same = |project: &Project| project.city == city && project.kind == kind && project.start == start;
    let mut have = projects.iter().filter(|project| same(project)).count();
    while have > count {
        let Some(last) = projects.iter().rposition(same) else {
            break;
        };
        projects.remove(last);
        have -= 1;
    }
    projects.extend((have..count).map(|_| Project {
        city,
        kind,
        start,
        places: None,
    }));
}
