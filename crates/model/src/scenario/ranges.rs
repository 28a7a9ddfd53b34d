//! Ranges of uncertain inputs that a scenario sets in place of the plan's.
//!
//! Does not know how inputs are drawn. Invariant: both ends are allowed values of the input, in order.

use crate::plan::fault::{Fault, FaultKind};
use crate::plan::node::Cursor;
use crate::plan::{Plan, UncertainInput};

/// Ranges that differ from the plan's.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ranges {
    /// By [`UncertainInput::index`]: low and high; for the opening delay the chances of one and of two years.
    pub values: [Option<[f64; 2]>; UncertainInput::ALL.len()],
}

impl Ranges {
    /// The range in use: the scenario's, else the plan's.
    pub fn get(&self, shock: UncertainInput, plan: &Plan) -> [f64; 2] {
        let [low, _, high] = plan.uncertainty.ranges[shock.index()];
        self.values[shock.index()].unwrap_or([low, high])
    }

    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }

    pub(super) fn read(cursor: &Cursor) -> Result<Self, Fault> {
        let mut fields = cursor.fields()?;
        let mut read = Self::default();
        for &shock in UncertainInput::ALL {
            if let Some(field) = fields.take(shock.name()) {
                let ends = field.numbers(shock.end())?;
                if let Some(misfit) = misfit(shock, ends) {
                    return Err(Fault::new(format!("{}[1]", field.path()), misfit));
                }
                read.values[shock.index()] = Some(ends);
            }
        }
        fields.finish()?;
        Ok(read)
    }
}

/// The fault of a range's second value, given its first; `None` if they form a range. Each is an allowed value by
/// itself.
pub fn misfit(shock: UncertainInput, ends: [f64; 2]) -> Option<FaultKind> {
    let [first, second] = ends;
    let (low, high) = if shock == UncertainInput::OpeningDelay {
        (0.0, 1.0 - first)
    } else {
        (first, shock.end().high)
    };
    (!shock.are_ends(ends)).then_some(FaultKind::OutOfRange {
        value: second,
        low,
        high,
    })
}
