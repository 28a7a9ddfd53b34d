//! Bounds of a scenario: number of projects, longest texts in characters. Used by all readers and input fields.
//!
//! Files, stored records and links with longer texts are refused; typed text is clipped.

/// Most projects in a scenario; bounds the work that a hostile file can cause.
pub const MAX_PROJECTS: usize = 1000;
/// Title of a scenario; also the name of a saved one.
pub const TITLE: usize = 200;
/// Note of a scenario.
pub const NOTE: usize = 10_000;
/// Note on the figures, and each part of a reason (by, on, why).
pub const REMARK: usize = 2_000;
/// Name of a set of figures.
pub const DATA_NAME: usize = 200;
/// Date of a set of figures, as the planner writes it.
pub const DATA_DATE: usize = 200;
/// Note on a saved version.
pub const VERSION_NOTE: usize = 500;

/// The first `limit` characters of a text.
pub fn clipped(text: &str, limit: usize) -> &str {
    let end = text.char_indices().nth(limit).map_or(text.len(), |(end, _)| end);
    &text[..end]
}
