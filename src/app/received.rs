//! A link that was read and run, before anything of it is opened.

use jigong_formats::library::Work;
use jigong_formats::link::ThenNow;

/// The scenarios of a link, each of which was run with today's figures.
#[derive(Debug, Clone)]
pub struct Received {
    /// The scenarios; never none.
    pub works: Vec<Work>,
    /// Place among them of the one that the others are compared with.
    pub(super) reference: usize,
}

impl Received {
    /// The scenarios; those that `changed` has the author's figures of, with these.
    pub(super) fn as_then(&self, changed: &[(usize, ThenNow)]) -> Vec<Work> {
        let work = |(at, work): (usize, &Work)| {
            let own = changed.iter().find(|(place, _)| *place == at);
            let then = own.and_then(|(_, own)| own.as_then.clone());
            then.map_or_else(|| work.clone(), |then| Work::opened(then, work.origin))
        };
        self.works.iter().enumerate().map(work).collect()
    }
}

/// What today's model makes of a link.
pub(super) struct Run {
    pub(super) received: Received,
    /// A later page made it.
    pub(super) newer: bool,
    /// All results are the author's to the last bit.
    pub(super) exact: bool,
    /// The scenarios with another result, by their place in the link.
    pub(super) changed: Vec<(usize, ThenNow)>,
}
