//! The link that the page was opened with, and the address bar, which follows the work.
//!
//! A link that gives its author's result is opened at once, as a step that undo takes back; every other one only
//! stands in [`Arrived`] until the user chooses. All of this is called from a part of its own and is not in the first
//! file: the desk merely holds the places.

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
use super::workbench::Workbench;

/// Where this tab keeps the link that it wrote last: a reload is no arrival.
const OWN: &str = "link";

/// A link that has come in.
#[derive(Debug, Clone)]
pub enum Arrived {
    /// It was opened and gives its author's result.
    Same {
        /// Bit for bit; else to the digits that are shown.
        exact: bool,
        /// The work on the desk before was put aside for it, and undo brings it back.
        replaced: bool,
        /// What was opened.
        work: Work,
    },
    /// It gives another result today; nothing is opened yet.
    Other {
        /// A later page made it.
        newer: bool,
        /// What it holds.
        received: Arc<Received>,
        /// The scenarios whose result is another, by their place in the link, with what their author saw and today.
        changed: Arc<[(usize, ThenNow)]>,
    },
    /// Today's figures cannot run it; nothing is opened.
    Impossible(Fault),
    /// It is no whole link; nothing is opened.
    Damaged {
        /// What came in.
        text: Arc<str>,
        /// What is wrong with it.
        damage: Arc<Damage>,
    },
}

/// The places of links on the desk.
#[derive(Debug, Clone, Copy)]
pub struct Links {
    /// The link that has come in, until the user is done with it.
    pub arrived: RwSignal<Option<Arrived>>,
    /// The scenarios of the comparison go out with the one in hand.
    pub together: RwSignal<bool>,
    /// The page was opened with somebody else's link, which the part that opens it has not looked at yet.
    pub waiting: RwSignal<bool>,
    /// What stood after `#` when this tab last wrote or read it.
    seen: StoredValue<String>,
}

impl Links {
    pub(super) fn new() -> Self {
        let links = Self {
            arrived: RwSignal::new(None),
            together: RwSignal::new(false),
            waiting: RwSignal::new(false),
            seen: StoredValue::new(storage::read_of_tab(OWN).unwrap_or_default()),
        };
        links.waiting.set(links.foreign().is_some());
        links
    }

    /// What stands after `#`, unless this tab wrote it there or has read it already.
    fn foreign(&self) -> Option<String> {
        let text = address::fragment();
        (!text.is_empty() && self.seen.with_value(|seen| *seen != text)).then_some(text)
    }
}

/// Of a whole address what stands after `#`, else all of the text.
fn after_sign(text: &str) -> &str {
    text.split_once('#').map_or(text, |(_, after)| after)
}

impl Workbench {
    /// Looks at the address that the page was opened with, once.
    pub fn meet_address(self) {
        if self.links.waiting.get_untracked() {
            self.links.waiting.set(false);
            self.meet_fragment();
        }
    }

    /// Looks at what stands after `#`: a link of somebody else's, or this tab's own.
    pub fn meet_fragment(self) {
        if let Some(text) = self.links.foreign() {
            self.links.seen.set_value(text.clone());
            self.open_link(&text);
        }
    }

    /// Opens a link, or says why not and changes nothing. Of a whole address, what stands after `#` counts.
    pub fn open_link(self, text: &str) {
        let text = after_sign(text);
        let arrived = match Link::read(text, self.plan) {
            Err(damage) => Arrived::Damaged {
                text: text.into(),
                damage: Arc::new(damage),
            },
            Ok(link) => self.meet(&link),
        };
        self.links.arrived.set(Some(arrived));
    }

    fn meet(self, link: &Link) -> Arrived {
        let run = match self.run_link(link) {
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
    fn run_link(self, link: &Link) -> Result<Run, Fault> {
        let (mut works, mut newer, mut all_exact, mut changed) = (Vec::new(), false, true, Vec::new());
        for (at, sent) in link.scenarios.iter().enumerate() {
            let (scenario, arrival) = Arrival::of(self.plan, link, sent)?;
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

    /// Opens all scenarios of a link, the first in hand and the others beside it. `true` where other work was in hand.
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

    /// Opens a link with the figures that its author had.
    pub fn open_as_then(self, received: &Received, changed: &[(usize, ThenNow)]) {
        self.take_all(received.as_then(changed), received.reference);
        self.leave_link();
    }

    /// Opens a link with today's figures and, beside it, each changed scenario with the figures that its author had.
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

    /// Back to the work that was in hand before a link was opened, and to the comparison that is kept.
    pub fn undo_link(self) {
        self.undo();
        if self.is_compared_from_link() {
            self.leave_link_comparison();
            self.shown.comparing.set(false);
        }
        self.leave_link();
    }

    /// Puts the scenarios of a link beside those of the comparison. One whose result is another today is asked about.
    pub fn compare_link(self, text: &str) {
        let link = Link::read(after_sign(text), self.plan).ok();
        match link.map(|link| self.run_link(&link)) {
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

    /// Nothing more is to be done with the link that came in; the address is the work's again.
    pub fn leave_link(self) {
        self.links.arrived.set(None);
        self.write_address();
    }

    /// Puts work on the desk; `true` where that was other work.
    fn take(self, next: Work) -> bool {
        let before = self.history.with_untracked(|history| history.present().clone());
        if before.scenario == next.scenario && before.origin == next.origin {
            return false;
        }
        self.replace(next);
        // The untouched status quo that a first visit opens is nobody's work.
        before.origin != Some(Preset::StatusQuo) || before.scenario != before.opened
    }

    /// Writes the work's link into the address bar, unless a link that has come in still waits there. One that was pasted
    /// there since is opened instead: browsers tell of it later than a timer may run.
    pub fn write_address(self) {
        if self.links.foreign().is_some() {
            self.meet_fragment();
            return;
        }
        let waits = self
            .links
            .arrived
            .with_untracked(|arrived| !matches!(arrived, None | Some(Arrived::Same { .. })));
        // Texts too long for a link leave the bare page: its own record keeps the work.
        let text = untrack(|| self.link()).unwrap_or_default();
        if !waits && address::write_fragment(&text) {
            storage::write_of_tab(OWN, &text);
            self.links.seen.set_value(text);
        }
    }
}
