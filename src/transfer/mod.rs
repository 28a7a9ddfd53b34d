//! Layer 5. Files that leave the app, as text.

pub mod outcome_json;
