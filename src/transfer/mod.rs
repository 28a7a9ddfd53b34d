//! Layer 5. Files that leave the app, as text, and tables that come into it.

pub mod compared;
pub mod outcome_json;
pub mod table;
