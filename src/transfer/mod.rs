//! Layer 5. Files that leave the app, as text, and tables that come into it.

#[cfg(feature = "page")]
pub mod compared;
pub mod outcome_json;
#[cfg(feature = "page")]
pub mod table;
