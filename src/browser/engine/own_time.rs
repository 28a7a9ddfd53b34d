//! The page works by itself: a few milliseconds at a time, frames and the hand in between.
//!
//! Must not know why it has to. Invariant: nothing runs while there is nothing to answer.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use jigong_model::plan::Plan;
use jigong_workers::clock::monotonic_ms;
use jigong_workers::solver::Solver;
use jigong_workers::wire::{Reply, Request, Ticket};

/// Longest time at once, ms: less than half a frame.
const SLICE: f64 = 6.0;

/// What the page works on by itself.
#[derive(Clone)]
pub(super) struct OwnTime {
    solver: Rc<RefCell<Solver<'static>>>,
    next: Rc<RefCell<Option<Timeout>>>,
    said: Rc<dyn Fn(Reply)>,
}

impl OwnTime {
    /// Nothing to do yet.
    pub(super) fn new(plan: &'static Plan, said: impl Fn(Reply) + 'static) -> Self {
        Self {
            solver: Rc::new(RefCell::new(Solver::new(plan))),
            next: Rc::default(),
            said: Rc::new(said),
        }
    }

    /// Takes a question.
    pub(super) fn take(&self, request: Request) {
        self.solver.borrow_mut().take(request);
        if self.next.borrow().is_none() {
            self.soon();
        }
    }

    /// Puts a question down.
    pub(super) fn put_down(&self, ticket: Ticket) {
        self.solver.borrow_mut().put_down(ticket);
    }

    fn soon(&self) {
        let own = self.clone();
        *self.next.borrow_mut() = Some(Timeout::new(0, move || own.slice()));
    }

    fn slice(&self) {
        let until = monotonic_ms() + SLICE;
        while monotonic_ms() < until {
            let Some(reply) = self.solver.borrow_mut().step() else {
                break;
            };
            (self.said)(reply);
        }
        self.next.borrow_mut().take();
        if !self.solver.borrow().is_idle() {
            self.soon();
        }
    }
}
