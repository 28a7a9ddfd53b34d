//! The worker of a lane, and how long it has been silent.
//!
//! Must not know what is asked. Silence is counted in pulses, not by the clock: a computer that slept has missed none.

use crate::browser::worker::Handle;

/// A pulse, ms.
pub(super) const PULSE: u32 = 100;
/// Pulses until a worker that is asked and says nothing has failed.
const SILENCE: u32 = 60;
/// Pulses until a worker that is still on its way has failed: lines can be slow.
const ARRIVAL: u32 = 200;
/// Pulses after which the page does not wait for a worker on its way, but works by itself meanwhile.
const PATIENCE: u32 = 20;

/// The worker of a lane.
#[derive(Default)]
pub(super) struct Crew {
    pub(super) worker: Option<Handle>,
    /// It can hear.
    pub(super) ready: bool,
    /// Pulses since it was heard.
    pub(super) silent: u32,
    /// Since it last answered.
    pub(super) failures: u32,
}

/// What a pulse brings to light.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Finding {
    /// The worker is on its way for so long that the page works meanwhile.
    Late,
    /// The worker has failed.
    Failed,
}

impl Crew {
    /// The worker, where it can hear.
    pub(super) fn at_work(&self) -> Option<&Handle> {
        self.worker.as_ref().filter(|_| self.ready)
    }

    /// Whether the page works in the place of a worker on its way.
    pub(super) fn is_late(&self) -> bool {
        !self.ready && self.silent >= PATIENCE
    }

    /// A pulse has passed in which it was asked.
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
