//! What page and worker say to each other, and the bytes of it.
//!
//! Every message opens with the name of the build that wrote it, so that a message of another build is known for one
//! before its content is looked at. Must not know how bytes are sent. Invariant: what was sealed in one build opens as
//! the same value in that build, and in no other.

use std::sync::Arc;

use jigong_analysis::questions::{Answer, Question};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// This build's name: what it was built from, as build.rs has it. The mark before it lets tests find it in a program.
pub const BUILD: &str = concat!("jigong-build:", env!("JIGONG_BUILD"));

/// Names one question, and the answer to it. Later ones are higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub struct Ticket(pub u32);

/// A question on its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Its name.
    pub ticket: Ticket,
    /// The scenario file.
    pub scenario: Arc<str>,
    /// What is asked about it.
    pub question: Question,
}

/// What a page says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Call {
    /// Answer this; a question of its kind that is not answered yet need not be.
    Ask(Request),
    /// Put this down.
    Drop(Ticket),
}

/// What is said of a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// So much of it is done, 0..1.
    Progress(f64),
    /// The answer.
    Answer(Answer),
    /// It has no answer: the scenario, or the baseline, is refused.
    Refused,
}

/// What a worker says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// Which question it is about.
    pub ticket: Ticket,
    /// What is said of it.
    pub said: Said,
}

/// Bytes that do not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Misfit {
    /// Another build wrote them.
    #[error("written by another build")]
    OtherBuild,
    /// They are of this build and damaged.
    #[error("damaged")]
    Damaged,
}

/// A message's bytes. Empty content where the value cannot be written, which no message here is.
pub fn seal<T: Serialize>(message: &T) -> Vec<u8> {
    seal_as(BUILD, message)
}

/// As another build writes them.
pub fn seal_as<T: Serialize>(build: &str, message: &T) -> Vec<u8> {
    let mut bytes = build.as_bytes().to_vec();
    bytes.extend(postcard::to_allocvec(message).unwrap_or_default());
    bytes
}

/// The message that the bytes are.
///
/// # Errors
/// [`Misfit`].
pub fn open<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Misfit> {
    let content = bytes.strip_prefix(BUILD.as_bytes()).ok_or(Misfit::OtherBuild)?;
    match postcard::take_from_bytes(content) {
        Ok((message, [])) => Ok(message),
        _ => Err(Misfit::Damaged),
    }
}
