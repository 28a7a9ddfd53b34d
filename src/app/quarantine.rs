//! Copies stored texts that cannot be read, so that they are not lost when the record is overwritten.

use jigong_formats::library::free_key;

use crate::browser::storage::{self, StorageFault};

/// Copies a text that cannot be read to a key of its own, which is returned. The original stays.
///
/// # Errors
/// There is no copy, so the text must not be overwritten.
pub(super) fn quarantine(key: &str, text: &str) -> Result<String, StorageFault> {
    let copy = free_key(key, text, |key| storage::read(key).ok().flatten());
    storage::write(&copy, text)?;
    if storage::read(&copy)?.as_deref() == Some(text) {
        Ok(copy)
    } else {
        Err(StorageFault::Refused)
    }
}
