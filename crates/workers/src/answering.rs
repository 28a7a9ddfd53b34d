//! The worker's own side: an actor that works on the newest question of each kind, a step at a turn.
//!
//! Between two steps it hears what the page has sent, so that an overtaken question costs one step at most. Must not know
//! what is asked. Invariant: every question of this build is answered, refused, overtaken or put down; a message of
//! another build is answered with one of this build, by which the page knows it.

use gloo_worker::{HandlerId, Registrable, Worker, WorkerScope};
use jigong_model::plan::Plan;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

use crate::clock::monotonic_ms;
use crate::wire::{Call, Said, open, seal};

use super::envelope::Postcard;
use super::solver::Solver;
use super::turn::Turn;

/// Progress is told this often at most, ms: a page needs no more, and a sign of life is in it.
const TELLING: f64 = 50.0;

/// Answers as long as the worker lives.
pub fn serve() {
    std::panic::set_hook(Box::new(|panic| say_the_end(&panic.to_string())));
    Answering::registrar().encoding::<Postcard>().register();
}

/// A panic inside of a promise, which is where an actor works, is told to nobody: the page hears it as a text, which no
/// other message is.
fn say_the_end(reason: &str) {
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        let _ = scope.post_message(&JsValue::from_str(reason));
        scope.close();
    }
}

/// The actor.
struct Answering {
    /// `None` where the plan's data or the browser refuses: then nothing is answered but that.
    at_work: Option<(Solver<'static>, Turn)>,
    page: Option<HandlerId>,
    told: f64,
}

/// It is time for a step.
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
            told: 0.0,
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
            if !matches!(reply.said, Said::Progress(_)) || now - self.told >= TELLING {
                self.told = now;
                scope.respond(page, seal(&reply));
            }
        }
        if !solver.is_idle() {
            turn.ask();
        }
    }
}
