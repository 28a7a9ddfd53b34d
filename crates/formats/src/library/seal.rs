//! The outside of every stored text: format, check code, mark. Whoever changes one byte breaks it.
//!
//! The check code is FNV-1a over all that follows it. Each step of that hash is one-to-one, so a change of any single
//! byte always gives another code. It finds damage, and is no protection against forgery: the user may write to the
//! browser's storage anyway. A text of a newer format is told apart, to be left alone and never taken for damage.

use std::hash::Hasher;

use fnv::FnvHasher;
use jigong_model::plan::node::{Fields, Node};
use jigong_model::plan::{Fault, FaultKind};
use thiserror::Error;

use super::id::Mark;

/// Why a stored text was not read.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Unread {
    /// A newer version of the app wrote it.
    #[error("written by a newer version")]
    Newer,
    /// It has been changed since it was written.
    #[error("changed since it was written")]
    Altered,
    /// It is not what its format says, at this place.
    #[error("{0}")]
    Faulty(#[from] Fault),
}

/// A text of the format `kind`/`version` with these fields; `fields` is the inside of a JSON object, not empty.
pub(super) fn seal(kind: &str, version: u32, mark: &Mark, fields: &str) -> String {
    let body = format!("\"writer\":\"{}\",\"number\":{},{fields}}}", mark.writer, mark.number);
    format!("{}{}\",{body}", head(kind, version), code(&body))
}

/// The JSON tree of a stored text of at most `limit` bytes, and the version of its format. That `sealed` versions and
/// those after it are whole has been checked.
pub(super) fn unseal(text: &str, kind: &str, sealed: u32, newest: u32, limit: usize) -> Result<(Node, u32), Unread> {
    let node = Node::parse_up_to(text, limit)?;
    let version = version(&mut node.root().fields()?, kind)?;
    if version > newest {
        return Err(Unread::Newer);
    }
    if version >= sealed {
        let rest = text.strip_prefix(&head(kind, version)).ok_or(Unread::Altered)?;
        let (stated, body) = rest.split_at_checked(CODE).ok_or(Unread::Altered)?;
        let body = body.strip_prefix("\",").ok_or(Unread::Altered)?;
        if stated != code(body) {
            return Err(Unread::Altered);
        }
    }
    Ok((node, version))
}

/// Takes the fields that every sealed text begins with.
pub(super) fn head_fields(fields: &mut Fields) -> Result<Mark, Fault> {
    fields.need("format")?;
    fields.need("check")?;
    Mark::read(fields)
}

/// Hexadecimal digits of the check code.
const CODE: usize = 16;

fn head(kind: &str, version: u32) -> String {
    format!("{{\"format\":\"{kind}/{version}\",\"check\":\"")
}

fn code(body: &str) -> String {
    let mut hasher = FnvHasher::default();
    hasher.write(body.as_bytes());
    format!("{:016x}", hasher.finish())
}

fn version(fields: &mut Fields, kind: &str) -> Result<u32, Fault> {
    let format = fields.need("format")?;
    let digits = format.text()?.strip_prefix(kind).and_then(|rest| rest.strip_prefix('/'));
    digits
        .filter(|digits| !digits.starts_with(['0', '+']))
        .and_then(|digits| digits.parse().ok())
        .ok_or_else(|| format.fault(FaultKind::UnknownFormat))
}
