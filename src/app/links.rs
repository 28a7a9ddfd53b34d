//! Links in and out: the one that the page was opened with, and the one that follows the work.
//!
//! A link that gives its author's result is opened at once, as a step that undo takes back; every other one only
//! stands in [`Arrived`] until the user chooses. All of this is called from a part of its own and is not in the first
//! file: the desk merely holds the places.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{address, page, storage};
use crate::library::Work;
use crate::plan::Fault;
use crate::scenario::{Preset, Scenario};
use crate::share::{Arrival, Damage, Day, Link, Sent, Stated, ThenNow, TooLong};

use super::desk::Desk;

/// The link that this tab wrote last: a reload is no arrival.
const OWN: &str = "jigong.link";

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
        link: Arc<Link>,
        /// What its author saw, and today.
        then_now: Arc<ThenNow>,
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
    /// The page was opened with somebody else's link, which the part that opens it has not looked at yet.
    pub waiting: RwSignal<bool>,
}

impl Links {
    pub(super) fn new() -> Self {
        Self {
            arrived: RwSignal::new(None),
            waiting: RwSignal::new(foreign().is_some()),
        }
    }
}

/// What stands after `#`, unless this tab wrote it there.
fn foreign() -> Option<String> {
    let text = address::fragment();
    (!text.is_empty() && storage::read_of_tab(OWN).as_deref() != Some(&text)).then_some(text)
}

impl Desk {
    /// Looks at the address that the page was opened with, once.
    pub fn meet_address(self) {
        if self.links.waiting.get_untracked() {
            self.links.waiting.set(false);
            self.meet_fragment();
        }
    }

    /// Looks at what stands after `#`: a link of somebody else's, or this tab's own.
    pub fn meet_fragment(self) {
        if let Some(text) = foreign() {
            self.open_link(&text);
        }
    }

    /// Opens a link, or says why not and changes nothing. Of a whole address, what stands after `#` counts.
    pub fn open_link(self, text: &str) {
        let text = text.split_once('#').map_or(text, |(_, after)| after);
        let arrived = match Link::read(text, self.plan) {
            Err(damage) => Arrived::Damaged {
                text: text.into(),
                damage: Arc::new(damage),
            },
            Ok(link) => self.meet(link),
        };
        self.links.arrived.set(Some(arrived));
    }

    fn meet(self, link: Link) -> Arrived {
        let Some(sent) = link.scenarios.first() else {
            return Arrived::Impossible(Fault::new("$", crate::plan::FaultKind::Empty));
        };
        let other = |newer, then_now: Box<ThenNow>, link| Arrived::Other {
            newer,
            link: Arc::new(link),
            then_now: then_now.into(),
        };
        match Arrival::of(self.plan, &link, sent) {
            Err(fault) => Arrived::Impossible(fault),
            Ok(Arrival::Older(then_now)) => other(false, then_now, link),
            Ok(Arrival::Newer(then_now)) => other(true, then_now, link),
            Ok(Arrival::Same { exact }) => {
                let work = Work::opened(sent.scenario.clone(), sent.origin);
                let replaced = self.take(work.clone());
                Arrived::Same { exact, replaced, work }
            }
        }
    }

    /// Opens the link in hand with today's figures.
    pub fn open_as_today(self, link: &Link) {
        if let Some(sent) = link.scenarios.first() {
            self.take(Work::opened(sent.scenario.clone(), sent.origin));
        }
        self.leave_link();
    }

    /// Opens a scenario that came with a link: as it was then, or what could be read of it.
    pub fn open_from_link(self, scenario: Scenario, origin: Option<Preset>) {
        self.take(Work::opened(scenario, origin));
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

    /// What a link to the scenario in hand holds; follows every change.
    ///
    /// # Errors
    /// The scenario's texts are too long for a link.
    pub fn link(self) -> Result<String, TooLong> {
        let (work, results) = (self.work(), self.results());
        let sent = Sent {
            scenario: (*work.scenario).clone(),
            origin: work.origin,
            figures: results.fingerprint,
            stated: Stated::of(&results.outcome),
        };
        let today = Day::parse(&page::today()).unwrap_or(Day {
            year: self.plan.base_year,
            month: 1,
            day: 1,
        });
        Link::of(self.plan, today, vec![sent], 0).write(self.plan)
    }

    /// Writes the work's link into the address bar, unless a link that has come in still waits there.
    pub fn write_address(self) {
        let waits = self
            .links
            .arrived
            .with_untracked(|arrived| !matches!(arrived, None | Some(Arrived::Same { .. })));
        // Texts too long for a link leave the bare page: its own record keeps the work.
        let text = untrack(|| self.link()).unwrap_or_default();
        if !waits && address::write_fragment(&text) {
            storage::write_of_tab(OWN, &text);
        }
    }
}
