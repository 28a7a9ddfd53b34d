//! Actions on saved scenarios: open, rename, duplicate, delete, restore, annotate, save as a file.

use jigong_formats::library::{Id, Mark, Record, Stamp, clean};
use jigong_formats::outcome_json;
use jigong_text::report;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::app::action::file_name;
use crate::browser::storage::StorageFault;
use crate::browser::{files, storage};

use super::LibraryNotice;
use super::save::{NotSaved, key, new_id, now, retitle, unchanged};
use super::shelf::{Bin, DELETED, Shelved};

/// Number of deleted scenarios that can be restored; the oldest are removed first.
const BIN: usize = 10;

impl Workbench {
    /// Opens a version of a saved scenario, as one undo step; version 0 is the newest.
    pub fn open_kept(self, id: &Id, version: usize) {
        self.look_at_shelf();
        let opened = self.library.shelf.with_untracked(|shelf| {
            let kept = shelf.find(id)?;
            let figures = kept.record.version(version)?.figures;
            Some((kept.record.open(version, &kept.mark)?, figures))
        });
        if let Some((work, figures)) = opened {
            self.replace(work);
            self.compare_figures(Some(figures));
        }
    }

    /// Renames a saved scenario; a name that is taken gets a number.
    pub fn rename_kept(self, kept: &Shelved, name: &str) {
        let Some(name) = clean(name).filter(|name| *name != kept.record.name) else {
            return;
        };
        let name = self.free_name(&name, Some(&kept.record.id));
        self.rewrite(kept, |record| record.rename(name, now()));
    }

    /// Sets the note of a version.
    pub fn note_version(self, kept: &Shelved, version: usize, note: &str) {
        if kept.record.version(version).is_some_and(|own| own.note != note.trim()) {
            self.rewrite(kept, |record| record.note(version, note));
        }
    }

    /// Copies the newest version to a new saved scenario.
    pub fn duplicate_kept(self, kept: &Shelved) {
        let mut copy = kept
            .record
            .duplicate(new_id(), self.free_name(&kept.record.name, None), now());
        self.put(&mut copy, None);
        self.look_at_shelf();
    }

    /// Deletes a saved scenario. It can be restored.
    pub fn delete_kept(self, kept: &Shelved) {
        let Some(text) = self.still_there(kept) else { return };
        let (own, place) = (format!("{DELETED}{}", kept.record.id), key(&kept.record.id));
        // The copy is written first: if the page is closed in between, the scenario exists twice and is not lost. If
        // storage has no room for both, the original is removed before any other deleted scenario.
        let mut end = storage::write(&own, &text);
        if end == Err(StorageFault::Full) {
            storage::forget(&place);
            end = self.write_making_room(&own, &text);
        }
        match end {
            Ok(()) => {
                storage::forget(&place);
                self.empty_bin(&own);
                self.library.tell(LibraryNotice::Deleted(Bin {
                    key: own,
                    name: Some(kept.record.name.clone()),
                }));
            }
            Err(fault) => {
                let _ = storage::write(&place, &text);
                self.library
                    .tell(LibraryNotice::NotSaved(kept.record.name.clone(), NotSaved::Storage(fault)));
            }
        }
        self.look_at_shelf();
    }

    /// Restores a deleted scenario. If its id or name is taken, it gets a new one.
    pub fn bring_back(self, bin: &Bin) {
        let Some(text) = storage::read(&bin.key).ok().flatten() else {
            self.look_at_shelf();
            return;
        };
        if let Ok((mut record, mark)) = Record::read(&text, self.plan()) {
            let place_taken = storage::read(&key(&record.id)).ok().flatten().is_some();
            let name = self.free_name(&record.name, Some(&record.id));
            let back = if place_taken || name != record.name {
                if place_taken {
                    record.id = new_id();
                }
                let name = self.free_name(&record.name, None);
                record.rename(name, now());
                self.put(&mut record, Some(&mark)).is_some()
            } else {
                storage::write(&key(&record.id), &text).is_ok()
            };
            if back {
                storage::forget(&bin.key);
                self.library.hush(&LibraryNotice::Deleted(bin.clone()));
            }
        }
        self.look_at_shelf();
    }

    /// Offers a saved scenario for download as a scenario file.
    pub fn save_kept_file(self, kept: &Shelved) {
        self.save_file(&kept.record.newest().scenario.titled(&kept.record.name));
    }

    /// Offers the outcome of the current scenario for download as a file.
    pub fn save_outcome(self) {
        let title = report::title(&self.work_now(), self.settings.locale.get_untracked());
        let outcome = outcome_json::outcome(self.plan(), &self.results.get_untracked().outcome);
        files::save(
            &file_name(&title, "outcome", "json"),
            "application/json",
            &format!("{outcome:#}\n"),
        );
    }

    /// Offers a text that cannot be read for download, unchanged.
    pub fn save_aside_file(self, bin: &Bin) {
        if let Some(text) = storage::read(&bin.key).ok().flatten() {
            let name = file_name(bin.name.as_deref().unwrap_or_default(), "damaged", "json");
            files::save(&name, "application/json", &text);
        }
    }

    /// Deletes a text that cannot be read.
    pub fn forget_aside(self, bin: &Bin) {
        storage::forget(&bin.key);
        self.look_at_shelf();
    }

    /// Changes a record if it is still the one seen last, and updates the current work if it was opened from it.
    fn rewrite(self, kept: &Shelved, change: impl FnOnce(&mut Record)) {
        if self.still_there(kept).is_none() {
            return;
        }
        let mut record = (*kept.record).clone();
        change(&mut record);
        if let Some(mark) = self.put(&mut record, Some(&kept.mark)) {
            self.go_along(kept, &record.name, &mark);
        }
        self.look_at_shelf();
    }

    fn go_along(self, kept: &Shelved, name: &str, mark: &Mark) {
        let was = &kept.record.name;
        self.history.update(|history| {
            history.amend(|step| {
                if let Some(home) = &mut step.home
                    && home.id == kept.record.id
                    && home.mark == kept.mark
                {
                    home.mark = mark.clone();
                    retitle(&mut step.opened, was, name);
                    retitle(&mut step.scenario, was, name);
                }
            });
        });
    }

    /// Keys of deleted scenarios except this one, least recently changed first.
    pub(super) fn deleted_oldest_first(self, own: &str) -> Vec<String> {
        let changed = |key: &str| {
            let text = storage::read(key).ok().flatten()?;
            let (record, _) = Record::read(&text, self.plan()).ok()?;
            Some(record.changed().clone())
        };
        let others = storage::keys(DELETED).into_iter().filter(|key| key != own);
        let mut others: Vec<(Option<Stamp>, String)> = others.map(|key| (changed(&key), key)).collect();
        others.sort_unstable();
        others.into_iter().map(|(_, key)| key).collect()
    }

    /// Removes the oldest deleted scenarios beyond the limit, but never this one.
    fn empty_bin(self, own: &str) {
        let others = self.deleted_oldest_first(own);
        let over = (others.len() + 1).saturating_sub(BIN);
        others.iter().take(over).for_each(|key| storage::forget(key));
    }

    /// The record's text if it is still the one seen last; otherwise reports that another tab has changed it.
    fn still_there(self, kept: &Shelved) -> Option<String> {
        let text = unchanged(kept);
        if text.is_none() {
            self.look_at_shelf();
            self.library.tell(LibraryNotice::Stale(kept.record.name.clone()));
        }
        text
    }
}
