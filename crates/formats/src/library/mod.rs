//! Stored records: the current work with its undo steps, and scenarios saved under names.
//!
//! Each record is one text of a named format with a check code. Reading is strict: every text gives a value or a
//! typed [`Unread`]. Formats once written must stay readable. Does not know where texts are stored or how they are
//! shown.
//!
//! Invariant: a written value reads back equal, bit for bit.

mod draft;
mod id;
mod name;
mod names;
mod patch;
mod quarantine;
mod record;
mod seal;
mod stamp;
mod trail;
mod work;

pub use draft::{Draft, MAX_DRAFT};
pub use id::{Id, Mark};
pub use name::{MAX_NAME, clean};
pub use names::{finds, newest_first, unique};
pub use quarantine::{free_key, told_name};
pub use record::{MAX_NOTE, MAX_RECORD, MAX_VERSIONS, Record, TooLarge, Version};
pub use seal::Unread;
pub use stamp::Stamp;
pub use trail::{MAX_TRAIL, Trail};
pub use work::{Home, Work};
