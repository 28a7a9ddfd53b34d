//! Format 1 of the link. All files of this module must be kept: links of this format must open in every later build.
//! Values are converted to today's [`Link`]; changes of today's types are handled here.
//!
//! The bytes: edition, model, day, number of scenarios and, if several, the reference; then each scenario as
//! [`write`] orders it. Values that are neutral or not given take no bytes.

mod bytes;
mod names;
mod read;
mod write;

use jigong_model::plan::Plan;
use jigong_model::scenario::Scenario;

use super::frame::{self, Broken};
use super::{Link, TooLong};

use bytes::Sink;
pub(super) use bytes::Stop;
pub(super) use read::Reached;

/// First digit of a link of this format.
pub(super) const VERSION: u64 = 1;

/// Number of the plan that takes no bytes.
const DEFAULT_PLAN: u32 = 1;

/// Why a text is not a link of this format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The frame is damaged.
    Frame(Broken),
    /// The frame is intact, but the content is not what this format allows.
    Content(Stop),
}

/// What could be read of a refused link; it may be wrong.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glimpse {
    /// The plan of the first scenario; the plan in hand if its number could not be read.
    pub(super) plan: &'static Plan,
    /// How far reading came.
    pub(super) reached: Reached,
    /// The first scenario, as far as it was read.
    pub(super) scenario: Scenario,
}

/// Parts of a scenario in a link; a bit mask at its start tells which are present.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    Origin,
    Levers,
    Projects,
    Growth,
    Assumptions,
    Actuals,
    Data,
    Note,
    Shocks,
    // Added after the first release. Builds without them report a link with such a part as newer.
    Ranges,
    Targets,
    RolledFrom,
    /// Number of the plan and edition of its figures; absent for the default plan, whose edition is in the head.
    Plan,
}

impl Part {
    /// In the order in which they are written. The plan comes first, because the others name its cities and years.
    const ALL: [Self; 14] = [
        Self::Plan,
        Self::Title,
        Self::Origin,
        Self::Levers,
        Self::Projects,
        Self::Growth,
        Self::Assumptions,
        Self::Actuals,
        Self::Data,
        Self::Note,
        Self::Shocks,
        Self::Ranges,
        Self::Targets,
        Self::RolledFrom,
    ];

    const fn bit(self) -> u64 {
        1 << self as u64
    }
}

/// Encodes a link.
pub(super) fn write(link: &Link) -> Result<String, TooLong> {
    let mut sink = Sink::default();
    write::link(&mut sink, link);
    frame::wrap(VERSION, &sink.0).map_err(|length| TooLong { length })
}

/// Decodes a link. Accepts only texts that [`write`] produces.
pub(super) fn read(text: &str, plan: &'static Plan) -> Result<Link, Refusal> {
    let bytes = frame::unwrap(text).map_err(Refusal::Frame)?;
    let link = read::link(&bytes, plan).map_err(Refusal::Content)?;
    if write(&link).as_deref() == Ok(text) {
        Ok(link)
    } else {
        Err(Refusal::Content(Stop::Invalid))
    }
}

/// Reads as much as possible of a refused text.
pub(super) fn glimpse(text: &str, plan: &'static Plan) -> Glimpse {
    let body = text.get(frame::HEAD..).unwrap_or_default();
    // A truncated text has lost its check code; any other text still ends with it.
    let whole = frame::stated_length(text).is_some_and(|length| length <= text.len());
    let end = body.len() - if whole { frame::CHECK.min(body.len()) } else { 0 };
    let (bytes, _) = frame::bytes(body.get(..end).unwrap_or_default());
    read::glimpse(&bytes, plan)
}
