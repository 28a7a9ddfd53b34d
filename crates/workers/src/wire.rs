//! Messages between page and worker, and their bytes.
//!
//! Every message starts with the id of the build that wrote it, so that a message of another build is recognised
//! before its content is decoded. Does not know how bytes are sent. Invariant: a sealed message opens as the same
//! value in the same build, and in no other.

use std::sync::Arc;

use jigong_analysis::questions::{Answer, Question};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Build id from build.rs. The prefix lets tests find it in a program.
pub const BUILD: &str = concat!("jigong-build:", env!("JIGONG_BUILD"));

/// Identifies a question and its replies. Newer tickets are higher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub struct Ticket(pub u32);

/// A question sent to a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Its ticket.
    pub ticket: Ticket,
    /// The scenario file.
    pub scenario: Arc<str>,
    /// The question.
    pub question: Question,
}

/// A message of the page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Call {
    /// Answer this question; an unanswered one of the same kind may be dropped.
    Ask(Request),
    /// Drop this question.
    Drop(Ticket),
}

/// Content of a reply.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// The part that is done, 0..1.
    Progress(f64),
    /// The answer.
    Answer(Answer),
    /// The scenario or the baseline was refused.
    Refused,
}

/// A message of a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reply {
    /// The question it is about.
    pub ticket: Ticket,
    /// The content.
    pub said: Said,
}

/// Why bytes cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Misfit {
    /// Another build wrote them.
    #[error("written by another build")]
    OtherBuild,
    /// They are of this build, but damaged.
    #[error("damaged")]
    Damaged,
}

/// Encodes a message. Content that cannot be serialised would be empty; no message here is such.
pub fn seal<T: Serialize>(message: &T) -> Vec<u8> {
    seal_as(BUILD, message)
}

/// Encodes a message with another build id.
pub fn seal_as<T: Serialize>(build: &str, message: &T) -> Vec<u8> {
    let mut bytes = build.as_bytes().to_vec();
    bytes.extend(postcard::to_allocvec(message).unwrap_or_default());
    bytes
}

/// Decodes a message.
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
