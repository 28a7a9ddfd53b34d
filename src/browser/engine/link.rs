//! The connection to one worker.
//!
//! Does not know questions. Invariant: dropping the link terminates the worker.

use gloo::events::EventListener;
use jigong_workers::envelope::{FromWorker, ToWorker, decode, encode};
use jigong_workers::wire::{Call, Misfit, Reply, open, seal};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Id of the only bridge of our workers.
const PAGE: usize = 0;

/// An event of a worker.
#[derive(Debug)]
pub(super) enum Heard {
    /// It has started and receives messages.
    Ready,
    /// A reply to a question.
    Reply(Reply),
    /// It is of another build.
    OtherBuild,
    /// It did not load, or does not work.
    Failed,
    /// It panicked while answering.
    Broke,
}

/// A worker that is terminated on drop.
pub(super) struct Link {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl Drop for Link {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Link {
    /// Starts a worker; `None` if the browser refuses.
    pub(super) fn start(address: &str, heard: impl Fn(Heard) + Clone + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(address, &options).ok()?;
        let (unread, failed) = (heard.clone(), heard.clone());
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                heard(event.dyn_ref::<MessageEvent>().map_or(Heard::Failed, read));
            }),
            EventListener::new(&worker, "messageerror", move |_| unread(Heard::Failed)),
            EventListener::new(&worker, "error", move |_| failed(Heard::Failed)),
        ];
        let link = Self {
            worker,
            _listeners: listeners,
        };
        Some(link)
    }

    /// Sends the message that a started worker expects first.
    pub(super) fn connect(&self) {
        self.send(&ToWorker::Connected(PAGE));
    }

    /// Sends a call to a worker that has started.
    pub(super) fn call(&self, call: &Call) {
        self.send(&ToWorker::ProcessInput(PAGE, seal(call)));
    }

    fn send(&self, message: &ToWorker) {
        // Fails only for data that cannot be cloned; bytes can.
        let _ = self.worker.post_message(&encode(message));
    }
}

fn read(event: &MessageEvent) -> Heard {
    let data = event.data();
    // A worker that panics sends a string.
    if data.is_string() {
        return Heard::Broke;
    }
    match decode(&data) {
        None => Heard::Failed,
        Some(FromWorker::WorkerLoaded) => Heard::Ready,
        Some(FromWorker::ProcessOutput(_, bytes)) => match open(&bytes) {
            Ok(reply) => Heard::Reply(reply),
            Err(Misfit::OtherBuild) => Heard::OtherBuild,
            Err(Misfit::Damaged) => Heard::Failed,
        },
    }
}
