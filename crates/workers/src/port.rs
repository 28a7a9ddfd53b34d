//! How messages pass between the page and its workers.
//!
//! A worker sends [`READY`] first, because messages posted to a module before it listens may be lost. Every later message
//! of either side is the bytes of a value sealed by [`wire`](crate::wire); the page sends files besides. A string from a
//! worker is the reason of its panic and its last message.

use gloo::events::EventListener;
use js_sys::Uint8Array;
use serde::Serialize;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::wire::seal;

/// A worker's first message.
pub const READY: JsValue = JsValue::TRUE;

/// A value as a message.
pub fn pack<T: Serialize>(value: &T) -> JsValue {
    Uint8Array::from(seal(value).as_slice()).into()
}

/// The bytes of a message; `None` if it has none.
pub fn bytes(message: &JsValue) -> Option<Vec<u8>> {
    message.dyn_ref::<Uint8Array>().map(Uint8Array::to_vec)
}

/// The worker's end.
#[derive(Debug, Clone)]
pub struct Port(DedicatedWorkerGlobalScope);

impl Port {
    /// `None` outside of a worker.
    pub fn own() -> Option<Self> {
        js_sys::global().dyn_into().ok().map(Self)
    }

    /// Tells the page of a panic before the worker ends.
    pub fn report_panics(&self) {
        let scope = self.0.clone();
        std::panic::set_hook(Box::new(move |panic| {
            let _ = scope.post_message(&JsValue::from_str(&panic.to_string()));
            scope.close();
        }));
    }

    /// Hears every message until the worker is terminated.
    pub fn listen(&self, heard: impl Fn(JsValue) + 'static) {
        let listener = EventListener::new(&self.0, "message", move |event| {
            if let Some(event) = event.dyn_ref::<MessageEvent>() {
                heard(event.data());
            }
        });
        listener.forget();
        let _ = self.0.post_message(&READY);
    }

    /// Sends a value to the page.
    pub fn send<T: Serialize>(&self, value: &T) {
        let _ = self.0.post_message(&pack(value));
    }
}
