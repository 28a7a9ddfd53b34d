//! What differs between two scenarios, as facts in the order of the page: levers, colleges, cities, figures, the rest.
//!
//! Must not know words, nor what a difference does to an outcome. Invariant: there is a difference exactly where the
//! scenarios are not equal, and not given is never the same as neutral.

use crate::plan::{CityId, Slot};

use super::actuals::OBSERVABLE;
use super::{GrowthSeries, Lever, ObservedEnrolment, Project, Reason, Scenario, Series, UncertainInput};

/// One difference; `None` is "not given".
#[derive(Debug, Clone, PartialEq)]
pub enum Difference {
    /// A yearly lever.
    Lever(Lever, Sides<Option<Series>>),
    /// The college projects, all of them together.
    Projects(ProjectChange),
    /// A city's own growth in one series, share per year.
    CityGrowth(CityId, GrowthSeries, Sides<Option<f64>>),
    /// A figure of the baseline or an assumption, in its own unit.
    Figure(Slot, Sides<Option<f64>>),
    /// What is said of a changed figure.
    Reason(Slot, Sides<Option<Reason>>),
    /// Name, date or note of the figures.
    Data(DataText, Sides<String>),
    /// An observed figure; the year by its place in the plan.
    Observed(usize, ObservedFigure, Sides<Option<ObservedEnrolment>>),
    /// An uncertain input of a single draw.
    UncertainInput(UncertainInput, Sides<Option<f64>>),
    /// How far an uncertain input may stray.
    Range(UncertainInput, Sides<Option<[f64; 2]>>),
    /// The title.
    Title(Sides<String>),
    /// The note.
    Note(Sides<String>),
}

impl Difference {
    /// Its place among the differences of any two scenarios, in the order of the page: kind, then what, then where.
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
            Self::Title(_) => (9, 0, 0),
            Self::Note(_) => (10, 0, 0),
        }
    }

    /// Whether both are differences of one thing, whatever its values.
    pub fn is_of_the_same(&self, other: &Self) -> bool {
        self.place() == other.place()
    }
}

/// Both values of what differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides<T> {
    /// In the scenario that is compared with.
    pub from: T,
    /// In the other.
    pub to: T,
}

/// How two lists of projects differ. A project that has another way, year or number of places in the same city is
/// changed, not removed and added.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProjectChange {
    /// Projects by kind, in both scenarios.
    pub by_kind: [[usize; 3]; 2],
    /// Only in the other scenario.
    pub added: Vec<Project>,
    /// Only in the one compared with.
    pub removed: Vec<Project>,
    /// In both, each as it was and as it is.
    pub changed: Vec<Sides<Project>>,
}

impl ProjectChange {
    fn between(from: &[Project], to: &[Project]) -> Self {
        let (mut removed, mut added) = (from.to_vec(), to.to_vec());
        drop_pairs(&mut removed, &mut added, |one, other| one == other);
        // The likest pairs first, so that a year that moved is not told as two other ways.
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

    /// Whether the same projects stand in another order, which decides who gets the last free school.
    pub const fn is_reordered(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// The texts that are said of the figures as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataText {
    /// What they are called.
    Name,
    /// What date they are of.
    Date,
    /// Where they come from.
    Note,
}

/// The figures that can be observed in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObservedFigure {
    /// Students at the end of the year, persons; of the province or by city.
    Enrolled,
    /// Full-time intake, persons.
    FullTimeIntake,
    /// Part-time intake, persons.
    PartTimeIntake,
    /// Trainings, person-times.
    Training,
    /// High-skilled workers trained, persons.
    HighSkilled,
    /// Employment rate of full-time graduates, share.
    EmploymentRate,
}

impl Scenario {
    /// Everything in which `other` differs from this scenario, in the order of the page.
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
        for year in 0..OBSERVABLE {
            found.extend(ObservedFigure::ALL.iter().filter_map(|&figure| {
                let own = |scenario: &Self| figure.of(scenario, year);
                apart(&own(self), &own(other)).map(|sides| Difference::Observed(year, figure, sides))
            }));
        }
    }
}

impl ObservedFigure {
    /// All of them, in the order of the file.
    pub const ALL: [Self; 6] = [
        Self::Enrolled,
        Self::FullTimeIntake,
        Self::PartTimeIntake,
        Self::Training,
        Self::HighSkilled,
        Self::EmploymentRate,
    ];

    /// The figure of the year at that place; one of the province for all but the students.
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

/// Takes each pair that is alike out of both lists, first come first served.
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
