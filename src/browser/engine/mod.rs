//! Workers that answer questions off the main thread. Without workers, the page answers them itself, in slices between
//! frames.
//!
//! `pool` is the page's side; `jigong_workers::answering` is the worker's. Does not know what is asked or answered.
//! Invariant: replies to superseded questions are ignored.

mod crew;
mod own_time;
mod pool;
mod told;

pub use pool::Pool;
pub use told::{Told, Trouble, Working};
