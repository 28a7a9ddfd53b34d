//! Internal identifiers of saved scenarios and browser tabs, and marks by which a tab detects that another tab has
//! written.

use std::fmt;

use jigong_model::plan::node::Fields;
use jigong_model::plan::range::Range;
use jigong_model::plan::{Fault, FaultKind};

/// Longest [`Id`], characters.
const MAX_ID: usize = 40;
/// Write numbers: whole and exact as doubles.
const NUMBER: Range = Range::whole(0.0, 9e15);

/// 1 to 40 lower-case Latin letters and digits; needs no escaping in a storage key or in JSON.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Parses an id; `None` if the text is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        (plain && (1..=MAX_ID).contains(&text.len())).then(|| Self(text.to_owned()))
    }

    /// An id from random bits, unique with high probability.
    pub fn from_bits([high, low]: [u64; 2]) -> Self {
        Self(format!("{high:x}{low:x}"))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Reads the field of that name as an id.
    ///
    /// # Errors
    /// Missing, not a text, or not an id.
    pub(super) fn read(fields: &mut Fields, name: &str) -> Result<Self, Fault> {
        let field = fields.need(name)?;
        Self::parse(field.text()?).ok_or_else(|| field.fault(FaultKind::UnknownName))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Identifies one write of a text. If a tab finds another mark than the last one it saw, another tab has written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The tab that wrote it.
    pub writer: Id,
    /// Number of the write: one more than that of the previous write.
    pub number: u64,
}

impl Mark {
    /// Extracts the mark of a stored text without parsing the rest; `None` if there is none.
    ///
    /// Quotation marks inside JSON values are escaped, so the first match is the field itself. `windows` is used
    /// because the general substring search would add kilobytes to the program.
    pub fn of(text: &str) -> Option<Self> {
        const WRITER: &[u8] = b"\"writer\":\"";
        let at = text.as_bytes().windows(WRITER.len()).position(|window| window == WRITER)?;
        let (writer, rest) = text.get(at + WRITER.len()..)?.split_once('"')?;
        let rest = rest.strip_prefix(",\"number\":")?;
        let digits = rest.find(|char: char| !char.is_ascii_digit())?;
        Some(Self {
            writer: Id::parse(writer)?,
            number: rest[..digits].parse().ok()?,
        })
    }

    /// The mark of this tab's next write.
    #[must_use]
    pub fn next(seen: Option<&Self>, writer: Id) -> Self {
        Self {
            writer,
            number: seen.map_or(0, |mark| mark.number) + 1,
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range allows whole numbers up to 9e15 only"
    )]
    pub(super) fn read(fields: &mut Fields) -> Result<Self, Fault> {
        Ok(Self {
            writer: Id::read(fields, "writer")?,
            number: fields.need("number")?.number(NUMBER)? as u64,
        })
    }
}
