//! Layer 4. What is found by searching or sampling the model rather than by running it once: the placement of technician
//! colleges and the goal seek.
//!
//! Must not know words, charts or the browser. Invariant: equal inputs give equal answers, bit for bit, everywhere.

pub mod goal_seek;
pub mod placement;
pub mod trial;

pub use goal_seek::goal_seek;
pub use trial::Trial;
