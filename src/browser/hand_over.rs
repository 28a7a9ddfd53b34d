//! Ways out of the page that the user asks for: the clipboard and the system's own share sheet.

use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Navigator, ShareData};

fn navigator() -> Option<Navigator> {
    Some(web_sys::window()?.navigator())
}

/// Puts a text on the clipboard. `false` where the browser does not let the page: on a site without a certificate, for one.
pub async fn copy(text: &str) -> bool {
    // Where there is no certificate, there is no clipboard at all.
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

/// Whether the system has a share sheet that the page may open.
pub fn can_share() -> bool {
    navigator().is_some_and(|navigator| Reflect::has(&navigator, &JsValue::from_str("share")).unwrap_or(false))
}

/// Opens the system's share sheet. A user who closes it has changed their mind, which is no fault.
pub async fn share(title: &str, text: &str, address: &str) {
    let Some(navigator) = navigator() else { return };
    let data = ShareData::new();
    data.set_title(title);
    data.set_text(text);
    data.set_url(address);
    let _ = JsFuture::from(navigator.share_with_data(&data)).await;
}
