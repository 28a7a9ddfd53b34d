//! A scenario as a short exact text that stays on this device: for steps of undo and other records of many scenarios.
//!
//! The content of a link without its author's results, behind a head of its own, so that it is never taken for a link.

use crate::plan::Plan;
use crate::scenario::Scenario;

use super::{TooLong, frame, v1};

/// Head of a packed scenario; no link begins with it.
const PACKED: u64 = 0;

/// Packs a scenario.
///
/// # Errors
/// It is longer than a link may be: its texts are.
pub fn pack(scenario: &Scenario, plan: &Plan) -> Result<String, TooLong> {
    frame::wrap(PACKED, &v1::write_scenario(scenario, plan)).map_err(|length| TooLong { length })
}

/// The scenario of a packed text, bit for bit; `None` for any other text.
pub fn unpack(text: &str, plan: &Plan) -> Option<Scenario> {
    if text.len() > frame::LONGEST || frame::version(text) != Some(PACKED) {
        return None;
    }
    let bytes = frame::unwrap(text).ok()?;
    v1::read_scenario(&bytes, plan).ok()
}
