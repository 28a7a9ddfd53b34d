//! A scenario prepared to be run repeatedly with other levers.
//!
//! Assumptions, shocks and observed years are the scenario's; what depends on them alone is computed once. Does not
//! know the search. Invariant: the scenario's own levers give the scenario's own outcome.

use jigong_model::outcome::{Outcome, indicator};
use jigong_model::plan::{Assumptions, Fault, Indicator, Plan, YEARS};
use jigong_model::projection::{Base, Draw, Policy, Start};
use jigong_model::scenario::{Lever, Levers, Scenario, Series};

use super::goal_seek::Unsought;

/// A scenario under trial.
#[derive(Debug)]
pub struct Trial<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The unchanged scenario.
    pub scenario: &'a Scenario,
    /// Its assumptions.
    pub assumptions: Assumptions,
    base: Base,
    draw: Draw,
}

impl<'a> Trial<'a> {
    /// Prepares a scenario.
    ///
    /// # Errors
    /// As [`jigong_model::projection::project`].
    pub fn new(plan: &'a Plan, scenario: &'a Scenario) -> Result<Self, Fault> {
        let assumptions = scenario.resolved_assumptions(plan);
        let base = Base::new(plan, &assumptions)?;
        let draw = Draw::of(&scenario.shocks, &base);
        Ok(Self {
            plan,
            scenario,
            assumptions,
            base,
            draw,
        })
    }

    /// The outcome with other levers.
    pub fn outcome(&self, levers: &Levers) -> Outcome {
        let policy = Policy::new(self.plan, &self.base, &self.assumptions, levers);
        let start = Start::new(&self.base, &policy, &self.scenario.actuals);
        let mut projection = start.projection().clone();
        start.run(&self.base, &policy, &self.draw, &mut projection);
        let readings = indicator::readings(self.plan, &self.scenario.targets_in_use(self.plan), &projection);
        Outcome { projection, readings }
    }

    /// Number of years up to the last observed one, 0..=5.
    pub fn observed(&self) -> usize {
        self.scenario.actuals.observed_until()
    }

    /// Whether levers can be sought for an indicator.
    ///
    /// # Errors
    /// Why not.
    pub fn can_seek(&self, indicator: Indicator) -> Result<(), Unsought> {
        if self.scenario.target(self.plan, indicator).is_none() {
            Err(Unsought::NoTarget)
        } else if self.observed() == YEARS {
            Err(Unsought::Observed)
        } else {
            Ok(())
        }
    }

    /// A lever's yearly values with `value` in every year not yet observed.
    pub fn series(&self, lever: Lever, value: f64) -> Series {
        let mut series = self.scenario.levers.values(lever, &self.assumptions);
        series[self.observed()..YEARS].fill(value);
        series
    }

    /// The scenario's levers with one lever at `value` in every year not yet observed.
    pub fn with(&self, lever: Lever, value: f64) -> Levers {
        let mut levers = self.scenario.levers.clone();
        levers.yearly[lever.index()] = Some(self.series(lever, value));
        levers
    }
}
