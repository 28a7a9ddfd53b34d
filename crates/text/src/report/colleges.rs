//! College projects as a table: what each adds and when, and which further projects a city has schools for.
//!
//! Uses the model's decisions and makes none of its own.

use jigong_model::plan::{Assumptions, CITIES, CityId, Fault, Plan, ProjectKind, Tier, YEARS};
use jigong_model::projection::policy::Accepted;
use jigong_model::projection::{Base, Policy, RejectionReason};
use jigong_model::scenario::{Project, Scenario};

/// A project of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct ProjectRow {
    /// Index in the scenario's list.
    pub index: usize,
    /// The project as entered.
    pub project: Project,
    /// What it adds, or why it is rejected.
    pub fate: Result<Brought, RejectionReason>,
}

/// What an accepted project adds, without opening delay.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Brought {
    /// Opening year; may be before or after the plan.
    pub opens: i64,
    /// New places at full ramp.
    pub places: f64,
    /// Usable new places by plan year.
    pub usable: [f64; YEARS],
    /// Senior seats at full ramp.
    pub senior_seats: f64,
    /// Training at full ramp, person-times a year.
    pub training: f64,
}

/// All projects, and the possible further ones.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sheet {
    /// Projects, in list order.
    pub rows: Vec<ProjectRow>,
    /// Whether a further project of a kind would be accepted, by city and kind.
    pub room: [[bool; ProjectKind::ALL.len()]; CITIES],
}

impl Sheet {
    /// Reads the projects of a scenario under its assumptions.
    ///
    /// # Errors
    /// As [`Base::new`].
    pub fn of(plan: &Plan, scenario: &Scenario, assumptions: &Assumptions) -> Result<Self, Fault> {
        let base = Base::new(plan, assumptions)?;
        let policy = Policy::new(plan, &base, assumptions, &scenario.levers);
        let mut accepted = policy.projects.iter();
        let rejected = |index: usize| policy.rejected.iter().find(|rejection| rejection.index == index);
        let projects = scenario.levers.college_projects.iter().enumerate();
        let rows = projects.filter_map(|(index, &project)| {
            let fate = match rejected(index) {
                Some(rejection) => Err(rejection.reason),
                None => Ok(brought(plan, &base, accepted.next()?)),
            };
            Some(ProjectRow { index, project, fate })
        });
        let rows = rows.collect();
        Ok(Self {
            rows,
            room: room(&base, &policy),
        })
    }

    /// The projects that start in a city and year.
    pub fn starting(&self, city: CityId, year: u16) -> impl Iterator<Item = &ProjectRow> {
        self.rows
            .iter()
            .filter(move |row| row.project.city == city && row.project.start == i64::from(year))
    }

    /// Usable new places of all cities by plan year.
    pub fn usable(&self) -> [f64; YEARS] {
        let mut sum = [0.0; YEARS];
        for brought in self.rows.iter().filter_map(|row| row.fate.ok()) {
            for (sum, own) in sum.iter_mut().zip(brought.usable) {
                *sum += own;
            }
        }
        sum
    }
}

fn brought(plan: &Plan, base: &Base, project: &Accepted) -> Brought {
    let usable = plan.years.map(|year| match usize::try_from(i64::from(year) - project.open) {
        // Of a project that opened before the plan, only what it still grows.
        Ok(age) => {
            let share = base.ramp[age.min(base.ramp.len() - 1)] - project.in_base.unwrap_or_default();
            project.places * share.max(0.0)
        }
        Err(_) => 0.0,
    });
    Brought {
        opens: project.open,
        places: project.places,
        usable,
        senior_seats: project.senior_seats,
        training: project.training,
    }
}

/// A new build is always possible; the other kinds need schools that no accepted project has taken.
fn room(base: &Base, policy: &Policy) -> [[bool; ProjectKind::ALL.len()]; CITIES] {
    let taken = |city: usize, needs: &dyn Fn(ProjectKind) -> bool| {
        let own = policy
            .projects
            .iter()
            .filter(|project| project.city == city && project.in_base.is_none());
        own.filter(|project| needs(project.kind)).count() as f64
    };
    std::array::from_fn(|city| {
        let senior =
            base.schools[Tier::SeniorTechnicalSchool.index()][city] - taken(city, &|kind| kind != ProjectKind::NewBuild);
        let technical = base.schools[Tier::TechnicalSchool.index()][city] - taken(city, &|kind| kind == ProjectKind::Merger);
        std::array::from_fn(|kind| match ProjectKind::ALL[kind] {
            ProjectKind::NewBuild => true,
            ProjectKind::Upgrade => senior >= 1.0,
            ProjectKind::Merger => senior >= 1.0 && technical >= 1.0,
        })
    })
}
