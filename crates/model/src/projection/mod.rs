//! The projection: an annual stock-flow model by city. Pure arithmetic; a year's step allocates nothing.
//!
//! The files follow the model's page section by section: `base` is section 3, `policy` reads the levers and decides
//! on the projects (section 4, 0), `capacity`, `teachers`, `admissions`, `progression`, `training` are (1)-(5),
//! `results` is (6)-(10), `observed` is section 9. Four stages have their own lifetimes: base (assumptions), policy
//! (levers), start (the state after the last observed year), run (shocks).
//!
//! Comparisons are written as `if a < b`, not `f64::min`: in wasm that is several times faster, and every input is
//! known to be finite. For the same reason a lane is written where it is reported, and loops over cities take values by
//! selection, without branches: LLVM then works on two cities at once.

#![allow(
    clippy::needless_range_loop,
    reason = "an equation of a city reads several lanes at the same place, as on the model's page"
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
pub use run::Start;
pub use shocks::Draw;

/// Version of the equations. A change that gives any scenario other figures (the golden bits tell) raises it, so that
/// old links can say that a formula has changed since.
pub const VERSION: u32 = 1;

/// Projects a scenario.
///
/// # Errors
/// The assumptions contradict each other: the base year's high-skilled number cannot be had from its graduates and
/// trainings.
pub fn project(plan: &Plan, scenario: &Scenario) -> Result<Projection, Fault> {
    let assumptions = scenario.resolved_assumptions(plan);
    let base = Base::new(plan, &assumptions)?;
    let policy = Policy::new(plan, &base, &assumptions, &scenario.levers);
    let start = Start::new(&base, &policy, &scenario.actuals);
    let mut projection = start.projection().clone();
    start.run(&base, &policy, &Draw::of(&scenario.shocks, &base), &mut projection);
    Ok(projection)
}
