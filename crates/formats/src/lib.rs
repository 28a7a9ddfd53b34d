//! Input and output formats: links, stored records, outcome files, comparisons, tables.
//!
//! Readers accept hostile input: they have size limits and report what they refuse. Does not know texts or the
//! browser.

pub mod compared;
pub mod library;
pub mod link;
pub mod outcome_json;
pub mod table;
