//! Answers of the analyses for the current scenario, and what the open panels need.
//!
//! Only the program's part `analysis` writes the answers. Invariant: every answer belongs to the newest question of
//! its kind.

use std::sync::Arc;

use jigong_analysis::{Attribution, By, Sampled, Sensitivity, Ways};
use jigong_model::plan::Indicator;
use leptos::prelude::*;

use crate::browser::engine::{Trouble, Working};

/// The scenario that the attribution is measured from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// Its title.
    pub title: String,
    /// The scenario file.
    pub text: Arc<str>,
}

/// The analyses that open panels need. Bands and chances are always computed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wants {
    /// Attribution of the ten indicators' changes to the levers.
    pub why: bool,
    /// In addition, attribution of an indicator's change by year or city.
    pub split: Option<By>,
    /// What changes are measured from; `None` for the status quo.
    pub baseline: Option<Baseline>,
    /// The uncertain inputs that the outcome depends on most.
    pub matters: bool,
    /// Ways to meet an indicator's target: in the plain run, or with this chance.
    pub takes: Option<(Indicator, Option<f64>)>,
}

/// Answers, with the state of the computation.
#[derive(Debug, Clone, Copy)]
pub struct Analysed {
    /// What the open panels need.
    pub wants: RwSignal<Wants>,
    /// Bands and chances.
    pub sampled: RwSignal<Option<Arc<Sampled>>>,
    /// Attribution of the ten indicators' changes to the levers.
    pub why: RwSignal<Option<Arc<Attribution>>>,
    /// Attribution of one indicator's change by year or city.
    pub split: RwSignal<Option<Arc<Attribution>>>,
    /// The uncertain inputs that the outcome depends on most.
    pub matters: RwSignal<Option<Arc<Sensitivity>>>,
    /// Ways to meet a target.
    pub takes: RwSignal<Option<Arc<Ways>>>,
    /// State of the open questions.
    pub working: RwSignal<Working>,
    /// The user stopped open questions. Displayed results stay until questions are asked again.
    pub stopped: RwSignal<bool>,
    /// Trouble with the workers, until dismissed.
    pub trouble: RwSignal<Option<Trouble>>,
}

impl Analysed {
    pub(super) fn new() -> Self {
        Self {
            wants: RwSignal::new(Wants::default()),
            sampled: RwSignal::new(None),
            why: RwSignal::new(None),
            split: RwSignal::new(None),
            matters: RwSignal::new(None),
            takes: RwSignal::new(None),
            working: RwSignal::new(Working::Idle),
            stopped: RwSignal::new(false),
            trouble: RwSignal::new(None),
        }
    }
}
