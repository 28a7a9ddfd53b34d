//! What a repair would do, told before it is taken: indicators, money, targets gained and harmed, warnings come and gone.

use jigong_model::outcome::{Outcome, Reading};
use jigong_model::plan::{CityId, Fault, Indicator, Plan};
use jigong_model::scenario::Scenario;

use crate::Trial;

use super::repair::Repair;
use super::rule::{Rule, Severity};
use super::rules;
use super::scene::{Scene, capital_cost, running_cost};
use super::warning::{Place, Warning};

/// A value fell where it is lower by more than this, of itself or of one where it is less than one.
const ROUNDING: f64 = 1e-9;

/// A figure without and with the repair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change<T = f64> {
    /// Without it.
    pub before: T,
    /// With it.
    pub after: T,
}

/// A rule's trouble in some places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Which rule.
    pub rule: Rule,
    /// Where.
    pub place: Place,
}

/// What a repair would do.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The ten indicators in the order of [`Indicator`].
    pub readings: [Change<Reading>; 10],
    /// Capital cost of the plan's years, 万元.
    pub capital_cost: Change,
    /// Running cost of the plan's years, 万元.
    pub running_cost: Change,
    /// Indicators, aspirations among them, that are missed without it and met with it.
    pub newly_met: Vec<Indicator>,
    /// Indicators, aspirations among them, that are met without it and missed with it.
    pub newly_missed: Vec<Indicator>,
    /// Hard targets made worse: missed with it, and either met without it or further from the target than without it (a
    /// value that is no longer there is further than any). A margin that shrinks and holds is not worse.
    pub worse: Vec<Indicator>,
    /// Warnings that it brings, in the places where the rule did not warn before; what is only worth knowing is not one.
    pub appears: Vec<Trouble>,
    /// Warnings that it takes away, in the places where the rule warns no more; likewise.
    pub vanishes: Vec<Trouble>,
}

/// What a repair would do to a scenario. One without an edit does nothing.
///
/// # Errors
/// As [`jigong_model::projection::project`].
pub fn effect(plan: &Plan, scenario: &Scenario, repair: &Repair) -> Result<Effect, Fault> {
    let trial = Trial::new(plan, scenario)?;
    let before = Told::of(&trial, scenario);
    Ok(match &repair.edit {
        Some(edit) => between(plan, &before, &Told::of(&trial, &scenario.after(edit, plan))),
        None => between(plan, &before, &before),
    })
}

/// A scenario's outcome with its warnings.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) outcome: Outcome,
    pub(super) warnings: Vec<Warning>,
}

impl Told {
    /// Runs a scenario that differs from the one under trial in its levers alone.
    pub(super) fn of(trial: &Trial, scenario: &Scenario) -> Self {
        let outcome = trial.outcome(&scenario.levers);
        let warnings = rules::all(&Scene {
            plan: trial.plan,
            scenario,
            assumptions: &trial.assumptions,
            outcome: &outcome,
        });
        Self { outcome, warnings }
    }
}

/// The effect of going from one to the other.
pub(super) fn between(plan: &Plan, before: &Told, after: &Told) -> Effect {
    let readings: [Change<Reading>; 10] = std::array::from_fn(|at| Change {
        before: before.outcome.readings[at],
        after: after.outcome.readings[at],
    });
    let which = |holds: &dyn Fn(&Change<Reading>) -> bool| -> Vec<Indicator> {
        let found = readings.iter().filter(|change| holds(change));
        found.map(|change| change.after.indicator).collect()
    };
    let money = |sum: fn(&Outcome) -> f64| Change {
        before: sum(&before.outcome),
        after: sum(&after.outcome),
    };
    Effect {
        newly_met: which(&|change| !change.before.met && change.after.met),
        newly_missed: which(&|change| change.before.met && !change.after.met),
        worse: which(&|change| plan.target(change.after.indicator).standing.is_hard() && is_worse(change)),
        capital_cost: money(capital_cost),
        running_cost: money(running_cost),
        appears: news(&after.warnings, &before.warnings),
        vanishes: news(&before.warnings, &after.warnings),
        readings,
    }
}

/// Missed, and either met before or further from the target; every indicator is the better the higher it is.
fn is_worse(change: &Change<Reading>) -> bool {
    let Change { before, after } = change;
    !after.met && (before.met || fell(before.value, after.value))
}

fn fell(before: Option<f64>, after: Option<f64>) -> bool {
    match (before, after) {
        (Some(before), Some(after)) => {
            let size = if before.abs() > 1.0 { before.abs() } else { 1.0 };
            before - after > ROUNDING * size
        }
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// What some warnings tell that others do not.
fn news(told: &[Warning], known: &[Warning]) -> Vec<Trouble> {
    let unknown = |warning: &Warning| {
        let rule = warning.rule();
        let same: Vec<&Place> = known.iter().filter(|own| own.rule() == rule).map(|own| &own.place).collect();
        let place = match &warning.place {
            Place::Province => same.is_empty().then_some(Place::Province),
            Place::Cities(cities) => {
                let is_new = |city: &CityId| !same.iter().any(|place| place.cities().contains(city));
                let new: Vec<CityId> = cities.iter().copied().filter(is_new).collect();
                (!new.is_empty()).then_some(Place::Cities(new))
            }
        };
        place.map(|place| Trouble { rule, place })
    };
    let troubles = told.iter().filter(|warning| warning.severity() == Severity::Warn);
    troubles.filter_map(unknown).collect()
}
