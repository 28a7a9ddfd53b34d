//! The workbench: the current scenario with its history and results.

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

/// Whether the work is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// On this device.
    Yes,
    /// Not yet, or not at all; a notice gives the reason.
    No,
}

/// Whether charts can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charts {
    /// Not requested yet.
    Away,
    /// ECharts is being loaded.
    Waiting,
    /// ECharts is loaded.
    Ready,
    /// ECharts could not be loaded; tables are shown instead.
    Failed,
}

/// A step that was undone or redone: the work before and after the change.
#[derive(Debug, Clone, PartialEq)]
pub struct Stepped {
    /// Whether it was undone.
    pub back: bool,
    /// The work before the change.
    pub earlier: Work,
    /// The work after the change.
    pub later: Work,
}

/// The state of the page, as a handle that is `Copy`.
///
/// It lives as long as the page, so its parts are leaked once instead of being reference-counted in each closure.
#[derive(Debug, Clone, Copy)]
pub struct Workbench(&'static Parts);

impl Deref for Workbench {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        self.0
    }
}

/// Parts of the workbench.
#[derive(Debug)]
pub struct Parts {
    /// Language and theme.
    pub settings: Settings,
    /// State of the display.
    pub shown: ViewState,
    /// Received links.
    pub links: Links,
    /// Saved scenarios.
    pub library: Library,
    /// Scenarios of the comparison.
    pub compared: Compared,
    /// Uncertainty, attribution and ways to a target.
    pub analysed: Analysed,
    /// Notices to show.
    pub notices: ReadSignal<Vec<Notice>>,
    /// Whether charts can be drawn.
    pub charts: RwSignal<Charts>,
    /// Whether the work is stored on this device.
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
    /// A handle of these parts.
    pub(super) fn new(parts: Parts) -> Self {
        Self(Box::leak(Box::new(parts)))
    }

    /// The plan of the current scenario. Not reactive: the page is built anew when it changes.
    pub fn plan(&self) -> &'static Plan {
        self.history.with_untracked(|history| history.present().scenario.plan())
    }

    /// The current work. Reactive.
    pub fn work(&self) -> Work {
        self.history.with(|history| history.present().clone())
    }

    /// The current scenario. Reactive.
    pub fn scenario(&self) -> ValidScenario {
        self.history.with(|history| history.present().scenario.clone())
    }

    /// Results of the current scenario. Reactive.
    pub fn results(&self) -> Arc<Results> {
        self.results.get()
    }

    /// The current scenario, untracked.
    pub fn scenario_now(&self) -> ValidScenario {
        self.work_now().scenario
    }

    /// The current work, untracked.
    pub fn work_now(&self) -> Work {
        self.history.with_untracked(|history| history.present().clone())
    }

    /// Whether the levers are as they were opened, so that reset would change nothing. Reactive.
    pub fn is_as_opened(&self) -> bool {
        self.history.with(|history| history.present().is_as_opened())
    }

    /// Whether there is a step to undo. Reactive.
    pub fn can_undo(&self) -> bool {
        self.history.with(History::can_undo)
    }

    /// Whether there is a step to redo. Reactive.
    pub fn can_redo(&self) -> bool {
        self.history.with(History::can_redo)
    }

    /// The current language. Reactive.
    pub fn locale(&self) -> Locale {
        self.settings.locale.get()
    }
}
