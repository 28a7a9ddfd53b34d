//! The fragment of the page's address (after `#`), which is never sent to a server.

use gloo::events::EventListener;
use js_sys::{JsString, decode_uri_component};
use wasm_bindgen::JsValue;
use web_sys::{PerformanceNavigation, Window};

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

/// Replaces the fragment without loading anything and without a history entry. `false` if the browser refuses, as some
/// do after many changes in a short time.
pub fn write_fragment(text: &str) -> bool {
    let history = window().and_then(|window| window.history().ok());
    history.is_some_and(|history| {
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(&format!("#{text}")))
            .is_ok()
    })
}

/// Whether the page was loaded by a reload.
pub fn is_reload() -> bool {
    let performance = window().and_then(|window| window.performance());
    performance.is_some_and(|performance| performance.navigation().type_() == PerformanceNavigation::TYPE_RELOAD)
}

/// Calls back when the fragment was changed from outside, for example by a link pasted into the address bar. The
/// listener is removed on drop.
#[must_use]
pub fn on_fragment(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    let window = window()?;
    Some(EventListener::new(&window, "hashchange", move |_| changed()))
}
