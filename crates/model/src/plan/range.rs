//! Closed, half-open and whole-number ranges of figures.

use super::fault::FaultKind;

/// Upper bound of figures that have no other upper bound.
pub const LARGE: f64 = 1e9;

/// Range of allowed values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Least value.
    pub low: f64,
    /// Greatest value.
    pub high: f64,
    low_open: bool,
    high_open: bool,
    whole: bool,
}

impl Range {
    /// Both ends included.
    pub const fn closed(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            low_open: false,
            high_open: false,
            whole: false,
        }
    }

    /// Low end excluded.
    pub const fn above(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            low_open: true,
            high_open: false,
            whole: false,
        }
    }

    /// High end excluded.
    pub const fn below(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            low_open: false,
            high_open: true,
            whole: false,
        }
    }

    /// Whole numbers, both ends included.
    pub const fn whole(low: f64, high: f64) -> Self {
        Self {
            low,
            high,
            low_open: false,
            high_open: false,
            whole: true,
        }
    }

    /// Whether only whole numbers are allowed.
    pub const fn is_whole(&self) -> bool {
        self.whole
    }

    /// Returns the value if it is in the range.
    ///
    /// # Errors
    /// [`FaultKind::NotWhole`] or [`FaultKind::OutOfRange`]; NaN and infinities are out of range.
    pub fn check(&self, value: f64) -> Result<f64, FaultKind> {
        if self.whole && value.is_finite() && value.fract() != 0.0 {
            return Err(FaultKind::NotWhole);
        }
        let above = if self.low_open { value > self.low } else { value >= self.low };
        let below = if self.high_open {
            value < self.high
        } else {
            value <= self.high
        };
        if above && below {
            Ok(value)
        } else {
            Err(FaultKind::OutOfRange {
                value,
                low: self.low,
                high: self.high,
            })
        }
    }
}
