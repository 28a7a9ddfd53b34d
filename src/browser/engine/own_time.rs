//! The fallback on the main thread: answers questions in slices of a few milliseconds, so that frames and input are
//! handled in between.
//!
//! Does not know why the fallback is used. Invariant: no timer runs while no question is open.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use jigong_model::plan::Plan;
use jigong_workers::clock::monotonic_ms;
use jigong_workers::solver::Solver;
use jigong_workers::wire::{Reply, Request, Ticket};

/// Longest slice, ms: less than half a frame.
const SLICE: f64 = 6.0;

/// The fallback's solver and timer.
#[derive(Clone)]
pub(super) struct OwnTime {
    solver: Rc<RefCell<Solver>>,
    next: Rc<RefCell<Option<Timeout>>>,
    said: Rc<dyn Fn(Reply)>,
}

impl OwnTime {
    /// A fallback without questions.
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

    /// Drops a question.
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
