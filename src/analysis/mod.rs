//! Layer 4. What is found by searching or sampling the model rather than by running it once: how sure an outcome is,
//! what it is made of, what it depends on, what would reach a target, and where colleges may stand.
//!
//! Must not know words, charts or the browser. Invariant: equal inputs give equal answers, bit for bit, everywhere.

pub mod answer;
pub mod goal_seek;
pub mod placement;
pub mod trial;

pub use answer::{
    Attribution, Bar, By, Column, Fan, Given, Player, Sampled, Sensitivity, Sobol, Spread, Ten, Together, Track, Way, Ways,
};
pub use goal_seek::goal_seek;
pub use trial::Trial;
