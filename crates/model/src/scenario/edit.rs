//! Every change that can be made to a scenario, as a value, and its effect.
//!
//! Pure: the app and the tests use the same edits.

use crate::plan::{CityId, Indicator, Plan, ProjectKind, Slot, YEARS};

use super::limits::{self, clipped};
use super::{CityTable, GrowthSeries, Lever, Levers, OwnTarget, Project, Ranges, Reason, Scenario, Series, UncertainInput};

/// One change.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Sets all years of a lever to one value.
    SetLever(Lever, f64),
    /// Sets one year of a lever.
    SetLeverYear(Lever, usize, f64),
    /// Sets each year of a lever.
    SetLeverYears(Lever, Series),
    /// Resets a lever to "not given".
    ClearLever(Lever),
    /// Resets all levers, city growth and the projects of the plan's years to "not given"; carried projects,
    /// assumptions and observed figures stay.
    ClearLevers,
    /// Appends a college project.
    AddProject(Project),
    /// Removes the project at an index.
    RemoveProject(usize),
    /// Sets the number of projects of a kind in a city and start year; adds or removes at the end of the list.
    SetProjectCount {
        /// City.
        city: CityId,
        /// Kind of project.
        kind: ProjectKind,
        /// Start year.
        start: i64,
        /// New number of projects.
        count: usize,
    },
    /// Sets a city's additional growth in one series; `None` resets it to "not given".
    SetCityGrowth(CityId, GrowthSeries, Option<f64>),
    /// Sets the new places of the project at an index; `None` resets to the default of its kind.
    SetProjectPlaces(usize, Option<f64>),
    /// Replaces the project at an index.
    ReplaceProject(usize, Project),
    /// Replaces all projects.
    SetProjects(Vec<Project>),
    /// Sets the title.
    SetTitle(String),
    /// Sets an assumption.
    SetFigure(Slot, f64),
    /// Resets an assumption to the plan's value.
    ClearFigure(Slot),
    /// Resets all assumptions to the plan's values and clears their description.
    ClearFigures,
    /// Sets the reason for a changed figure.
    Explain(Slot, Reason),
    /// Sets name, date and note of the figures.
    NameData {
        /// Name.
        name: String,
        /// Date of the figures.
        date: String,
        /// Note on their origin.
        note: String,
    },
    /// Sets an own target, or resets it to the plan's.
    SetTarget(Indicator, Option<OwnTarget>),
    /// Sets the range of an uncertain input.
    SetRange(UncertainInput, [f64; 2]),
    /// Resets the range of an uncertain input to the plan's.
    ClearRange(UncertainInput),
    /// Resets all ranges to the plan's.
    ClearRanges,
    /// Applies a planner's own table of the cities.
    TakeCityTable(Box<CityTable>),
    /// Several edits as one step.
    All(Vec<Self>),
}

impl Edit {
    /// Whether this edit continues an earlier one of the same control, so that one undo step reverts both.
    pub fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::SetLever(a, _), Self::SetLever(b, _)) => a == b,
            (Self::SetLeverYear(a, i, _), Self::SetLeverYear(b, j, _)) => a == b && i == j,
            (Self::SetCityGrowth(a, s, _), Self::SetCityGrowth(b, r, _)) => a == b && s == r,
            (Self::SetFigure(a, _), Self::SetFigure(b, _)) | (Self::Explain(a, _), Self::Explain(b, _)) => a == b,
            (Self::SetProjectPlaces(a, _), Self::SetProjectPlaces(b, _)) => a == b,
            (Self::SetRange(a, _), Self::SetRange(b, _)) => a == b,
            (Self::SetTarget(a, _), Self::SetTarget(b, _)) => a == b,
            (Self::SetTitle(_), Self::SetTitle(_)) | (Self::NameData { .. }, Self::NameData { .. }) => true,
            _ => false,
        }
    }
}

impl Scenario {
    /// The scenario after an edit. The plan provides defaults for values that are not given.
    #[must_use]
    pub fn after(&self, edit: &Edit, plan: &Plan) -> Self {
        let mut next = self.clone();
        next.apply(edit, plan);
        next
    }

    fn apply(&mut self, edit: &Edit, plan: &Plan) {
        match edit {
            Edit::SetFigure(slot, value) => self.set_figure(*slot, *value, plan),
            Edit::ClearFigure(slot) => self.clear_figure(*slot, plan),
            Edit::ClearFigures => self.clear_figures(),
            Edit::TakeCityTable(table) => self.take_city_table(table),
            Edit::Explain(slot, reason) => {
                self.data.reasons.remove(slot);
                if !reason.is_empty() {
                    self.data.reasons.insert(*slot, reason.clipped());
                }
            }
            Edit::NameData { name, date, note } => {
                clipped(name, limits::DATA_NAME).clone_into(&mut self.data.name);
                clipped(date, limits::DATA_DATE).clone_into(&mut self.data.date);
                clipped(note, limits::REMARK).clone_into(&mut self.data.note);
            }
            Edit::ClearLevers => self.levers = self.levers.decided(plan),
            Edit::SetTarget(indicator, own) => {
                self.targets.0[indicator.index()] = own.as_ref().map(|own| OwnTarget {
                    value: own.value,
                    reason: own.reason.clipped(),
                });
            }
            Edit::SetTitle(title) => clipped(title, limits::TITLE).clone_into(&mut self.title),
            Edit::SetRange(shock, ends) => self.ranges.values[shock.index()] = Some(*ends),
            Edit::ClearRange(shock) => self.ranges.values[shock.index()] = None,
            Edit::ClearRanges => self.ranges = Ranges::default(),
            Edit::SetLeverYear(lever, year, value) => {
                let mut values = self.levers.values(*lever, &self.resolved_assumptions(plan));
                if let Some(slot) = values.get_mut(*year) {
                    *slot = *value;
                }
                self.levers.yearly[lever.index()] = Some(values);
            }
            Edit::All(edits) => {
                for edit in edits {
                    self.apply(edit, plan);
                }
            }
            edit => self.levers.apply(edit),
        }
    }
}

impl Levers {
    /// Applies edits that concern levers only; ignores the others.
    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::SetLever(lever, value) => self.yearly[lever.index()] = Some([*value; YEARS]),
            Edit::SetLeverYears(lever, values) => self.yearly[lever.index()] = Some(*values),
            Edit::ClearLever(lever) => self.yearly[lever.index()] = None,
            Edit::SetProjects(projects) => self.college_projects.clone_from(projects),
            Edit::AddProject(project) => self.college_projects.push(*project),
            Edit::RemoveProject(at) if *at < self.college_projects.len() => {
                self.college_projects.remove(*at);
            }
            Edit::SetProjectCount {
                city,
                kind,
                start,
                count,
            } => set_count(&mut self.college_projects, *city, *kind, *start, *count),
            Edit::SetProjectPlaces(at, places) => {
                if let Some(project) = self.college_projects.get_mut(*at) {
                    project.places = *places;
                }
            }
            Edit::ReplaceProject(at, other) => {
                if let Some(project) = self.college_projects.get_mut(*at) {
                    *project = *other;
                }
            }
            Edit::SetCityGrowth(city, series, value) => {
                let own = &mut self.city_growth[city.index()];
                let mut growth = own.unwrap_or_default();
                growth.series[series.index()] = *value;
                *own = (!growth.is_empty()).then_some(growth);
            }
            _ => {}
        }
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
