//! One draw of the uncertain inputs. They exist in scenario files for single draws and for tests.

use crate::plan::UncertainInput;

/// The shocks that are given; the others stay at their mode.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shocks {
    /// By [`UncertainInput::index`].
    pub values: [Option<f64>; UncertainInput::ALL.len()],
}

impl Shocks {
    /// The value of a shock, or this where it is not given.
    pub fn get(&self, shock: UncertainInput, otherwise: f64) -> f64 {
        self.values[shock.index()].unwrap_or(otherwise)
    }

    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }
}
