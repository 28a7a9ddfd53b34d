//! The desk: the scenario in hand with its history, and what follows from it.

use std::ops::Deref;
use std::sync::Arc;

use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::Plan;
use jigong_model::scenario::History;
use jigong_text::words::Locale;
use leptos::prelude::*;

use super::analysed::Analysed;
use super::autosave::Autosave;
use super::compared::Compared;
use super::library::Library;
use super::links::Links;
use super::notice::Notice;
use super::results::Results;
use super::settings::Settings;
use super::view_state::ViewState;

/// Whether the work is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// On this device.
    Yes,
    /// Not yet, or not at all; a notice says why.
    No,
}

/// Whether charts can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charts {
    /// Nobody has looked at a chart yet.
    Away,
    /// ECharts is on its way.
    Waiting,
    /// ECharts is there.
    Ready,
    /// ECharts could not be loaded: tables stand in.
    Failed,
}

/// A step that was taken back, or taken again: the work on both sides of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stepped {
    /// Whether it was taken back.
    pub back: bool,
    /// The work before the change.
    pub earlier: Work,
    /// The work after the change.
    pub later: Work,
}

/// The state of the page: a handle that every part of the view copies freely.
///
/// The desk lives as long as the page does, so its parts are leaked once instead of being copied into each closure.
#[derive(Debug, Clone, Copy)]
pub struct Workbench(&'static Parts);

impl Deref for Workbench {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// What the desk is made of.
#[derive(Debug)]
pub struct Parts {
    /// The plan's data.
    pub plan: &'static Plan,
    /// Language and theme.
    pub settings: Settings,
    /// What is looked at.
    pub shown: ViewState,
    /// Links that have come in.
    pub links: Links,
    /// Scenarios kept under names.
    pub library: Library,
    /// Scenarios beside the one in hand.
    pub compared: Compared,
    /// How sure the outcome is, why it is so, and what it takes.
    pub analysed: Analysed,
    /// What the user must be told.
    pub notices: ReadSignal<Vec<Notice>>,
    /// Whether charts can be drawn.
    pub charts: RwSignal<Charts>,
    /// Whether the work is kept on this device.
    pub kept: ReadSignal<Kept>,
    /// The step that undo or redo went last, until something else is changed.
    pub stepped: RwSignal<Option<Stepped>>,
    pub(super) set_notices: WriteSignal<Vec<Notice>>,
    pub(super) set_kept: WriteSignal<Kept>,
    pub(super) history: RwSignal<History<Work>>,
    pub(super) last_edit: StoredValue<Option<jigong_model::scenario::Edit>>,
    pub(super) results: RwSignal<Arc<Results>>,
    pub(super) keeper: Autosave,
}

impl Workbench {
    /// A handle to these parts.
    pub(super) fn new(parts: Parts) -> Self {
        Self(Box::leak(Box::new(parts)))
    }

    /// The scenario in hand; follows every change.
    pub fn work(&self) -> Work {
        self.history.with(|history| history.present().clone())
    }

    /// The scenario in hand; follows every change.
    pub fn scenario(&self) -> ValidScenario {
        self.history.with(|history| history.present().scenario.clone())
    }

    /// What follows from it; follows every change.
    pub fn results(&self) -> Arc<Results> {
        self.results.get()
    }

    /// The scenario in hand, as it is now: for what happens once.
    pub fn scenario_now(&self) -> ValidScenario {
        self.work_now().scenario
    }

    /// The scenario in hand with its history's notes, as it is now.
    pub fn work_now(&self) -> Work {
        self.history.with_untracked(|history| history.present().clone())
    }

    /// Whether the levers stand as they were opened, so that reset has nothing to do; follows every change.
    pub fn is_as_opened(&self) -> bool {
        self.history.with(|history| history.present().is_as_opened())
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is a step to take again.
    pub fn can_redo(&self) -> bool {
        self.history.with(History::can_redo)
    }

    /// The language in use; follows every change.
    pub fn locale(&self) -> Locale {
        self.settings.locale.get()
    }
}
