//! Input of all rules: a scenario with its finished projection, and derived values that several rules use.
//!
//! Does not run the model. `row` is the index of a year's row; 0 is the base year.

use std::ops::RangeInclusive;

use jigong_model::outcome::Outcome;
use jigong_model::plan::{Assumption, Assumptions, CITIES, CityId, Plan, Standard, Tier, YEARS};
use jigong_model::projection::{CityRow, RejectionReason, Year};
use jigong_model::scenario::{Project, Scenario};

/// Relative tolerance for equal figures.
const TIE: f64 = 1e-9;

/// A scenario with its outcome.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) plan: &'a Plan,
    pub(super) scenario: &'a Scenario,
    pub(super) assumptions: &'a Assumptions,
    pub(super) outcome: &'a Outcome,
}

impl<'a> Scene<'a> {
    /// The cities in a year.
    pub(super) const fn cities(&self, row: usize) -> &'a CityRow {
        &self.outcome.projection.cities[row]
    }

    /// The cities in the last year.
    pub(super) const fn last(&self) -> &'a CityRow {
        self.cities(YEARS)
    }

    /// The province in a year.
    pub(super) const fn year(&self, row: usize) -> &'a Year {
        &self.outcome.projection.years[row]
    }

    /// The calendar year of a row; `row` ≥ 1.
    pub(super) const fn calendar(&self, row: usize) -> u16 {
        self.plan.years[row - 1]
    }

    /// Rows of the years not yet observed. Only these are judged, because past years cannot be changed.
    pub(super) fn ahead(&self) -> RangeInclusive<usize> {
        self.scenario.actuals.observed_until() + 1..=YEARS
    }

    /// Technician colleges of a city in a year.
    pub(super) fn colleges(&self, row: usize, city: usize) -> f64 {
        self.cities(row).schools[Tier::TechnicianCollege.index()][city]
    }

    /// Colleges and senior technical schools of a city in a year; the plan supports a number of these.
    pub(super) fn supported(&self, row: usize, city: usize) -> f64 {
        self.colleges(row, city) + self.cities(row).schools[Tier::SeniorTechnicalSchool.index()][city]
    }

    /// Colleges of a city that have had `years_to_standard` years by the end of the plan.
    ///
    /// The opening year counts as the first. With three years, these are the colleges open two rows before the last.
    pub(super) fn grown_colleges(&self, city: usize) -> f64 {
        let years = self.plan.standard(Standard::YearsToStandard).value;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the standard is a whole number of years from 1 to 5"
        )]
        let before = years as usize - 1;
        self.colleges(YEARS - before, city)
    }

    /// The model's reason for rejecting a project, if it does.
    pub(super) fn rejection(&self, index: usize) -> Option<RejectionReason> {
        let rejected = &self.outcome.projection.rejected;
        rejected
            .iter()
            .find(|rejection| rejection.index == index)
            .map(|rejection| rejection.reason)
    }

    /// Accepted projects with their list indices.
    pub(super) fn accepted(&self) -> impl Iterator<Item = (usize, &'a Project)> {
        let all = self.scenario.levers.college_projects.iter().enumerate();
        all.filter(|(index, _)| self.rejection(*index).is_none())
    }

    /// Planned opening year of a project.
    pub(super) fn opening(&self, project: &Project) -> i64 {
        opening(self.assumptions, project)
    }

    /// Whether a project starts in an observed year.
    pub(super) fn is_observed(&self, project: &Project) -> bool {
        let observed = self.plan.years[..self.scenario.actuals.observed_until()].last();
        observed.is_some_and(|&year| project.start <= i64::from(year))
    }

    /// Capital cost, sum of the plan years, 10⁴ yuan (万元).
    pub(super) fn capital_cost(&self) -> f64 {
        capital_cost(self.outcome)
    }
}

/// Planned opening year of a project.
pub(super) fn opening(assumptions: &Assumptions, project: &Project) -> i64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range allows whole numbers from 0 to 5 only"
    )]
    let lead = assumptions.by_kind(Assumption::LeadYears, project.kind) as i64;
    project.start.saturating_add(lead)
}

/// Capital cost, sum of the plan years, 10⁴ yuan (万元).
pub(super) fn capital_cost(outcome: &Outcome) -> f64 {
    outcome.projection.years.iter().map(|year| year.capital_cost).sum()
}

/// Running cost, sum of the plan years, 10⁴ yuan (万元).
pub(super) fn running_cost(outcome: &Outcome) -> f64 {
    outcome.projection.years.iter().map(|year| year.running_cost).sum()
}

/// Whether a figure is larger than another by more than rounding.
pub(super) fn exceeds(figure: f64, other: f64) -> bool {
    figure > other + TIE * other.abs()
}

/// Cities that satisfy a predicate, in order.
pub(super) fn cities_where(holds: impl Fn(usize) -> bool) -> Vec<CityId> {
    CityId::all().filter(|city| holds(city.index())).collect()
}

/// The first of the cities with the largest figure. `figure` is called for these cities only.
pub(super) fn highest(cities: &[CityId], figure: impl Fn(usize) -> f64) -> Option<(CityId, f64)> {
    let figures = cities.iter().map(|&city| (city, figure(city.index())));
    figures.reduce(|best, own| if own.1 > best.1 { own } else { best })
}

/// The first of the cities with the smallest figure.
pub(super) fn lowest(cities: &[CityId], figure: impl Fn(usize) -> f64) -> Option<(CityId, f64)> {
    highest(cities, |city| -figure(city)).map(|(city, value)| (city, -value))
}

/// Sum of the positive values over the cities.
pub(super) fn above_zero(lane: impl Fn(usize) -> f64) -> f64 {
    (0..CITIES).map(lane).filter(|value| *value > 0.0).sum()
}
