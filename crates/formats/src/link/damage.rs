//! Diagnosis of a text that is not a valid link, and what could be read of it.
//!
//! Nothing is corrected silently: if a whole link is embedded in other text, it is reported and the user decides
//! whether to open it.

use jigong_model::outcome::ValidScenario;
use jigong_model::plan::{Fault, Plan};

use super::frame::{self, Broken};
use super::v1::{self, Reached, Refusal, Stop};

/// A refused text.
#[derive(Debug, Clone, PartialEq)]
pub struct Damage {
    /// The kind of damage.
    pub kind: DamageKind,
    /// What could be read; it may be wrong.
    pub readable: Box<Readable>,
}

/// Kind of damage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DamageKind {
    /// Longer than any link.
    TooLong,
    /// Not a link, and contains none.
    NotALink,
    /// Made by a newer build: an unknown format, or an unknown part of a known format.
    Newer {
        /// Version of the format.
        version: u64,
    },
    /// Characters are missing.
    Short {
        /// Number of characters.
        missing: usize,
    },
    /// There are surplus characters.
    Long {
        /// Number of characters.
        extra: usize,
    },
    /// It contains a character that links do not use.
    Foreign {
        /// The first such character.
        sign: char,
    },
    /// The check code does not match: the text was changed.
    Altered {
        /// Whether it contains no capital letter, so that it was probably converted to lower case.
        lowered: bool,
    },
    /// A whole link is embedded in other text.
    Wrapped {
        /// The link.
        whole: String,
        /// The text before it.
        before: String,
        /// The text after it.
        after: String,
        /// Number of blanks and line breaks inside the link.
        gaps: usize,
    },
}

/// What could be read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Readable {
    /// Version of the format, if known.
    pub version: Option<u64>,
    /// The title, if it was reached; empty if there is none.
    pub title: Option<String>,
    /// Whether the yearly levers were read.
    pub levers: bool,
    /// Whether college projects and city growth were read.
    pub colleges: bool,
    /// Whether the whole scenario was read.
    pub all: bool,
    /// The scenario as far as it was read, or the fault that prevents running it.
    pub scenario: Option<Result<ValidScenario, Fault>>,
}

/// Most substrings that are tried as links.
const TRIES: usize = 64;

impl Damage {
    /// Damage without readable content.
    pub(super) fn bare(kind: DamageKind) -> Self {
        Self {
            kind,
            readable: Box::default(),
        }
    }
}

/// Damage of a text that starts like a link of format 1.
pub(super) fn of_v1(text: &str, refusal: &Refusal, plan: &'static Plan) -> Damage {
    let kind = match *refusal {
        Refusal::Content(Stop::Unknown) => DamageKind::Newer { version: v1::VERSION },
        Refusal::Content(_) | Refusal::Frame(Broken::Check | Broken::Digits) => altered(text),
        Refusal::Frame(broken) => wrapped(text).unwrap_or_else(|| match broken {
            Broken::Short(missing) => DamageKind::Short { missing },
            Broken::Long(extra) => DamageKind::Long { extra },
            Broken::Foreign(at) => foreign(text, at),
            Broken::Check | Broken::Digits => altered(text),
        }),
    };
    let glimpse = v1::glimpse(text, plan);
    let reached = |least: Reached| glimpse.reached >= least;
    Damage {
        kind,
        readable: Box::new(Readable {
            version: Some(v1::VERSION),
            title: reached(Reached::Title).then(|| glimpse.scenario.title.clone()),
            levers: reached(Reached::Levers),
            colleges: reached(Reached::Colleges),
            all: reached(Reached::Scenario),
            scenario: reached(Reached::Levers).then(|| ValidScenario::new(glimpse.plan, glimpse.scenario)),
        }),
    }
}

/// Damage of a text that starts with another format's digit.
pub(super) fn of_version(text: &str, version: u64, plan: &'static Plan) -> Damage {
    // A changed first character may hide a valid link of format 1.
    let ours = text.get(1..).map(|rest| format!("{}{rest}", v1::VERSION));
    let rest_is_ours = ours.as_deref().is_some_and(|ours| frame::unwrap(ours).is_ok());
    if let (true, Some(ours)) = (rest_is_ours, ours) {
        return of_v1(&ours, &Refusal::Frame(Broken::Check), plan);
    }
    let framed = frame::stated_length(text) == Some(text.len()) && frame::unwrap(text).is_ok();
    Damage::bare(match wrapped(text) {
        Some(kind) => kind,
        None if framed && version > v1::VERSION => DamageKind::Newer { version },
        None => DamageKind::NotALink,
    })
}

/// Damage of a text that does not start with a letter or digit.
pub(super) fn of_foreign(text: &str, plan: &'static Plan) -> Damage {
    match wrapped(text) {
        Some(kind) => {
            let readable = match &kind {
                DamageKind::Wrapped { whole, .. } => of_v1(whole, &Refusal::Frame(Broken::Check), plan).readable,
                _ => Box::default(),
            };
            Damage { kind, readable }
        }
        None => Damage::bare(DamageKind::NotALink),
    }
}

fn altered(text: &str) -> DamageKind {
    DamageKind::Altered {
        lowered: !text.bytes().any(|byte| byte.is_ascii_uppercase()),
    }
}

fn foreign(text: &str, at: usize) -> DamageKind {
    let sign = text.get(at..).and_then(|rest| rest.chars().next());
    DamageKind::Foreign {
        sign: sign.unwrap_or(char::REPLACEMENT_CHARACTER),
    }
}

/// A whole link embedded in a text, if there is one.
fn wrapped(text: &str) -> Option<DamageKind> {
    let kept: Vec<(usize, char)> = text.char_indices().filter(|&(_, c)| !is_gap(c)).collect();
    let letters: String = kept.iter().map(|&(_, c)| if c.is_ascii() { c } else { '.' }).collect();
    let head = char::from_digit(u32::try_from(v1::VERSION).ok()?, 10)?;
    let candidates = letters.match_indices(head).filter_map(|(at, _)| {
        let length = frame::stated_length(letters.get(at..)?)?;
        letters.get(at..at.checked_add(length)?).map(|whole| (at, whole))
    });
    let mut tried = candidates
        .filter(|(_, whole)| whole.len() > frame::HEAD + frame::CHECK)
        .take(TRIES);
    let (at, whole) = tried.find(|(_, whole)| frame::unwrap(whole).is_ok())?;
    let (start, last) = (kept.get(at)?.0, kept.get(at + whole.len() - 1)?.0);
    let inside = text.get(start..=last)?;
    let kind = DamageKind::Wrapped {
        whole: whole.to_owned(),
        before: text.get(..start)?.trim().to_owned(),
        after: text.get(last + 1..)?.trim().to_owned(),
        gaps: inside.chars().count() - whole.len(),
    };
    (whole != text).then_some(kind)
}

/// Blanks, line breaks and invisible characters that documents insert into long words.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}
