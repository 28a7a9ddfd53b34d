//! The worker side of a dedicated worker: messages it receives and answers. `reader` is the page side.
//!
//! The worker sends [`READY`] first, because messages sent to a module before it listens may be lost. Does not know
//! what is read or answered.

use gloo::events::EventListener;
use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageEvent};

/// The worker's first message.
pub const READY: JsValue = JsValue::TRUE;
/// Answer if the browser does not provide the file's content.
pub const UNREADABLE: JsValue = JsValue::FALSE;

/// A message to the worker.
#[derive(Debug)]
pub enum Message {
    /// A file's bytes.
    File(Vec<u8>),
    /// A text.
    Text(String),
}

/// Answers every message with a text until the worker is terminated. A message is a list: the input, and an
/// additional text.
pub fn serve(answer: impl Fn(Message, &str) -> String + 'static) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let own = scope.clone();
    let listener = EventListener::new(&scope, "message", move |event| {
        let message = event.dyn_ref::<MessageEvent>().map(MessageEvent::data);
        let message = message.and_then(|data| data.dyn_into::<Array>().ok()).unwrap_or_default();
        let besides = message.get(1).as_string().unwrap_or_default();
        let reply = sent(&message.get(0)).map_or(UNREADABLE, |sent| answer(sent, &besides).into());
        let _ = own.post_message(&reply);
    });
    listener.forget();
    let _ = scope.post_message(&READY);
}

fn sent(data: &JsValue) -> Option<Message> {
    match data.dyn_ref::<File>() {
        Some(file) => {
            let buffer = FileReaderSync::new().ok()?.read_as_array_buffer(file).ok()?;
            Some(Message::File(Uint8Array::new(&buffer).to_vec()))
        }
        None => data.dyn_ref::<JsString>().map(|text| Message::Text(text.into())),
    }
}
