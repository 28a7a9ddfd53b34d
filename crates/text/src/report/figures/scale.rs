//! Conversion between a figure and the number in its input box.
//!
//! Does not know texts. Invariant: a typed decimal gives the same double as that decimal in a file: the decimal point
//! is moved in the text, without multiplication or division.

use jigong_model::plan::Unit;
use jigong_model::plan::range::Range;

use crate::words::number::{plain, trimmed};

/// Most decimals: of a share in per cent, and of other figures.
const DECIMALS: [usize; 2] = [4, 6];
/// Relative tolerance for a number to count as on a step.
const ON_STEP: f64 = 1e-12;

/// Format of a unit's figures in an input box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    percent: bool,
    /// Decimals that are written even if zero.
    decimals: usize,
    numerator: u32,
    denominator: u32,
}

impl Scale {
    /// The format of a unit: shares in per cent, other units unchanged; with a convenient step.
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

    /// The displayed number of a figure: 2.5 for a share of 0.025.
    pub fn shown(self, value: f64) -> f64 {
        self.moved(value, "e2")
    }

    /// The figure of a displayed number: a share of 0.025 for 2.5.
    pub fn value(self, shown: f64) -> f64 {
        self.moved(shown, "e-2")
    }

    fn moved(self, number: f64, exponent: &str) -> f64 {
        if !self.percent {
            return number;
        }
        // The shortest text of a finite double is a plain decimal, to which an exponent can be appended.
        format!("{number}{exponent}").parse().unwrap_or(number)
    }

    /// The number as text, with no more digits than needed.
    pub fn written(self, value: f64) -> String {
        let shown = self.shown(value);
        let written = trimmed(shown, DECIMALS[usize::from(!self.percent)]);
        // With the fixed decimals, so that numbers align in a column.
        if written.contains('.') {
            written
        } else {
            plain(shown, self.decimals)
        }
    }

    /// The figure `by` steps further, clamped to the range; unchanged if no end of the range is allowed.
    pub fn stepped(self, value: f64, by: i32, range: Range) -> f64 {
        let (numerator, denominator) = (f64::from(self.numerator), f64::from(self.denominator));
        let steps = self.shown(value) * denominator / numerator;
        // From between two steps, the first step leads to the nearest grid value in that direction.
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
