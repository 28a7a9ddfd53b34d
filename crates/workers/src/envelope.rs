//! The bytes of a message between page and worker: gloo-worker's envelope, in postcard, around what `job::wire` sealed.
//!
//! On the worker's side gloo-worker writes and reads it. Its page's side is not used: it does not hear a worker's errors,
//! cannot end a worker that hangs, and panics where a browser refuses one, which would end the page. So the two types that
//! gloo-worker keeps to itself stand here again, variant for variant; Cargo.toml holds its version fast, and the page's
//! journeys fail if they part.

use gloo_worker::Codec;
use js_sys::Uint8Array;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsValue, UnwrapThrowExt};

/// As gloo-worker's bincode, in a format that has a written specification.
#[derive(Debug)]
pub struct Postcard;

impl Codec for Postcard {
    fn encode<I: Serialize>(input: I) -> JsValue {
        encode(&input)
    }

    fn decode<O: for<'de> Deserialize<'de>>(input: JsValue) -> O {
        // The trait has no way to refuse: the worker ends, and the page hears of it.
        decode(&input).unwrap_throw()
    }
}

/// Bytes for the other side.
pub fn encode<T: Serialize>(message: &T) -> JsValue {
    let bytes = postcard::to_allocvec(message).unwrap_or_default();
    Uint8Array::from(bytes.as_slice()).into()
}

/// What the other side sent; `None` where it is nothing of ours.
pub fn decode<T: for<'de> Deserialize<'de>>(data: &JsValue) -> Option<T> {
    use wasm_bindgen::JsCast;
    let bytes = data.dyn_ref::<Uint8Array>()?.to_vec();
    postcard::from_bytes(&bytes).ok()
}

/// gloo-worker's message to a worker; a number names the page.
#[derive(Debug, Serialize)]
pub enum ToWorker {
    /// A page has come.
    Connected(usize),
    /// It says this.
    ProcessInput(usize, Vec<u8>),
    /// It has gone.
    Disconnected(usize),
    /// There is nothing more to do.
    Destroy,
}

/// gloo-worker's message from a worker.
#[derive(Debug, Deserialize)]
pub enum FromWorker {
    /// It can hear.
    WorkerLoaded,
    /// It says this to the page of that number.
    ProcessOutput(usize, Vec<u8>),
}
