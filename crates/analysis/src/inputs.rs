//! Section 7.1: how each uncertain input is distributed, and draws made of uniform numbers.

use jigong_model::plan::{Plan, UncertainInput};
use jigong_model::projection::{Base, Draw};
use jigong_model::scenario::Ranges;

use super::hypercube::INPUTS;

/// Triangular by least, likeliest and greatest value; of the delay the chances.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Triangle {
    low: f64,
    mode: f64,
    high: f64,
}

/// The distributions of all inputs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Inputs {
    triangles: [Triangle; INPUTS],
    /// From which uniform number on an opening is one year late, and two.
    late: [f64; 2],
    neutral: Draw,
}

impl Inputs {
    /// The ranges in use around the deterministic values of a base year.
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

    /// The value of an input at a uniform number.
    pub fn value(&self, input: UncertainInput, u: f64) -> f64 {
        if input == UncertainInput::OpeningDelay {
            return f64::from(u8::from(u >= self.late[0])) + f64::from(u8::from(u >= self.late[1]));
        }
        self.triangles[input.index()].at(u)
    }

    /// The draw at a row of uniform numbers.
    pub fn draw(&self, row: &[f64; INPUTS]) -> Draw {
        Draw::from_values(&std::array::from_fn(|at| self.value(UncertainInput::ALL[at], row[at])))
    }

    /// All inputs at their modes but one.
    pub fn only(&self, input: UncertainInput, value: f64) -> Draw {
        let mut values = self.neutral.values();
        values[input.index()] = value;
        Draw::from_values(&values)
    }
}

/// A value of the triangular distribution (low, mode, high) at a uniform number.
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
