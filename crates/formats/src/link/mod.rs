//! The link: one or several scenarios as letters and digits after `#`, with the results that their author saw.
//!
//! The first character is the version of the format. Each version has its own module (`v1`), which must not be
//! removed. Reading is pure: a text gives a [`Link`] or a [`Damage`]. [`arrival`] compares the author's results with
//! today's. Does not know texts or the browser. Invariant: a text is accepted only if writing the link that was read
//! gives the same text.

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
/// Longest link, characters.
pub const LONGEST: usize = frame::LONGEST;

/// The content of a link.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Day on which it was made.
    pub made: Day,
    /// Version of the author's model.
    pub model: u32,
    /// 1 to [`MOST_SCENARIOS`] scenarios; several are to be compared.
    pub scenarios: Vec<SharedScenario>,
    /// Index of the reference scenario of the comparison.
    pub reference: usize,
}

/// A scenario with the results that its author saw.
#[derive(Debug, Clone, PartialEq)]
pub struct SharedScenario {
    /// Its plan.
    pub plan: &'static Plan,
    /// Edition of the author's figures of that plan.
    pub edition: u32,
    /// The scenario.
    pub scenario: Scenario,
    /// The preset it came from; names it if it has no title.
    pub origin: Option<Preset>,
    /// Fingerprint of the figures it was run with.
    pub figures: Fingerprint,
    /// The results.
    pub stated: SharedResult,
}

/// A calendar day, by the clock of the author's device.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day {
    /// Year, 2000 or later.
    pub year: u16,
    /// Month, 1..=12.
    pub month: u8,
    /// Day of the month, 1..=31.
    pub day: u8,
}

/// The link would exceed [`LONGEST`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{length} characters, more than {LONGEST}")]
pub struct TooLong {
    /// Length it would have, characters.
    pub length: usize,
}

impl Day {
    /// Parses `2026-03-12`.
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
    /// Runs a scenario and adds its results.
    ///
    /// # Errors
    /// As [`Outcome::of`].
    pub fn of(plan: &'static Plan, scenario: Scenario, origin: Option<Preset>) -> Result<Self, Fault> {
        let outcome = Outcome::of(plan, &scenario)?;
        Ok(Self {
            plan,
            edition: plan.edition,
            figures: Fingerprint::of(plan, &scenario.resolved_assumptions(plan)),
            stated: SharedResult::of(&outcome),
            scenario,
            origin,
        })
    }
}

impl Link {
    /// A link to these scenarios with this build's model version; the first scenario is the current one.
    pub fn of(made: Day, scenarios: Vec<SharedScenario>, reference: usize) -> Self {
        Self {
            made,
            model: jigong_model::projection::VERSION,
            scenarios,
            reference,
        }
    }

    /// The text of the link: letters and digits only.
    ///
    /// # Errors
    /// The text would be too long.
    pub fn write(&self) -> Result<String, TooLong> {
        v1::write(self)
    }

    /// Parses the text of a link. `plan` is the plan in hand, which stands for its own number.
    ///
    /// # Errors
    /// The kind of damage and what could be read.
    pub fn read(text: &str, plan: &'static Plan) -> Result<Self, Damage> {
        match frame::version(text) {
            _ if text.len() > LONGEST => Err(Damage::bare(DamageKind::TooLong)),
            Some(v1::VERSION) => v1::read(text, plan).map_err(|stop| damage::of_v1(text, &stop, plan)),
            Some(other) => Err(damage::of_version(text, other, plan)),
            None => Err(damage::of_foreign(text, plan)),
        }
    }
}
