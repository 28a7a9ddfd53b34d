//! The worker's own side: what a dedicated worker is sent and answers. `reader` is the page's side.
//!
//! A worker says [`READY`] when it can hear: what is sent to a module before that may be lost. Must not know what is
//! read or answered.

use gloo::events::EventListener;
use js_sys::{JsString, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, File, FileReaderSync, MessageEvent};

/// What a worker says first.
pub(super) const READY: JsValue = JsValue::TRUE;
/// What it answers where the browser does not give it the file.
pub(super) const UNREADABLE: JsValue = JsValue::FALSE;

/// What a worker was sent.
#[derive(Debug)]
pub enum Sent {
    /// A file's bytes.
    File(Vec<u8>),
    /// A text.
    Text(String),
}

/// Answers every message with a text, as long as the worker lives.
pub fn serve(answer: impl Fn(Sent) -> String + 'static) {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else {
        return;
    };
    let own = scope.clone();
    let listener = EventListener::new(&scope, "message", move |event| {
        let sent = event.dyn_ref::<MessageEvent>().and_then(|event| sent(&event.data()));
        let reply = sent.map_or(UNREADABLE, |sent| answer(sent).into());
        let _ = own.post_message(&reply);
    });
    listener.forget();
    let _ = scope.post_message(&READY);
}

fn sent(data: &JsValue) -> Option<Sent> {
    match data.dyn_ref::<File>() {
        Some(file) => {
            let buffer = FileReaderSync::new().ok()?.read_as_array_buffer(file).ok()?;
            Some(Sent::File(Uint8Array::new(&buffer).to_vec()))
        }
        None => data.dyn_ref::<JsString>().map(|text| Sent::Text(text.into())),
    }
}
