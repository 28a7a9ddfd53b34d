//! What the analyses have said of the scenario in hand, and what the open panels want to know.
//!
//! The part `analysis` of the program asks workers and puts their answers here; everything else only reads. Invariant:
//! what stands here was answered to the newest question of its kind.

use std::sync::Arc;

use jigong_analysis::{Attribution, By, Sampled, Sensitivity, Ways};
use jigong_model::plan::Indicator;
use leptos::prelude::*;

use crate::browser::engine::{Trouble, Working};

/// What a scenario is explained against.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baseline {
    /// Its title.
    pub title: String,
    /// The scenario file.
    pub text: Arc<str>,
}

/// What the open panels want to know. How sure the outcome is, is always asked.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wants {
    /// The move of the ten indicators split among the levers.
    pub why: bool,
    /// An indicator's move split by year or city besides.
    pub split: Option<By>,
    /// What the move is measured from; `None` for the status quo.
    pub baseline: Option<Baseline>,
    /// What the outcome depends on.
    pub matters: bool,
    /// What would meet a target, in the plain run or with a chance.
    pub takes: Option<(Indicator, Option<f64>)>,
}

/// The answers.
#[derive(Debug, Clone, Copy)]
pub struct Analysed {
    /// What the open panels want to know.
    pub wants: RwSignal<Wants>,
    /// Bands and chances.
    pub sampled: RwSignal<Option<Arc<Sampled>>>,
    /// The ten indicators' moves split among the levers.
    pub why: RwSignal<Option<Arc<Attribution>>>,
    /// One indicator's move by year or city.
    pub split: RwSignal<Option<Arc<Attribution>>>,
    /// What the outcome depends on.
    pub matters: RwSignal<Option<Arc<Sensitivity>>>,
    /// What would meet a target.
    pub takes: RwSignal<Option<Arc<Ways>>>,
    /// What is being worked out.
    pub working: RwSignal<Working>,
    /// Something was stopped before it was answered; what is on the page stays until it is asked again.
    pub stopped: RwSignal<bool>,
    /// What is to be said of the workers, until it is dismissed.
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
