//! Texts that cannot be read are put under a key of their own, so that nothing is lost and nothing is in the way.

use super::names::clean;

/// The first key beside `key` that is free, or that holds this very text already.
pub fn free_key(key: &str, text: &str, read: impl Fn(&str) -> Option<String>) -> String {
    let first = format!("{key}.damaged");
    let others = (2_u32..).map(|number| format!("{key}.damaged.{number}"));
    let free = |own: &String| read(own).is_none_or(|found| found == text);
    [first.clone()].into_iter().chain(others).find(free).unwrap_or(first)
}

/// The name that a damaged text tells for itself, where it still does.
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
