//! What the desk remembers: the work in progress with its history, and scenarios kept under names.
//!
//! Everything that is stored is one text of a named format, sealed with a check code, and is read strictly: any text at
//! all becomes a value or a typed [`Unread`]. A format once written is read for ever. Must not know where the texts are
//! stored, nor how anything is drawn.
//!
//! Invariant: what is written reads back equal, bit for bit.

mod draft;
mod id;
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
pub use names::{MAX_NAME, clean, finds, newest_first, unique};
pub use quarantine::{free_key, told_name};
pub use record::{MAX_NOTE, MAX_RECORD, MAX_VERSIONS, Record, TooLarge, Version};
pub use seal::Unread;
pub use stamp::Stamp;
pub use trail::{MAX_TRAIL, Trail};
pub use work::{Home, Work};
