//! The fragment of the page's address (after `#`), which is never sent to a server.

use gloo::events::EventListener;
use js_sys::{JsString, decode_uri_component};
use wasm_bindgen::JsValue;
use web_sys::Window;

fn window() -> Option<Window> {
    web_sys::window()
}

/// The fragment, percent-decoded; as written if it cannot be decoded.
pub fn fragment() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    let bare = hash.strip_prefix('#').unwrap_or(&hash);
    decode_uri_component(bare).map_or_else(|_| bare.to_owned(), |text: JsString| text.into())
}

/// The page's address without its fragment.
pub fn base() -> String {
    let href = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Replaces the fragment without loading anything and without a history entry, and marks the entry as written by this
/// page. `false` if the browser refuses, as some do after many changes in a short time.
pub fn write_fragment(text: &str) -> bool {
    let history = window().and_then(|window| window.history().ok());
    history.is_some_and(|history| {
        history
            .replace_state_with_url(&JsValue::TRUE, "", Some(&format!("#{text}")))
            .is_ok()
    })
}

/// Whether this page wrote the fragment, also before a reload. The browser keeps the mark together with the address, so
/// that a reload that overtakes the last change of the fragment still finds the mark of the earlier one.
pub fn is_own() -> bool {
    let history = window().and_then(|window| window.history().ok());
    history.and_then(|history| history.state().ok()).is_some_and(|state| state.is_truthy())
}

/// Calls back when the fragment was changed from outside, for example by a link pasted into the address bar. The
/// listener is removed on drop.
#[must_use]
pub fn on_fragment(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed()))
}
