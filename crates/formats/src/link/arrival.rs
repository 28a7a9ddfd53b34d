//! Compares a link's stated results with today's: equal, or different with the causes.
//!
//! A link states the edition of the figures and the version of the model. If the author's figures are still known,
//! today's model is run with them, which separates the effect of new figures from that of new equations.

use jigong_model::outcome::{Outcome, ValidScenario};
use jigong_model::plan::{Fault, Indicator, Plan, Slot};
use jigong_model::scenario::{Edit, Fingerprint, Scenario};

use super::{Day, Link, SharedResult, SharedScenario};

/// Comparison of a link with today's results.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrival {
    /// The results are equal.
    Same {
        /// Whether they are equal bit for bit; otherwise equal as displayed.
        exact: bool,
    },
    /// The link is older and its results differ today.
    Older(Box<ThenNow>),
    /// The link is newer: this build lacks figures or equations that its author had.
    Newer(Box<ThenNow>),
}

/// The author's results and today's.
#[derive(Debug, Clone, PartialEq)]
pub struct ThenNow {
    /// Day on which the link was made.
    pub made: Day,
    /// Edition of the figures: the author's, today's.
    pub edition: [u32; 2],
    /// Version of the model: the author's, today's.
    pub model: [u32; 2],
    /// Indicators that are displayed differently today.
    pub rows: Vec<Row>,
    /// The scenario with the author's figures, if these are known and some have changed.
    pub as_then: Option<ValidScenario>,
}

/// An indicator with its author's value and today's.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The indicator.
    pub indicator: Indicator,
    /// The author's value.
    pub then: Option<f64>,
    /// Today's value.
    pub now: Option<f64>,
    /// Causes, greatest effect first.
    pub causes: Vec<Cause>,
}

/// Why an indicator differs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cause {
    /// A default figure was changed.
    Figure {
        /// The figure.
        slot: Slot,
        /// The author's value.
        then: f64,
        /// Today's value.
        now: f64,
    },
    /// The author's figures are unknown.
    Data,
    /// An equation of the model was changed.
    Formula,
    /// Figures or equations of a newer build.
    Later,
}

impl Arrival {
    /// Runs a scenario of a link with today's figures and compares its results with the author's.
    ///
    /// # Errors
    /// The scenario cannot be run with today's figures.
    pub fn of(link: &Link, sent: &SharedScenario) -> Result<(ValidScenario, Self), Fault> {
        let (scenario, outcome) = ValidScenario::run(sent.plan, sent.scenario.clone())?;
        let arrival = Self::compared(link, sent, &outcome);
        Ok((scenario, arrival))
    }

    fn compared(link: &Link, sent: &SharedScenario, outcome: &Outcome) -> Self {
        let plan = sent.plan;
        let now = SharedResult::of(outcome);
        if now.rounded == sent.stated.rounded {
            let exact = now.digest == sent.stated.digest;
            return Self::Same { exact };
        }
        if sent.edition > plan.edition || link.model > jigong_model::projection::VERSION {
            let rows = rows(&now, sent, |_| vec![Cause::Later]);
            return Self::Newer(Box::new(then_now(link, sent, rows, None)));
        }
        let moved = moved(sent);
        let as_then = moved.as_deref().and_then(|moved| as_then(sent, moved));
        let single = effects(sent, moved.as_deref().unwrap_or_default());
        let before = as_then.as_ref().map(|(_, outcome)| SharedResult::of(outcome));
        let rows = rows(&now, sent, |indicator| {
            let mut causes = causes(outcome, &single, indicator);
            match before {
                None => causes.push(Cause::Data),
                Some(before) if !before.agrees(&sent.stated, indicator) => causes.push(Cause::Formula),
                Some(_) => {}
            }
            causes
        });
        let changed = moved.is_some_and(|moved| !moved.is_empty());
        let as_then = as_then.filter(|_| changed).map(|(scenario, _)| scenario);
        Self::Older(Box::new(then_now(link, sent, rows, as_then)))
    }
}

/// The scenario with the author's figures, run with today's model; `None` if the figures are unknown or the scenario
/// can no longer be run.
fn as_then(sent: &SharedScenario, moved: &[(Slot, f64)]) -> Option<(ValidScenario, Outcome)> {
    let plan = sent.plan;
    let scenario = with_figures(plan, &sent.scenario, moved);
    let known = Fingerprint::of(plan, &scenario.resolved_assumptions(plan)) == sent.figures;
    ValidScenario::run(plan, scenario).ok().filter(|_| known)
}

fn then_now(link: &Link, sent: &SharedScenario, rows: Vec<Row>, as_then: Option<ValidScenario>) -> ThenNow {
    ThenNow {
        made: link.made,
        edition: [sent.edition, sent.plan.edition],
        model: [link.model, jigong_model::projection::VERSION],
        rows,
        as_then,
    }
}

fn rows(now: &SharedResult, sent: &SharedScenario, causes: impl Fn(Indicator) -> Vec<Cause>) -> Vec<Row> {
    let changed = Indicator::ALL.iter().filter(|&&own| !now.agrees(&sent.stated, own));
    changed
        .map(|&indicator| Row {
            indicator,
            then: sent.stated.value(indicator),
            now: now.value(indicator),
            causes: causes(indicator),
        })
        .collect()
}

/// Figures that the author's edition had otherwise and that the scenario does not set itself.
fn moved(sent: &SharedScenario) -> Option<Vec<(Slot, f64)>> {
    let figures = sent.plan.figures_of(sent.edition)?;
    let own = |slot: &Slot| sent.scenario.assumptions.contains_key(&slot.index());
    Some(figures.into_iter().filter(|(slot, _)| !own(slot)).collect())
}

fn with_figures(plan: &Plan, scenario: &Scenario, figures: &[(Slot, f64)]) -> Scenario {
    let edits = figures.iter().map(|&(slot, value)| Edit::SetFigure(slot, value));
    scenario.after(&Edit::All(edits.collect()), plan)
}

/// For each changed figure, today's outcome with only this figure reset to the author's value.
fn effects(sent: &SharedScenario, moved: &[(Slot, f64)]) -> Vec<(Cause, Option<Outcome>)> {
    let plan = sent.plan;
    let one = |&(slot, then): &(Slot, f64)| {
        let now = plan.assumptions.slot(slot.index());
        let alone = with_figures(plan, &sent.scenario, &[(slot, then)]);
        (Cause::Figure { slot, then, now }, Outcome::of(plan, &alone).ok())
    };
    moved.iter().map(one).collect()
}

fn causes(now: &Outcome, single: &[(Cause, Option<Outcome>)], indicator: Indicator) -> Vec<Cause> {
    let value = |outcome: &Outcome| outcome.reading(indicator).value;
    let mut sized: Vec<(f64, Cause)> = single
        .iter()
        .filter_map(|(cause, alone)| {
            let effect = match (value(now), alone.as_ref().and_then(value)) {
                (Some(now), Some(alone)) => (now - alone).abs(),
                (None, None) => 0.0,
                _ => f64::INFINITY,
            };
            (effect > 0.0).then_some((effect, *cause))
        })
        .collect();
    sized.sort_by(|a, b| b.0.total_cmp(&a.0));
    sized.into_iter().map(|(_, cause)| cause).collect()
}
