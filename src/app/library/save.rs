//! Saves the current work under a name, and lets the user decide if another tab has saved it meanwhile.

use jigong_formats::library::{Home, Id, Mark, Record, Stamp, Version, Work, clean, unique};
use jigong_model::outcome::ValidScenario;
use jigong_text::report;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::storage::StorageFault;
use crate::browser::{clock, page, storage};

use super::shelf::{KEPT, Shelved, read};
use super::{LibraryCommand, LibraryNotice};

/// Why a scenario was not saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSaved {
    /// The browser refused to store it.
    Storage(StorageFault),
    /// Its texts are too long.
    TooLarge,
}

impl Workbench {
    /// Saves the work under its name; asks for one if it has none.
    pub fn save(self) {
        let work = self.work_now();
        match &work.home {
            None => self.library.ask(LibraryCommand::SaveAs),
            Some(home) => {
                self.library.errand.set(None);
                self.save_at(&work, home);
            }
        }
    }

    fn save_at(self, work: &Work, home: &Home) {
        let title = self.title_of(work);
        let text = storage::read(&key(&home.id)).ok().flatten();
        let found = text.as_deref().map(|text| read(text, &home.id, self.plan()));
        match found {
            Some(Ok(kept)) if kept.mark != home.mark => {
                let name = kept.record.name.clone();
                self.look_at_shelf();
                self.library.tell(LibraryNotice::OtherTab(home.id.clone(), name));
            }
            Some(Ok(kept)) => {
                let mut record = (*kept.record).clone();
                let name = if title == record.name {
                    title
                } else {
                    self.free_name(&title, Some(&home.id))
                };
                record.rename(name, now());
                self.save_into(work, record, Some(&kept.mark), "");
            }
            // The record was deleted, or is damaged and will be moved aside; the work itself is complete.
            Some(Err(_)) | None => {
                self.look_at_shelf();
                let name = self.free_name(&title, Some(&home.id));
                let record = new_record(work, home.id.clone(), name);
                self.save_into(work, record, None, "");
            }
        }
    }

    /// Saves the work as a new scenario; a name that is taken gets a number. `false` if it was not saved.
    pub fn save_under(self, name: &str, note: &str) -> bool {
        let work = self.work_now();
        let name = self.free_name(name, None);
        let record = new_record(&work, new_id(), name);
        self.save_into(&work, record, None, note)
    }

    /// The name as it would be saved, with a number if another scenario has it. `but` is the scenario to be renamed.
    pub fn free_name(self, name: &str, but: Option<&Id>) -> String {
        let title = clean(name).unwrap_or_else(|| self.title_of(&self.work_now()));
        self.library.shelf.with_untracked(|shelf| {
            let others = shelf.kept.iter().filter(|kept| but != Some(&kept.record.id));
            unique(&title, others.map(|kept| kept.record.name.as_str()))
        })
    }

    /// Opens what the other tab has saved; undo restores this tab's work.
    pub fn take_theirs_of(self, id: &Id) {
        self.library.hush(&LibraryNotice::OtherTab(id.clone(), String::new()));
        self.open_kept(id, 0);
    }

    /// Saves the work as a new scenario, next to the one that the other tab has saved.
    pub fn keep_both(self, id: &Id) {
        self.library.hush(&LibraryNotice::OtherTab(id.clone(), String::new()));
        let title = self.title_of(&self.work_now());
        self.save_under(&title, "");
    }

    /// Saves the work over the other tab's, which becomes an earlier version.
    pub fn save_over(self, id: &Id) {
        self.library.hush(&LibraryNotice::OtherTab(id.clone(), String::new()));
        let stored = storage::read(&key(id)).ok().flatten();
        let home = stored.as_deref().and_then(Mark::of).map(|mark| Home { id: id.clone(), mark });
        let work = self.work_now();
        match home {
            Some(home) => self.save_at(&work, &home),
            None => self.save(),
        }
    }

    fn save_into(self, work: &Work, mut record: Record, seen: Option<&Mark>, note: &str) -> bool {
        let scenario = work.scenario.titled(&record.name);
        record.save(Version::of(scenario.clone(), now()));
        if !note.trim().is_empty() {
            record.note(0, note);
        }
        let Some(mark) = self.put(&mut record, seen) else {
            return false;
        };
        let home = Home {
            id: record.id.clone(),
            mark,
        };
        self.settle(work, &home, &scenario);
        self.look_at_shelf();
        true
    }

    /// Assigns all steps since the scenario was opened or last saved to the saved record: undo leads back to unsaved
    /// changes of it, and reset to the saved version.
    fn settle(self, work: &Work, home: &Home, saved: &ValidScenario) {
        let title = &work.scenario.title;
        self.rest();
        self.history.update(|history| {
            history.amend(|step| {
                if step.home == work.home && step.opened == work.opened {
                    step.home = Some(home.clone());
                    step.opened = saved.clone();
                    retitle(&mut step.scenario, title, &saved.title);
                } else if let Some(own) = &mut step.home
                    && own.id == home.id
                {
                    own.mark = home.mark.clone();
                }
            });
        });
    }

    /// Writes a record and returns its mark; on failure, shows a notice.
    pub(super) fn put(self, record: &mut Record, seen: Option<&Mark>) -> Option<Mark> {
        let mark = Mark::next(seen, self.keeper.tab());
        let end = match record.write(&mark) {
            Err(_) => Err(NotSaved::TooLarge),
            Ok(text) => self.write_making_room(&key(&record.id), &text).map_err(NotSaved::Storage),
        };
        match end {
            Ok(()) => {
                self.library.hush(&LibraryNotice::NotSaved(String::new(), NotSaved::TooLarge));
                Some(mark)
            }
            Err(why) => {
                self.library.tell(LibraryNotice::NotSaved(record.name.clone(), why));
                None
            }
        }
    }

    /// Writes a text. If storage is full, deleted scenarios are removed one by one, oldest first, until there is room;
    /// if there still is none, all are restored.
    ///
    /// # Errors
    /// [`StorageFault`]; storage is unchanged.
    pub(super) fn write_making_room(self, key: &str, text: &str) -> Result<(), StorageFault> {
        let mut end = storage::write(key, text);
        if end != Err(StorageFault::Full) {
            return end;
        }
        let mut forgotten = Vec::new();
        for bin in self.deleted_oldest_first(key) {
            if end != Err(StorageFault::Full) {
                break;
            }
            if let Ok(Some(deleted)) = storage::read(&bin) {
                storage::forget(&bin);
                forgotten.push((bin, deleted));
                end = storage::write(key, text);
            }
        }
        if end.is_err() {
            for (bin, deleted) in forgotten {
                // There was room for it before.
                let _ = storage::write(&bin, &deleted);
            }
        }
        end
    }

    fn title_of(self, work: &Work) -> String {
        let title = report::title(work, self.settings.locale.get_untracked());
        clean(&title).unwrap_or(title)
    }
}

fn new_record(work: &Work, id: Id, name: String) -> Record {
    let version = Version::of(work.scenario.titled(&name), now());
    Record::new(id, name, work.origin, version)
}

/// An id for a new record.
pub(super) fn new_id() -> Id {
    Id::from_bits(page::random_bits())
}

/// Storage key of a record.
pub(super) fn key(id: &Id) -> String {
    format!("{KEPT}{id}")
}

/// The current time.
pub(super) fn now() -> Stamp {
    Stamp::parse(&clock::now()).unwrap_or_default()
}

/// The stored text of a saved scenario, if it is still the one seen last.
pub(super) fn unchanged(kept: &Shelved) -> Option<String> {
    let text = storage::read(&key(&kept.record.id)).ok().flatten()?;
    (Mark::of(&text).as_ref() == Some(&kept.mark)).then_some(text)
}

/// Sets a scenario's title if it is `from`.
pub(super) fn retitle(scenario: &mut ValidScenario, from: &str, to: &str) {
    if scenario.title == from {
        *scenario = scenario.titled(to);
    }
}
