//! Links in and out: the one that the page was opened with, and the one that follows the work.
//!
//! A link that gives its author's result is opened at once, as a step that undo takes back; every other one only
//! stands in [`Arrived`] until the user chooses. All of this is called from a part of its own and is not in the first
//! file: the desk merely holds the places.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::{address, clock, storage};
use crate::library::Work;
use crate::plan::Fault;
use crate::scenario::{Preset, Scenario};
use crate::share::{Arrival, Damage, Day, Link, MOST_SCENARIOS, Sent, Stated, ThenNow, TooLong};

use super::desk::{Desk, Results};

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
}

impl Links {
    pub(super) fn new() -> Self {
        Self {
            arrived: RwSignal::new(None),
            together: RwSignal::new(false),
            waiting: RwSignal::new(foreign().is_some()),
        }
    }
}

/// What stands after `#`, unless this tab wrote it there.
fn foreign() -> Option<String> {
    let text = address::fragment();
    (!text.is_empty() && storage::read_of_tab(OWN).as_deref() != Some(&text)).then_some(text)
}

/// Of a whole address what stands after `#`, else all of the text.
fn after_sign(text: &str) -> &str {
    text.split_once('#').map_or(text, |(_, after)| after)
}

/// Work with what follows from it, as a link carries it.
fn sent(work: &Work, results: &Results) -> Sent {
    Sent {
        scenario: (*work.scenario).clone(),
        origin: work.origin,
        figures: results.fingerprint,
        stated: Stated::of(&results.outcome),
    }
}

/// The scenarios of a link as work, never none; those that `changed` has the author's figures of, with these.
fn works(link: &Link, changed: &[(usize, ThenNow)]) -> Vec<Work> {
    let work = |(at, sent): (usize, &Sent)| {
        let then = changed
            .iter()
            .find(|(place, _)| *place == at)
            .and_then(|(_, own)| own.as_then.clone());
        Work::opened(then.unwrap_or_else(|| sent.scenario.clone()), sent.origin)
    };
    link.scenarios.iter().enumerate().map(work).collect()
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
        // The way back is from this link, not from one before it.
        self.compared.forget_link();
        let text = after_sign(text);
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
        let (mut all_exact, mut newer, mut changed) = (true, false, Vec::new());
        for (at, sent) in link.scenarios.iter().enumerate() {
            match Arrival::of(self.plan, &link, sent) {
                Err(fault) => return Arrived::Impossible(fault),
                Ok(Arrival::Same { exact }) => all_exact &= exact,
                Ok(Arrival::Older(then_now)) => changed.push((at, *then_now)),
                Ok(Arrival::Newer(then_now)) => {
                    newer = true;
                    changed.push((at, *then_now));
                }
            }
        }
        if changed.is_empty() {
            let work = works(&link, &[]).swap_remove(0);
            let replaced = self.take_link(&link, &[]);
            return Arrived::Same {
                exact: all_exact,
                replaced,
                work,
            };
        }
        Arrived::Other {
            newer,
            link: Arc::new(link),
            changed: changed.into(),
        }
    }

    /// Puts all scenarios of a link on the desk, the first in hand and the others beside it; with the figures of their
    /// author where `changed` has them. `true` where other work was on the desk.
    fn take_link(self, link: &Link, changed: &[(usize, ThenNow)]) -> bool {
        let mut works = works(link, changed).into_iter();
        let replaced = works.next().is_some_and(|first| self.take(first));
        let others: Vec<Work> = works.collect();
        if !others.is_empty() {
            self.take_comparison(others, link.reference);
        }
        replaced
    }

    /// Opens a link with today's figures.
    pub fn open_as_today(self, link: &Link) {
        self.take_link(link, &[]);
        self.leave_link();
    }

    /// Opens a link with the figures that its author had.
    pub fn open_as_then(self, link: &Link, changed: &[(usize, ThenNow)]) {
        self.take_link(link, changed);
        self.leave_link();
    }

    /// Opens a link with today's figures and, beside it, each changed scenario with the figures that its author had.
    pub fn open_side_by_side(self, link: &Link, changed: &[(usize, ThenNow)], then: &str) {
        let now = works(link, &[]);
        let title = |work: &Work| format!("{} {then}", work.title(self.settings.locale.get_untracked()));
        let as_then = works(link, changed).into_iter().enumerate();
        let as_then = as_then.filter(|(at, _)| changed.iter().any(|(place, own)| place == at && own.as_then.is_some()));
        let as_then = as_then.map(|(_, work)| {
            let scenario = Scenario {
                title: title(&work),
                ..(*work.scenario).clone()
            };
            Work::opened(scenario, work.origin)
        });
        let mut all = now.into_iter();
        if let Some(first) = all.next() {
            self.take(first);
        }
        self.take_comparison(all.chain(as_then).collect(), link.reference);
        self.leave_link();
    }

    /// Back to the work that was on the desk before a link was opened.
    pub fn undo_link(self) {
        self.undo();
        self.leave_link_comparison();
        self.leave_link();
    }

    /// Puts the scenarios of a link beside those of the comparison. One whose result is another today is asked about.
    pub fn compare_link(self, text: &str) {
        let same = |link: &Link, sent: &Sent| matches!(Arrival::of(self.plan, link, sent), Ok(Arrival::Same { .. }));
        match Link::read(after_sign(text), self.plan) {
            Ok(link) if link.scenarios.iter().all(|sent| same(&link, sent)) => {
                for work in works(&link, &[]) {
                    if let Err(fault) = self.add_compared(work) {
                        self.links.arrived.set(Some(Arrived::Impossible(fault)));
                    }
                }
            }
            _ => self.open_link(text),
        }
    }

    /// Opens what could be read of a damaged link.
    pub fn open_uncertain(self, scenario: Scenario) {
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

    /// The link to the scenario in hand; follows every change.
    ///
    /// # Errors
    /// The scenario's texts are too long for a link.
    pub fn link(self) -> Result<String, TooLong> {
        self.link_to(vec![sent(&self.work(), &self.results())], 0)
    }

    /// The link to all scenarios of the comparison, the one in hand first; follows every change. `None` where there is
    /// nothing to compare with, or more than a link carries.
    pub fn link_together(self) -> Option<Result<String, TooLong>> {
        let mut columns = self.beside();
        columns.sort_by_key(|own| (!own.in_hand, own.at));
        if !(2..=MOST_SCENARIOS).contains(&columns.len()) {
            return None;
        }
        let reference = columns.iter().position(|own| own.id == self.reference()).unwrap_or_default();
        let scenarios = columns.iter().map(|own| sent(&own.work, &own.results)).collect();
        Some(self.link_to(scenarios, reference))
    }

    fn link_to(self, scenarios: Vec<Sent>, reference: usize) -> Result<String, TooLong> {
        let today = Day::parse(&clock::today()).unwrap_or(Day {
            year: self.plan.base_year,
            month: 1,
            day: 1,
        });
        Link::of(self.plan, today, scenarios, reference).write(self.plan)
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
