//! Layer 5. What the page asks of a worker, what it answers, and the pure work between: native-testable, in steps.
//!
//! Must not know the browser. Invariant: one question about one scenario has one answer, whoever works it out.

mod asked;
mod kind;
mod solver;
pub mod wire;

use serde::{Deserialize, Serialize};

use crate::analysis::{Attribution, By, Sampled, Sensitivity, Ways};
use crate::plan::{Fault, Indicator, Plan};

pub use asked::Asked;
pub use kind::{Kind, Lane};
pub use solver::Solver;

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
    WhatMatters(Sensitivity),
    /// To [`Question::WhatItTakes`].
    WhatItTakes(Ways),
}

/// A question under work.
#[derive(Debug)]
pub struct Job {
    done: Option<Answer>,
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq)]
pub enum Step {
    /// So much of it is done, 0..1.
    Working(f64),
    /// All of it.
    Done(Answer),
}

impl Job {
    /// Takes a question about a scenario file up.
    ///
    /// # Errors
    /// The scenario's first fault, or that of the baseline; [`crate::model::project`]'s.
    pub fn new(_plan: &Plan, _scenario: &str, _question: &Question) -> Result<Self, Fault> {
        Ok(Self { done: None })
    }

    /// Works for some milliseconds.
    pub fn step(&mut self) -> Step {
        self.done.take().map_or(Step::Working(0.0), Step::Done)
    }
}
