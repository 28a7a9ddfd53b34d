//! Reads all stored records: saved scenarios, records that cannot be read, and recently deleted ones.

use std::sync::Arc;

use jigong_formats::library::{Id, Mark, Record, Unread, newest_first, told_name};
use jigong_model::plan::{Fault, FaultKind, Plan};
use leptos::prelude::*;

use crate::app::quarantine::quarantine;
use crate::app::{Workbench, autosave, compared};
use crate::browser::storage;

use super::LibraryNotice;

/// Key prefix of saved records; the id follows.
pub(super) const KEPT: &str = "kept.";
/// Key prefix of recently deleted records.
pub(super) const DELETED: &str = "deleted.";

/// A saved scenario.
#[derive(Debug, Clone)]
pub struct Shelved {
    /// The record.
    pub record: Arc<Record>,
    /// Identifies this write of the record.
    pub mark: Mark,
    /// Number of the ten indicators that it meets with the current figures.
    pub met: usize,
}

/// Every write has a different mark.
impl PartialEq for Shelved {
    fn eq(&self, other: &Self) -> bool {
        self.record.id == other.record.id && self.mark == other.mark
    }
}

/// A text that was deleted or moved aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bin {
    /// Its storage key.
    pub key: String,
    /// Its name, if it can still be read.
    pub name: Option<String>,
}

/// All stored records.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// Saved scenarios, most recently changed first.
    pub kept: Vec<Shelved>,
    /// Texts that cannot be read.
    pub aside: Vec<Bin>,
    /// Records written by a newer version of the app; they are not changed.
    pub newer: Vec<Bin>,
    /// Recently deleted records.
    pub deleted: Vec<Bin>,
}

impl Shelf {
    /// The saved scenario with this id.
    pub fn find(&self, id: &Id) -> Option<&Shelved> {
        self.kept.iter().find(|kept| kept.record.id == *id)
    }
}

impl Workbench {
    /// Reads all records now and whenever another tab has changed some of them.
    pub fn watch_shelf(self) {
        self.look_at_shelf();
        if !self.library.watched.get_value() {
            self.library.watched.set_value(true);
            storage::on_other_tab(
                |key| key.starts_with(KEPT) || key.starts_with(DELETED),
                move || self.look_at_shelf(),
            );
        }
    }

    /// Reads all records. Those that cannot be read are moved aside, and a notice names them.
    pub(super) fn look_at_shelf(self) {
        let mut shelf = Shelf::default();
        let mut lost = Vec::new();
        for key in storage::keys(KEPT) {
            let Some(text) = storage::read(&key).ok().flatten() else {
                continue;
            };
            let bin = |key: String| Bin {
                key,
                name: told_name(&text),
            };
            let Some(id) = Id::parse(&key[KEPT.len()..]) else {
                shelf.aside.push(bin(key));
                continue;
            };
            match read(&text, &id, self.plan()) {
                Ok(kept) => shelf.kept.push(kept),
                Err(Unread::Newer) => shelf.newer.push(bin(key)),
                Err(Unread::Altered | Unread::Faulty(_)) => {
                    let bin = bin(set_aside(&key, &text));
                    lost.push(bin.name.clone().unwrap_or_else(|| id.to_string()));
                    shelf.aside.push(bin);
                }
            }
        }
        // Copies of the work and the comparison that could not be read can be downloaded from the list.
        for own in [autosave::KEY, compared::KEY] {
            let copies = storage::keys(&format!("{own}.damaged")).into_iter();
            shelf.aside.extend(copies.map(|key| Bin { key, name: None }));
        }
        let deleted = storage::keys(DELETED).into_iter().map(|key| Bin {
            name: storage::read(&key).ok().flatten().as_deref().and_then(told_name),
            key,
        });
        shelf.deleted = deleted.collect();
        shelf.kept.sort_by(|one, other| newest_first(&one.record, &other.record));
        let names = shelf
            .kept
            .iter()
            .map(|kept| (kept.record.id.clone(), kept.record.name.clone()));
        self.library.names.set(Some(names.collect()));
        self.library.shelf.set(Arc::new(shelf));
        if !lost.is_empty() {
            self.library.tell(LibraryNotice::SetAside(lost));
        }
    }
}

/// Reads the record with this id; a record that contains another id is rejected.
pub(super) fn read(text: &str, id: &Id, plan: &'static Plan) -> Result<Shelved, Unread> {
    let (record, mark) = Record::read(text, plan)?;
    if record.id != *id {
        return Err(Fault::new("id", FaultKind::UnknownName).into());
    }
    Ok(Shelved {
        met: record.newest().scenario.outcome()?.met(record.newest().scenario.plan()),
        record: Arc::new(record),
        mark,
    })
}

/// Moves a text that cannot be read to another key, which is returned; without room for that, it stays.
fn set_aside(key: &str, text: &str) -> String {
    match quarantine(key, text) {
        Ok(copy) => {
            storage::forget(key);
            copy
        }
        Err(_) => key.to_owned(),
    }
}
