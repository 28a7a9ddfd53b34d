//! The projection: an annual stock-flow model by city. One year allocates nothing.
//!
//! The files follow docs/model.md: `programme` is section 1, `base` section 3, `policy` the levers and projects of
//! section 4 (0), `capacity`, `teachers`, `admissions`, `progression`, `training` are section 4 (1)-(5), `results` is
//! (6)-(10), `observed` is section 9. A run has four stages: [`Base`] (assumptions), [`Policy`] (levers), [`Start`]
//! (the state after the last observed year) and [`Start::run`] (one draw).
//!
//! Minima are written as `if a < b` instead of `f64::min`, which is several times slower in wasm; all inputs are
//! finite. For the same reason results are computed in the rows that report them, and loops over cities select values
//! without branches, so that LLVM vectorises them.

#![allow(
    clippy::needless_range_loop,
    reason = "the equations read several per-city arrays at the same index"
)]

mod admissions;
pub mod base;
mod capacity;
mod observed;
pub mod output;
pub mod policy;
pub mod programme;
mod progression;
pub mod province;
pub mod remainder;
mod results;
pub mod run;
mod shares;
pub mod shocks;
mod state;
mod teachers;
mod training;

use crate::plan::{Fault, Plan};
use crate::scenario::Scenario;

pub use base::Base;
pub use output::{CityRow, Limit, Projection, Year};
pub use policy::{Policy, Rejection, RejectionReason};
pub use programme::Programme;
pub use run::{End, Start};
pub use shocks::Draw;

/// Version of the equations. Increase it with every change that alters any result (the golden tests show it); links
/// use it to report that a formula has changed.
pub const VERSION: u32 = 1;

/// Projects a scenario over the five plan years.
///
/// # Errors
/// The assumptions contradict each other: φ0 is outside 0..1 (docs/model.md, section 3, step 5).
pub fn project(plan: &Plan, scenario: &Scenario) -> Result<Projection, Fault> {
    let assumptions = scenario.resolved_assumptions(plan);
    let base = Base::new(plan, &assumptions)?;
    let policy = Policy::new(plan, &base, &assumptions, &scenario.levers);
    let start = Start::new(&base, &policy, &scenario.actuals);
    let mut projection = start.projection().clone();
    start.run(&base, &policy, &Draw::of(&scenario.shocks, &base), &mut projection);
    Ok(projection)
}
