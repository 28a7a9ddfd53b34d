//! Data of copy and paste events.

use web_sys::ClipboardEvent;

/// Sets the text of a copy event, replacing what the browser would copy.
pub fn give(event: &ClipboardEvent, text: &str) {
    if let Some(data) = event.clipboard_data() {
        // Fails only outside of a copy event.
        let _ = data.set_data("text/plain", text);
        event.prevent_default();
    }
}

/// The text of a paste event; the browser's own paste is prevented.
pub fn taken(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    event.prevent_default();
    Some(text)
}
