//! The page's side: sends questions to one worker per priority, monitors the workers, and falls back to the main
//! thread.
//!
//! A worker starts with the first question of its priority. A worker that fails is replaced; after the second failure
//! in a row, or if the browser refuses, the page answers itself from then on. Does not know what questions and answers
//! mean. Invariant: only the newest question of each kind is reported on.

use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

use gloo::timers::callback::Interval;
use jigong_analysis::questions::{Kind, Priority, Question};
use jigong_model::plan::Plan;
use jigong_workers::asked::Asked;
use jigong_workers::clock::monotonic_ms;
use jigong_workers::port::pack;
use jigong_workers::wire::{Call, Misfit, Reply, Request, Said, open};

use crate::browser::worker::{Handle, Heard};

use super::crew::{Crew, Finding, PULSE};
use super::own_time::OwnTime;
use super::told::{Told, Trouble, Working};

/// Questions open for longer than this count as long, ms.
const LONG: f64 = 300.0;
/// Failures in a row after which no further worker is started.
const FAILURES: u32 = 2;

/// Handle of the workers and of the fallback on the main thread.
#[derive(Clone)]
pub struct Pool(Rc<Inner>);

struct Inner {
    address: Option<String>,
    tell: Box<dyn Fn(Told)>,
    own: OwnTime,
    state: RefCell<State>,
}

#[derive(Default)]
struct State {
    asked: Asked,
    crews: [Crew; Priority::ALL.len()],
    alone: bool,
    troubles: Vec<Trouble>,
    pulse: Option<Interval>,
}

impl Pool {
    /// A pool without workers. `address` is the worker script's; `None` if the build has none.
    pub fn new(address: Option<String>, plan: &'static Plan, tell: impl Fn(Told) + 'static) -> Self {
        Self(Rc::new_cyclic(|inner: &Weak<Inner>| {
            let own = Weak::clone(inner);
            Inner {
                address,
                tell: Box::new(tell),
                own: OwnTime::new(plan, move |reply| {
                    if let Some(inner) = own.upgrade() {
                        Self(inner).said(reply);
                    }
                }),
                state: RefCell::default(),
            }
        }))
    }

    /// Asks a question. It supersedes an open one of the same kind.
    pub fn ask(&self, scenario: Arc<str>, question: Question) {
        let request = self.0.state.borrow_mut().asked.ask(scenario, question, monotonic_ms());
        let lane = request.question.kind().priority();
        if self.needs_worker(lane) {
            self.hire(lane);
        }
        self.pass_on(lane, request);
        self.watch();
        self.tell_working();
    }

    /// Withdraws the open question of a kind.
    pub fn take_back(&self, kind: Kind) {
        let Some(ticket) = self.0.state.borrow_mut().asked.take_back(kind) else {
            return;
        };
        self.0.own.put_down(ticket);
        let state = self.0.state.borrow();
        if let Some(worker) = state.crews[kind.priority() as usize].at_work() {
            worker.post(&pack(&Call::Drop(ticket)));
        }
        drop(state);
        self.tell_working();
    }

    /// Withdraws all open questions; returns their kinds.
    pub fn stop(&self) -> Vec<Kind> {
        let kinds: Vec<Kind> = self.0.state.borrow().asked.kinds().collect();
        for &kind in &kinds {
            self.take_back(kind);
        }
        kinds
    }

    /// Whether a question of this kind is open.
    pub fn is_open(&self, kind: Kind) -> bool {
        self.0.state.borrow().asked.is_open(kind)
    }

    fn needs_worker(&self, lane: Priority) -> bool {
        let state = self.0.state.borrow();
        !state.alone && state.crews[lane as usize].worker.is_none()
    }

    /// Starts the worker of a priority.
    fn hire(&self, lane: Priority) {
        let own = Rc::downgrade(&self.0);
        let heard = move |heard: Heard| {
            if let Some(inner) = own.upgrade() {
                Self(inner).heard(lane, heard);
            }
        };
        let worker = self.0.address.as_deref().and_then(|address| Handle::start(address, heard));
        if worker.is_none() {
            self.go_alone(Trouble::Alone);
            return;
        }
        let crew = &mut self.0.state.borrow_mut().crews[lane as usize];
        crew.worker = worker;
        crew.ready = false;
        crew.silent = 0;
    }

    /// Sends a question to the worker or to the fallback. A worker that is still starting gets the open questions once
    /// ready.
    fn pass_on(&self, lane: Priority, request: Request) {
        let state = self.0.state.borrow();
        let crew = &state.crews[lane as usize];
        match crew.at_work() {
            Some(worker) => drop(worker.post(&pack(&Call::Ask(request)))),
            None if state.alone || crew.is_late() => self.0.own.take(request),
            None => {}
        }
    }

    fn open_of(&self, lane: Priority) -> Vec<Request> {
        self.0.state.borrow().asked.of_lane(lane).cloned().collect()
    }

    fn heard(&self, lane: Priority, heard: Heard) {
        self.0.state.borrow_mut().crews[lane as usize].silent = 0;
        match heard {
            Heard::Ready => self.begin(lane),
            Heard::Bytes(bytes) => match open::<Reply>(&bytes) {
                Ok(reply) => {
                    if matches!(reply.said, Said::Answer(_)) {
                        self.0.state.borrow_mut().crews[lane as usize].failures = 0;
                    }
                    self.said(reply);
                }
                Err(Misfit::OtherBuild) => self.go_alone(Trouble::OtherBuild),
                Err(Misfit::Damaged) => self.failed(lane, false),
            },
            Heard::Failed => self.failed(lane, false),
            Heard::Panicked => self.failed(lane, true),
        }
    }

    /// A worker has started: it takes over the open questions of its priority.
    fn begin(&self, lane: Priority) {
        let open = self.open_of(lane);
        let mut state = self.0.state.borrow_mut();
        let crew = &mut state.crews[lane as usize];
        crew.ready = true;
        let replaced = crew.failures > 0;
        if let Some(worker) = &crew.worker {
            for request in open {
                self.0.own.put_down(request.ticket);
                worker.post(&pack(&Call::Ask(request)));
            }
        }
        drop(state);
        if replaced {
            self.tell_trouble(Trouble::Replaced);
        }
    }

    /// A worker failed. With `broke`, a question made it panic and would make the page panic as well, so after
    /// repeated failures the open questions are refused.
    fn failed(&self, lane: Priority, broke: bool) {
        let failures = {
            let crew = &mut self.0.state.borrow_mut().crews[lane as usize];
            *crew = Crew {
                failures: crew.failures + 1,
                ..Crew::default()
            };
            crew.failures
        };
        if failures < FAILURES {
            self.hire(lane);
        } else if broke {
            for Request { ticket, .. } in self.open_of(lane) {
                self.said(Reply {
                    ticket,
                    said: Said::Refused,
                });
            }
        } else {
            self.go_alone(Trouble::Alone);
        }
    }

    /// Answers everything on the main thread from now on.
    fn go_alone(&self, trouble: Trouble) {
        {
            let mut state = self.0.state.borrow_mut();
            state.alone = true;
            state.crews = Default::default();
        }
        for request in Priority::ALL.into_iter().flat_map(|lane| self.open_of(lane)) {
            self.0.own.take(request);
        }
        self.tell_trouble(trouble);
    }

    /// Handles a reply from a worker or from the main thread.
    fn said(&self, reply: Reply) {
        let mut state = self.0.state.borrow_mut();
        let told = match reply.said {
            Said::Progress(part) => {
                state.asked.progress(reply.ticket, part);
                return;
            }
            Said::Answer(answer) => state.asked.settle(reply.ticket).map(|_| Told::Answer(answer)),
            Said::Refused => state.asked.settle(reply.ticket).map(Told::Refused),
        };
        drop(state);
        if let Some(told) = told {
            (self.0.tell)(told);
            self.tell_working();
        }
    }

    fn tell_working(&self) {
        let working = {
            let state = self.0.state.borrow();
            // Questions that wait for a starting worker do not count as begun.
            let begun = |lane: Priority| {
                let crew = &state.crews[lane as usize];
                state.alone || crew.ready || crew.is_late()
            };
            match state.asked.slowest(monotonic_ms(), LONG, begun) {
                Some(part) => Working::Long(part),
                None if state.asked.is_empty() => Working::Idle,
                None => Working::Busy,
            }
        };
        (self.0.tell)(Told::Working(working));
    }

    fn tell_trouble(&self, trouble: Trouble) {
        let new = {
            let troubles = &mut self.0.state.borrow_mut().troubles;
            let new = !troubles.contains(&trouble);
            if new {
                troubles.push(trouble);
            }
            new
        };
        if new {
            (self.0.tell)(Told::Trouble(trouble));
        }
    }

    /// Starts the pulse, which stops once no question is open.
    fn watch(&self) {
        let mut state = self.0.state.borrow_mut();
        if state.pulse.is_none() {
            let own = Rc::downgrade(&self.0);
            state.pulse = Some(Interval::new(PULSE, move || {
                if let Some(inner) = own.upgrade() {
                    Self(inner).pulse();
                }
            }));
        }
    }

    fn pulse(&self) {
        let mut state = self.0.state.borrow_mut();
        if state.asked.is_empty() {
            state.pulse = None;
            state.crews.iter_mut().for_each(|crew| crew.silent = 0);
            return;
        }
        let asked = Priority::ALL.map(|lane| state.asked.of_lane(lane).next().is_some());
        let crews = state.crews.iter_mut().zip(asked);
        let found: Vec<Option<Finding>> = crews.map(|(crew, asked)| asked.then(|| crew.pulse())?).collect();
        drop(state);
        for (lane, finding) in Priority::ALL.into_iter().zip(found) {
            match finding {
                None => {}
                Some(Finding::Late) => self.open_of(lane).into_iter().for_each(|request| self.0.own.take(request)),
                Some(Finding::Failed) => self.failed(lane, false),
            }
        }
        self.tell_working();
    }
}
