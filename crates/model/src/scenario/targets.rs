//! Own targets: the planner's values in place of the plan's. docs/model.md, section 5.
//!
//! Targets change nothing in the model but whether an indicator is met.

use crate::plan::{Indicator, Plan};

use super::{Reason, Scenario};

/// Number of indicators.
const INDICATORS: usize = Indicator::ALL.len();

/// A target set by the planner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnTarget {
    /// The value, in the indicator's unit; `None` if the planner takes the target away.
    pub value: Option<f64>,
    /// Who set it, when and why.
    pub reason: Reason,
}

/// Own targets by [`Indicator::index`]; `None` where the plan's target stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct OwnTargets(pub [Option<OwnTarget>; INDICATORS]);

impl OwnTargets {
    /// The own target of an indicator, if any.
    pub const fn get(&self, indicator: Indicator) -> Option<&OwnTarget> {
        self.0[indicator.index()].as_ref()
    }

    /// Own targets in the order of [`Indicator`].
    pub fn iter(&self) -> impl Iterator<Item = (Indicator, &OwnTarget)> {
        let own = Indicator::ALL.iter().zip(&self.0);
        own.filter_map(|(&indicator, own)| Some((indicator, own.as_ref()?)))
    }

    /// Whether every target is the plan's.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }
}

/// Target values in use, in the order of [`Indicator`]; `None` without a target.
pub type Targets = [Option<f64>; INDICATORS];

impl Scenario {
    /// The target value in use: the own one, else the plan's; `None` if there is no target.
    pub fn target(&self, plan: &Plan, indicator: Indicator) -> Option<f64> {
        match self.targets.get(indicator) {
            Some(own) => own.value,
            None => plan.target(indicator).quantity.value,
        }
    }

    /// All target values in use.
    pub fn targets_in_use(&self, plan: &Plan) -> Targets {
        std::array::from_fn(|at| self.target(plan, Indicator::ALL[at]))
    }
}
