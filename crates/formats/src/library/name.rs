//! The name of a stored scenario, as it is typed, stored and displayed.

use jigong_model::scenario::limits::{self, clipped};

/// Longest name, characters; the same as a scenario's title.
pub const MAX_NAME: usize = limits::TITLE;

/// The name on one line with single spaces, clipped to [`MAX_NAME`] characters; `None` if it is empty.
pub fn clean(name: &str) -> Option<String> {
    let words: Vec<&str> = name
        .split(|char: char| char.is_whitespace() || char.is_control())
        .filter(|word| !word.is_empty())
        .collect();
    let name = words.join(" ");
    let name = clipped(&name, MAX_NAME).trim_end();
    (!name.is_empty()).then(|| name.to_owned())
}
