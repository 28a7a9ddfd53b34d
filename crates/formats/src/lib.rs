//! What leaves the page and comes back into it, as text or bytes: links, stored records, outcome files, tables.
//!
//! Every reader takes hostile input: it has limits, and says what it refuses. Must not know words or the browser.

pub mod compared;
pub mod library;
pub mod link;
pub mod outcome_json;
pub mod table;
