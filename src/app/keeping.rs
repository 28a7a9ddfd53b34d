//! The work in progress survives a reload, and two tabs never overwrite each other silently.
//!
//! One record holds the work with the name of the tab that wrote it and a running number. A tab writes only while the
//! record is the one that it wrote or read last; otherwise another tab has gone on, and the user decides.

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::time::Duration;

use crate::browser::{page, storage};
use crate::plan::Plan;
use crate::scenario::{Preset, Scenario};

use super::desk::{Desk, Kept, Work};
use super::notice::Notice;

const KEY: &str = "jigong.work";
/// Where a record that cannot be read is set aside.
const ASIDE: &str = "jigong.work.damaged";
const FORMAT: &str = "jigong.work/1";
/// The hand rests this long before the work is written.
const PAUSE: Duration = Duration::from_millis(250);

/// What this tab knows of the record.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Mark {
    writer: String,
    number: u64,
}

/// Keeps the work of one desk.
#[derive(Debug, Clone, Copy)]
pub(super) struct Keeper {
    tab: StoredValue<String>,
    seen: StoredValue<Option<Mark>>,
    waiting: StoredValue<Option<TimeoutHandle>>,
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
            tab: StoredValue::new(page::random_name()),
            seen: StoredValue::new(None),
            waiting: StoredValue::new(None),
        };
        let found = match storage::read(KEY) {
            Err(fault) => Found {
                work: None,
                notice: Some(Notice::NotKept(fault)),
            },
            Ok(None) => Found {
                work: None,
                notice: None,
            },
            Ok(Some(text)) => {
                if let Some((work, mark)) = read(&text, plan) {
                    keeper.seen.set_value(Some(mark));
                    Found {
                        work: Some(work),
                        notice: None,
                    }
                } else {
                    let _ = storage::write(ASIDE, &text);
                    keeper.seen.set_value(mark(&text));
                    Found {
                        work: None,
                        notice: Some(Notice::SetAside),
                    }
                }
            }
        };
        (keeper, found)
    }

    /// Keeps every change of the desk from now on, and watches the other tabs.
    pub(super) fn watch(self, desk: Desk) {
        Effect::watch(
            move || desk.history.with(|history| history.present().clone()),
            move |_, _, _| self.soon(desk),
            false,
        );
        storage::on_other_tab(KEY, move || self.look(desk));
        // A page that is closed within the pause still keeps its last change.
        page::on_window("pagehide", move || {
            if self.waiting.get_value().is_some() {
                self.write(desk);
            }
        });
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
        let stored = storage::read(KEY).ok().flatten();
        if stored.as_deref().and_then(mark) != self.seen.get_value() {
            desk.set_kept.set(Kept::No);
            desk.notify(Notice::OtherTab);
            return;
        }
        self.overwrite(desk);
    }

    /// Writes whatever is kept already.
    fn overwrite(self, desk: Desk) {
        let number = self.seen.get_value().map_or(0, |mark| mark.number) + 1;
        let mark = Mark {
            writer: self.tab.get_value(),
            number,
        };
        let work = desk.history.with_untracked(|history| history.present().clone());
        match storage::write(KEY, &record(&work, &mark, desk.plan)) {
            Ok(()) => {
                self.seen.set_value(Some(mark));
                desk.set_kept.set(Kept::Yes);
                desk.dismiss(&Notice::OtherTab);
                desk.dismiss(&Notice::NotKept(storage::StorageFault::Full));
            }
            Err(fault) => {
                desk.set_kept.set(Kept::No);
                desk.notify(Notice::NotKept(fault));
            }
        }
    }

    /// Another tab has written.
    fn look(self, desk: Desk) {
        let stored = storage::read(KEY).ok().flatten();
        if stored.as_deref().and_then(mark) != self.seen.get_value() {
            desk.set_kept.set(Kept::No);
            desk.notify(Notice::OtherTab);
        }
    }

    /// Takes over what the other tab has kept; one undo brings back this tab's own work.
    pub(super) fn take_theirs(self, desk: Desk) {
        let Some(text) = storage::read(KEY).ok().flatten() else {
            return;
        };
        if let Some((work, mark)) = read(&text, desk.plan) {
            self.seen.set_value(Some(mark));
            desk.dismiss(&Notice::OtherTab);
            desk.replace(work);
        }
    }

    /// Keeps this tab's work in the place of the other's.
    pub(super) fn keep_mine(self, desk: Desk) {
        self.seen
            .set_value(storage::read(KEY).ok().flatten().as_deref().and_then(mark));
        self.overwrite(desk);
    }
}

fn record(work: &Work, mark: &Mark, plan: &Plan) -> String {
    json!({
        "format": FORMAT,
        "writer": mark.writer,
        "number": mark.number,
        "origin": work.origin.map(Preset::name),
        "scenario": work.scenario.to_json(plan),
        "opened": work.opened.to_json(plan),
    })
    .to_string()
}

fn mark(text: &str) -> Option<Mark> {
    let record: Value = serde_json::from_str(text).ok()?;
    Some(Mark {
        writer: record["writer"].as_str()?.to_owned(),
        number: record["number"].as_u64()?,
    })
}

fn read(text: &str, plan: &Plan) -> Option<(Work, Mark)> {
    let record: Value = serde_json::from_str(text).ok()?;
    if record["format"] != FORMAT {
        return None;
    }
    let scenario = |field: &str| {
        let scenario = Scenario::parse(&record[field].to_string(), plan).ok()?;
        crate::outcome::Outcome::of(plan, &scenario).ok()?;
        Some(std::sync::Arc::new(scenario))
    };
    let origin = record["origin"].as_str().and_then(Preset::from_name);
    let work = Work {
        scenario: scenario("scenario")?,
        opened: scenario("opened")?,
        origin,
    };
    Some((work, mark(text)?))
}
