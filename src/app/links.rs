//! Links that are opened, and the address bar, which shows the link of the current work.
//!
//! A link that reproduces its author's result is opened at once, as one undo step; any other is stored in [`Arrived`]
//! until the user decides. All of this is called from a part of its own and is not in the first file; the workbench
//! only holds the signals.

use std::sync::Arc;

use jigong_formats::library::Work;
use jigong_formats::link::{Arrival, Damage, Link, ThenNow};
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::Fault;
use jigong_model::scenario::Preset;
use jigong_text::report;
use leptos::prelude::*;

use crate::browser::{address, storage};

use super::received::{Received, Run};
use super::workbench::{Kept, Workbench};

/// Session storage key of the links that this tab wrote last, the newest first, one a line.
const OWN: &str = "link";

/// A received link.
#[derive(Debug, Clone)]
pub enum Arrived {
    /// It was opened and reproduces its author's result.
    Same {
        /// Exactly; otherwise only to the displayed digits.
        exact: bool,
        /// It replaced other work, which undo restores.
        replaced: bool,
        /// The opened work.
        work: Work,
    },
    /// Its result differs today; nothing has been opened.
    Other {
        /// A later version of the page made it.
        newer: bool,
        /// Its scenarios.
        received: Arc<Received>,
        /// The scenarios with a different result, by index in the link, with the results of the author and of today.
        changed: Arc<[(usize, ThenNow)]>,
    },
    /// It cannot be run with today's figures; nothing has been opened.
    Impossible(Fault),
    /// It is not a complete link; nothing has been opened.
    Damaged {
        /// The received text.
        text: Arc<str>,
        /// What is wrong with it.
        damage: Arc<Damage>,
    },
}

/// Signals of links.
#[derive(Debug, Clone, Copy)]
pub struct Links {
    /// The received link, until the user closes it.
    pub arrived: RwSignal<Option<Arrived>>,
    /// Share all scenarios of the comparison, not only the current one.
    pub together: RwSignal<bool>,
    /// The page was opened with a foreign link that has not been read yet.
    pub waiting: RwSignal<bool>,
    /// The fragment that this tab last wrote or read.
    seen: StoredValue<String>,
}

impl Links {
    pub(super) fn new() -> Self {
        let links = Self {
            arrived: RwSignal::new(None),
            together: RwSignal::new(false),
            waiting: RwSignal::new(false),
            seen: StoredValue::new(own_fragment()),
        };
        links.waiting.set(links.foreign().is_some());
        links
    }

    /// The fragment, unless this tab wrote it or has read it already.
    fn foreign(&self) -> Option<String> {
        let text = address::fragment();
        (!text.is_empty() && self.seen.with_value(|seen| *seen != text)).then_some(text)
    }
}

/// The fragment, if this tab wrote it; empty otherwise. A reload does not count as an opened link, not even one that
/// overtakes the last change of the address and so comes with the fragment before it.
fn own_fragment() -> String {
    let (text, written) = (address::fragment(), storage::read_of_tab(OWN).unwrap_or_default());
    let known = if address::is_reload() { 2 } else { 1 };
    let own = written.lines().take(known).any(|own| own == text);
    if own { text } else { String::new() }
}

/// The fragment of an address; the whole text if it has no `#`.
fn after_sign(text: &str) -> &str {
    text.split_once('#').map_or(text, |(_, after)| after)
}

impl Workbench {
    /// Reads the link that the page was opened with, once.
    pub fn meet_address(self) {
        if self.links.waiting.get_untracked() {
            self.links.waiting.set(false);
            self.meet_fragment();
        }
    }

    /// Opens the link in the fragment, unless it is this tab's own.
    pub fn meet_fragment(self) {
        if let Some(text) = self.links.foreign() {
            self.links.seen.set_value(text.clone());
            self.open_link(&text);
        }
    }

    /// Opens a link; on failure the reason is stored and nothing is changed. Of a complete address, the fragment is
    /// used.
    pub fn open_link(self, text: &str) {
        let text = after_sign(text);
        let arrived = match Link::read(text, self.plan()) {
            Err(damage) => Arrived::Damaged {
                text: text.into(),
                damage: Arc::new(damage),
            },
            Ok(link) => self.meet(&link),
        };
        self.links.arrived.set(Some(arrived));
    }

    fn meet(self, link: &Link) -> Arrived {
        let run = match Self::run_link(link) {
            Err(fault) => return Arrived::Impossible(fault),
            Ok(run) => run,
        };
        let (received, newer, exact, changed) = (run.received, run.newer, run.exact, run.changed);
        if changed.is_empty() {
            let work = received.works[0].clone();
            let replaced = self.take_all(received.works, received.reference);
            return Arrived::Same { exact, replaced, work };
        }
        Arrived::Other {
            newer,
            received: Arc::new(received),
            changed: changed.into(),
        }
    }

    /// Runs all scenarios of a link.
    fn run_link(link: &Link) -> Result<Run, Fault> {
        let (mut works, mut newer, mut all_exact, mut changed) = (Vec::new(), false, true, Vec::new());
        for (at, sent) in link.scenarios.iter().enumerate() {
            let (scenario, arrival) = Arrival::of(link, sent)?;
            works.push(Work::opened(scenario, sent.origin));
            match arrival {
                Arrival::Same { exact } => all_exact &= exact,
                Arrival::Older(then_now) => changed.push((at, *then_now)),
                Arrival::Newer(then_now) => {
                    newer = true;
                    changed.push((at, *then_now));
                }
            }
        }
        let reference = link.reference;
        Ok(Run {
            received: Received { works, reference },
            newer,
            exact: all_exact,
            changed,
        })
    }

    /// Opens all scenarios of a link: the first becomes the current one, the others are compared with it. `true` if
    /// other work was replaced.
    fn take_all(self, works: Vec<Work>, reference: usize) -> bool {
        let mut works = works.into_iter();
        let replaced = works.next().is_some_and(|first| self.take(first));
        let others: Vec<Work> = works.collect();
        if !others.is_empty() {
            self.take_comparison(others, reference);
        }
        replaced
    }

    /// Opens a link with today's figures.
    pub fn open_as_today(self, received: &Received) {
        self.take_all(received.works.clone(), received.reference);
        self.leave_link();
    }

    /// Opens a link with its author's figures.
    pub fn open_as_then(self, received: &Received, changed: &[(usize, ThenNow)]) {
        self.take_all(received.as_then(changed), received.reference);
        self.leave_link();
    }

    /// Opens a link with today's figures, and compares each changed scenario with its author's figures.
    pub fn open_side_by_side(self, received: &Received, changed: &[(usize, ThenNow)], then: &str) {
        let locale = self.settings.locale.get_untracked();
        let as_then = received.as_then(changed).into_iter().enumerate();
        let as_then = as_then.filter(|(at, _)| changed.iter().any(|(place, own)| place == at && own.as_then.is_some()));
        let as_then = as_then.map(|(_, work)| {
            let title = format!("{} {then}", report::title(&work, locale));
            Work::opened(work.scenario.titled(&title), work.origin)
        });
        self.take_all(received.works.iter().cloned().chain(as_then).collect(), received.reference);
        self.leave_link();
    }

    /// Undoes the opening of a link: restores the previous work and the stored comparison.
    pub fn undo_link(self) {
        self.undo();
        if self.is_compared_from_link() {
            self.leave_link_comparison();
            self.shown.comparing.set(false);
        }
        self.leave_link();
    }

    /// Adds the scenarios of a link to the comparison. If a result differs today, the user decides first.
    pub fn compare_link(self, text: &str) {
        let link = Link::read(after_sign(text), self.plan()).ok();
        match link.map(|link| Self::run_link(&link)) {
            Some(Ok(run)) if run.changed.is_empty() => {
                for work in run.received.works {
                    if let Err(fault) = self.add_compared(work) {
                        self.links.arrived.set(Some(Arrived::Impossible(fault)));
                    }
                }
            }
            _ => self.open_link(text),
        }
    }

    /// Opens what could be read of a damaged link.
    pub fn open_uncertain(self, scenario: ValidScenario) {
        self.take(Work::opened(scenario, None));
        self.leave_link();
    }

    /// Closes the received link; the address bar shows the link of the current work again.
    pub fn leave_link(self) {
        self.links.arrived.set(None);
        self.write_address();
    }

    /// Replaces the work; `true` if it was other work.
    fn take(self, next: Work) -> bool {
        let before = self.history.with_untracked(|history| history.present().clone());
        if before.scenario == next.scenario && before.origin == next.origin {
            return false;
        }
        self.replace(next);
        // The unchanged status quo of a first visit does not count as work.
        before.origin != Some(Preset::StatusQuo) || before.scenario != before.opened
    }

    /// Writes the work's link into the address bar, unless a received link is still open. A link that was pasted
    /// meanwhile is opened instead, because `hashchange` may arrive later than this timer.
    pub fn write_address(self) {
        if self.links.foreign().is_some() {
            self.meet_fragment();
            return;
        }
        let waits = self
            .links
            .arrived
            .with_untracked(|arrived| !matches!(arrived, None | Some(Arrived::Same { .. })));
        // A text too long for a link leaves the fragment empty; the work is stored in its own record.
        let text = untrack(|| self.link()).unwrap_or_default();
        if !waits && address::write_fragment(&text) {
            // Work that could not be stored is only in the address, so that after a reload the link must be opened.
            if self.kept.get_untracked() == Kept::Yes {
                let before = self.links.seen.get_value();
                storage::write_of_tab(OWN, &format!("{text}\n{before}"));
            } else {
                storage::forget_of_tab(OWN);
            }
            self.links.seen.set_value(text);
        }
    }
}
