//! How a figure stands in its box, and which figure a typed number is.
//!
//! Must not know words. Invariant: a typed decimal becomes the double that the same decimal is in a file: the point is
//! moved in the text, so nothing is multiplied or divided.

use jigong_model::plan::Unit;
use jigong_model::plan::range::Range;

use crate::words::number::{plain, trimmed};

/// Most decimals of a share in per cent, and of any other figure.
const DECIMALS: [usize; 2] = [4, 6];
/// A number within this part of itself from a step stands on it.
const ON_STEP: f64 = 1e-12;

/// The form of one unit's figures in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    percent: bool,
    /// Decimals that are written even where they are zero.
    decimals: usize,
    numerator: u32,
    denominator: u32,
}

impl Scale {
    /// The form of a unit's figures: shares in per cent, everything else as it is; steps as a hand would make them.
    pub const fn of(unit: Unit) -> Self {
        let (numerator, denominator) = match unit {
            Unit::Person
            | Unit::PersonPerYear
            | Unit::PersonTime
            | Unit::PersonTimePerYear
            | Unit::Student
            | Unit::Place
            | Unit::TenThousandYuan => (100, 1),
            Unit::Year | Unit::School | Unit::City | Unit::Major | Unit::TenThousandYuanPerPlace => (1, 1),
            Unit::StudentPerTeacher => (1, 2),
            Unit::Share | Unit::SharePerYear | Unit::TenThousandPersons | Unit::TenThousandYuanPerYear => (1, 10),
            Unit::Ratio | Unit::TenThousandYuanPerPersonTime => (1, 100),
        };
        Self {
            percent: matches!(unit, Unit::Share | Unit::SharePerYear),
            decimals: matches!(unit, Unit::TenThousandPersons) as usize,
            numerator,
            denominator,
        }
    }

    /// The number that stands for a figure: 2.5 for 0.025 of a share.
    pub fn shown(self, value: f64) -> f64 {
        self.moved(value, "e2")
    }

    /// The figure that a number stands for: 0.025 for 2.5 of a share.
    pub fn value(self, shown: f64) -> f64 {
        self.moved(shown, "e-2")
    }

    fn moved(self, number: f64, exponent: &str) -> f64 {
        if !self.percent {
            return number;
        }
        // The shortest text of a finite double is a plain decimal, which reads with any exponent.
        format!("{number}{exponent}").parse().unwrap_or(number)
    }

    /// The number as it is written, with no more digits than it needs.
    pub fn written(self, value: f64) -> String {
        let shown = self.shown(value);
        let written = trimmed(shown, DECIMALS[usize::from(!self.percent)]);
        // Residents stand under each other with their tenths.
        if written.contains('.') {
            written
        } else {
            plain(shown, self.decimals)
        }
    }

    /// The figure so many steps further, inside the range; the figure itself where an end cannot be reached.
    pub fn stepped(self, value: f64, by: i32, range: Range) -> f64 {
        let (numerator, denominator) = (f64::from(self.numerator), f64::from(self.denominator));
        let steps = self.shown(value) * denominator / numerator;
        // From between two steps the first one leads to the next of them.
        let from = if (steps - steps.round()).abs() <= ON_STEP * steps.abs() {
            steps.round()
        } else if by > 0 {
            steps.floor()
        } else {
            steps.ceil()
        };
        let next = self.value((from + f64::from(by)) * numerator / denominator);
        let end = if next < range.low { range.low } else { range.high };
        range.check(next).or_else(|_| range.check(end)).unwrap_or(value)
    }
}
