//! Names that no one reads: of a kept scenario, of the tab that wrote it; and how tabs tell each other's writing apart.

use std::fmt;

use jigong_model::plan::node::Fields;
use jigong_model::plan::range::Range;
use jigong_model::plan::{Fault, FaultKind};

/// Longest [`Id`], in letters.
const MAX_ID: usize = 40;
/// Running numbers are whole and exact as doubles.
const NUMBER: Range = Range::whole(0.0, 9e15);

/// Lower-case Latin letters and digits, at least one, [`MAX_ID`] at most: safe in a key and in a JSON text as it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// The name, where it is one.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        (plain && (1..=MAX_ID).contains(&text.len())).then(|| Self(text.to_owned()))
    }

    /// A name of random bits, which no other is likely to have.
    pub fn from_bits([high, low]: [u64; 2]) -> Self {
        Self(format!("{high:x}{low:x}"))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The field of that name as an id.
    ///
    /// # Errors
    /// Missing, no text, or no id.
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

/// Which writing of a text this is: whoever finds another mark than the last one seen knows that another tab has written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The tab that wrote it.
    pub writer: Id,
    /// One more than that of the writing before.
    pub number: u64,
}

impl Mark {
    /// The mark of a stored text, without reading the rest of it; `None` where it tells none.
    ///
    /// In a JSON text a quotation mark inside of a value is escaped, so the first such field is the text's own. Searched
    /// by windows: the general search for a text in a text is kilobytes of program.
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

    /// The mark of the next writing, by this tab.
    #[must_use]
    pub fn next(seen: Option<&Self>, writer: Id) -> Self {
        Self {
            writer,
            number: seen.map_or(0, |mark| mark.number) + 1,
        }
    }

    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and within 9e15")]
    pub(super) fn read(fields: &mut Fields) -> Result<Self, Fault> {
        Ok(Self {
            writer: Id::read(fields, "writer")?,
            number: fields.need("number")?.number(NUMBER)? as u64,
        })
    }
}
