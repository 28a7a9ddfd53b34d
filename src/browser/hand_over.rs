//! Copying to the clipboard and the system's share sheet.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

fn navigator() -> Option<Navigator> {
    Some(web_sys::window()?.navigator())
}

/// Copies a text to the clipboard. `false` if the browser does not allow it, for example on a site without HTTPS.
pub async fn copy(text: &str) -> bool {
    // Without HTTPS, `navigator.clipboard` is undefined.
    let clipboard = navigator().and_then(|navigator| Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok());
    let Some(clipboard) = clipboard.filter(|clipboard| !clipboard.is_undefined()) else {
        return false;
    };
    let write = Reflect::get(&clipboard, &JsValue::from_str("writeText"))
        .ok()
        .map(js_sys::Function::from);
    let promise = write.and_then(|write| write.call1(&clipboard, &JsValue::from_str(text)).ok());
    match promise {
        Some(promise) => JsFuture::from(Promise::from(promise)).await.is_ok(),
        None => false,
    }
}

/// Whether the browser can open the system's share sheet.
pub fn can_share() -> bool {
    navigator().is_some_and(|navigator| Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false))
}

/// Opens the system's share sheet. Closing it is not an error.
pub async fn share(title: &str, text: &str, address: &str) {
    let Some(navigator) = navigator() else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    data.set_url(address);
    let _ = JsFuture::from(navigator.share_with_data(&data)).await;
}
