//! Results of a scenario: its outcome and the outcomes without levers.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use jigong_analysis::Sampled;
use jigong_model::outcome::{Outcome, ValidScenario};
use jigong_model::plan::{Assumptions, Fault, Plan};
use jigong_model::scenario::{Edit, Fingerprint, Scenario};
use jigong_text::chart::Facts;

/// Results of a scenario.
#[derive(Debug, Clone)]
pub struct Results {
    /// The scenario's outcome.
    pub outcome: Outcome,
    without: Arc<WithoutLevers>,
}

/// The results that do not depend on levers. They are computed once for the same changed figures, observed years and
/// draws.
#[derive(Debug)]
pub struct WithoutLevers {
    /// Assumptions of both runs.
    pub assumptions: Assumptions,
    /// The outcome of the same assumptions without levers.
    pub status_quo: Outcome,
    /// The outcome of the plan's own assumptions without levers, if some were changed.
    pub shipped: Option<Outcome>,
    /// Fingerprint of the assumptions.
    pub fingerprint: Fingerprint,
    plan: &'static Plan,
    scenario: Scenario,
}

impl Deref for Results {
    type Target = WithoutLevers;

    fn deref(&self) -> &WithoutLevers {
        &self.without
    }
}

impl Results {
    /// What charts are drawn from.
    pub fn facts<'a>(&'a self, sampled: Option<&'a Sampled>) -> Facts<'a> {
        Facts {
            plan: self.plan,
            assumptions: &self.assumptions,
            outcome: &self.outcome,
            status_quo: &self.status_quo,
            sampled,
        }
    }

    /// Runs a scenario after an edit. Results of `before` that are still valid are reused.
    ///
    /// # Errors
    /// As [`ValidScenario::after_edit`].
    pub(super) fn run(scenario: &ValidScenario, edit: &Edit, before: Option<&Self>) -> Result<(ValidScenario, Self), Fault> {
        let (scenario, outcome) = scenario.after_edit(edit)?;
        let results = Self::with(&scenario, outcome, before)?;
        Ok((scenario, results))
    }

    /// Results of a scenario that has run before.
    ///
    /// # Errors
    /// None: the scenario has run before.
    pub(super) fn of(scenario: &ValidScenario, before: Option<&Self>) -> Result<Self, Fault> {
        Self::with(scenario, scenario.outcome()?, before)
    }

    fn with(scenario: &ValidScenario, outcome: Outcome, before: Option<&Self>) -> Result<Self, Fault> {
        let known = before.filter(|before| before.without.holds_for(scenario));
        let without = match known {
            Some(before) => Arc::clone(&before.without),
            None => Arc::new(WithoutLevers::of(scenario)?),
        };
        Ok(Self { outcome, without })
    }
}

impl WithoutLevers {
    fn of(scenario: &ValidScenario) -> Result<Self, Fault> {
        let plan = scenario.plan();
        let without = Scenario {
            levers: scenario.levers.decided(plan),
            ..Scenario::clone(scenario)
        };
        let shipped = Scenario {
            assumptions: BTreeMap::new(),
            ..without.clone()
        };
        let assumptions = scenario.resolved_assumptions(plan);
        Ok(Self {
            fingerprint: Fingerprint::of(plan, &assumptions),
            assumptions,
            status_quo: Outcome::of(plan, &without)?,
            shipped: (!scenario.assumptions.is_empty())
                .then(|| Outcome::of(plan, &shipped))
                .transpose()?,
            plan,
            scenario: without,
        })
    }

    /// Whether these results are valid for this scenario: apart from levers that can be moved, the model reads only
    /// these fields.
    fn holds_for(&self, scenario: &ValidScenario) -> bool {
        let own = &self.scenario;
        std::ptr::eq(self.plan, scenario.plan())
            && own.assumptions == scenario.assumptions
            && own.actuals == scenario.actuals
            && own.shocks == scenario.shocks
            && own.targets == scenario.targets
            && own.levers == scenario.levers.decided(self.plan)
    }
}
