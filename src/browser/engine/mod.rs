//! Has questions answered by workers, so that the page stays free for the hand; and by the page itself, in the time
//! between frames, where workers cannot be had.
//!
//! `answering` is the worker's own side, `pool` the page's. Must not know what is asked or answered. Invariant: nothing
//! is told of a question that a newer one of its kind has overtaken.

mod answering;
#[cfg(feature = "page")]
mod crew;
mod envelope;
#[cfg(feature = "page")]
mod link;
#[cfg(feature = "page")]
mod own_time;
#[cfg(feature = "page")]
mod pool;
#[cfg(feature = "page")]
mod told;
mod turn;

pub use answering::serve;
#[cfg(feature = "page")]
pub use pool::Pool;
#[cfg(feature = "page")]
pub use told::{Told, Trouble, Working};
