//! The effect of a repair before it is applied: indicators, costs, targets newly met or missed, warnings that appear
//! or vanish.

use jigong_model::outcome::{Outcome, Reading};
use jigong_model::plan::{CityId, Fault, Indicator, Plan};
use jigong_model::scenario::Scenario;

use crate::Trial;

use super::repair::Repair;
use super::rule::{Rule, Severity};
use super::rules;
use super::scene::{Scene, capital_cost, running_cost};
use super::warning::{Place, Warning};

/// A value fell if it is lower by more than this, relative to itself or, below 1, absolute.
const ROUNDING: f64 = 1e-9;

/// A value without and with the repair.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change<T = f64> {
    /// Without the repair.
    pub before: T,
    /// With the repair.
    pub after: T,
}

/// The problem that a rule warns of, in some places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Which rule.
    pub rule: Rule,
    /// Where.
    pub place: Place,
}

/// The effect of a repair.
#[derive(Debug, Clone, PartialEq)]
pub struct Effect {
    /// The ten indicators in the order of [`Indicator`].
    pub readings: [Change<Reading>; 10],
    /// Capital cost, sum of the plan years, 10⁴ yuan (万元).
    pub capital_cost: Change,
    /// Running cost, sum of the plan years, 10⁴ yuan (万元).
    pub running_cost: Change,
    /// Indicators, aspirations included, that are missed without the repair and met with it.
    pub newly_met: Vec<Indicator>,
    /// Indicators, aspirations included, that are met without the repair and missed with it.
    pub newly_missed: Vec<Indicator>,
    /// Hard targets made worse: missed with the repair, and either met without it or now further from the target. A
    /// value that becomes unavailable counts as further. A target that is still met is not worse, even if its margin
    /// shrinks.
    pub worse: Vec<Indicator>,
    /// Warnings of severity `Warn` that the repair causes, in the places where the rule did not warn before.
    pub appears: Vec<Trouble>,
    /// Warnings of severity `Warn` that the repair removes, in the places where the rule no longer warns.
    pub vanishes: Vec<Trouble>,
}

/// The effect of a repair on a scenario. A repair without an edit has none.
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

/// The outcome of a scenario and its warnings.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) outcome: Outcome,
    pub(super) warnings: Vec<Warning>,
}

impl Told {
    /// Runs a scenario that differs from the trial's scenario in its levers only.
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

/// The effect of a change between two results.
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

/// Whether a target is missed now, and was met before or is further away now. For every indicator higher is better.
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

/// The problems in `told` that `known` does not contain, by rule and place.
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
