//! The address bar: the part after `#`, which no server ever sees.

use gloo::events::EventListener;
use js_sys::{JsString, decode_uri_component};
use wasm_bindgen::JsValue;
use web_sys::Window;

fn window() -> Option<Window> {
    web_sys::window()
}

/// What stands after `#`, as it was written: browsers show signs that they had to encode in their own way.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let bare = hash.strip_prefix('#').unwrap_or(&hash);
    decode_uri_component(bare).map_or_else(|_| bare.to_owned(), |text: JsString| text.into())
}

/// The page's address without what stands after `#`.
pub fn base() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Writes what stands after `#`; no step of the browser's history is made and nothing is loaded. `false` where the
/// browser refuses, as some do after many changes in a short time.
pub fn write_fragment(text: &str) -> bool {
    let history = window().and_then(|window| window.history().ok());
    history.is_some_and(|history| {
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{text}")))
            .is_ok()
    })
}

/// Calls back when somebody else changes what stands after `#`: a link was pasted into the address bar. Stops when
/// dropped.
#[must_use]
pub fn on_fragment(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed()))
}
