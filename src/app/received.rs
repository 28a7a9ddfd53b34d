//! The scenarios of a link that was read and run, but not opened yet.

use jigong_formats::library::Work;
use jigong_formats::link::ThenNow;

/// The scenarios of a link; each was run with today's figures.
#[derive(Debug, Clone)]
pub struct Received {
    /// The scenarios; at least one.
    pub works: Vec<Work>,
    /// Index of the scenario that the others are compared with.
    pub(super) reference: usize,
}

impl Received {
    /// The scenarios; those in `changed` with the author's figures, if known.
    pub(super) fn as_then(&self, changed: &[(usize, ThenNow)]) -> Vec<Work> {
        let work = |(at, work): (usize, &Work)| {
            let own = changed.iter().find(|(place, _)| *place == at);
            let then = own.and_then(|(_, own)| own.as_then.clone());
            then.map_or_else(|| work.clone(), |then| Work::opened(then, work.origin))
        };
        self.works.iter().enumerate().map(work).collect()
    }
}

/// Result of running a link with today's model.
pub(super) struct Run {
    pub(super) received: Received,
    /// A later version of the page made it.
    pub(super) newer: bool,
    /// All results equal the author's bit for bit.
    pub(super) exact: bool,
    /// The scenarios with a different result, by index in the link.
    pub(super) changed: Vec<(usize, ThenNow)>,
}
