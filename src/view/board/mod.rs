//! The ten indicators: as a table, as a strip, and as a list on the phone; the summary above them.

mod announcer;
mod band;
mod chance;
mod ledger;
mod list;
mod reading;
mod source;
mod strip;
mod target;
mod verdict;

pub use announcer::Announcer;
pub use chance::AllMain;
pub use ledger::Ledger;
pub use list::PhoneList;
pub use source::SourceDialog;
pub use strip::Strip;
pub use verdict::Verdict;
