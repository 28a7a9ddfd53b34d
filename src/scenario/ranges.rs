//! How far the uncertain inputs may stray: the planner's own ranges in the place of the plan's.

use crate::plan::{Plan, Shock};

/// Ranges that differ from the plan's data on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Ranges {
    /// By [`Shock::index`]: least and greatest value; of the opening delay the chances of one and of two years.
    pub values: [Option<[f64; 2]>; Shock::ALL.len()],
}

impl Ranges {
    /// The range in use: the planner's own, or the plan's.
    pub fn get(&self, shock: Shock, plan: &Plan) -> [f64; 2] {
        let [low, _, high] = plan.uncertainty.ranges[shock.index()];
        self.values[shock.index()].unwrap_or([low, high])
    }

    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }
}
