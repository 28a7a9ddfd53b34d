//! Calls back after the messages that are already waiting were handled.
//!
//! Uses a message to itself: a promise would run before waiting messages, and a timer waits for milliseconds.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageChannel;

/// A callback that runs after the waiting messages; it is never freed.
#[derive(Debug)]
pub struct Turn {
    channel: MessageChannel,
    waits: bool,
}

impl Turn {
    /// `None` if the browser has no message channels.
    pub fn new(come: impl Fn() + 'static) -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let come = Closure::<dyn Fn()>::new(come).into_js_value();
        channel.port1().set_onmessage(Some(come.unchecked_ref()));
        Some(Self { channel, waits: false })
    }

    /// Requests a callback, unless one is pending.
    pub fn ask(&mut self) {
        if !self.waits {
            self.waits = self.channel.port2().post_message(&JsValue::NULL).is_ok();
        }
    }

    /// To be called when the callback runs.
    pub fn came(&mut self) {
        self.waits = false;
    }
}
