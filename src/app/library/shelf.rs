//! Looks at everything that is kept: records, those set aside because they cannot be read, those deleted last.

use std::sync::Arc;

use jigong_formats::library::{Id, Mark, Record, Unread, newest_first, told_name};
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Fault, FaultKind, Plan};
use leptos::prelude::*;

use crate::app::quarantine::quarantine;
use crate::app::{Workbench, autosave, compared};
use crate::browser::storage;

use super::LibraryNotice;

/// Keys of records begin so; what follows is the id.
pub(super) const KEPT: &str = "kept.";
/// Keys of records that were deleted last.
pub(super) const DELETED: &str = "deleted.";

/// A kept scenario.
#[derive(Debug, Clone)]
pub struct Shelved {
    /// The record.
    pub record: Arc<Record>,
    /// Which writing of it this is.
    pub mark: Mark,
    /// Number of the ten indicators that it meets, with today's figures.
    pub met: usize,
}

/// The mark tells one writing from every other.
impl PartialEq for Shelved {
    fn eq(&self, other: &Self) -> bool {
        self.record.id == other.record.id && self.mark == other.mark
    }
}

/// A text that is out of the way: deleted, or set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bin {
    /// Where it is.
    pub key: String,
    /// What it is called, as far as it still tells.
    pub name: Option<String>,
}

/// Everything that is kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Shelf {
    /// What can be opened, last changed first.
    pub kept: Vec<Shelved>,
    /// What cannot be read.
    pub aside: Vec<Bin>,
    /// What a newer version of the app wrote; it is left alone.
    pub newer: Vec<Bin>,
    /// What was deleted last.
    pub deleted: Vec<Bin>,
}

impl Shelf {
    /// The kept scenario with that id.
    pub fn find(&self, id: &Id) -> Option<&Shelved> {
        self.kept.iter().find(|kept| kept.record.id == *id)
    }
}

impl Workbench {
    /// Looks at everything that is kept, now and whenever another tab has changed some of it.
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

    /// Looks at everything that is kept. What cannot be read is set aside and told of.
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
            match read(&text, &id, self.plan) {
                Ok(kept) => shelf.kept.push(kept),
                Err(Unread::Newer) => shelf.newer.push(bin(key)),
                Err(Unread::Altered | Unread::Faulty(_)) => {
                    let bin = bin(set_aside(&key, &text));
                    lost.push(bin.name.clone().unwrap_or_else(|| id.to_string()));
                    shelf.aside.push(bin);
                }
            }
        }
        // Copies of the work and of the comparison that could not be read: their files can be saved from the list.
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

/// The record of that id; one that tells another id was put there by someone else.
pub(super) fn read(text: &str, id: &Id, plan: &Plan) -> Result<Shelved, Unread> {
    let (record, mark) = Record::read(text, plan)?;
    if record.id != *id {
        return Err(Fault::new("id", FaultKind::UnknownName).into());
    }
    Ok(Shelved {
        met: Outcome::of(plan, &record.newest().scenario)?.met(plan),
        record: Arc::new(record),
        mark,
    })
}

/// Moves a text that cannot be read to a key of its own; where there is no room for that, it stays where it is.
fn set_aside(key: &str, text: &str) -> String {
    match quarantine(key, text) {
        Ok(copy) => {
            storage::forget(key);
            copy
        }
        Err(_) => key.to_owned(),
    }
}
