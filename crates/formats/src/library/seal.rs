//! The envelope of every stored text: format, check code, mark. A change of any byte is detected.
//!
//! The check code is FNV-1a over everything after it. Each step of that hash is a bijection, so changing a single
//! byte always changes the code. It detects damage; it does not protect against forgery, because the user can write
//! to the browser's storage anyway. Texts of a newer format are reported as such and not as damaged.

use std::hash::Hasher;

use fnv::FnvHasher;
use jigong_model::plan::node::{Fields, Node};
use jigong_model::plan::{Fault, FaultKind};
use thiserror::Error;

use super::id::Mark;

/// Why a stored text could not be read.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Unread {
    /// A newer version of the app wrote it.
    #[error("written by a newer version")]
    Newer,
    /// It was changed after it was written.
    #[error("changed since it was written")]
    Altered,
    /// Its content violates its format, at this path.
    #[error("{0}")]
    Faulty(#[from] Fault),
}

/// A text of format `kind`/`version`. `fields` is the inside of a non-empty JSON object.
pub(super) fn seal(kind: &str, version: u32, mark: &Mark, fields: &str) -> String {
    let body = format!("\"writer\":\"{}\",\"number\":{},{fields}}}", mark.writer, mark.number);
    format!("{}{}\",{body}", head(kind, version), code(&body))
}

/// Parses a stored text of at most `limit` bytes; returns its JSON tree and format version. Versions from `sealed` on
/// have a check code, which is verified.
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

/// Takes the fields at the start of every sealed text.
pub(super) fn head_fields(fields: &mut Fields) -> Result<Mark, Fault> {
    fields.need("format")?;
    fields.need("check")?;
    Mark::read(fields)
}

/// Number of hexadecimal digits of the check code.
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
