//! What every rule reads: a scenario with its finished projection, and the few questions that several rules ask of it.
//!
//! Must not run the model. Years are told by the place of their row, the base year being 0.

use std::ops::RangeInclusive;

use jigong_model::outcome::Outcome;
use jigong_model::plan::{Assumption, Assumptions, CITIES, CityId, Plan, Standard, Tier, YEARS};
use jigong_model::projection::{CityRow, RejectionReason, Year};
use jigong_model::scenario::{Project, Scenario};

/// Two figures that differ by no more than this share are equal.
const TIE: f64 = 1e-9;

/// A scenario with what came of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scene<'a> {
    pub(super) plan: &'a Plan,
    pub(super) scenario: &'a Scenario,
    pub(super) assumptions: &'a Assumptions,
    pub(super) outcome: &'a Outcome,
}

impl<'a> Scene<'a> {
    /// The cities in the row of a year.
    pub(super) const fn cities(&self, row: usize) -> &'a CityRow {
        &self.outcome.projection.cities[row]
    }

    /// The cities at the end of the plan.
    pub(super) const fn last(&self) -> &'a CityRow {
        self.cities(YEARS)
    }

    /// The province in the row of a year.
    pub(super) const fn year(&self, row: usize) -> &'a Year {
        &self.outcome.projection.years[row]
    }

    /// The calendar year of a row after the base year.
    pub(super) const fn calendar(&self, row: usize) -> u16 {
        self.plan.years[row - 1]
    }

    /// Rows of the years not yet observed. Only these are judged: what has happened cannot be repaired.
    pub(super) fn ahead(&self) -> RangeInclusive<usize> {
        self.scenario.actuals.observed_until() + 1..=YEARS
    }

    /// Technician colleges of a city in the row of a year.
    pub(super) fn colleges(&self, row: usize, city: usize) -> f64 {
        self.cities(row).schools[Tier::TechnicianCollege.index()][city]
    }

    /// Colleges and senior technical schools of a city in the row of a year: what the plan supports.
    pub(super) fn supported(&self, row: usize, city: usize) -> f64 {
        self.colleges(row, city) + self.cities(row).schools[Tier::SeniorTechnicalSchool.index()][city]
    }

    /// Colleges of a city that have had their years to come up to the standard by the end of the plan.
    ///
    /// A college opened in a year has its first year in it, so of three years the third is the plan's last for those that
    /// are open two rows before.
    pub(super) fn grown_colleges(&self, city: usize) -> f64 {
        let years = self.plan.standard(Standard::YearsToStandard).value;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a whole number of years from 1 to 5"
        )]
        let before = years as usize - 1;
        self.colleges(YEARS - before, city)
    }

    /// The model's reason for giving a project no effect.
    pub(super) fn rejection(&self, index: usize) -> Option<RejectionReason> {
        let rejected = &self.outcome.projection.rejected;
        rejected
            .iter()
            .find(|rejection| rejection.index == index)
            .map(|rejection| rejection.reason)
    }

    /// The projects that the model accepts, with their places in the list.
    pub(super) fn accepted(&self) -> impl Iterator<Item = (usize, &'a Project)> {
        let all = self.scenario.levers.college_projects.iter().enumerate();
        all.filter(|(index, _)| self.rejection(*index).is_none())
    }

    /// The year in which a project is planned to open.
    pub(super) fn opening(&self, project: &Project) -> i64 {
        opening(self.assumptions, project)
    }

    /// Whether a project starts in a year that is observed already.
    pub(super) fn is_observed(&self, project: &Project) -> bool {
        let observed = self.plan.years[..self.scenario.actuals.observed_until()].last();
        observed.is_some_and(|&year| project.start <= i64::from(year))
    }

    /// Capital cost of the plan's years, 万元.
    pub(super) fn capital_cost(&self) -> f64 {
        capital_cost(self.outcome)
    }
}

/// The year in which a project is planned to open.
pub(super) fn opening(assumptions: &Assumptions, project: &Project) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "a whole number of years from 0 to 5")]
    let lead = assumptions.by_kind(Assumption::LeadYears, project.kind) as i64;
    project.start.saturating_add(lead)
}

/// Capital cost of the plan's years, 万元.
pub(super) fn capital_cost(outcome: &Outcome) -> f64 {
    outcome.projection.years.iter().map(|year| year.capital_cost).sum()
}

/// Running cost of the plan's years, 万元.
pub(super) fn running_cost(outcome: &Outcome) -> f64 {
    outcome.projection.years.iter().map(|year| year.running_cost).sum()
}

/// Whether a figure is larger than another by more than rounding.
pub(super) fn exceeds(figure: f64, other: f64) -> bool {
    figure > other + TIE * other.abs()
}

/// The cities for which something holds, in order.
pub(super) fn cities_where(holds: impl Fn(usize) -> bool) -> Vec<CityId> {
    CityId::all().filter(|city| holds(city.index())).collect()
}

/// The first of the cities with the largest figure. `figure` is asked for the cities given alone.
pub(super) fn highest(cities: &[CityId], figure: impl Fn(usize) -> f64) -> Option<(CityId, f64)> {
    let figures = cities.iter().map(|&city| (city, figure(city.index())));
    figures.reduce(|best, own| if own.1 > best.1 { own } else { best })
}

/// The first of the cities with the smallest figure.
pub(super) fn lowest(cities: &[CityId], figure: impl Fn(usize) -> f64) -> Option<(CityId, f64)> {
    highest(cities, |city| -figure(city)).map(|(city, value)| (city, -value))
}

/// A lane's sum of what is above zero.
pub(super) fn above_zero(lane: impl Fn(usize) -> f64) -> f64 {
    (0..CITIES).map(lane).filter(|value| *value > 0.0).sum()
}
