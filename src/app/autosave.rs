//! Saves the current work with its undo steps and restores it after a reload. Two tabs never overwrite each other
//! without asking.
//!
//! One record holds the work and its undo steps, with the id of the tab that wrote it and a sequence number. A tab
//! writes if the record is the one that it last wrote or read, or if there is none; otherwise another tab has written,
//! and the user decides. A record that cannot be read is overwritten only after it was copied. If storage is full, the
//! most distant undo steps are dropped first. This module is in the first file of the program, because saving must not
//! depend on a file that may fail to load.

use std::time::Duration;

use jigong_formats::library::{Draft, Id, MAX_TRAIL, Mark, Trail, Unread, Work};
use jigong_model::plan::Plan;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::browser::storage::StorageFault;
use crate::browser::{page, storage};

use super::notice::Notice;
use super::quarantine::quarantine;
use super::workbench::{Kept, Workbench};

/// Storage key of the work.
pub(super) const KEY: &str = "work";
/// The work is written after this long without a change.
const PAUSE: Duration = Duration::from_millis(250);
/// Budgets below this many bytes store no undo.
const FEW: usize = 1000;

/// Saves the work of one workbench.
#[derive(Debug, Clone, Copy)]
pub(super) struct Autosave {
    tab: StoredValue<Id>,
    seen: StoredValue<Option<Mark>>,
    waiting: StoredValue<Option<TimeoutHandle>>,
    trail: StoredValue<Trail>,
    /// The record that was found, until its undo steps have been read.
    draft: StoredValue<Option<Draft>>,
    /// The record in storage cannot be read and has no copy, so it must not be overwritten.
    held: StoredValue<bool>,
}

/// What was found at the start.
pub(super) struct Found {
    /// The work, if a record could be read.
    pub(super) work: Option<Work>,
    /// A notice to show.
    pub(super) notice: Option<Notice>,
}

impl Autosave {
    /// Reads the stored work.
    pub(super) fn new(plan: &'static Plan) -> (Self, Found) {
        let keeper = Self {
            tab: StoredValue::new(Id::from_bits(page::random_bits())),
            seen: StoredValue::new(None),
            waiting: StoredValue::new(None),
            trail: StoredValue::new(Trail::default()),
            draft: StoredValue::new(None),
            held: StoredValue::new(false),
        };
        let (work, notice) = match storage::read(KEY) {
            Err(fault) => (None, Some(Notice::NotKept(fault))),
            Ok(None) => (None, None),
            Ok(Some(text)) => {
                keeper.seen.set_value(Mark::of(&text));
                match Draft::read(&text, plan) {
                    Ok(draft) => {
                        let work = draft.work.clone();
                        keeper.draft.set_value(Some(draft));
                        (Some(work), None)
                    }
                    Err(unread) => (None, Some(keeper.hold(&text, &unread))),
                }
            }
        };
        (keeper, Found { work, notice })
    }

    /// The id of this tab.
    pub(super) fn tab(self) -> Id {
        self.tab.get_value()
    }

    /// Saves every change from now on, and watches for changes by other tabs.
    pub(super) fn watch(self, desk: Workbench) {
        Effect::watch(
            move || desk.history.with(|history| history.present().clone()),
            move |now, before, _| {
                // Restoring undo steps does not change the work, so nothing is written.
                if before != Some(now) {
                    self.soon(desk);
                }
            },
            false,
        );
        storage::on_other_tab(|key| key == KEY, move || self.look(desk));
        // If the page is closed before the pause is over, the last change is saved at once.
        page::on_window("pagehide", move || {
            if self.waiting.get_value().is_some() {
                self.write(desk);
            }
        });
        // Undo steps are read after the first view.
        set_timeout(move || self.recall(desk), Duration::ZERO);
    }

    /// Restores the undo steps of the earlier visit, once.
    fn recall(self, desk: Workbench) {
        if let Some(draft) = self.draft.try_update_value(Option::take).flatten() {
            let (past, future) = draft.steps(desk.plan());
            if !(past.is_empty() && future.is_empty()) {
                desk.history.update(|history| history.remember(past, future));
            }
        }
    }

    fn soon(self, desk: Workbench) {
        if let Some(Some(earlier)) = self.waiting.try_get_value() {
            earlier.clear();
        }
        let handle = set_timeout_with_handle(move || self.write(desk), PAUSE).ok();
        self.waiting.set_value(handle);
    }

    fn write(self, desk: Workbench) {
        self.waiting.set_value(None);
        match self.obstacle(desk.plan()) {
            None => self.overwrite(desk),
            Some(notice) => {
                desk.set_kept.set(Kept::No);
                desk.notify(notice);
            }
        }
    }

    /// Why the record in storage must not be overwritten; `None` if it may be.
    fn obstacle(self, plan: &'static Plan) -> Option<Notice> {
        let text = storage::read(KEY).ok().flatten()?;
        let mark = Mark::of(&text);
        if mark.is_some() && mark != self.seen.get_value() {
            return Some(Notice::OtherTab);
        }
        if mark.is_some() && !self.held.get_value() {
            return None;
        }
        let unread = Draft::read(&text, plan).err()?;
        let notice = self.hold(&text, &unread);
        self.held.get_value().then_some(notice)
    }

    /// Copies a record that cannot be read; without a copy, protects it from being overwritten. Returns the notice to
    /// show.
    fn hold(self, text: &str, unread: &Unread) -> Notice {
        let (held, notice) = match unread {
            // A newer version of the page wrote it and can still read it.
            Unread::Newer => (true, Notice::Newer),
            Unread::Altered | Unread::Faulty(_) => match quarantine(KEY, text) {
                Ok(_) => (false, Notice::SetAside),
                Err(_) => (true, Notice::NoCopy),
            },
        };
        self.held.set_value(held);
        notice
    }

    fn overwrite(self, desk: Workbench) {
        self.recall(desk);
        let mark = Mark::next(self.seen.get_value().as_ref(), self.tab.get_value());
        match self.put(desk, &mark) {
            Ok(()) => {
                self.seen.set_value(Some(mark));
                self.held.set_value(false);
                desk.set_kept.set(Kept::Yes);
                for gone in [Notice::OtherTab, Notice::NoCopy, Notice::NotKept(StorageFault::Full)] {
                    desk.dismiss(&gone);
                }
            }
            Err(fault) => {
                desk.set_kept.set(Kept::No);
                desk.notify(Notice::NotKept(fault));
            }
        }
    }

    fn put(self, desk: Workbench, mark: &Mark) -> Result<(), StorageFault> {
        let mut limit = MAX_TRAIL;
        loop {
            let write = |trail: &mut Trail| {
                desk.history
                    .with_untracked(|history| Draft::write(history, mark, trail, limit))
            };
            let text = self.trail.try_update_value(write).unwrap_or_default();
            match storage::write(KEY, &text) {
                Err(StorageFault::Full) if limit > 0 => limit = if limit > FEW { limit / 4 } else { 0 },
                end => return end,
            }
        }
    }

    /// Another tab has written the record, or storage was cleared.
    fn look(self, desk: Workbench) {
        match storage::read(KEY) {
            Ok(None) => self.soon(desk),
            Ok(Some(text)) if Mark::of(&text) != self.seen.get_value() => {
                desk.set_kept.set(Kept::No);
                desk.notify(Notice::OtherTab);
            }
            Ok(Some(_)) | Err(_) => {}
        }
    }

    /// Takes over the other tab's work; one undo restores this tab's own.
    pub(super) fn take_theirs(self, desk: Workbench) {
        let Some(text) = storage::read(KEY).ok().flatten() else {
            return;
        };
        desk.dismiss(&Notice::OtherTab);
        match Draft::read(&text, desk.plan()) {
            Ok(draft) => {
                self.recall(desk);
                self.seen.set_value(Some(draft.mark));
                desk.replace(draft.work);
            }
            Err(unread) => {
                self.seen.set_value(Mark::of(&text));
                desk.notify(self.hold(&text, &unread));
            }
        }
    }

    /// Overwrites the record in storage with this tab's work. A record that cannot be read is copied first.
    pub(super) fn keep_mine(self, desk: Workbench) {
        let text = storage::read(KEY).ok().flatten();
        let unread = text.as_deref().filter(|text| Draft::read(text, desk.plan()).is_err());
        if unread.is_some_and(|text| quarantine(KEY, text).is_err()) {
            desk.notify(Notice::NoCopy);
            return;
        }
        self.seen.set_value(text.as_deref().and_then(Mark::of));
        self.held.set_value(false);
        desk.dismiss(&Notice::Newer);
        self.overwrite(desk);
    }
}
