//! The worker side: an actor that computes the newest question of each kind in steps.
//!
//! Between two steps it reads the page's messages, so that a superseded question costs at most one more step. Does
//! not know the questions. Invariant: every question of this build is answered, refused, superseded or dropped. A
//! message of another build is answered with one of this build, from which the page recognises the mismatch.

use gloo_worker::{HandlerId, Registrable, Worker, WorkerScope};
use jigong_model::plan::Plan;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

use crate::clock::monotonic_ms;
use crate::wire::{Call, Said, open, seal};

use super::envelope::Postcard;
use super::solver::Solver;
use super::turn::Turn;

/// Least interval between progress messages, ms. They also show that the worker is alive.
const PROGRESS_INTERVAL: f64 = 50.0;

/// Serves until the worker is terminated.
pub fn serve() {
    std::panic::set_hook(Box::new(|panic| report_panic(&panic.to_string())));
    Answering::registrar().encoding::<Postcard>().register();
}

/// Panics in promises, where an actor runs, raise no error event, so the reason is posted as a string; no other
/// message is one.
fn report_panic(reason: &str) {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        let _ = scope.post_message(&JsValue::from_str(reason));
        scope.close();
    }
}

/// The actor.
struct Answering {
    /// `None` if the plan's data or message channels are not available; every message is then answered with an empty
    /// one.
    at_work: Option<(Solver<'static>, Turn)>,
    page: Option<HandlerId>,
    reported_at: f64,
}

/// Message to itself: run the next step.
struct Step;

impl Worker for Answering {
    type Message = Step;
    type Input = Vec<u8>;
    type Output = Vec<u8>;

    fn create(scope: &WorkerScope<Self>) -> Self {
        let own = scope.clone();
        let turn = Turn::new(move || own.send_message(Step));
        let solver = Plan::liaoning().ok().map(|plan| Solver::new(Box::leak(Box::new(plan))));
        Self {
            at_work: solver.zip(turn),
            page: None,
            reported_at: 0.0,
        }
    }

    fn received(&mut self, scope: &WorkerScope<Self>, bytes: Vec<u8>, page: HandlerId) {
        self.page = Some(page);
        let (Some((solver, turn)), Ok(call)) = (&mut self.at_work, open(&bytes)) else {
            scope.respond(page, seal(&()));
            return;
        };
        match call {
            Call::Ask(request) => solver.take(request),
            Call::Drop(ticket) => solver.put_down(ticket),
        }
        turn.ask();
    }

    fn update(&mut self, scope: &WorkerScope<Self>, _: Step) {
        let (Some((solver, turn)), Some(page)) = (&mut self.at_work, self.page) else {
            return;
        };
        turn.came();
        if let Some(reply) = solver.step() {
            let now = monotonic_ms();
            if !matches!(reply.said, Said::Progress(_)) || now - self.reported_at >= PROGRESS_INTERVAL {
                self.reported_at = now;
                scope.respond(page, seal(&reply));
            }
        }
        if !solver.is_idle() {
            turn.ask();
        }
    }
}
