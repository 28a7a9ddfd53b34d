//! Texts stored by this browser for this page.
//!
//! A browser has one storage for all pages of an origin, so every key contains the page's folder: two copies of the
//! page in two folders share nothing. Callers use the key without the folder. web/shell.js builds the same keys and
//! moves texts from older keys, which had no folder.

use gloo::events::EventListener;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage, StorageEvent};

/// Why a text was not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageFault {
    /// The browser or its user forbids storage.
    Refused,
    /// The quota is exhausted.
    Full,
}

/// The text stored under this key.
///
/// # Errors
/// [`StorageFault::Refused`].
pub fn read(key: &str) -> Result<Option<String>, StorageFault> {
    storage()?.get_item(&scoped(key)).map_err(|_| StorageFault::Refused)
}

/// Stores a text.
///
/// # Errors
/// [`StorageFault`]; the previous text is kept.
pub fn write(key: &str, text: &str) -> Result<(), StorageFault> {
    storage()?.set_item(&scoped(key), text).map_err(|error| fault(&error))
}

/// Removes a text; failures are ignored.
pub fn forget(key: &str) {
    if let Ok(storage) = storage() {
        let _ = storage.remove_item(&scoped(key));
    }
}

/// The keys with this prefix, sorted.
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

/// The text that this tab has stored under this key (session storage).
pub fn read_of_tab(key: &str) -> Option<String> {
    of_tab()?.get_item(&scoped(key)).ok().flatten()
}

/// Stores a text for this tab (session storage); failures are ignored.
pub fn write_of_tab(key: &str, text: &str) {
    if let Some(storage) = of_tab() {
        let _ = storage.set_item(&scoped(key), text);
    }
}

/// Removes a text of this tab.
pub fn forget_of_tab(key: &str) {
    if let Some(storage) = of_tab() {
        let _ = storage.remove_item(&scoped(key));
    }
}

/// Calls back when another tab of this page has changed a wanted key or cleared the storage, as long as the page is
/// open.
pub fn on_other_tab(wanted: fn(&str) -> bool, mut changed: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new(&window, "storage", move |event| {
        // The key is null if the storage was cleared.
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if key.is_none_or(|key| key.strip_prefix(&scoped("")).is_some_and(wanted)) {
            changed();
        }
    });
    listener.forget();
}

/// The stored key. A folder in an address contains no blank, so two scopes never overlap.
fn scoped(key: &str) -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok());
    let path = path.unwrap_or_default();
    let folder = path.rfind('/').map_or("/", |end| &path[..=end]);
    format!("jigong {folder} {key}")
}

fn storage() -> Result<Storage, StorageFault> {
    // If storage is forbidden, even the getter throws.
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
