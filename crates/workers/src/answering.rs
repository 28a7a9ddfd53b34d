//! The worker that computes the newest question of each kind in steps.
//!
//! Between two steps it reads the page's messages, so that a superseded question costs at most one more step. Does
//! not know the questions. Invariant: every question of this build is answered, refused, superseded or dropped. A
//! message of another build is answered with one of this build, from which the page recognises the mismatch.

use std::cell::RefCell;
use std::rc::Rc;

use jigong_model::plan::Plan;

use crate::clock::monotonic_ms;
use crate::port::{Port, bytes};
use crate::wire::{Call, Said, open};

use super::solver::Solver;
use super::turn::Turn;

/// Least interval between progress messages, ms. They also show that the worker is alive.
const PROGRESS_INTERVAL: f64 = 50.0;

/// Serves until the worker is terminated.
pub fn serve() {
    let Some(port) = Port::own() else { return };
    port.report_panics();
    // Empty if the plan's data or message channels are not available; every message is then answered with an empty one.
    let at_work = Rc::new(RefCell::new(None::<Answering>));
    let own = Rc::clone(&at_work);
    let turn = Turn::new(move || {
        if let Some(answering) = &mut *own.borrow_mut() {
            answering.step();
        }
    });
    if let (Ok(plan), Some(turn)) = (Plan::built_in(Plan::DEFAULT), turn) {
        *at_work.borrow_mut() = Some(Answering {
            port: port.clone(),
            solver: Solver::new(plan),
            turn,
            reported_at: 0.0,
        });
    }
    let own = port.clone();
    port.listen(move |message| {
        let call = bytes(&message).and_then(|bytes| open(&bytes).ok());
        match (&mut *at_work.borrow_mut(), call) {
            (Some(answering), Some(call)) => answering.take(call),
            _ => own.send(&()),
        }
    });
}

/// The questions under work.
struct Answering {
    port: Port,
    solver: Solver,
    turn: Turn,
    reported_at: f64,
}

impl Answering {
    fn take(&mut self, call: Call) {
        match call {
            Call::Ask(request) => self.solver.take(request),
            Call::Drop(ticket) => self.solver.put_down(ticket),
        }
        self.turn.ask();
    }

    fn step(&mut self) {
        self.turn.came();
        if let Some(reply) = self.solver.step() {
            let now = monotonic_ms();
            if !matches!(reply.said, Said::Progress(_)) || now - self.reported_at >= PROGRESS_INTERVAL {
                self.reported_at = now;
                self.port.send(&reply);
            }
        }
        if !self.solver.is_idle() {
            self.turn.ask();
        }
    }
}
