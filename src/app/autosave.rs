//! Saves the work in hand, with its undo, and reads it back after a reload. Two tabs never overwrite each other silently.
//!
//! One record holds the work and the steps around it, with the name of the tab that wrote it and a running number. A tab
//! writes while the record is the one that it wrote or read last, or is gone; otherwise another tab has written, and the
//! user decides. A record that cannot be read is never written over before a copy of it is safe. Where storage is full
//! the farthest steps of undo are left out before anything else is. All of this is in the first file: saving must not
//! wait for anything that can fail to load.

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

/// The record of the work.
pub(super) const KEY: &str = "work";
/// The work is written when no change has come for so long.
const PAUSE: Duration = Duration::from_millis(250);
/// Budgets below this many bytes store no undo.
const FEW: usize = 1000;

/// Keeps the work of one desk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Autosave {
    tab: StoredValue<Id>,
    seen: StoredValue<Option<Mark>>,
    waiting: StoredValue<Option<TimeoutHandle>>,
    trail: StoredValue<Trail>,
    /// What was found, until its steps have been read.
    draft: StoredValue<Option<Draft>>,
    /// The record in storage cannot be read here and has no copy.
    held: StoredValue<bool>,
}

/// What was found at the start.
pub(super) struct Found {
    /// The work, where a record could be read.
    pub(super) work: Option<Work>,
    /// What has to be said.
    pub(super) notice: Option<Notice>,
}

impl Autosave {
    /// Reads what was kept.
    pub(super) fn new(plan: &Plan) -> (Self, Found) {
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

    /// The name of this tab among those that write.
    pub(super) fn tab(self) -> Id {
        self.tab.get_value()
    }

    /// Keeps every change of the desk from now on, and watches the other tabs.
    pub(super) fn watch(self, desk: Workbench) {
        Effect::watch(
            move || desk.history.with(|history| history.present().clone()),
            move |now, before, _| {
                // Steps that are remembered change no work: nothing is to be written.
                if before != Some(now) {
                    self.soon(desk);
                }
            },
            false,
        );
        storage::on_other_tab(|key| key == KEY, move || self.look(desk));
        // A page that is closed within the pause still keeps its last change.
        page::on_window("pagehide", move || {
            if self.waiting.get_value().is_some() {
                self.write(desk);
            }
        });
        // The first view need not wait for the steps.
        set_timeout(move || self.recall(desk), Duration::ZERO);
    }

    /// Reads the steps of the earlier visit, once.
    fn recall(self, desk: Workbench) {
        if let Some(draft) = self.draft.try_update_value(Option::take).flatten() {
            let (past, future) = draft.steps(desk.plan);
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
        match self.obstacle(desk.plan) {
            None => self.overwrite(desk),
            Some(notice) => {
                desk.set_kept.set(Kept::No);
                desk.notify(notice);
            }
        }
    }

    /// Why the record in storage must stay as it is; `None` where there is none, or it may be written over.
    fn obstacle(self, plan: &Plan) -> Option<Notice> {
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

    /// Copies a record that cannot be read, where that can be done; otherwise holds it. Gives what has to be said.
    fn hold(self, text: &str, unread: &Unread) -> Notice {
        let (held, notice) = match unread {
            // A newer version of the page wrote it and will read it again.
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
                    .with_untracked(|history| Draft::write(history, mark, trail, desk.plan, limit))
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

    /// Takes over what the other tab has kept; one undo brings back this tab's own work.
    pub(super) fn take_theirs(self, desk: Workbench) {
        let Some(text) = storage::read(KEY).ok().flatten() else {
            return;
        };
        desk.dismiss(&Notice::OtherTab);
        match Draft::read(&text, desk.plan) {
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

    /// Keeps this tab's work in the place of the record in storage; one that cannot be read here is copied first.
    pub(super) fn keep_mine(self, desk: Workbench) {
        let text = storage::read(KEY).ok().flatten();
        let unread = text.as_deref().filter(|text| Draft::read(text, desk.plan).is_err());
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
