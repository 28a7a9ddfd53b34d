//! Format 1 of the link. Kept for ever, with all files of this folder: links of this format must open in every later
//! page. What it says is turned into today's [`Link`]; a change of today's types is met here.
//!
//! The bytes: edition, model, day, number of scenarios (and the reference, where there are several); then scenario by
//! scenario what [`write`] puts down, in that order. Of what is neutral or not given there is nothing at all.

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

/// Digit that a link of this format begins with.
pub(super) const VERSION: u64 = 1;

/// Why a text is no link of this format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Its frame is broken.
    Frame(Broken),
    /// Its frame is whole, its content is not what a page of this format writes.
    Content(Stop),
}

/// What could be read of a link that is refused: nothing of it is certain.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glimpse {
    /// How far reading came.
    pub(super) reached: Reached,
    /// The first scenario, as far as it was read.
    pub(super) scenario: Scenario,
}

/// Parts of a scenario that a link holds; which ones, its first number tells.
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
    /// The first of those that came later: pages before it say that a link with it is a later page's.
    Ranges,
}

impl Part {
    const ALL: [Self; 11] = [
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
    ];

    const fn bit(self) -> u64 {
        1 << self as u64
    }
}

/// The text of a link.
pub(super) fn write(link: &Link, plan: &Plan) -> Result<String, TooLong> {
    let mut sink = Sink::default();
    write::link(&mut sink, link, plan);
    frame::wrap(VERSION, &sink.0).map_err(|length| TooLong { length })
}

/// Reads the text of a link; nothing else than what [`write`] gives is read.
pub(super) fn read(text: &str, plan: &Plan) -> Result<Link, Refusal> {
    let bytes = frame::unwrap(text).map_err(Refusal::Frame)?;
    let link = read::link(&bytes, plan).map_err(Refusal::Content)?;
    if write(&link, plan).as_deref() == Ok(text) {
        Ok(link)
    } else {
        Err(Refusal::Content(Stop::Invalid))
    }
}

/// What can be read of a text that is refused.
pub(super) fn glimpse(text: &str, plan: &Plan) -> Glimpse {
    let body = text.get(frame::HEAD..).unwrap_or_default();
    // A text that was cut has lost its check code; one that was not still ends with it.
    let whole = frame::stated_length(text).is_some_and(|length| length <= text.len());
    let end = body.len() - if whole { frame::CHECK.min(body.len()) } else { 0 };
    let (bytes, _) = frame::bytes(body.get(..end).unwrap_or_default());
    read::glimpse(&bytes, plan)
}
