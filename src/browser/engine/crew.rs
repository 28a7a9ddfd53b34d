//! The worker of a priority and its supervision.
//!
//! Does not know questions. Silence is counted in pulses, not by the clock, so that a suspended computer causes no
//! failure.

use crate::browser::worker::Handle;

/// Period of a pulse, ms.
pub(super) const PULSE: u32 = 100;
/// Pulses of silence after which a worker with open questions has failed.
const SILENCE: u32 = 60;
/// Pulses after which a worker that is still starting has failed; connections can be slow.
const ARRIVAL: u32 = 200;
/// Pulses after which the page answers in place of a worker that is still starting.
const PATIENCE: u32 = 20;

/// The worker of a priority.
#[derive(Default)]
pub(super) struct Crew {
    pub(super) worker: Option<Handle>,
    /// It has started and receives messages.
    pub(super) ready: bool,
    /// Pulses since its last message.
    pub(super) silent: u32,
    /// Failures since its last answer.
    pub(super) failures: u32,
}

/// Result of a pulse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Finding {
    /// The worker takes so long to start that the page answers meanwhile.
    Late,
    /// The worker has failed.
    Failed,
}

impl Crew {
    /// The worker, if it has started.
    pub(super) fn at_work(&self) -> Option<&Handle> {
        self.worker.as_ref().filter(|_| self.ready)
    }

    /// Whether the page answers in place of a worker that is still starting.
    pub(super) fn is_late(&self) -> bool {
        !self.ready && self.silent >= PATIENCE
    }

    /// Counts a pulse during which questions were open.
    pub(super) fn pulse(&mut self) -> Option<Finding> {
        self.worker.as_ref()?;
        self.silent += 1;
        let limit = if self.ready { SILENCE } else { ARRIVAL };
        if self.silent >= limit {
            Some(Finding::Failed)
        } else {
            (!self.ready && self.silent == PATIENCE).then_some(Finding::Late)
        }
    }
}
