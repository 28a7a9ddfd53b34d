//! Writes a JSON tree. Numbers are the shortest text that reads back as the same double.

use std::fmt::Write;

use super::Node;

impl Node {
    /// A map; `None` if there are no entries. Keys must not repeat.
    pub fn map(entries: impl IntoIterator<Item = (impl Into<String>, Self)>) -> Option<Self> {
        let entries: Vec<(String, Self)> = entries.into_iter().map(|(key, value)| (key.into(), value)).collect();
        (!entries.is_empty()).then_some(Self::Map(entries))
    }

    /// Compact JSON on one line.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, None);
        text
    }

    /// Indented JSON: one entry per line, two spaces per level.
    pub fn to_lines(&self) -> String {
        let mut text = String::new();
        self.write(&mut text, Some(0));
        text
    }

    /// `level` is the indentation, `None` for one line. Writing to a string cannot fail, so results are dropped.
    fn write(&self, text: &mut String, level: Option<usize>) {
        match self {
            Self::Null => text.push_str("null"),
            Self::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            Self::Whole(value) => drop(write!(text, "{value}")),
            Self::Number(value) => number(text, *value),
            Self::Text(own) => quoted(text, own),
            Self::List(items) => block(text, ['[', ']'], items.len(), level, |text, at, level| {
                items[at].write(text, level);
            }),
            Self::Map(entries) => block(text, ['{', '}'], entries.len(), level, |text, at, level| {
                let (key, value) = &entries[at];
                quoted(text, key);
                text.push_str(if level.is_some() { ": " } else { ":" });
                value.write(text, level);
            }),
        }
    }
}

fn block(
    text: &mut String,
    [open, close]: [char; 2],
    count: usize,
    level: Option<usize>,
    write: impl Fn(&mut String, usize, Option<usize>),
) {
    let below = level.map(|level| level + 1);
    text.push(open);
    for at in 0..count {
        if at > 0 {
            text.push(',');
        }
        break_line(text, below);
        write(text, at, below);
    }
    if count > 0 {
        break_line(text, level);
    }
    text.push(close);
}

fn break_line(text: &mut String, level: Option<usize>) {
    if let Some(level) = level {
        text.push('\n');
        (0..level).for_each(|_| text.push_str("  "));
    }
}

/// Writes a double. NaN and infinities, which no tree here contains, become `null`.
fn number(text: &mut String, value: f64) {
    let size = value.abs();
    let _ = if !value.is_finite() {
        write!(text, "null")
    } else if size != 0.0 && !(1e-5..1e16).contains(&size) {
        write!(text, "{value:e}")
    } else if value.fract() == 0.0 {
        write!(text, "{value}.0")
    } else {
        write!(text, "{value}")
    };
}

fn quoted(text: &mut String, own: &str) {
    text.push('"');
    for letter in own.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\0'..='\u{1f}' => drop(write!(text, "\\u{:04x}", u32::from(letter))),
            other => text.push(other),
        }
    }
    text.push('"');
}

impl From<f64> for Node {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<T: Into<Self>> FromIterator<T> for Node {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }
}
