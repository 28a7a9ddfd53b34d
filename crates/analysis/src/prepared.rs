//! A scenario with all that does not depend on a draw or on a lever under trial.

use jigong_model::plan::{Assumptions, Fault, Plan};
use jigong_model::projection::{Base, Draw, Policy};
use jigong_model::scenario::{Levers, Scenario};

use super::inputs::Inputs;
use super::under_draws::PolicyUnderDraws;

/// A scenario made ready.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// The scenario.
    pub scenario: Scenario,
    /// Its assumptions.
    pub assumptions: Assumptions,
    /// The base year under them.
    pub base: Base,
    /// Its levers.
    pub policy: Policy,
    /// Its uncertain inputs.
    pub inputs: Inputs,
}

impl Prepared {
    /// Makes a scenario ready.
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

    /// Its levers before many draws.
    pub fn under_draws(&self, plan: &Plan) -> PolicyUnderDraws {
        PolicyUnderDraws::new(plan, &self.base, &self.policy, &self.scenario.actuals)
    }

    /// Other levers under the same assumptions before many draws.
    pub fn under_draws_of(&self, plan: &Plan, levers: &Levers) -> PolicyUnderDraws {
        let policy = Policy::new(plan, &self.base, &self.assumptions, levers);
        PolicyUnderDraws::new(plan, &self.base, &policy, &self.scenario.actuals)
    }

    /// The draw of its plain run: its own shocks, else every input at its mode.
    pub fn draw(&self) -> Draw {
        Draw::of(&self.scenario.shocks, &self.base)
    }
}
