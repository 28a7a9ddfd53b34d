//! What the user must be told, as facts. The words and the buttons are the view's.

use jigong_model::plan::Fault;
use jigong_model::scenario::Fingerprint;

use crate::browser::files::FileFault;
use crate::browser::storage::StorageFault;

/// A notice over the page. Each kind stands there once at most.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// Work is not kept, because of this.
    NotKept(StorageFault),
    /// Another tab has gone on with the work; this tab no longer overwrites it.
    OtherTab,
    /// What was kept could not be read; a copy of it is on the device.
    SetAside,
    /// What was kept could not be read, and there was no room for a copy: it stays, and this tab's work is not kept.
    NoCopy,
    /// A newer version of the app kept the work: it stays, and this tab's work is not kept.
    Newer,
    /// The kept comparison could not be read; a copy of it is on the device.
    ComparisonSetAside,
    /// The kept comparison could not be read, and there was no room for a copy: it stays, and changes are not kept.
    ComparisonNoCopy,
    /// A change was refused, because the figures would not fit each other.
    EditRefused(Fault),
    /// Of several dropped files only the first was opened; these were not.
    FilesLeft(Vec<String>),
    /// A file was refused.
    FileFault(FileFault),
    /// A file was refused at this place.
    FileRefused(Fault),
    /// A file's figures had another fingerprint when it was saved.
    OtherFigures {
        /// As the file tells.
        stated: Fingerprint,
        /// Of the figures in use.
        now: Fingerprint,
    },
}

impl Notice {
    /// Whether two notices are of one kind, so that the newer takes the other's place.
    pub fn same_kind(&self, other: &Self) -> bool {
        let file = |notice: &Self| matches!(notice, Self::FileFault(_) | Self::FileRefused(_));
        std::mem::discriminant(self) == std::mem::discriminant(other) || (file(self) && file(other))
    }
}
