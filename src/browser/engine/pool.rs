//! The page's side: asks the worker of a lane, watches whether it lives, and goes on by itself where it has to.
//!
//! A lane gets its worker with its first question. A worker that fails is replaced; after the second failure in a row, or
//! where the browser refuses, the page works on its own from then on. Must not know what is asked or what answers mean.
//! Invariant: what is told of a question is told of the newest of its kind.

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

/// What takes this long is said to take long, ms.
const LONG: f64 = 300.0;
/// Failures in a row after which no other worker is tried.
const FAILURES: u32 = 2;

/// Whom the questions go to.
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
    /// A pool that has nobody yet. `address` is the worker's, where the build has one.
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

    /// Asks. An open question of the same kind is overtaken.
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

    /// Takes an open question back.
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

    /// Takes all open questions back; their kinds.
    pub fn stop(&self) -> Vec<Kind> {
        let kinds: Vec<Kind> = self.0.state.borrow().asked.kinds().collect();
        for &kind in &kinds {
            self.take_back(kind);
        }
        kinds
    }

    /// Whether a question of the kind is open.
    pub fn is_open(&self, kind: Kind) -> bool {
        self.0.state.borrow().asked.is_open(kind)
    }

    fn needs_worker(&self, lane: Priority) -> bool {
        let state = self.0.state.borrow();
        !state.alone && state.crews[lane as usize].worker.is_none()
    }

    /// Gets a worker for a lane.
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

    /// Gives a question to whoever can take it now. A worker on its way gets what is open when it has come.
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

    /// A worker has come: it takes over what is open in its lane.
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

    /// A worker failed; or it broke down, and what it had in work would end the page as well.
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

    /// From now on without workers.
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

    /// Something was said of a question, by a worker or by the page.
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
            // Nobody is at work yet where a worker is on its way.
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

    /// Counts pulses while something is open.
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
