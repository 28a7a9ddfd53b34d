//! What the author of a link saw: the ten indicators to the digits that are shown, and a digest of every bit.
//!
//! Rounded values are whole numbers in steps of their own unit, so that they mean the same for ever; the digest tells
//! whether another machine came to the very same result. Must not know today's targets.

use std::hash::Hasher;

use fnv::FnvHasher;
use jigong_model::outcome::Outcome;
use jigong_model::plan::Indicator;

/// Results as their author saw them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedResult {
    /// By [`Indicator::index`], in steps of [`step`]; `None` where there was nothing to measure.
    pub rounded: [Option<u64>; 10],
    /// Of every indicator's and every city's bits.
    pub digest: u32,
}

/// Counts of persons and person-times beyond any that is meant.
const MOST: f64 = 1e15;
/// Parts of a school or major that are shown.
const PARTS: u64 = 100;

impl SharedResult {
    /// What this outcome shows.
    pub fn of(outcome: &Outcome) -> Self {
        let rounded = Indicator::ALL
            .iter()
            .map(|&own| outcome.reading(own).value.map(|value| round(own, value)));
        let mut all = [None; 10];
        all.iter_mut().zip(rounded).for_each(|(slot, own)| *slot = own);
        Self {
            rounded: all,
            digest: digest(outcome),
        }
    }

    /// The value of an indicator, in the unit of its target.
    pub fn value(&self, indicator: Indicator) -> Option<f64> {
        let rounded = self.rounded[indicator.index()]?;
        Some(match step(indicator) {
            Step::Whole => rounded as f64,
            Step::Rate => rounded as f64 / 1e6,
            Step::Parts if rounded % 2 == 0 => (rounded / 2) as f64,
            Step::Parts => (rounded / 2) as f64 / PARTS as f64,
        })
    }

    /// Whether an indicator shows the same.
    pub fn agrees(&self, other: &Self, indicator: Indicator) -> bool {
        self.rounded[indicator.index()] == other.rounded[indicator.index()]
    }

    /// The digest as people compare it.
    pub fn fingerprint(&self) -> String {
        format!("{:04X} {:04X}", self.digest >> 16, self.digest & 0xffff)
    }
}

/// Steps in which an indicator is kept.
enum Step {
    /// Whole persons and person-times.
    Whole,
    /// A ten-thousandth of a per cent: the most that is ever shown of a rate.
    Rate,
    /// Twice the whole number, or twice the hundredths and one where it is not whole.
    Parts,
}

const fn step(indicator: Indicator) -> Step {
    match indicator {
        Indicator::Enrolment | Indicator::HighSkilled | Indicator::Training => Step::Whole,
        Indicator::Employment | Indicator::InitialEmployment => Step::Rate,
        Indicator::Colleges
        | Indicator::CoveredCities
        | Indicator::QualitySchools
        | Indicator::QualityMajors
        | Indicator::SchoolFloor => Step::Parts,
    }
}

fn round(indicator: Indicator, value: f64) -> u64 {
    let whole = |value: f64| {
        let held = if value < 0.0 {
            0.0
        } else if value > MOST {
            MOST
        } else {
            value
        };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1e15")]
        let rounded = (held + 0.5).floor() as u64;
        rounded
    };
    match step(indicator) {
        Step::Whole => whole(value),
        Step::Rate => whole(value * 1e6),
        Step::Parts => {
            let parts = whole(value * PARTS as f64);
            if parts % PARTS == 0 {
                parts / PARTS * 2
            } else {
                parts * 2 + 1
            }
        }
    }
}

fn digest(outcome: &Outcome) -> u32 {
    let mut hasher = FnvHasher::default();
    for reading in &outcome.readings {
        hasher.write(&[u8::from(reading.value.is_some())]);
        hasher.write(&reading.value.unwrap_or_default().to_bits().to_le_bytes());
    }
    for city in outcome.projection.cities.iter().flat_map(|row| row.enrolled) {
        hasher.write(&city.to_bits().to_le_bytes());
    }
    let hash = hasher.finish();
    #[expect(clippy::cast_possible_truncation, reason = "the two halves are folded into one")]
    let folded = (hash >> 32) as u32 ^ hash as u32;
    folded
}
