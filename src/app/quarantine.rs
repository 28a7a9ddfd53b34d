//! Copies stored texts that cannot be read, so that nothing is written over them before they are safe.

use jigong_formats::library::free_key;

use crate::browser::storage::{self, StorageFault};

/// Copies a text that cannot be read to a key of its own, which it gives. The text itself stays where it is.
///
/// # Errors
/// There is no copy: the text must not be written over.
pub(super) fn quarantine(key: &str, text: &str) -> Result<String, StorageFault> {
    let copy = free_key(key, text, |key| storage::read(key).ok().flatten());
    storage::write(&copy, text)?;
    if storage::read(&copy)?.as_deref() == Some(text) {
        Ok(copy)
    } else {
        Err(StorageFault::Refused)
    }
}
