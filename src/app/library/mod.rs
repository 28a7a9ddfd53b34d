//! Scenarios kept under names: what the page knows of them, and what it asks of the part that reads and writes them.
//!
//! The first file holds the places alone; everything that reads or writes a record is called from the part. One key
//! holds one record, so that a save is whole or none. A record is written only while it is the one that was seen last;
//! otherwise another tab has gone on, and the user decides.

mod change;
mod save;
mod shelf;

use std::sync::Arc;

use jigong_formats::library::Id;
use leptos::prelude::*;

pub use save::NotSaved;
pub use shelf::{Bin, Shelf, Shelved};

/// What is asked of the part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LibraryCommand {
    /// Save the work under its name, or ask for one.
    Save,
    /// Ask for a name.
    SaveAs,
    /// Show all.
    All,
    /// Open a kept scenario.
    Open(Id),
    /// Offer the outcome of the work as a file.
    SaveOutcome,
}

/// What the user must be told of kept scenarios. Each kind stands there once at most.
#[derive(Debug, Clone, PartialEq)]
pub enum LibraryNotice {
    /// A scenario was deleted; it can be brought back.
    Deleted(Bin),
    /// Another tab has saved this scenario since this tab last saw it.
    OtherTab(Id, String),
    /// Another tab has just changed this scenario: nothing was done, the list is as it is now.
    Stale(String),
    /// A scenario was not saved.
    NotSaved(String, NotSaved),
    /// Scenarios that could not be read were set aside.
    SetAside(Vec<String>),
}

/// The places of kept scenarios on the desk.
#[derive(Debug, Clone, Copy)]
pub struct Library {
    /// What is asked of the part, until it is done.
    pub errand: RwSignal<Option<LibraryCommand>>,
    /// The names, what was changed last first; `None` until the part has looked.
    pub names: RwSignal<Option<Vec<(Id, String)>>>,
    /// Everything that is kept.
    pub shelf: RwSignal<Arc<Shelf>>,
    /// What the user must be told.
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

    /// Asks for something.
    pub fn ask(&self, errand: LibraryCommand) {
        self.errand.set(Some(errand));
    }

    /// Tells the user, in the place of what was told of that kind before.
    pub fn tell(&self, tale: LibraryNotice) {
        self.tales.update(|tales| {
            tales.retain(|other| std::mem::discriminant(other) != std::mem::discriminant(&tale));
            tales.push(tale);
        });
    }

    /// Takes away what was told of this kind.
    pub fn hush(&self, tale: &LibraryNotice) {
        let same = |other: &LibraryNotice| std::mem::discriminant(other) == std::mem::discriminant(tale);
        if self.tales.with_untracked(|tales| tales.iter().any(same)) {
            self.tales.update(|tales| tales.retain(|other| !same(other)));
        }
    }
}
