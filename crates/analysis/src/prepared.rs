//! A scenario with everything that does not depend on a draw.

use jigong_model::plan::{Assumptions, Fault, Plan};
use jigong_model::projection::{Base, Draw, Policy};
use jigong_model::scenario::{Levers, Scenario};

use super::inputs::Inputs;
use super::under_draws::PolicyUnderDraws;

/// A prepared scenario.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The scenario.
    pub scenario: Scenario,
    /// Its assumptions.
    pub assumptions: Assumptions,
    /// Its base year.
    pub base: Base,
    /// Its levers.
    pub policy: Policy,
    /// Distributions of its uncertain inputs.
    pub inputs: Inputs,
}

impl Prepared {
    /// Prepares a scenario.
    ///
    /// # Errors
    /// As [`jigong_model::projection::project`].
    pub fn new(plan: &Plan, scenario: Scenario) -> Result<Self, Fault> {
        let assumptions = scenario.resolved_assumptions(plan);
        let base = Base::new(plan, &assumptions)?;
        let policy = Policy::new(plan, &base, &assumptions, &scenario.levers);
        let inputs = Inputs::new(plan, &scenario.ranges, &base);
        Ok(Self {
            scenario,
            assumptions,
            base,
            policy,
            inputs,
        })
    }

    /// Its policy, ready to be run with many draws.
    pub fn under_draws(&self, plan: &Plan) -> PolicyUnderDraws {
        let targets = self.scenario.targets_in_use(plan);
        PolicyUnderDraws::new(plan, &targets, &self.base, &self.policy, &self.scenario.actuals)
    }

    /// Other levers under the same assumptions, ready to be run with many draws.
    pub fn under_draws_of(&self, plan: &Plan, levers: &Levers) -> PolicyUnderDraws {
        let policy = Policy::new(plan, &self.base, &self.assumptions, levers);
        let targets = self.scenario.targets_in_use(plan);
        PolicyUnderDraws::new(plan, &targets, &self.base, &policy, &self.scenario.actuals)
    }

    /// The draw of the plain run: the scenario's shocks; other inputs at their modes.
    pub fn draw(&self) -> Draw {
        Draw::of(&self.scenario.shocks, &self.base)
    }
}
