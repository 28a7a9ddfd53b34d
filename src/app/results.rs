//! Results of a scenario: its outcome and the outcomes without levers.

use std::collections::BTreeMap;
use std::ops::Deref;
use std::sync::Arc;

use jigong_analysis::Sampled;
use jigong_model::outcome::{Outcome, ValidScenario};
use jigong_model::plan::{Assumptions, Fault, Plan};
use jigong_model::scenario::{Fingerprint, Levers, Scenario};
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
    pub fn facts<'a>(&'a self, plan: &'a Plan, sampled: Option<&'a Sampled>) -> Facts<'a> {
        Facts {
            plan,
            assumptions: &self.assumptions,
            outcome: &self.outcome,
            status_quo: &self.status_quo,
            sampled,
        }
    }

    /// Runs a scenario. Results of `before` that are still valid are reused.
    ///
    /// # Errors
    /// As [`ValidScenario::run`].
    pub(super) fn run(plan: &Plan, scenario: Scenario, before: Option<&Self>) -> Result<(ValidScenario, Self), Fault> {
        let (scenario, outcome) = ValidScenario::run(plan, scenario)?;
        let results = Self::with(plan, &scenario, outcome, before)?;
        Ok((scenario, results))
    }

    /// Results of a scenario that has run before.
    ///
    /// # Errors
    /// None for a scenario that was run with this plan.
    pub(super) fn of(plan: &Plan, scenario: &ValidScenario, before: Option<&Self>) -> Result<Self, Fault> {
        Self::with(plan, scenario, Outcome::of(plan, scenario)?, before)
    }

    fn with(plan: &Plan, scenario: &Scenario, outcome: Outcome, before: Option<&Self>) -> Result<Self, Fault> {
        let known = before.filter(|before| before.without.holds_for(scenario));
        let without = match known {
            Some(before) => Arc::clone(&before.without),
            None => Arc::new(WithoutLevers::of(plan, scenario)?),
        };
        Ok(Self { outcome, without })
    }
}

impl WithoutLevers {
    fn of(plan: &Plan, scenario: &Scenario) -> Result<Self, Fault> {
        let without = Scenario {
            levers: Levers::default(),
            ..scenario.clone()
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
            scenario: without,
        })
    }

    /// Whether these results are valid for this scenario: apart from levers, the model reads only these three fields.
    fn holds_for(&self, scenario: &Scenario) -> bool {
        let own = &self.scenario;
        own.assumptions == scenario.assumptions && own.actuals == scenario.actuals && own.shocks == scenario.shocks
    }
}
