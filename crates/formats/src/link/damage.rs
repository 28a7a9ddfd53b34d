//! What is wrong with a text that is no link, and what could be read of it all the same.
//!
//! Nothing is guessed away: where a whole link stands inside of other text, that is said and the link is handed over,
//! for the user to open or not.

use jigong_model::outcome::ValidScenario;
use jigong_model::plan::{Fault, Plan};

use super::frame::{self, Broken};
use super::v1::{self, Reached, Refusal, Stop};

/// A text that is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct Damage {
    /// What is wrong.
    pub kind: DamageKind,
    /// What could be read; none of it is certain.
    pub readable: Box<Readable>,
}

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DamageKind {
    /// Longer than any link.
    TooLong,
    /// It is no link, nor does one stand in it.
    NotALink,
    /// A later page's format, or a part that a later page has added.
    Newer {
        /// Version of the format.
        version: u64,
    },
    /// So many characters are missing.
    Short {
        /// How many.
        missing: usize,
    },
    /// So many characters are too many.
    Long {
        /// How many.
        extra: usize,
    },
    /// It has a sign that no link has.
    Foreign {
        /// The first such sign.
        sign: char,
    },
    /// The check code is not that of the text: something was changed.
    Altered {
        /// There is no capital letter in it: something has written all of them small.
        lowered: bool,
    },
    /// A whole link stands inside of other text.
    Wrapped {
        /// That link.
        whole: String,
        /// What stands before it.
        before: String,
        /// What stands after it.
        after: String,
        /// Blanks and line breaks inside of it.
        gaps: usize,
    },
}

/// What could be read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Readable {
    /// Version of the format, where this page knows it.
    pub version: Option<u64>,
    /// The title, where reading came past it; empty for none.
    pub title: Option<String>,
    /// The yearly levers.
    pub levers: bool,
    /// Colleges and single cities.
    pub colleges: bool,
    /// Everything of the scenario.
    pub all: bool,
    /// The scenario as far as it was read, where it can be run; else why it cannot.
    pub scenario: Option<Result<ValidScenario, Fault>>,
}

/// Texts inside of a text that are tried as links.
const TRIES: usize = 64;

impl Damage {
    /// Damage of a text of which nothing could be read.
    pub(super) fn bare(kind: DamageKind) -> Self {
        Self {
            kind,
            readable: Box::default(),
        }
    }
}

/// Damage of a text that begins as a link of format 1 does.
pub(super) fn of_v1(text: &str, refusal: &Refusal, plan: &Plan) -> Damage {
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
            scenario: reached(Reached::Levers).then(|| ValidScenario::new(plan, glimpse.scenario)),
        }),
    }
}

/// Damage of a text that begins with the digit of another format.
pub(super) fn of_version(text: &str, version: u64, plan: &Plan) -> Damage {
    // A first letter that was changed leaves a link of our own without its head.
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

/// Damage of a text that begins with no letter or digit.
pub(super) fn of_foreign(text: &str, plan: &Plan) -> Damage {
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

/// A whole link inside of a text, where there is one.
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

/// Blanks, line breaks and the invisible signs that documents put into long words.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}')
}
