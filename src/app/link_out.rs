//! Links to the current scenario and to all scenarios of the comparison.

use jigong_formats::library::Work;
use jigong_formats::link::{Day, Link, MOST_SCENARIOS, SharedResult, SharedScenario, TooLong};

use crate::browser::clock;

use super::results::Results;
use super::workbench::Workbench;

/// Work and results in the form that a link contains.
fn sent(work: &Work, results: &Results) -> SharedScenario {
    let plan = work.scenario.plan();
    SharedScenario {
        plan,
        edition: plan.edition,
        scenario: (*work.scenario).clone(),
        origin: work.origin,
        figures: results.fingerprint,
        stated: SharedResult::of(&results.outcome),
    }
}

impl Workbench {
    /// The link to the current scenario. Reactive.
    ///
    /// # Errors
    /// The scenario's texts are too long for a link.
    pub fn link(self) -> Result<String, TooLong> {
        self.link_to(vec![sent(&self.work(), &self.results())], 0)
    }

    /// The link to all scenarios of the comparison, the current one first. Reactive. `None` if there is nothing to
    /// compare, or more than a link can contain.
    pub fn link_together(self) -> Option<Result<String, TooLong>> {
        let mut columns = self.beside();
        columns.sort_by_key(|own| (!own.in_hand, own.at));
        if !(2..=MOST_SCENARIOS).contains(&columns.len()) {
            return None;
        }
        let reference = columns.iter().position(|own| own.id == self.reference()).unwrap_or_default();
        let scenarios = columns.iter().map(|own| sent(&own.work, &own.results)).collect();
        Some(self.link_to(scenarios, reference))
    }

    fn link_to(self, scenarios: Vec<SharedScenario>, reference: usize) -> Result<String, TooLong> {
        let today = Day::parse(&clock::today()).unwrap_or(Day {
            year: self.plan().base_year,
            month: 1,
            day: 1,
        });
        Link::of(today, scenarios, reference).write()
    }
}
