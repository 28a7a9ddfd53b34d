//! Asks the questions that the page needs answered: after every change, and when a panel opens.
//!
//! Only the part `analysis` calls this, so that the code is not in the first file. It lives as long as the page; its
//! view is rebuilt with every change of language. Invariants: only answers to the last question about the current
//! scenario are shown; a question that is already answered is not asked again.

use std::cell::{OnceCell, RefCell};
use std::rc::{Rc, Weak};
use std::sync::Arc;
use std::time::Duration;

use jigong_analysis::By;
use jigong_analysis::monte_carlo::{AT_REST, MOVING};
use jigong_analysis::questions::{Answer, Kind, Question};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;

use crate::browser::engine::{Pool, Told};
use crate::browser::page;

use super::analysed::Wants;
use super::workbench::Workbench;

/// Name of the `<meta>` element in which the build writes the worker's address.
const ADDRESS: &str = "jigong:worker";
/// Time without a change after which slow questions are asked.
const REST: Duration = Duration::from_millis(250);

/// The last question of a kind with its scenario's text.
type Last = Option<(Arc<str>, Question)>;

struct Asking {
    desk: Workbench,
    pool: Pool,
    last: RefCell<[Last; Kind::ALL.len()]>,
    rest: RefCell<Option<TimeoutHandle>>,
    own: Weak<Self>,
}

thread_local! {
    static ASKING: OnceCell<Rc<Asking>> = const { OnceCell::new() };
}

/// Asks now and after every change, until the reactive owner is disposed of.
pub fn ask_always(desk: Workbench) {
    let asking = asking(desk);
    Effect::new(move |before: Option<Arc<str>>| {
        let text: Arc<str> = desk.scenario().to_file().into();
        let moved = before.is_some_and(|before| before != text);
        desk.analysed.wants.with(|wants| asking.ask(&text, wants, moved));
        text
    });
}

/// Stops all open questions.
pub fn stop(desk: Workbench) {
    asking(desk).stop();
}

/// Asks the stopped questions again.
pub fn ask_again(desk: Workbench) {
    let text: Arc<str> = desk.scenario_now().to_file().into();
    asking(desk).ask(&text, &desk.analysed.wants.get_untracked(), false);
}

fn asking(desk: Workbench) -> Rc<Asking> {
    let new = || {
        let pool = Pool::new(page::meta(ADDRESS), desk.plan(), move |told| take(desk, told));
        Rc::new_cyclic(|own| Asking {
            desk,
            pool,
            last: RefCell::default(),
            rest: RefCell::default(),
            own: Weak::clone(own),
        })
    };
    ASKING.with(|asking| Rc::clone(asking.get_or_init(new)))
}

impl Asking {
    /// The scenario or the needs of the panels have changed. After a change of the scenario, slow questions wait for a
    /// pause.
    fn ask(&self, text: &Arc<str>, wants: &Wants, moved: bool) {
        if self.desk.analysed.stopped.get_untracked() {
            self.desk.analysed.stopped.set(false);
        }
        self.question(text, Kind::HowSure, Some(Question::HowSure { samples: MOVING }));
        self.question(text, Kind::Why, wants.why.then(|| why(wants, By::Indicators)));
        self.question(text, Kind::Split, wants.split.map(|by| why(wants, by)));
        if !moved {
            self.ask_long(text, wants);
        }
        self.at_rest(Arc::clone(text));
    }

    fn ask_long(&self, text: &Arc<str>, wants: &Wants) {
        let takes = wants
            .takes
            .map(|(indicator, chance)| Question::WhatItTakes { indicator, chance });
        self.question(text, Kind::WhatMatters, wants.matters.then_some(Question::WhatMatters));
        self.question(text, Kind::WhatItTakes, takes);
    }

    fn at_rest(&self, text: Arc<str>) {
        self.hurry();
        let own = Weak::clone(&self.own);
        let rested = move || {
            if let Some(own) = own.upgrade() {
                own.rested(text);
            }
        };
        *self.rest.borrow_mut() = set_timeout_with_handle(rested, REST).ok();
    }

    /// Cancels the wait for a pause.
    fn hurry(&self) {
        if let Some(waiting) = self.rest.take() {
            waiting.clear();
        }
    }

    fn rested(&self, text: Arc<str>) {
        self.desk.analysed.wants.with_untracked(|wants| self.ask_long(&text, wants));
        if self.pool.is_open(Kind::HowSure) {
            // The draft is shown first, even on a slow machine.
            self.at_rest(text);
        } else {
            self.question(&text, Kind::HowSure, Some(Question::HowSure { samples: AT_REST }));
        }
    }

    /// Asks a question unless it was the last one asked; withdraws the open question of the kind if there is none to
    /// ask.
    fn question(&self, text: &Arc<str>, kind: Kind, question: Option<Question>) {
        let last = self.last.borrow()[kind as usize].clone();
        let same_text = last.as_ref().is_some_and(|(of, _)| of == text);
        let Some(question) = question else {
            if self.pool.is_open(kind) {
                self.pool.take_back(kind);
            } else if same_text {
                // The answer remains valid for when the panel is opened again.
                return;
            } else if last.is_some() {
                forget(self.desk, kind);
            }
            self.last.borrow_mut()[kind as usize] = None;
            return;
        };
        let answered = last.is_some_and(|(_, last)| same_text && (last == question || is_draft(&question)));
        if !answered {
            self.last.borrow_mut()[kind as usize] = Some((Arc::clone(text), question.clone()));
            self.pool.ask(Arc::clone(text), question);
        }
    }

    fn stop(&self) {
        self.hurry();
        for kind in self.pool.stop() {
            self.last.borrow_mut()[kind as usize] = None;
        }
        self.desk.analysed.stopped.set(true);
    }
}

/// A draft adds nothing after another answer for the same scenario.
fn is_draft(question: &Question) -> bool {
    matches!(question, Question::HowSure { samples: MOVING })
}

fn why(wants: &Wants, by: By) -> Question {
    let baseline = wants.baseline.as_ref().map(|baseline| baseline.text.to_string());
    Question::Why { baseline, by }
}

/// Writes an event of the pool into the workbench.
fn take(desk: Workbench, told: Told) {
    let analysed = &desk.analysed;
    match told {
        Told::Answer(Answer::HowSure(sampled)) => analysed.sampled.set(Some(Arc::from(sampled))),
        Told::Answer(Answer::Why(split)) if split.by == By::Indicators => analysed.why.set(Some(Arc::new(split))),
        Told::Answer(Answer::Why(split)) => analysed.split.set(Some(Arc::new(split))),
        Told::Answer(Answer::WhatMatters(matters)) => analysed.matters.set(Some(Arc::from(matters))),
        Told::Answer(Answer::WhatItTakes(ways)) => analysed.takes.set(Some(Arc::from(ways))),
        Told::Refused(kind) => forget(desk, kind),
        Told::Working(working) => {
            if analysed.working.get_untracked() != working {
                analysed.working.set(working);
            }
        }
        Told::Trouble(trouble) => analysed.trouble.set(Some(trouble)),
    }
}

/// Removes the answer of a kind.
fn forget(desk: Workbench, kind: Kind) {
    let analysed = &desk.analysed;
    match kind {
        Kind::HowSure => analysed.sampled.set(None),
        Kind::Why => analysed.why.set(None),
        Kind::Split => analysed.split.set(None),
        Kind::WhatMatters => analysed.matters.set(None),
        Kind::WhatItTakes => analysed.takes.set(None),
    }
}
