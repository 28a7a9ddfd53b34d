//! Description of the planner's own figures: name, date, note, reasons for changes, and a fingerprint.
//!
//! The figures themselves are in [`super::Scenario::assumptions`].

use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hasher;

use fnv::FnvHasher;

use crate::plan::{Assumptions, Plan, Slot};

use super::limits::{REMARK, clipped};

/// Name, date and note of the figures in use, and the reasons for changed figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DataSet {
    /// Name given by the planner; empty for the plan's own figures.
    pub name: String,
    /// Date of the figures, as the planner writes it.
    pub date: String,
    /// Free note on their origin.
    pub note: String,
    /// Reasons by changed figure.
    pub reasons: BTreeMap<Slot, Reason>,
}

/// Why a figure was changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reason {
    /// Who changed it.
    pub by: String,
    /// Date of the change.
    pub on: String,
    /// Reason for the change, or the source of the new value.
    pub why: String,
}

impl DataSet {
    /// Whether all fields are empty.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.date.is_empty() && self.note.is_empty() && self.reasons.is_empty()
    }
}

impl Reason {
    /// A copy with each text clipped to [`REMARK`] characters.
    pub(super) fn clipped(&self) -> Self {
        let remark = |text| clipped(text, REMARK).to_owned();
        Self {
            by: remark(&self.by),
            on: remark(&self.on),
            why: remark(&self.why),
        }
    }

    /// Whether all fields are empty.
    pub fn is_empty(&self) -> bool {
        self.by.is_empty() && self.on.is_empty() && self.why.is_empty()
    }
}

/// 32-bit hash of a set of figures: equal figures have equal fingerprints on every platform.
///
/// Not a protection against forgery. It detects figures that have changed since a file was written, e.g. newer
/// defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(u32);

impl Fingerprint {
    /// Hashes the path and value of every slot.
    pub fn of(plan: &Plan, assumptions: &Assumptions) -> Self {
        let mut hasher = FnvHasher::default();
        for slot in Slot::all() {
            // Absent optional figures do not count, so that a figure that became optional later changes no fingerprint.
            if assumptions.slot(slot.index()).is_nan() {
                continue;
            }
            hasher.write(slot.path(plan).as_bytes());
            // Adding 0 turns −0 into 0.
            hasher.write(&(assumptions.slot(slot.index()) + 0.0).to_bits().to_le_bytes());
        }
        let hash = hasher.finish();
        #[expect(clippy::cast_possible_truncation, reason = "XOR of the two 32-bit halves")]
        let folded = (hash >> 32) as u32 ^ hash as u32;
        Self(folded)
    }

    /// The 32 bits, for compact records.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The fingerprint with these 32 bits.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Parses the form that `Display` writes.
    pub fn parse(text: &str) -> Option<Self> {
        let (high, low) = text.split_once('-')?;
        let half = |part: &str| {
            let plain = part.len() == 4 && part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            plain.then(|| u32::from_str_radix(part, 16).ok()).flatten()
        };
        Some(Self(half(high)? << 16 | half(low)?))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04x}-{:04x}", self.0 >> 16, self.0 & 0xffff)
    }
}
