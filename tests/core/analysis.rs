//! What is found by search or by sampling, held against `analysis.json` and against slower ways of finding the same.

mod attribution;
mod bits;
pub mod goal_seek;
mod placement;
mod province;
pub mod reference;
mod sampling;
mod ways;
