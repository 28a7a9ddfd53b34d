//! Distributions of the uncertain inputs, and draws from uniform numbers. docs/model.md, section 7.1.

use jigong_model::plan::{Plan, UncertainInput};
use jigong_model::projection::{Base, Draw};
use jigong_model::scenario::Ranges;

use super::hypercube::INPUTS;

/// A triangular distribution; unused for the opening delay.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Triangle {
    low: f64,
    mode: f64,
    high: f64,
}

/// Distributions of all inputs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inputs {
    triangles: [Triangle; INPUTS],
    /// Uniform numbers from which the delay is at least one year, and two years.
    late: [f64; 2],
    neutral: Draw,
}

impl Inputs {
    /// Distributions with the ranges in use and the modes of a base year.
    pub fn new(plan: &Plan, ranges: &Ranges, base: &Base) -> Self {
        let neutral = Draw::neutral(base);
        let modes = neutral.values();
        let [one, two] = ranges.get(UncertainInput::OpeningDelay, plan);
        Self {
            triangles: std::array::from_fn(|at| {
                let mode = modes[at];
                let [low, high] = ranges.get(UncertainInput::ALL[at], plan);
                Triangle {
                    low: if mode < low { mode } else { low },
                    mode,
                    high: if mode > high { mode } else { high },
                }
            }),
            late: [1.0 - (one + two), 1.0 - two],
            neutral,
        }
    }

    /// Every input at its mode.
    pub const fn neutral(&self) -> &Draw {
        &self.neutral
    }

    /// The quantile of an input at a uniform number u.
    pub fn value(&self, input: UncertainInput, u: f64) -> f64 {
        if input == UncertainInput::OpeningDelay {
            return f64::from(u8::from(u >= self.late[0])) + f64::from(u8::from(u >= self.late[1]));
        }
        self.triangles[input.index()].at(u)
    }

    /// The draw for a row of uniform numbers.
    pub fn draw(&self, row: &[f64; INPUTS]) -> Draw {
        Draw::from_values(&std::array::from_fn(|at| self.value(UncertainInput::ALL[at], row[at])))
    }

    /// All inputs at their modes except one.
    pub fn only(&self, input: UncertainInput, value: f64) -> Draw {
        let mut values = self.neutral.values();
        values[input.index()] = value;
        Draw::from_values(&values)
    }
}

/// Quantile of the triangular distribution (low, mode, high) at u.
pub fn triangular(low: f64, mode: f64, high: f64, u: f64) -> f64 {
    Triangle { low, mode, high }.at(u)
}

impl Triangle {
    fn at(self, u: f64) -> f64 {
        let Self { low, mode, high } = self;
        if high <= low {
            return low;
        }
        if u < (mode - low) / (high - low) {
            low + (u * (high - low) * (mode - low)).sqrt()
        } else {
            high - ((1.0 - u) * (high - low) * (high - mode)).sqrt()
        }
    }
}
