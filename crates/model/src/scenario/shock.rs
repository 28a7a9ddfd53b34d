//! A single draw of the uncertain inputs, as given in a scenario file.

use crate::plan::UncertainInput;

/// The given inputs; the others are at their modes.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shocks {
    /// By [`UncertainInput::index`].
    pub values: [Option<f64>; UncertainInput::ALL.len()],
}

impl Shocks {
    /// The value of an input, or `otherwise` if not given.
    pub fn get(&self, shock: UncertainInput, otherwise: f64) -> f64 {
        self.values[shock.index()].unwrap_or(otherwise)
    }

    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }
}
