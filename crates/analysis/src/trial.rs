//! One scenario made ready to be run again and again under other levers.
//!
//! Assumptions, shocks and observed years stay as the scenario has them; what depends on them alone is worked out once.
//! Must not know what is being looked for. Invariant: the scenario's own levers give the scenario's own outcome.

use jigong_model::outcome::{Outcome, indicator};
use jigong_model::plan::{Assumptions, Fault, Plan, YEARS};
use jigong_model::projection::{Base, Draw, Policy, Start};
use jigong_model::scenario::{Lever, Levers, Scenario, Series};

/// A scenario under trial.
#[derive(Debug)]
pub struct Trial<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The scenario as it stands.
    pub scenario: &'a Scenario,
    /// Its assumptions.
    pub assumptions: Assumptions,
    base: Base,
    draw: Draw,
}

impl<'a> Trial<'a> {
    /// Makes a scenario ready.
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

    /// The outcome under these levers.
    pub fn outcome(&self, levers: &Levers) -> Outcome {
        let policy = Policy::new(self.plan, &self.base, &self.assumptions, levers);
        let start = Start::new(&self.base, &policy, &self.scenario.actuals);
        let mut projection = start.projection().clone();
        start.run(&self.base, &policy, &self.draw, &mut projection);
        let readings = indicator::readings(self.plan, &projection);
        Outcome { projection, readings }
    }

    /// Number of years that are observed, from the first up to the last observed one: 0..=4.
    pub fn observed(&self) -> usize {
        self.scenario.actuals.observed_until()
    }

    /// A lever's values with one of them put into every year not yet observed.
    pub fn series(&self, lever: Lever, value: f64) -> Series {
        let mut series = self.scenario.levers.values(lever, &self.assumptions);
        series[self.observed()..YEARS].fill(value);
        series
    }

    /// The scenario's levers with a value of one put into every year not yet observed.
    pub fn with(&self, lever: Lever, value: f64) -> Levers {
        let mut levers = self.scenario.levers.clone();
        levers.yearly[lever.index()] = Some(self.series(lever, value));
        levers
    }
}
