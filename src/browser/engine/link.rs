//! The page's way to one worker.
//!
//! Must not know what is asked. Invariant: a worker ends with its link, whatever it does meanwhile.

use gloo::events::EventListener;
use jigong_workers::envelope::{FromWorker, ToWorker, decode, encode};
use jigong_workers::wire::{Call, Misfit, Reply, open, seal};
use wasm_bindgen::JsCast;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Of the one bridge that a worker of ours has.
const PAGE: usize = 0;

/// What is heard from a worker.
#[derive(Debug)]
pub(super) enum Heard {
    /// It can hear.
    Ready,
    /// It says something of a question.
    Reply(Reply),
    /// It is of another build.
    OtherBuild,
    /// It did not come, or it does not work.
    Failed,
    /// It broke down over what it had in work.
    Broke,
}

/// A worker that is ended with this value.
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
    /// `None` where the browser refuses.
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

    /// What a worker must hear first once it is ready.
    pub(super) fn connect(&self) {
        self.send(&ToWorker::Connected(PAGE));
    }

    /// Says something to a worker that is ready.
    pub(super) fn call(&self, call: &Call) {
        self.send(&ToWorker::ProcessInput(PAGE, seal(call)));
    }

    fn send(&self, message: &ToWorker) {
        // Only what cannot be copied is refused, and bytes can.
        let _ = self.worker.post_message(&encode(message));
    }
}

fn read(event: &MessageEvent) -> Heard {
    let data = event.data();
    // Its last words.
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
