//! What is found by searching or sampling the model rather than by running it once: how sure an outcome is,
//! what it is made of, what it depends on, what would reach a target, and where colleges may stand.
//!
//! Must not know words, charts or the browser. Invariant: equal inputs give equal answers, bit for bit, everywhere.

pub mod advice;
pub mod answer;
pub mod attribution;
pub mod goal_seek;
pub mod hypercube;
pub mod inputs;
pub mod monte_carlo;
pub mod placement;
pub mod prepared;
pub mod quantile;
pub mod questions;
pub mod random;
pub mod sobol;
pub mod tornado;
pub mod trial;
pub mod under_draws;
pub mod ways;

pub use answer::{
    Attribution, Bar, By, Column, Fan, Given, IndicatorValues, Player, Sampled, Sensitivity, Sobol, Spread, Together, Track,
    Way, Ways,
};
pub use goal_seek::goal_seek;
pub use prepared::Prepared;
pub use trial::Trial;
