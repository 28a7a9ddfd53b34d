//! The page's end of a worker.
//!
//! Does not know what is asked. Invariant: a worker is terminated with its handle.

use gloo::events::EventListener;
use jigong_workers::port::{READY, bytes};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// What is heard from a worker.
#[derive(Debug)]
pub(super) enum Heard {
    /// It can receive messages.
    Ready,
    /// The bytes of a message.
    Bytes(Vec<u8>),
    /// It panicked.
    Panicked,
    /// It could not be loaded, threw an error, or sent what is no message.
    Failed,
}

/// A worker that runs as long as this value.
pub(super) struct Handle {
    worker: Worker,
    _listeners: [EventListener; 3],
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl Handle {
    /// Starts the worker at an address; `None` if the browser refuses.
    pub(super) fn start(address: &str, heard: impl Fn(Heard) + Clone + 'static) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(address, &options).ok()?;
        let (unread, failed) = (heard.clone(), heard.clone());
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                heard(
                    event
                        .dyn_ref::<MessageEvent>()
                        .map_or(Heard::Failed, |event| read(&event.data())),
                );
            }),
            EventListener::new(&worker, "messageerror", move |_| unread(Heard::Failed)),
            EventListener::new(&worker, "error", move |_| failed(Heard::Failed)),
        ];
        let handle = Self {
            worker,
            _listeners: listeners,
        };
        Some(handle)
    }

    /// Sends a message; whether the browser could copy it.
    pub(super) fn post(&self, message: &JsValue) -> bool {
        self.worker.post_message(message).is_ok()
    }
}

fn read(message: &JsValue) -> Heard {
    if *message == READY {
        Heard::Ready
    } else if message.is_string() {
        Heard::Panicked
    } else {
        bytes(message).map_or(Heard::Failed, Heard::Bytes)
    }
}
