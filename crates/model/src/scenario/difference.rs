//! Differences between two scenarios, in display order: levers, colleges, cities, figures, the rest.
//!
//! Does not know texts or effects on outcomes. Invariant: the list is empty exactly if the scenarios are equal but
//! for what they were carried on from; a value that is not given differs from the neutral value.

use crate::plan::{CityId, Indicator, Slot, YEARS};

use super::{GrowthSeries, Lever, ObservedEnrolment, OwnTarget, Project, Reason, Scenario, Series, UncertainInput};

/// One difference; `None` means "not given".
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// A yearly lever.
    Lever(Lever, Sides<Option<Series>>),
    /// The college projects, as one difference.
    Projects(ProjectChange),
    /// A city's additional growth in one series, share a year.
    CityGrowth(CityId, GrowthSeries, Sides<Option<f64>>),
    /// An assumption, in its own unit.
    Figure(Slot, Sides<Option<f64>>),
    /// The reason for a changed figure.
    Reason(Slot, Sides<Option<Reason>>),
    /// Name, date or note of the figures.
    Data(DataText, Sides<String>),
    /// An observed figure, by index of the plan year.
    Observed(usize, ObservedFigure, Sides<Option<ObservedEnrolment>>),
    /// An uncertain input of the single draw.
    UncertainInput(UncertainInput, Sides<Option<f64>>),
    /// The range of an uncertain input.
    Range(UncertainInput, Sides<Option<[f64; 2]>>),
    /// A target.
    Target(Indicator, Sides<Option<OwnTarget>>),
    /// The title.
    Title(Sides<String>),
    /// The note.
    Note(Sides<String>),
}

impl Difference {
    /// Sort key in display order: kind, item, sub-item.
    pub const fn place(&self) -> (usize, usize, usize) {
        match self {
            Self::Lever(lever, _) => (0, lever.index(), 0),
            Self::Projects(_) => (1, 0, 0),
            Self::CityGrowth(city, series, _) => (2, city.index(), series.index()),
            Self::Figure(slot, _) => (3, slot.index(), 0),
            Self::Reason(slot, _) => (4, slot.index(), 0),
            Self::Data(text, _) => (5, *text as usize, 0),
            Self::Observed(year, figure, _) => (6, *year, *figure as usize),
            Self::UncertainInput(shock, _) => (7, shock.index(), 0),
            Self::Range(shock, _) => (8, shock.index(), 0),
            Self::Target(indicator, _) => (9, indicator.index(), 0),
            Self::Title(_) => (10, 0, 0),
            Self::Note(_) => (11, 0, 0),
        }
    }

    /// Whether both concern the same item, whatever the values.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        self.place() == other.place()
    }
}

/// The two values of a difference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides<T> {
    /// In the scenario compared with.
    pub from: T,
    /// In the other scenario.
    pub to: T,
}

/// Difference between two lists of projects. A project of the same city with another kind, year or number of places
/// counts as changed, not as removed and added.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProjectChange {
    /// Number of projects by kind, in both scenarios.
    pub by_kind: [[usize; 3]; 2],
    /// Projects only in the other scenario.
    pub added: Vec<Project>,
    /// Projects only in the scenario compared with.
    pub removed: Vec<Project>,
    /// Changed projects, before and after.
    pub changed: Vec<Sides<Project>>,
}

impl ProjectChange {
    fn between(from: &[Project], to: &[Project]) -> Self {
        let (mut removed, mut added) = (from.to_vec(), to.to_vec());
        drop_pairs(&mut removed, &mut added, |one, other| one == other);
        // Match the same kind first, so that two projects with moved years are not reported as two changed kinds.
        let mut changed = drop_pairs(&mut removed, &mut added, |one, other| {
            one.city == other.city && one.kind == other.kind
        });
        changed.extend(drop_pairs(&mut removed, &mut added, |one, other| one.city == other.city));
        Self {
            by_kind: [from, to].map(by_kind),
            added,
            removed,
            changed,
        }
    }

    /// Whether only the order differs. The order decides which project gets the last free school.
    pub const fn is_reordered(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// Texts that describe the figures as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataText {
    /// Name.
    Name,
    /// Date.
    Date,
    /// Note on their origin.
    Note,
}

/// Figures that can be observed in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObservedFigure {
    /// Students at the end of the year, persons; province total or by city.
    Enrolled,
    /// Full-time intake, persons.
    FullTimeIntake,
    /// Part-time intake, persons.
    PartTimeIntake,
    /// Training, person-times.
    Training,
    /// High-skilled workers of the year, persons.
    HighSkilled,
    /// Employment rate of full-time graduates, share.
    EmploymentRate,
}

impl Scenario {
    /// All differences of `other` from this scenario, in display order.
    pub fn differences(&self, other: &Self) -> Vec<Difference> {
        let mut found = Vec::new();
        self.levers_apart(other, &mut found);
        self.figures_apart(other, &mut found);
        self.observed_apart(other, &mut found);
        let shocks = UncertainInput::ALL.iter().filter_map(|&shock| {
            let (from, to) = (self.shocks.values[shock.index()], other.shocks.values[shock.index()]);
            apart(&from, &to).map(|sides| Difference::UncertainInput(shock, sides))
        });
        found.extend(shocks);
        let ranges = UncertainInput::ALL.iter().filter_map(|&shock| {
            let (from, to) = (self.ranges.values[shock.index()], other.ranges.values[shock.index()]);
            apart(&from, &to).map(|sides| Difference::Range(shock, sides))
        });
        found.extend(ranges);
        found.extend(Indicator::ALL.iter().filter_map(|&indicator| {
            let own = |scenario: &Self| scenario.targets.get(indicator).cloned();
            apart(&own(self), &own(other)).map(|sides| Difference::Target(indicator, sides))
        }));
        found.extend(apart(&self.title, &other.title).map(Difference::Title));
        found.extend(apart(&self.note, &other.note).map(Difference::Note));
        found
    }

    fn levers_apart(&self, other: &Self, found: &mut Vec<Difference>) {
        let (from, to) = (&self.levers, &other.levers);
        found.extend(Lever::ALL.iter().filter_map(|&lever| {
            let at = lever.index();
            apart(&from.yearly[at], &to.yearly[at]).map(|sides| Difference::Lever(lever, sides))
        }));
        if from.college_projects != to.college_projects {
            let change = ProjectChange::between(&from.college_projects, &to.college_projects);
            found.push(Difference::Projects(change));
        }
        for city in CityId::all() {
            let (from, to) = (from.growth_of(city), to.growth_of(city));
            found.extend(GrowthSeries::ALL.iter().filter_map(|&series| {
                let sides = apart(&from.series[series.index()], &to.series[series.index()])?;
                Some(Difference::CityGrowth(city, series, sides))
            }));
        }
    }

    fn figures_apart(&self, other: &Self, found: &mut Vec<Difference>) {
        found.extend(Slot::all().filter_map(|slot| {
            let own = |scenario: &Self| scenario.assumptions.get(&slot.index()).copied();
            apart(&own(self), &own(other)).map(|sides| Difference::Figure(slot, sides))
        }));
        found.extend(Slot::all().filter_map(|slot| {
            let own = |scenario: &Self| scenario.data.reasons.get(&slot).cloned();
            apart(&own(self), &own(other)).map(|sides| Difference::Reason(slot, sides))
        }));
        let (from, to) = (&self.data, &other.data);
        let texts = [
            (DataText::Name, &from.name, &to.name),
            (DataText::Date, &from.date, &to.date),
            (DataText::Note, &from.note, &to.note),
        ];
        found.extend(
            texts
                .iter()
                .filter_map(|(text, from, to)| Some(Difference::Data(*text, apart(*from, *to)?))),
        );
    }

    fn observed_apart(&self, other: &Self, found: &mut Vec<Difference>) {
        for year in 0..YEARS {
            found.extend(ObservedFigure::ALL.iter().filter_map(|&figure| {
                let own = |scenario: &Self| figure.of(scenario, year);
                apart(&own(self), &own(other)).map(|sides| Difference::Observed(year, figure, sides))
            }));
        }
    }
}

impl ObservedFigure {
    /// All of them, in file order.
    pub const ALL: [Self; 6] = [
        Self::Enrolled,
        Self::FullTimeIntake,
        Self::PartTimeIntake,
        Self::Training,
        Self::HighSkilled,
        Self::EmploymentRate,
    ];

    /// The figure of the plan year at an index. Only students can be given by city.
    fn of(self, scenario: &Scenario, year: usize) -> Option<ObservedEnrolment> {
        let observed = scenario.actuals.year(year)?;
        let one = match self {
            Self::Enrolled => return observed.enrolled.clone(),
            Self::FullTimeIntake => observed.full_time_intake,
            Self::PartTimeIntake => observed.part_time_intake,
            Self::Training => observed.training,
            Self::HighSkilled => observed.high_skilled,
            Self::EmploymentRate => observed.employment_rate,
        };
        one.map(ObservedEnrolment::Province)
    }
}

/// Removes matching pairs from both lists, in list order, and returns them.
fn drop_pairs(from: &mut Vec<Project>, to: &mut Vec<Project>, alike: fn(&Project, &Project) -> bool) -> Vec<Sides<Project>> {
    let mut pairs = Vec::new();
    from.retain(|one| {
        let Some(at) = to.iter().position(|other| alike(one, other)) else {
            return true;
        };
        pairs.push(Sides {
            from: *one,
            to: to.remove(at),
        });
        false
    });
    pairs
}

fn by_kind(projects: &[Project]) -> [usize; 3] {
    let mut counts = [0; 3];
    for project in projects {
        counts[project.kind.index()] += 1;
    }
    counts
}

fn apart<T: PartialEq + Clone>(from: &T, to: &T) -> Option<Sides<T>> {
    (from != to).then(|| Sides {
        from: from.clone(),
        to: to.clone(),
    })
}
