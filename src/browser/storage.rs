//! Texts kept by this browser for this site.

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
    storage()?.get_item(key).map_err(|_| StorageFault::Refused)
}

/// Keeps a text.
///
/// # Errors
/// [`StorageFault`]; what was kept before is still there.
pub fn write(key: &str, text: &str) -> Result<(), StorageFault> {
    storage()?.set_item(key, text).map_err(|error| fault(&error))
}

/// Forgets a text. One that cannot be forgotten stays.
pub fn forget(key: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// The keys that begin so, in order.
pub fn keys(prefix: &str) -> Vec<String> {
    let Ok(storage) = storage() else {
        return Vec::new();
    };
    let all = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    let mut keys: Vec<String> = all.filter(|key| key.starts_with(prefix)).collect();
    keys.sort_unstable();
    keys
}

/// The text that this tab alone has kept under that key, until it is closed.
pub fn read_of_tab(key: &str) -> Option<String> {
    of_tab()?.get_item(key).ok().flatten()
}

/// Keeps a text for this tab alone; where that is refused, it is as if nothing had been kept.
pub fn write_of_tab(key: &str, text: &str) {
    if let Some(storage) = of_tab() {
        let _ = storage.set_item(key, text);
    }
}

/// Calls back whenever another tab of this site has changed a key that is wanted. Never stops: the caller lives as long
/// as the page.
pub fn on_other_tab(wanted: fn(&str) -> bool, mut changed: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new(&window, "storage", move |event| {
        // Without a key, everything was forgotten at once.
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if key.is_none_or(|key| wanted(&key)) {
            changed();
        }
    });
    listener.forget();
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
