//! Notices to the user, as data; the view adds texts and buttons.

use jigong_model::plan::Fault;
use jigong_model::scenario::Fingerprint;

use crate::browser::files::FileFault;
use crate::browser::storage::StorageFault;

/// A notice at the top of the page. At most one of each kind is shown.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// The work is not stored, for this reason.
    NotKept(StorageFault),
    /// Another tab has changed the work; this tab no longer overwrites it.
    OtherTab,
    /// The stored work could not be read; a copy of it is on the device.
    SetAside,
    /// The stored work could not be read or copied: it stays, and this tab's work is not stored.
    NoCopy,
    /// A newer version of the app stored the work: it stays, and this tab's work is not stored.
    Newer,
    /// The stored comparison could not be read; a copy of it is on the device.
    ComparisonSetAside,
    /// The stored comparison could not be read or copied: it stays, and changes are not stored.
    ComparisonNoCopy,
    /// An edit was refused because the figures would contradict each other.
    EditRefused(Fault),
    /// Of several dropped files only the first was opened; these were not.
    FilesLeft(Vec<String>),
    /// A file could not be read as text.
    FileFault(FileFault),
    /// A file has this fault.
    FileRefused(Fault),
    /// A file was saved with figures of another fingerprint.
    OtherFigures {
        /// As stated in the file.
        stated: Fingerprint,
        /// Of the current figures.
        now: Fingerprint,
    },
}

impl Notice {
    /// Whether the newer of two notices replaces the other.
    pub fn same_kind(&self, other: &Self) -> bool {
        let file = |notice: &Self| matches!(notice, Self::FileFault(_) | Self::FileRefused(_));
        std::mem::discriminant(self) == std::mem::discriminant(other) || (file(self) && file(other))
    }
}
