//! What a copy or paste event carries.

use web_sys::ClipboardEvent;

/// Gives a text to a copy event in the place of what the browser would copy.
pub fn give(event: &ClipboardEvent, text: &str) {
    if let Some(data) = event.clipboard_data() {
        // Refused only outside of a copy event.
        let _ = data.set_data("text/plain", text);
        event.prevent_default();
    }
}

/// The text of a paste event, which then goes nowhere else.
pub fn taken(event: &ClipboardEvent) -> Option<String> {
    let text = event.clipboard_data()?.get_data("text/plain").ok()?;
    event.prevent_default();
    Some(text)
}
