//! Analyses that run the model many times: uncertainty, sensitivity, attribution, goal seek, ways to a target,
//! placement of colleges; and `advice`. docs/model.md, sections 7 and 8.
//!
//! Does not know texts, charts or the browser. Invariant: equal inputs give equal answers, bit for bit, on every
//! platform.

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
