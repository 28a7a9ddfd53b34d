//! The link: a whole scenario, or several, as letters and digits after `#`, with what its author saw.
//!
//! Every link begins with the version of its format; each version has a folder of its own that is kept for ever
//! ([`v1`]), and reading is pure: text in, [`Link`] or [`Damage`] out. [`arrival`] then holds what the author saw
//! against today's results. Must not know words or the browser. Invariant: a text that reads as a link is, letter by
//! letter, what writing that link gives; every other text is refused.

pub mod arrival;
pub mod damage;
mod frame;
pub mod qr;
pub mod stated;
mod v1;

use jigong_model::outcome::Outcome;
use jigong_model::plan::{Fault, Plan};
use jigong_model::scenario::{Fingerprint, Preset, Scenario};

pub use arrival::{Arrival, Cause, ThenNow};
pub use damage::{Damage, DamageKind, Readable};
pub use stated::SharedResult;

/// Most scenarios in one link.
pub const MOST_SCENARIOS: usize = 6;
/// Longest text that is read or written as a link, characters.
pub const LONGEST: usize = frame::LONGEST;

/// What a link says.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// The day it was made.
    pub made: Day,
    /// Edition of the plan's figures that its author had.
    pub edition: u32,
    /// Version of the model that its author had.
    pub model: u32,
    /// One scenario, or up to [`MOST_SCENARIOS`] to be compared; never none.
    pub scenarios: Vec<SharedScenario>,
    /// Place among them of the one that the others are compared with.
    pub reference: usize,
}

/// A scenario with what its author saw.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedScenario {
    /// The scenario.
    pub scenario: Scenario,
    /// The preset that it came from, which names it where it has no title.
    pub origin: Option<Preset>,
    /// Fingerprint of the figures that it was run with.
    pub figures: Fingerprint,
    /// What its author saw.
    pub stated: SharedResult,
}

/// A day of the calendar, as the author's device had it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Year, 2000 or later.
    pub year: u16,
    /// Month, 1..=12.
    pub month: u8,
    /// Day of the month, 1..=31.
    pub day: u8,
}

/// A link would be longer than a text that is read as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{length} characters, more than {LONGEST}")]
pub struct TooLong {
    /// Characters that it would have.
    pub length: usize,
}

impl Day {
    /// Reads `2026-03-12`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-');
        let day = Self {
            year: parts.next()?.parse().ok()?,
            month: parts.next()?.parse().ok()?,
            day: parts.next()?.parse().ok()?,
        };
        let real = (2000..=2999).contains(&day.year) && (1..=12).contains(&day.month) && (1..=31).contains(&day.day);
        real.then_some(day)
    }
}

impl SharedScenario {
    /// A scenario with what the model gives for it.
    ///
    /// # Errors
    /// As [`Outcome::of`].
    pub fn of(plan: &Plan, scenario: Scenario, origin: Option<Preset>) -> Result<Self, Fault> {
        let outcome = Outcome::of(plan, &scenario)?;
        Ok(Self {
            figures: Fingerprint::of(plan, &scenario.resolved_assumptions(plan)),
            stated: SharedResult::of(&outcome),
            scenario,
            origin,
        })
    }
}

impl Link {
    /// A link of today's page to these scenarios, the first of which is in hand.
    pub fn of(plan: &Plan, made: Day, scenarios: Vec<SharedScenario>, reference: usize) -> Self {
        Self {
            made,
            edition: plan.edition,
            model: jigong_model::projection::VERSION,
            scenarios,
            reference,
        }
    }

    /// The link's text: letters and digits alone, so that no messenger bends it.
    ///
    /// # Errors
    /// It would be too long.
    pub fn write(&self, plan: &Plan) -> Result<String, TooLong> {
        v1::write(self, plan)
    }

    /// Reads a link's text, all of it.
    ///
    /// # Errors
    /// What is wrong with it, and what could be read all the same.
    pub fn read(text: &str, plan: &Plan) -> Result<Self, Damage> {
        match frame::version(text) {
            _ if text.len() > LONGEST => Err(Damage::bare(DamageKind::TooLong)),
            Some(v1::VERSION) => v1::read(text, plan).map_err(|stop| damage::of_v1(text, &stop, plan)),
            Some(other) => Err(damage::of_version(text, other, plan)),
            None => Err(damage::of_foreign(text, plan)),
        }
    }
}
