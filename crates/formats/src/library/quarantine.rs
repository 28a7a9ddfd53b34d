//! Unreadable texts are moved to a key of their own, so that they are kept and do not block the original key.

use super::name::clean;

/// The first derived key that is free or already holds this text.
pub fn free_key(key: &str, text: &str, read: impl Fn(&str) -> Option<String>) -> String {
    let first = format!("{key}.damaged");
    let others = (2_u32..).map(|number| format!("{key}.damaged.{number}"));
    let free = |own: &String| read(own).is_none_or(|found| found == text);
    [first.clone()].into_iter().chain(others).find(free).unwrap_or(first)
}

/// The name in a damaged text, if one can be extracted.
pub fn told_name(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("\"name\":\"")?;
    let mut end = None;
    let mut escaped = false;
    for (at, char) in rest.char_indices() {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => {
                end = Some(at);
                break;
            }
            _ => {}
        }
    }
    let name: String = serde_json::from_str(&format!("\"{}\"", &rest[..end?])).ok()?;
    clean(&name)
}
