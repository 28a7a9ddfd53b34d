//! The results in a link: the ten indicators as displayed, and a digest of the exact results.
//!
//! Rounded values are integers in fixed steps, so that their meaning never changes. The digest tells whether another
//! machine got the same bits. Does not know today's targets.

use std::hash::Hasher;

use fnv::FnvHasher;
use jigong_model::outcome::Outcome;
use jigong_model::plan::Indicator;

/// Results that a link states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SharedResult {
    /// By [`Indicator::index`], in a fixed step by indicator; `None` if it could not be measured.
    pub rounded: [Option<u64>; 10],
    /// Digest of the bits of all indicators and cities.
    pub digest: u32,
}

/// Counts are clamped to this; it exceeds any real count.
const MOST: f64 = 1e15;
/// Displayed fractions of a school or major: hundredths.
const PARTS: u64 = 100;

impl SharedResult {
    /// The results of an outcome.
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

    /// Whether an indicator has the same rounded value.
    pub fn agrees(&self, other: &Self, indicator: Indicator) -> bool {
        self.rounded[indicator.index()] == other.rounded[indicator.index()]
    }

    /// The digest as text, for comparison by people.
    pub fn fingerprint(&self) -> String {
        format!("{:04X} {:04X}", self.digest >> 16, self.digest & 0xffff)
    }
}

/// Unit in which an indicator is stored.
enum Step {
    /// Whole persons and person-times.
    Whole,
    /// 1e-6 of a share, i.e. 1e-4 per cent: finer than any display.
    Rate,
    /// Twice the whole number; or twice the hundredths plus one, if it is not whole.
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
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0..=1e15")]
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
    #[expect(clippy::cast_possible_truncation, reason = "XOR of the two 32-bit halves")]
    let folded = (hash >> 32) as u32 ^ hash as u32;
    folded
}
