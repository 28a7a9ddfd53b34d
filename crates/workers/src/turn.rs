//! A turn to go on with: called back once what has arrived meanwhile was heard.
//!
//! By a message to oneself: a promise would come before everything that waits, and a timer waits for milliseconds.

use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageChannel;

/// Calls back after what waits; forever.
#[derive(Debug)]
pub struct Turn {
    channel: MessageChannel,
    waits: bool,
}

impl Turn {
    /// `None` where the browser has no channels.
    pub fn new(come: impl Fn() + 'static) -> Option<Self> {
        let channel = MessageChannel::new().ok()?;
        let come = Closure::<dyn Fn()>::new(come).into_js_value();
        channel.port1().set_onmessage(Some(come.unchecked_ref()));
        Some(Self { channel, waits: false })
    }

    /// Asks for a turn, unless one is coming.
    pub fn ask(&mut self) {
        if !self.waits {
            self.waits = self.channel.port2().post_message(&JsValue::NULL).is_ok();
        }
    }

    /// The turn has come.
    pub fn came(&mut self) {
        self.waits = false;
    }
}
