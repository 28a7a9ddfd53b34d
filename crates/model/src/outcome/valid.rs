//! A scenario that was checked and run: the only kind that the app opens, stores or compares.

use std::ops::Deref;
use std::sync::Arc;

use crate::plan::{Fault, Plan};
use crate::scenario::limits::{self, clipped};
use crate::scenario::{Edit, Fingerprint, Opened, Preset, Scenario};

use super::Outcome;

/// A scenario that passed [`Scenario::check`] and that the model can run.
///
/// Construction runs the model, so holders need no further check. Cloning copies an `Arc`.
#[derive(Debug, Clone)]
pub struct ValidScenario(Arc<Parts>);

#[derive(Debug, Clone)]
struct Parts {
    plan: &'static Plan,
    scenario: Scenario,
}

impl PartialEq for ValidScenario {
    fn eq(&self, other: &Self) -> bool {
        self.is(other) || std::ptr::eq(self.plan(), other.plan()) && **self == **other
    }
}

impl ValidScenario {
    /// Checks and runs a scenario; also returns its outcome.
    ///
    /// # Errors
    /// As [`Scenario::check`] and [`Outcome::of`].
    pub fn run(plan: &'static Plan, scenario: Scenario) -> Result<(Self, Outcome), Fault> {
        scenario.check(plan)?;
        let outcome = Outcome::of(plan, &scenario)?;
        Ok((Self(Arc::new(Parts { plan, scenario })), outcome))
    }

    /// Reads, checks and runs a scenario file of any plan; also returns the fingerprint that it states. `in_hand` is the
    /// plan that stands for its own id.
    ///
    /// # Errors
    /// As [`Opened::parse`] and [`ValidScenario::run`].
    pub fn open(text: &str, in_hand: &'static Plan) -> Result<(Self, Option<Fingerprint>), Fault> {
        let Opened { plan, scenario, stated } = Opened::parse(text, in_hand)?;
        Ok((Self::new(plan, scenario)?, stated))
    }

    /// The plan it belongs to.
    pub fn plan(&self) -> &'static Plan {
        self.0.plan
    }

    /// Its outcome, computed anew.
    ///
    /// # Errors
    /// None: construction has run it.
    pub fn outcome(&self) -> Result<Outcome, Fault> {
        Outcome::of(self.plan(), self)
    }

    /// The scenario after an edit, checked and run.
    ///
    /// # Errors
    /// As [`ValidScenario::run`].
    pub fn after_edit(&self, edit: &Edit) -> Result<(Self, Outcome), Fault> {
        Self::run(self.plan(), self.after(edit, self.plan()))
    }

    /// The text of the scenario file.
    pub fn to_file(&self) -> String {
        self.to_text(self.plan())
    }

    /// Checks and runs a scenario and drops the outcome.
    ///
    /// # Errors
    /// As [`ValidScenario::run`].
    pub fn new(plan: &'static Plan, scenario: Scenario) -> Result<Self, Fault> {
        Self::run(plan, scenario).map(|(valid, _)| valid)
    }

    /// A preset scenario.
    ///
    /// # Errors
    /// A fault in the shipped preset or plan data; tests exclude it.
    pub fn preset(plan: &'static Plan, preset: Preset) -> Result<Self, Fault> {
        Self::new(plan, preset.scenario(plan)?)
    }

    /// The same scenario with another title, clipped to [`limits::TITLE`]. No figure depends on the title, so nothing
    /// is run.
    #[must_use]
    pub fn titled(&self, title: &str) -> Self {
        if self.title == title {
            return self.clone();
        }
        let mut parts = Parts::clone(&self.0);
        clipped(title, limits::TITLE).clone_into(&mut parts.scenario.title);
        Self(Arc::new(parts))
    }

    /// Whether both point to the same allocation; then they are equal without a comparison.
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ValidScenario {
    type Target = Scenario;

    fn deref(&self) -> &Scenario {
        &self.0.scenario
    }
}
