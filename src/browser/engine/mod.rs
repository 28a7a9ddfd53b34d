//! Has questions answered by workers, so that the page stays free for the hand; and by the page itself, in the time
//! between frames, where workers cannot be had.
//!
//! `pool` is the page's side; the worker's own is `jigong_workers::answering`. Must not know what is asked or answered. Invariant: nothing
//! is told of a question that a newer one of its kind has overtaken.

mod crew;
mod own_time;
mod pool;
mod told;

pub use pool::Pool;
pub use told::{Told, Trouble, Working};
