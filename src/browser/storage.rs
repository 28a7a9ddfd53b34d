//! Texts kept by this browser for this page.
//!
//! A browser has one storage for all pages of a host, so every key carries the folder that the page is in: two copies of
//! the page in two folders share nothing. Callers use the short key. The page's shell (web/shell.js) builds the same keys
//! and moves what stands under the keys of before, which had no folder.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

/// Why a text was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageFault {
    /// The browser or its user forbids storage.
    Refused,
    /// There is no room left.
    Full,
}

/// The text kept under that key.
///
/// # Errors
/// [`StorageFault::Refused`].
pub fn read(key: &str) -> Result<Option<String>, StorageFault> {
    storage()?.get_item(&scoped(key)).map_err(|_| StorageFault::Refused)
}

/// Keeps a text.
///
/// # Errors
/// [`StorageFault`]; what was kept before is still there.
pub fn write(key: &str, text: &str) -> Result<(), StorageFault> {
    storage()?.set_item(&scoped(key), text).map_err(|error| fault(&error))
}

/// Forgets a text. One that cannot be forgotten stays.
pub fn forget(key: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(&scoped(key));
    }
}

/// The keys that begin so, in order.
pub fn keys(prefix: &str) -> Vec<String> {
    let Ok(storage) = storage() else {
        return Vec::new();
    };
    let scope = scoped("");
    let all = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    let own = all.filter_map(|key| key.strip_prefix(&scope).map(str::to_owned));
    let mut keys: Vec<String> = own.filter(|key| key.starts_with(prefix)).collect();
    keys.sort_unstable();
    keys
}

/// The text that this tab alone has kept under that key, until it is closed.
pub fn read_of_tab(key: &str) -> Option<String> {
    of_tab()?.get_item(&scoped(key)).ok().flatten()
}

/// Keeps a text for this tab alone; where that is refused, it is as if nothing had been kept.
pub fn write_of_tab(key: &str, text: &str) {
    if let Some(storage) = of_tab() {
        let _ = storage.set_item(&scoped(key), text);
    }
}

/// Forgets a text of this tab.
pub fn forget_of_tab(key: &str) {
    if let Some(storage) = of_tab() {
        let _ = storage.remove_item(&scoped(key));
    }
}

/// Calls back whenever another tab of this page has changed a key that is wanted, or storage was cleared. Never stops:
/// the caller lives as long as the page.
pub fn on_other_tab(wanted: fn(&str) -> bool, mut changed: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new(&window, "storage", move |event| {
        // Without a key, everything was forgotten at once.
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if key.is_none_or(|key| key.strip_prefix(&scoped("")).is_some_and(wanted)) {
            changed();
        }
    });
    listener.forget();
}

/// The key of a text of this page. No folder of an address has a blank in it, so no two scopes overlap.
fn scoped(key: &str) -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    let path = path.unwrap_or_default();
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    format!("jigong {folder} {key}")
}

fn storage() -> Result<Storage, StorageFault> {
    // Where storage is forbidden, even asking for it throws.
    web_sys::window()
        .and_then(|window| window.local_storage().ok().flatten())
        .ok_or(StorageFault::Refused)
}

fn of_tab() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}

fn fault(error: &JsValue) -> StorageFault {
    match error.dyn_ref::<DomException>().map(DomException::name).as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => StorageFault::Full,
        _ => StorageFault::Refused,
    }
}
