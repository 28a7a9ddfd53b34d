//! The planner's own figures as a whole: what they are called, who changed which and why, and their fingerprint.
//!
//! The figures themselves are the scenario's changed assumptions; here stands what a reader must know to trust them.

use std::collections::BTreeMap;
use std::fmt;
use std::hash::Hasher;

use fnv::FnvHasher;

use crate::plan::{Assumptions, Plan, Slot};

use super::limits::{REMARK, clipped};

/// Name, date and note of the figures in use, and the reasons of those that were changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DataSet {
    /// What the planner calls the figures; empty for the plan's own.
    pub name: String,
    /// Date that the figures are of, as the planner writes it.
    pub date: String,
    /// Where they come from.
    pub note: String,
    /// Who changed a figure, when and why.
    pub reasons: BTreeMap<Slot, Reason>,
}

/// Why a figure was changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reason {
    /// Who changed it.
    pub by: String,
    /// When, as a date of the calendar.
    pub on: String,
    /// Why, or where the new figure is from.
    pub why: String,
}

impl DataSet {
    /// Whether nothing is said at all.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.date.is_empty() && self.note.is_empty() && self.reasons.is_empty()
    }
}

impl Reason {
    /// The reason with texts that are not too long.
    pub(super) fn clipped(&self) -> Self {
        let remark = |text| clipped(text, REMARK).to_owned();
        Self {
            by: remark(&self.by),
            on: remark(&self.on),
            why: remark(&self.why),
        }
    }

    /// Whether nothing is said at all.
    pub fn is_empty(&self) -> bool {
        self.by.is_empty() && self.on.is_empty() && self.why.is_empty()
    }
}

/// 32 bits that tell one set of figures from another: equal figures have equal fingerprints, on every machine.
///
/// Not a seal against forgery; it finds figures that have changed since a file was written, such as newer defaults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint(u32);

impl Fingerprint {
    /// The fingerprint of a full set of figures: of every path with its value.
    pub fn of(plan: &Plan, assumptions: &Assumptions) -> Self {
        let mut hasher = FnvHasher::default();
        for slot in Slot::all() {
            hasher.write(slot.path(plan).as_bytes());
            // Adding zero makes the two zeros one.
            hasher.write(&(assumptions.slot(slot.index()) + 0.0).to_bits().to_le_bytes());
        }
        let hash = hasher.finish();
        #[expect(clippy::cast_possible_truncation, reason = "the two halves are folded into one")]
        let folded = (hash >> 32) as u32 ^ hash as u32;
        Self(folded)
    }

    /// The bits themselves, for compact records.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The fingerprint with those bits.
    pub const fn from_bits(bits: u32) -> Self {
        Self(bits)
    }

    /// Reads the form that `Display` writes.
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
