//! Questions of the page to a worker, their answers, and the computation in steps.
//!
//! Does not know the browser. Invariant: a question about a scenario has one answer, wherever it is computed.

mod cache;
mod kind;

use jigong_model::plan::{Fault, Indicator, Plan};
use jigong_model::scenario::{Opened, Scenario};
use serde::{Deserialize, Serialize};

use crate::attribution::Splitting;
use crate::monte_carlo::{AT_REST, MOVING, SEED, Sampling};
use crate::sobol::{POINTS, sobol};
use crate::tornado::tornado;
use crate::ways::{Draws, Seeking};
use crate::{Attribution, By, Prepared, Sampled, Sensitivity, Ways};

pub use cache::Cache;
pub use kind::{Kind, Priority};

/// A question about a scenario.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Question {
    /// Uncertainty: bands and chances of each indicator.
    HowSure {
        /// Number of draws.
        samples: u32,
    },
    /// Attribution: what moved the outcome away from a baseline.
    Why {
        /// The baseline as a scenario file; `None` for the status quo.
        baseline: Option<String>,
        /// What is split.
        by: By,
    },
    /// Sensitivity to the uncertain inputs.
    WhatMatters,
    /// Ways to meet a target.
    WhatItTakes {
        /// Which target.
        indicator: Indicator,
        /// The chance required; `None` for the plain run.
        chance: Option<f64>,
    },
}

/// The answer to a question.
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

/// A question being computed.
#[derive(Debug)]
pub struct Job {
    plan: &'static Plan,
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

/// Progress of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// The part that is done, 0..1.
    Working(f64),
    /// Finished.
    Done(Answer),
}

/// Packs of four draws per step, and runs of an attribution per step: some milliseconds on a slow machine.
const PACKS: usize = 1024;
const RUNS: usize = 1024;

impl Job {
    /// Starts a question about a scenario file. `in_hand` is the plan that stands for its own id.
    ///
    /// # Errors
    /// The first fault of the scenario or the baseline, which must be of the same plan, or a fault of
    /// [`jigong_model::projection::project`].
    pub fn new(in_hand: &'static Plan, scenario: &str, question: &Question) -> Result<Self, Fault> {
        let Opened { plan, scenario, .. } = Opened::parse(scenario, in_hand)?;
        let work = match question {
            // Clamped, so that a request cannot occupy a worker for long.
            Question::HowSure { samples } => {
                let samples = (*samples).clamp(1, AT_REST);
                Work::HowSure(Box::new(Prepared::new(plan, scenario)?), None, samples)
            }
            Question::Why { baseline, by } => {
                let baseline = match baseline {
                    Some(text) => Scenario::parse(text, plan)?,
                    None => scenario.status_quo(plan),
                };
                Work::Why(Box::new(Splitting::new(plan, &baseline, scenario, *by)?))
            }
            Question::WhatMatters => Work::WhatMatters(Box::new(Prepared::new(plan, scenario)?)),
            Question::WhatItTakes { indicator, chance } => {
                Work::WhatItTakes(Box::new(Seeking::new(plan, scenario, *indicator, *chance)?))
            }
        };
        Ok(Self { plan, work })
    }

    /// Computes for some milliseconds. After the answer there is nothing left to do.
    ///
    /// # Errors
    /// None beyond those of [`Job::new`].
    pub fn step(&mut self, cache: &mut Cache) -> Result<Step, Fault> {
        let plan = self.plan;
        let part = match &mut self.work {
            Work::HowSure(prepared, sampling, samples) => {
                let bundle = cache.draws(plan, &prepared.inputs, *samples);
                let sampling = sampling.get_or_insert_with(|| Box::new(Sampling::new(plan, prepared, bundle)));
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

    /// Runs all steps.
    ///
    /// # Errors
    /// As [`Job::step`].
    pub fn finish(mut self, cache: &mut Cache) -> Result<Answer, Fault> {
        loop {
            if let Step::Done(answer) = self.step(cache)? {
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
