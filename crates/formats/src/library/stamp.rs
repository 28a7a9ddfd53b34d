//! A moment to the second, in world time, as a text that sorts by time and that people can read.

use std::fmt;

/// A moment such as `YYYY-MM-DDThh:mm:ssZ`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp(String);

/// What each two digits of a moment may be at most; the first pair, of the year, may be anything.
const HIGHEST: [(usize, u8); 6] = [(2, 99), (5, 12), (8, 31), (11, 23), (14, 59), (17, 60)];
const PATTERN: &[u8; 20] = b"0000-00-00T00:00:00Z";

impl Stamp {
    /// The moment, where the text is one. Whether a month has so many days is not asked.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = |(byte, pattern): (u8, &u8)| match pattern {
            b'0' => byte.is_ascii_digit(),
            other => byte == *other,
        };
        let shaped = text.len() == PATTERN.len() && text.bytes().zip(PATTERN).all(fits);
        let within = |&(at, highest): &(usize, u8)| text[at..at + 2].parse::<u8>().is_ok_and(|part| part <= highest);
        (shaped && HIGHEST.iter().all(within)).then(|| Self(text.to_owned()))
    }

    /// The moment as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The moment of a clock that tells none.
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
