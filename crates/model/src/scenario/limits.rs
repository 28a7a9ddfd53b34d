//! How long the texts of a scenario may be, in characters: one table for every door that a text comes in by.
//!
//! Files, stored texts and links with a longer one are refused; what is typed is clipped.

/// Title of a scenario, and the name that it is kept under.
pub const TITLE: usize = 200;
/// Note of a scenario.
pub const NOTE: usize = 10_000;
/// What is said of the figures, and each part of a reason: who, when, why.
pub const REMARK: usize = 2_000;
/// Name of a set of figures.
pub const DATA_NAME: usize = 200;
/// Date of a set of figures, as the planner writes it.
pub const DATA_DATE: usize = 200;
/// What is said of a kept version.
pub const VERSION_NOTE: usize = 500;

/// As much of a text as a limit lets through.
pub fn clipped(text: &str, limit: usize) -> &str {
    let end = text.char_indices().nth(limit).map_or(text.len(), |(end, _)| end);
    &text[..end]
}
