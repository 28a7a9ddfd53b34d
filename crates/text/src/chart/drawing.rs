//! What every part of a chart option is made with.

use serde_json::Value;

use crate::words::Locale;

/// Settings for drawing a figure.
#[derive(Debug, Clone, Copy)]
pub struct Drawing<'a> {
    /// Language of labels and units.
    pub locale: Locale,
    /// Title of the scenario, for the label of its line.
    pub title: &'a str,
    /// Titles of the scenarios, if several are drawn.
    pub titles: &'a [String],
    /// Whether the screen is narrow, so that labels are short.
    pub phone: bool,
}

/// Serialises a part of the option; plain data cannot fail.
pub(super) fn part<T: serde::Serialize>(part: &T) -> Value {
    serde_json::to_value(part).unwrap_or_default()
}
