//! A time in UTC, to the second, as a text that sorts by time.

use std::fmt;

/// A time in the form `YYYY-MM-DDThh:mm:ssZ`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp(String);

/// Greatest value of the two digits at an offset.
const HIGHEST: [(usize, u8); 6] = [(2, 99), (5, 12), (8, 31), (11, 23), (14, 59), (17, 60)];
const PATTERN: &[u8; 20] = b"0000-00-00T00:00:00Z";

impl Stamp {
    /// Parses a time; `None` if the text is not one. The number of days of a month is not checked.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |(byte, pattern): (u8, &u8)| match pattern {
            b'0' => byte.is_ascii_digit(),
            other => byte == *other,
        };
        let shaped = text.len() == PATTERN.len() && text.bytes().zip(PATTERN).all(fits);
        let within = |&(at, highest): &(usize, u8)| text[at..at + 2].parse::<u8>().is_ok_and(|part| part <= highest);
        (shaped && HIGHEST.iter().all(within)).then(|| Self(text.to_owned()))
    }

    /// The time as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Used if the clock is not available.
impl Default for Stamp {
    fn default() -> Self {
        Self("1970-01-01T00:00:00Z".to_owned())
    }
}

impl fmt::Display for Stamp {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
