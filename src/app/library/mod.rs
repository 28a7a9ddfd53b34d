//! Scenarios saved under names: the signals, and the commands for the part that reads and writes records.
//!
//! The first file contains only the signals; all code that reads or writes a record is called from the part. Each
//! record has its own storage key, so that a save is atomic. A record is written only if it is the one seen last;
//! otherwise another tab has written, and the user decides.

mod change;
mod save;
mod shelf;

use std::sync::Arc;

use jigong_formats::library::Id;
use jigong_model::plan::Indicator;
use leptos::prelude::*;

pub use save::NotSaved;
pub use shelf::{Bin, Shelf, Shelved};

/// A command for the part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryCommand {
    /// Save the work under its name; ask for one if it has none.
    Save,
    /// Ask for a name.
    SaveAs,
    /// Show the list of saved scenarios.
    All,
    /// Open a saved scenario.
    Open(Id),
    /// Offer the outcome for download as a file.
    SaveOutcome,
    /// Show what would be carried on into the next plan.
    Roll,
    /// Ask for an own target.
    Target(Indicator),
}

/// A notice about saved scenarios. At most one of each kind is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum LibraryNotice {
    /// A scenario was deleted; it can be restored.
    Deleted(Bin),
    /// Another tab has saved this scenario since this tab last saw it.
    OtherTab(Id, String),
    /// Another tab has just changed this scenario: nothing was done, and the list was updated.
    Stale(String),
    /// A scenario was not saved.
    NotSaved(String, NotSaved),
    /// Scenarios that could not be read were moved aside.
    SetAside(Vec<String>),
}

/// Signals of the library.
#[derive(Debug, Clone, Copy)]
pub struct Library {
    /// The pending command.
    pub errand: RwSignal<Option<LibraryCommand>>,
    /// Ids and names, most recently changed first; `None` until the part has read them.
    pub names: RwSignal<Option<Vec<(Id, String)>>>,
    /// All stored records.
    pub shelf: RwSignal<Arc<Shelf>>,
    /// Notices to show.
    pub tales: RwSignal<Vec<LibraryNotice>>,
    watched: StoredValue<bool>,
}

impl Library {
    pub(super) fn new() -> Self {
        Self {
            errand: RwSignal::new(None),
            names: RwSignal::new(None),
            shelf: RwSignal::new(Arc::default()),
            tales: RwSignal::new(Vec::new()),
            watched: StoredValue::new(false),
        }
    }

    /// Issues a command.
    pub fn ask(&self, errand: LibraryCommand) {
        self.errand.set(Some(errand));
    }

    /// Shows a notice; it replaces an earlier one of its kind.
    pub fn tell(&self, tale: LibraryNotice) {
        self.tales.update(|tales| {
            tales.retain(|other| std::mem::discriminant(other) != std::mem::discriminant(&tale));
            tales.push(tale);
        });
    }

    /// Removes the notice of this kind.
    pub fn hush(&self, tale: &LibraryNotice) {
        let same = |other: &LibraryNotice| std::mem::discriminant(other) == std::mem::discriminant(tale);
        if self.tales.with_untracked(|tales| tales.iter().any(same)) {
            self.tales.update(|tales| tales.retain(|other| !same(other)));
        }
    }
}
