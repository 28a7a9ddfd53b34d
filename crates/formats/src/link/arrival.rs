//! A link that was read, held against today's page: the same result, or then and now with what changed in between.
//!
//! The plan's figures have editions and the model has a version; a link tells both. Where its author's figures are known
//! still, today's model is run with them, which parts what new figures did from what a new formula did.

use jigong_model::outcome::{Outcome, ValidScenario};
use jigong_model::plan::{Fault, Indicator, Plan, Slot};
use jigong_model::scenario::{Edit, Fingerprint, Scenario};

use super::{Day, Link, SharedResult, SharedScenario};

/// What today's page makes of a link.
#[derive(Debug, Clone, PartialEq)]
pub enum Arrival {
    /// The author's result.
    Same {
        /// Bit for bit; else to the digits that are shown.
        exact: bool,
    },
    /// An earlier page's result, which is another today.
    Older(Box<ThenNow>),
    /// A later page's result: this one lacks figures or formulas that its author had.
    Newer(Box<ThenNow>),
}

/// What the author saw and what is seen today.
#[derive(Debug, Clone, PartialEq)]
pub struct ThenNow {
    /// The day the link was made.
    pub made: Day,
    /// Edition of the figures, then and now.
    pub edition: [u32; 2],
    /// Version of the model, then and now.
    pub model: [u32; 2],
    /// The indicators that show another value now.
    pub rows: Vec<Row>,
    /// The scenario with the figures that its author had, where these are known and some have changed.
    pub as_then: Option<ValidScenario>,
}

/// An indicator then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Which.
    pub indicator: Indicator,
    /// What the author saw.
    pub then: Option<f64>,
    /// What is seen today.
    pub now: Option<f64>,
    /// Because of what, the greatest effect first.
    pub causes: Vec<Cause>,
}

/// Why an indicator shows another value.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Cause {
    /// A figure of the plan's data was replaced.
    Figure {
        /// Which.
        slot: Slot,
        /// Its value then.
        then: f64,
        /// Its value now.
        now: f64,
    },
    /// The author's figures are not known here.
    Data,
    /// An equation of the model was changed.
    Formula,
    /// A later page's figures or equations, which this one does not have.
    Later,
}

impl Arrival {
    /// Runs a scenario of a link with today's figures and compares the result with its author's.
    ///
    /// # Errors
    /// The scenario cannot be run with today's figures.
    pub fn of(plan: &Plan, link: &Link, sent: &SharedScenario) -> Result<(ValidScenario, Self), Fault> {
        let (scenario, outcome) = ValidScenario::run(plan, sent.scenario.clone())?;
        let arrival = Self::compared(plan, link, sent, &outcome);
        Ok((scenario, arrival))
    }

    fn compared(plan: &Plan, link: &Link, sent: &SharedScenario, outcome: &Outcome) -> Self {
        let now = SharedResult::of(outcome);
        if now.rounded == sent.stated.rounded {
            let exact = now.digest == sent.stated.digest;
            return Self::Same { exact };
        }
        if link.edition > plan.edition || link.model > jigong_model::projection::VERSION {
            let rows = rows(&now, sent, |_| vec![Cause::Later]);
            return Self::Newer(Box::new(then_now(plan, link, rows, None)));
        }
        let moved = moved(plan, link, sent);
        let as_then = moved.as_deref().and_then(|moved| as_then(plan, sent, moved));
        let single = effects(plan, sent, moved.as_deref().unwrap_or_default());
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
        Self::Older(Box::new(then_now(plan, link, rows, as_then)))
    }
}

/// The scenario with the figures that its author had, run with today's model; `None` where these are not known or cannot
/// be run any more.
fn as_then(plan: &Plan, sent: &SharedScenario, moved: &[(Slot, f64)]) -> Option<(ValidScenario, Outcome)> {
    let scenario = with_figures(plan, &sent.scenario, moved);
    let known = Fingerprint::of(plan, &scenario.resolved_assumptions(plan)) == sent.figures;
    ValidScenario::run(plan, scenario).ok().filter(|_| known)
}

fn then_now(plan: &Plan, link: &Link, rows: Vec<Row>, as_then: Option<ValidScenario>) -> ThenNow {
    ThenNow {
        made: link.made,
        edition: [link.edition, plan.edition],
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

/// Figures that the author's page had otherwise and that the scenario does not set itself.
fn moved(plan: &Plan, link: &Link, sent: &SharedScenario) -> Option<Vec<(Slot, f64)>> {
    let figures = plan.figures_of(link.edition)?;
    let own = |slot: &Slot| sent.scenario.assumptions.contains_key(&slot.index());
    Some(figures.into_iter().filter(|(slot, _)| !own(slot)).collect())
}

fn with_figures(plan: &Plan, scenario: &Scenario, figures: &[(Slot, f64)]) -> Scenario {
    let edits = figures.iter().map(|&(slot, value)| Edit::SetFigure(slot, value));
    scenario.after(&Edit::All(edits.collect()), plan)
}

/// Each moved figure with the outcome that there would be today, had it alone stayed as it was.
fn effects(plan: &Plan, sent: &SharedScenario, moved: &[(Slot, f64)]) -> Vec<(Cause, Option<Outcome>)> {
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
