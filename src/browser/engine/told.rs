//! Events from a pool to the page: answers, progress, trouble with workers.

use jigong_analysis::questions::{Answer, Kind};

/// State of the open questions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Working {
    /// None is open.
    Idle,
    /// Some are open, none for long.
    Busy,
    /// Some are open for long; progress of the slowest, 0..1.
    Long(f64),
}

/// Trouble with workers. Each kind is reported once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// A worker failed and was replaced.
    Replaced,
    /// No worker is available: the page answers questions itself.
    Alone,
    /// The workers are of another build, so the site has changed: the page answers questions itself until it is
    /// reloaded.
    OtherBuild,
}

/// An event of the pool.
#[derive(Debug)]
pub enum Told {
    /// An answer.
    Answer(Answer),
    /// A question of this kind was refused.
    Refused(Kind),
    /// The state of the open questions has changed.
    Working(Working),
    /// Trouble with the workers.
    Trouble(Trouble),
}
