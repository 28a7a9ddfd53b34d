//! A scenario that the model has run: the only kind that comes in hand, is kept on the device or is compared.

use std::ops::Deref;
use std::sync::Arc;

use crate::plan::{Fault, Plan};
use crate::scenario::limits::{self, clipped};
use crate::scenario::{Preset, Scenario};

use super::Outcome;

/// A scenario that fits together, that the model can run and that its file reads back equal.
///
/// Making one runs the model, so whoever holds one need not ask again. Cloning it copies a pointer.
#[derive(Debug, Clone, PartialEq)]
pub struct ValidScenario(Arc<Scenario>);

impl ValidScenario {
    /// Runs a scenario; gives its outcome besides.
    ///
    /// # Errors
    /// As [`Scenario::check`] and [`Outcome::of`].
    pub fn run(plan: &Plan, scenario: Scenario) -> Result<(Self, Outcome), Fault> {
        scenario.check(plan)?;
        let outcome = Outcome::of(plan, &scenario)?;
        Ok((Self(Arc::new(scenario)), outcome))
    }

    /// Runs a scenario for no more than to know that it can be run.
    ///
    /// # Errors
    /// As [`ValidScenario::run`].
    pub fn new(plan: &Plan, scenario: Scenario) -> Result<Self, Fault> {
        Self::run(plan, scenario).map(|(valid, _)| valid)
    }

    /// A preset.
    ///
    /// # Errors
    /// The preset or the plan's data is damaged, which the tests keep from happening.
    pub fn preset(plan: &Plan, preset: Preset) -> Result<Self, Fault> {
        Self::new(plan, preset.scenario(plan)?)
    }

    /// The same scenario under another title. No figure depends on it, so nothing is run.
    #[must_use]
    pub fn titled(&self, title: &str) -> Self {
        if self.title == title {
            return self.clone();
        }
        let mut scenario = Scenario::clone(self);
        clipped(title, limits::TITLE).clone_into(&mut scenario.title);
        Self(Arc::new(scenario))
    }

    /// Whether both are one in memory, so that nothing needs to be compared or written anew.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ValidScenario {
    type Target = Scenario;

    fn deref(&self) -> &Scenario {
        &self.0
    }
}
