//! The work in progress survives a reload with its undo, and two tabs never overwrite each other silently.
//!
//! One record holds the work and the steps around it, with the name of the tab that wrote it and a running number. A tab
//! writes only while the record is the one that it wrote or read last; otherwise another tab has gone on, and the user
//! decides. Where storage is full the farthest steps of undo are left out before anything else is.

use std::time::Duration;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::browser::storage::StorageFault;
use crate::browser::{page, storage};
use crate::library::{Draft, Id, MAX_TRAIL, Mark, Trail, Unread, Work, free_key};
use crate::plan::Plan;

use super::desk::{Desk, Kept};
use super::notice::Notice;

const KEY: &str = "jigong.work";
/// The hand rests this long before the work is written.
const PAUSE: Duration = Duration::from_millis(250);
/// Below this, less of the steps of undo is none: in bytes.
const FEW: usize = 1000;

/// What only the part of kept scenarios can do: it comes after the levers, and so do the steps of undo.
#[derive(Debug, Clone, Copy)]
struct Hand {
    recall: fn(Keeper, Desk),
    put: fn(Keeper, Desk, &Mark) -> Result<(), StorageFault>,
}

/// Keeps the work of one desk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keeper {
    tab: StoredValue<Id>,
    seen: StoredValue<Option<Mark>>,
    waiting: StoredValue<Option<TimeoutHandle>>,
    trail: StoredValue<Trail>,
    /// What was found, until its steps have been read.
    draft: StoredValue<Option<Draft>>,
    /// There as soon as the part is.
    hand: StoredValue<Option<Hand>>,
}

/// What was found at the start.
pub(super) struct Found {
    /// The work, where a record could be read.
    pub(super) work: Option<Work>,
    /// What has to be said.
    pub(super) notice: Option<Notice>,
}

impl Keeper {
    /// Reads what was kept.
    pub(super) fn new(plan: &Plan) -> (Self, Found) {
        let keeper = Self {
            tab: StoredValue::new(Id::from_bits(page::random_bits())),
            seen: StoredValue::new(None),
            waiting: StoredValue::new(None),
            trail: StoredValue::new(Trail::default()),
            draft: StoredValue::new(None),
            hand: StoredValue::new(None),
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
                    Err(unread) => (None, Some(set_aside(&text, &unread))),
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
    pub(super) fn watch(self, desk: Desk) {
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
    }

    /// Reads the steps of the earlier visit, once.
    fn recall(self, desk: Desk) {
        if let Some(draft) = self.draft.try_update_value(Option::take).flatten() {
            let (past, future) = draft.steps(desk.plan);
            if !(past.is_empty() && future.is_empty()) {
                desk.history.update(|history| history.remember(past, future));
            }
        }
    }

    fn soon(self, desk: Desk) {
        if let Some(Some(earlier)) = self.waiting.try_get_value() {
            earlier.clear();
        }
        let handle = set_timeout_with_handle(move || self.write(desk), PAUSE).ok();
        self.waiting.set_value(handle);
    }

    fn write(self, desk: Desk) {
        self.waiting.set_value(None);
        if stored_mark() == self.seen.get_value() {
            self.overwrite(desk);
        } else {
            desk.set_kept.set(Kept::No);
            desk.notify(Notice::OtherTab);
        }
    }

    /// Writes whatever is kept already.
    fn overwrite(self, desk: Desk) {
        let Some(hand) = self.hand.get_value() else {
            // The part writes as soon as it is there.
            desk.set_kept.set(Kept::No);
            return;
        };
        (hand.recall)(self, desk);
        let mark = Mark::next(self.seen.get_value().as_ref(), self.tab.get_value());
        match (hand.put)(self, desk, &mark) {
            Ok(()) => {
                self.seen.set_value(Some(mark));
                desk.set_kept.set(Kept::Yes);
                desk.dismiss(&Notice::OtherTab);
                desk.dismiss(&Notice::NotKept(StorageFault::Full));
            }
            Err(fault) => {
                desk.set_kept.set(Kept::No);
                desk.notify(Notice::NotKept(fault));
            }
        }
    }

    fn put(self, desk: Desk, mark: &Mark) -> Result<(), StorageFault> {
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

    /// Another tab has written.
    fn look(self, desk: Desk) {
        if stored_mark() != self.seen.get_value() {
            desk.set_kept.set(Kept::No);
            desk.notify(Notice::OtherTab);
        }
    }

    /// Takes over what the other tab has kept; one undo brings back this tab's own work.
    pub(super) fn take_theirs(self, desk: Desk) {
        let Some(text) = storage::read(KEY).ok().flatten() else {
            return;
        };
        match Draft::read(&text, desk.plan) {
            Ok(draft) => {
                if let Some(hand) = self.hand.get_value() {
                    (hand.recall)(self, desk);
                }
                self.seen.set_value(Some(draft.mark));
                desk.dismiss(&Notice::OtherTab);
                desk.replace(draft.work);
            }
            Err(unread) => desk.notify(set_aside(&text, &unread)),
        }
    }

    /// Keeps this tab's work in the place of the other's.
    pub(super) fn keep_mine(self, desk: Desk) {
        self.seen.set_value(stored_mark());
        self.overwrite(desk);
    }
}

impl Desk {
    /// The part of kept scenarios is there: the steps of the earlier visit are read, and what was changed meanwhile is
    /// written. Called from the part alone, so that all of that is not in the first file.
    pub fn keep_steps(self) {
        let keeper = self.keeper;
        if keeper.hand.get_value().is_some() {
            return;
        }
        let found = keeper
            .draft
            .with_value(|draft| draft.as_ref().map(|draft| draft.work.clone()));
        keeper.hand.set_value(Some(Hand {
            recall: Keeper::recall,
            put: Keeper::put,
        }));
        keeper.recall(self);
        let changed = self.history.with_untracked(|history| match &found {
            Some(found) => history.present() != found,
            None => history.can_undo(),
        });
        if changed {
            keeper.soon(self);
        }
    }
}

fn stored_mark() -> Option<Mark> {
    storage::read(KEY).ok().flatten().as_deref().and_then(Mark::of)
}

/// Puts a text that cannot be read beside, as it is, and says so.
fn set_aside(text: &str, unread: &Unread) -> Notice {
    let key = free_key(KEY, text, |key| storage::read(key).ok().flatten());
    let _ = storage::write(&key, text);
    match unread {
        Unread::Newer => Notice::Newer,
        Unread::Altered | Unread::Faulty(_) => Notice::SetAside,
    }
}
