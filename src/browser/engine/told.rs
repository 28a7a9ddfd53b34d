//! What a pool tells the page: answers, how far they are, and what a user may want to know of the workers.

use jigong_analysis::questions::{Answer, Kind};

/// What is being worked out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Working {
    /// Nothing.
    Idle,
    /// Something, for a moment.
    Busy,
    /// Something that takes long; so much of the slowest is done, 0..1.
    Long(f64),
}

/// What a user may want to know of the workers. Each is told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// A worker failed; another one has come in its place.
    Replaced,
    /// No worker can be had: the page works by itself.
    Alone,
    /// The workers are of another build, so that the site has changed: the page works by itself until it is loaded again.
    OtherBuild,
}

/// What is told.
#[derive(Debug)]
pub enum Told {
    /// An answer.
    Answer(Answer),
    /// A question of this kind has none.
    Refused(Kind),
    /// What is being worked out has changed.
    Working(Working),
    /// Something about the workers.
    Trouble(Trouble),
}
