//! Every change that the page can make to a scenario, as a value, and what each does.
//!
//! Pure: the page sends edits, tests send the same ones.

use crate::plan::{CityId, Plan, ProjectKind, Slot, YEARS};

use super::limits::{self, clipped};
use super::{CityTable, GrowthSeries, Lever, Levers, Project, Ranges, Reason, Scenario, Series, UncertainInput};

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
    /// The places that the project at that place of the list brings; `None` for the usual number of its kind.
    SetProjectPlaces(usize, Option<f64>),
    /// The project at that place of the list in another way, year or city.
    ReplaceProject(usize, Project),
    /// All projects at once.
    SetProjects(Vec<Project>),
    /// The title.
    SetTitle(String),
    /// A figure of the baseline or an assumption.
    SetFigure(Slot, f64),
    /// A figure back to the plan's.
    ClearFigure(Slot),
    /// All figures back to the plan's, with what was said of them.
    ClearFigures,
    /// Who changed a figure, when and why.
    Explain(Slot, Reason),
    /// Name, date and note of the figures.
    NameData {
        /// What they are called.
        name: String,
        /// Date that they are of.
        date: String,
        /// Where they come from.
        note: String,
    },
    /// How far an uncertain input may stray.
    SetRange(UncertainInput, [f64; 2]),
    /// An uncertain input's range back to the plan's.
    ClearRange(UncertainInput),
    /// All of them back to the plan's.
    ClearRanges,
    /// A planner's own table of the cities.
    TakeCityTable(Box<CityTable>),
    /// Several changes as one step.
    All(Vec<Self>),
}

impl Edit {
    /// Whether two edits in a row belong to one movement of the hand, so that one undo takes both back.
    pub fn continues(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::SetLever(a, _), Self::SetLever(b, _)) => a == b,
            (Self::SetLeverYear(a, i, _), Self::SetLeverYear(b, j, _)) => a == b && i == j,
            (Self::SetCityGrowth(a, s, _), Self::SetCityGrowth(b, r, _)) => a == b && s == r,
            (Self::SetFigure(a, _), Self::SetFigure(b, _)) | (Self::Explain(a, _), Self::Explain(b, _)) => a == b,
            (Self::SetProjectPlaces(a, _), Self::SetProjectPlaces(b, _)) => a == b,
            (Self::SetRange(a, _), Self::SetRange(b, _)) => a == b,
            (Self::SetTitle(_), Self::SetTitle(_)) | (Self::NameData { .. }, Self::NameData { .. }) => true,
            _ => false,
        }
    }
}

impl Scenario {
    /// The scenario after an edit. The plan's figures decide what a year is changed against.
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
    /// Does what touches the levers alone; other edits are none here.
    fn apply(&mut self, edit: &Edit) {
        match edit {
            Edit::SetLever(lever, value) => self.yearly[lever.index()] = Some([*value; YEARS]),
            Edit::SetLeverYears(lever, values) => self.yearly[lever.index()] = Some(*values),
            Edit::ClearLever(lever) => self.yearly[lever.index()] = None,
            Edit::ClearLevers => *self = Self::default(),
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
            Edit::SetProjects(projects) => self.college_projects.clone_from(projects),
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
