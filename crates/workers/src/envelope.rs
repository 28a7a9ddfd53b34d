//! Encoding of messages between page and worker: gloo-worker's envelope in postcard, around the bytes of
//! [`wire`](crate::wire).
//!
//! On the worker's side gloo-worker reads and writes it. Its page side is not used: it does not report worker errors,
//! cannot terminate a hanging worker, and panics if a browser refuses a worker, which would end the page. Therefore
//! gloo-worker's two private message types are copied here, variant for variant. Cargo.toml pins its version, and the
//! browser tests fail if the types differ.

use gloo_worker::Codec;
use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsValue, UnwrapThrowExt};

/// Replaces gloo-worker's bincode by postcard, which has a written specification.
#[derive(Debug)]
pub struct Postcard;

impl Codec for Postcard {
    fn encode<I: Serialize>(input: I) -> JsValue {
        encode(&input)
    }

    fn decode<O: for<'de> Deserialize<'de>>(input: JsValue) -> O {
        // The trait cannot return an error: the worker panics, and the page is informed.
        decode(&input).unwrap_throw()
    }
}

/// Encodes a message.
pub fn encode<T: Serialize>(message: &T) -> JsValue {
    let bytes = postcard::to_allocvec(message).unwrap_or_default();
    Uint8Array::from(bytes.as_slice()).into()
}

/// Decodes a message; `None` if it is not one.
pub fn decode<T: for<'de> Deserialize<'de>>(data: &JsValue) -> Option<T> {
    use wasm_bindgen::JsCast;
    let bytes = data.dyn_ref::<Uint8Array>()?.to_vec();
    postcard::from_bytes(&bytes).ok()
}

/// gloo-worker's message to a worker; the number identifies the page.
#[derive(Debug, Serialize)]
pub enum ToWorker {
    /// A page has connected.
    Connected(usize),
    /// A message of the page.
    ProcessInput(usize, Vec<u8>),
    /// A page has disconnected.
    Disconnected(usize),
    /// Terminate.
    Destroy,
}

/// gloo-worker's message from a worker.
#[derive(Debug, Deserialize)]
pub enum FromWorker {
    /// The worker is ready to receive.
    WorkerLoaded,
    /// A message to the page with this number.
    ProcessOutput(usize, Vec<u8>),
}
