//! What the page asks of a worker, what it answers, and the pure work between: native-testable, in steps.
//!
//! Must not know the browser. Invariant: one question about one scenario has one answer, whoever works it out.

mod cache;
mod kind;

use jigong_model::plan::{Fault, Indicator, Plan};
use jigong_model::scenario::Scenario;
use serde::{Deserialize, Serialize};

use crate::attribution::Splitting;
use crate::monte_carlo::{AT_REST, MOVING, SEED, Sampling};
use crate::sobol::{POINTS, sobol};
use crate::tornado::tornado;
use crate::ways::{Draws, Seeking};
use crate::{Attribution, By, Prepared, Sampled, Sensitivity, Ways};

pub use cache::Cache;
pub use kind::{Kind, Priority};

/// What is asked about a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// How sure each indicator is, by so many draws.
    HowSure {
        /// Number of draws.
        samples: u32,
    },
    /// What moved the outcome away from a baseline.
    Why {
        /// The baseline as a scenario file; `None` for the status quo.
        baseline: Option<String>,
        /// What is split.
        by: By,
    },
    /// What the outcome depends on.
    WhatMatters,
    /// What would meet a target.
    WhatItTakes {
        /// Which target.
        indicator: Indicator,
        /// The chance with which it shall be met; `None` for the plain run.
        chance: Option<f64>,
    },
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Question::HowSure`].
    HowSure(Box<Sampled>),
    /// To [`Question::Why`].
    Why(Attribution),
    /// To [`Question::WhatMatters`].
    WhatMatters(Box<Sensitivity>),
    /// To [`Question::WhatItTakes`].
    WhatItTakes(Box<Ways>),
}

/// A question under work.
#[derive(Debug)]
pub struct Job {
    work: Work,
}

#[derive(Debug)]
enum Work {
    HowSure(Box<Prepared>, Option<Box<Sampling>>, u32),
    Why(Box<Splitting>),
    WhatMatters(Box<Prepared>),
    WhatItTakes(Box<Seeking>),
    Done,
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// So much of it is done, 0..1.
    Working(f64),
    /// All of it.
    Done(Answer),
}

/// Packs of four draws that are run in a step, and runs of an attribution: some milliseconds on a slow machine.
const PACKS: usize = 1024;
const RUNS: usize = 1024;

impl Job {
    /// Takes a question about a scenario file up.
    ///
    /// # Errors
    /// The scenario's first fault, or that of the baseline; [`jigong_model::projection::project`]'s.
    pub fn new(plan: &Plan, scenario: &str, question: &Question) -> Result<Self, Fault> {
        let scenario = Scenario::parse(scenario, plan)?;
        let work = match question {
            // More draws than a page ever asks for would only be a way to keep a worker busy.
            Question::HowSure { samples } => {
                let samples = (*samples).clamp(1, AT_REST);
                Work::HowSure(Box::new(Prepared::new(plan, scenario)?), None, samples)
            }
            Question::Why { baseline, by } => {
                let baseline = baseline.as_ref().map(|text| Scenario::parse(text, plan)).transpose()?;
                Work::Why(Box::new(Splitting::new(plan, &baseline.unwrap_or_default(), scenario, *by)?))
            }
            Question::WhatMatters => Work::WhatMatters(Box::new(Prepared::new(plan, scenario)?)),
            Question::WhatItTakes { indicator, chance } => {
                Work::WhatItTakes(Box::new(Seeking::new(plan, scenario, *indicator, *chance)?))
            }
        };
        Ok(Self { work })
    }

    /// Works for some milliseconds. After the answer there is nothing more to do.
    ///
    /// # Errors
    /// None that [`Job::new`] has not told.
    pub fn step(&mut self, plan: &Plan, cache: &mut Cache) -> Result<Step, Fault> {
        let part = match &mut self.work {
            Work::HowSure(prepared, sampling, samples) => {
                let bundle = cache.draws(plan, &prepared.inputs, *samples);
                let (policy, actuals) = (&prepared.policy, &prepared.scenario.actuals);
                let sampling =
                    sampling.get_or_insert_with(|| Box::new(Sampling::new(plan, &prepared.base, policy, actuals, bundle)));
                sampling.step(&prepared.base, bundle, PACKS)
            }
            Work::Why(splitting) => splitting.step(plan, RUNS),
            Work::WhatItTakes(seeking) => {
                let [all, few] = cache.both(plan, &seeking.prepared().inputs, [AT_REST, MOVING]);
                seeking.step(plan, Draws { all, few })?
            }
            Work::WhatMatters(_) | Work::Done => 1.0,
        };
        if part < 1.0 {
            return Ok(Step::Working(part));
        }
        Ok(match std::mem::replace(&mut self.work, Work::Done) {
            Work::HowSure(_, Some(sampling), samples) => Step::Done(Answer::HowSure(Box::new(sampling.answer(samples, SEED)))),
            Work::Why(splitting) => Step::Done(Answer::Why(splitting.answer())),
            Work::WhatMatters(prepared) => Step::Done(Answer::WhatMatters(Box::new(sensitivity(plan, &prepared)))),
            Work::WhatItTakes(seeking) => Step::Done(Answer::WhatItTakes(Box::new(seeking.answer()))),
            Work::HowSure(_, None, _) | Work::Done => Step::Working(1.0),
        })
    }

    /// Works until it is done.
    ///
    /// # Errors
    /// As [`Job::step`].
    pub fn finish(mut self, plan: &Plan, cache: &mut Cache) -> Result<Answer, Fault> {
        loop {
            if let Step::Done(answer) = self.step(plan, cache)? {
                return Ok(answer);
            }
        }
    }
}

fn sensitivity(plan: &Plan, prepared: &Prepared) -> Sensitivity {
    let under_draws = prepared.under_draws(plan);
    let (base, bars) = tornado(&under_draws, &prepared.base, &prepared.inputs);
    Sensitivity {
        base,
        bars,
        sobol: sobol(&under_draws, &prepared.base, &prepared.inputs, POINTS, SEED),
    }
}
