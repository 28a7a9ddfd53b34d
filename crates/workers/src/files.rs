//! The worker's own side: what a dedicated worker is sent and answers. `reader` is the page's side.
//!
//! A worker says [`READY`] when it can hear: what is sent to a module before that may be lost. Must not know what is
//! read or answered.

use gloo::events::EventListener;
use js_sys::{Array, JsString, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageEvent};

/// What a worker says first.
pub const READY: JsValue = JsValue::TRUE;
/// What it answers where the browser does not give it the file.
pub const UNREADABLE: JsValue = JsValue::FALSE;

/// What a worker was sent.
#[derive(Debug)]
pub enum Message {
    /// A file's bytes.
    File(Vec<u8>),
    /// A text.
    Text(String),
}

/// Answers every message with a text, as long as the worker lives. A message is a list: what is sent, and a text besides.
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
