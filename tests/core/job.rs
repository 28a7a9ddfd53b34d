//! Questions on their way: of each kind the newest wins, whoever answers; what was sealed opens in its own build only.

mod asked;
mod solver;
mod wire;

use std::sync::Arc;

use jigong_analysis::By;
use jigong_analysis::questions::Question;
use jigong_model::plan::Indicator;
use jigong_model::scenario::{Edit, Lever, Scenario};

use crate::support::PLAN;

/// One question of every kind, in the order of the kinds.
pub(crate) fn every_question() -> [Question; 5] {
    let why = |by| Question::Why { baseline: None, by };
    [
        Question::HowSure { samples: 512 },
        why(By::Indicators),
        why(By::Years(Indicator::Enrolment)),
        Question::WhatMatters,
        Question::WhatItTakes {
            indicator: Indicator::Training,
            chance: Some(0.8),
        },
    ]
}

/// The file of a scenario in which one lever stands there.
pub(crate) fn file(training_growth: f64) -> Arc<str> {
    let edit = Edit::SetLever(Lever::TrainingGrowth, training_growth);
    Scenario::default().after(&edit, &PLAN).to_text(&PLAN).into()
}
