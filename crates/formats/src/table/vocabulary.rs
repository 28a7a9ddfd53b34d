//! The words by which tables name columns, units, tiers and totals, read from `headers.json`.
//!
//! Words are compared by their key: without spaces, punctuation, character width and case, so that "在校生 (人)" and
//! "在校生", or "Technician Colleges" and "technician_colleges", are equal. Does not know the plan. Invariant: no list
//! contains a word twice, so a header has at most one meaning.

use jigong_model::plan::node::{Cursor, Node};
use jigong_model::plan::range::Range;
use jigong_model::plan::{Fault, FaultKind, Tier};

use super::preview::Role;

const HEADERS: &str = include_str!("headers.json");

/// Words and their meanings.
#[derive(Debug)]
struct Meanings<T>(Vec<(String, T)>);

impl<T: Copy> Meanings<T> {
    fn of(&self, key: &str) -> Option<T> {
        self.0.iter().find(|(own, _)| own == key).map(|&(_, meaning)| meaning)
    }

    fn add(&mut self, words: &Cursor, meaning: T) -> Result<(), Fault> {
        for word in words.items(None)? {
            let key = key(word.text()?);
            if key.is_empty() || self.of(&key).is_some() {
                return Err(word.fault(FaultKind::Repeated));
            }
            self.0.push((key, meaning));
        }
        Ok(())
    }
}

/// All words.
#[derive(Debug)]
pub(super) struct Vocabulary {
    headers: Meanings<Role>,
    tiers: Meanings<Tier>,
    units: Meanings<i32>,
    totals: Meanings<()>,
    subtotals: Meanings<()>,
    own_province: Meanings<()>,
    city_endings: Meanings<()>,
    ends: Meanings<()>,
    times: Meanings<()>,
}

impl Vocabulary {
    /// Parses the shipped words.
    ///
    /// # Errors
    /// The first fault of the shipped data; tests exclude it.
    pub(super) fn shipped() -> Result<Self, Fault> {
        let node = Node::parse(HEADERS)?;
        let mut fields = node.root().fields()?;
        let mut list = |name: &str| -> Result<Meanings<()>, Fault> {
            let mut words = Meanings(Vec::new());
            words.add(&fields.need(name)?, ())?;
            Ok(words)
        };
        let vocabulary = Self {
            totals: list("totals")?,
            subtotals: list("subtotals")?,
            own_province: list("own_province")?,
            city_endings: list("city_endings")?,
            ends: list("ends")?,
            times: list("times")?,
            headers: by_name(&fields.need("headers")?, Role::ALL, Role::name)?,
            tiers: by_name(&fields.need("tiers")?, Tier::ALL, Tier::name)?,
            units: units(&fields.need("units")?)?,
        };
        fields.finish()?;
        Ok(vocabulary)
    }

    /// The role that a header names, and the power of ten of its unit, if given.
    pub(super) fn header(&self, text: &str) -> Option<(Role, Option<i32>)> {
        let (name, remarks) = without_brackets(text);
        if name.contains(['%', '\u{2030}']) {
            return None;
        }
        let mut unit = None;
        for remark in remarks {
            match self.remark(&remark)? {
                Remark::Unit(power) => unit = Some(power),
                Remark::Time => {}
            }
        }
        let (name, after) = self.split_unit(&name);
        let role = self.role(&self.without_year(&key(name)))?;
        Some((role, unit.or(after)))
    }

    /// The power of ten of the unit in a header whose name may be unknown.
    pub(super) fn unit_in(&self, text: &str) -> Option<i32> {
        let (name, remarks) = without_brackets(text);
        let parts = remarks.iter().flat_map(|remark| remark.split(|c: char| ",;:/".contains(c)));
        let in_brackets = parts.into_iter().find_map(|part| {
            let key = key(part);
            self.units.of(&key).or_else(|| self.units.of(&self.without_year(&key)))
        });
        in_brackets.or_else(|| self.split_unit(&name).1)
    }

    /// Key of a header without years, to recognise it from one year to the next.
    pub(super) fn timeless_key(&self, text: &str) -> String {
        self.without_year(&key(text))
    }

    /// The power of ten of a text that is a unit only, in brackets or not.
    pub(super) fn unit(&self, text: &str) -> Option<i32> {
        self.units.of(&key(text))
    }

    /// The tier of that name.
    pub(super) fn tier(&self, text: &str) -> Option<Tier> {
        either_script(&key(text), |key| self.tiers.of(key))
    }

    /// Whether a row with this name holds totals of the province.
    pub(super) fn is_total(&self, text: &str) -> bool {
        self.totals.of(&key(text)).is_some()
    }

    /// Whether a row with this name holds subtotals.
    pub(super) fn is_subtotal(&self, text: &str) -> bool {
        let (key, mut subtotals) = (key(text), self.subtotals.0.iter());
        subtotals.any(|(own, ())| key.ends_with(own) || key.starts_with(own))
    }

    /// Whether a text names the plan's province.
    pub(super) fn is_own_province(&self, text: &str) -> bool {
        self.own_province.of(&key(text)).is_some()
    }

    /// The key of a place without province prefix and administrative suffix.
    pub(super) fn bare_place<'a>(&self, key: &'a str) -> &'a str {
        let key = self.without_province(key);
        let mut endings = self.city_endings.0.iter();
        endings
            .find_map(|(ending, ())| key.strip_suffix(ending.as_str()).filter(|rest| !rest.is_empty()))
            .unwrap_or(key)
    }

    /// The key of a place without province prefix.
    pub(super) fn without_province<'a>(&self, key: &'a str) -> &'a str {
        // The province's codes are among its names; they must not be stripped from a city's code.
        let names = self
            .own_province
            .0
            .iter()
            .filter(|(name, ())| !name.bytes().all(|byte| byte.is_ascii_digit()));
        let after = names.filter_map(|(name, ())| key.strip_prefix(name.as_str()).filter(|rest| !rest.is_empty()));
        after.min_by_key(|rest| rest.len()).unwrap_or(key)
    }

    /// Whether a key starts with a city's administrative suffix, as the rest of a district's name after the city's
    /// does.
    pub(super) fn starts_with_ending(&self, key: &str) -> bool {
        self.city_endings
            .0
            .iter()
            .any(|(ending, ())| key.starts_with(ending.as_str()))
    }

    fn role(&self, key: &str) -> Option<Role> {
        either_script(key, |key| self.headers.of(key).or_else(|| self.role_at_end(key)))
    }

    /// The role of a key without "end of year" words before or after it, such as 年末在校人数.
    fn role_at_end(&self, key: &str) -> Option<Role> {
        let ends = self.ends.0.iter().map(|(word, ())| word.as_str());
        let mut rests = ends.flat_map(|word| [key.strip_prefix(word), key.strip_suffix(word)]);
        rests.find_map(|rest| self.headers.of(rest?))
    }

    /// The meaning of brackets in a header: units and times; `None` if they change the header's meaning.
    fn remark(&self, text: &str) -> Option<Remark> {
        if let Some(power) = self.unit(text) {
            return Some(Remark::Unit(power));
        }
        let mut found = Remark::Time;
        for part in text.split(|c: char| ",;:/".contains(c)) {
            let (own, without_year) = (key(part), self.without_year(&key(part)));
            match self.units.of(&own).or_else(|| self.units.of(&without_year)) {
                Some(power) => found = Remark::Unit(power),
                None if without_year.is_empty() && (!own.is_empty() || part.trim().is_empty()) => {}
                None => return None,
            }
        }
        Some(found)
    }

    /// Splits the unit off "常住人口/万人" or "常住人口：万人".
    fn split_unit<'a>(&self, name: &'a str) -> (&'a str, Option<i32>) {
        let split = name.rsplit_once(|c: char| ",:/".contains(c));
        split
            .and_then(|(name, unit)| Some((name, Some(self.unit(unit)?))))
            .unwrap_or((name, None))
    }

    /// A key without year and the time words around it.
    fn without_year(&self, key: &str) -> String {
        let Some(at) = year(key) else {
            return if self.times.of(key).is_some() {
                String::new()
            } else {
                key.to_owned()
            };
        };
        let (mut before, mut after) = (&key[..at], &key[at + 4..]);
        let mut words = self.times.0.iter().map(|(word, ())| word.as_str());
        before = words.clone().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
        after = words.find_map(|word| after.strip_prefix(word)).unwrap_or(after);
        format!("{before}{after}")
    }
}

enum Remark {
    Unit(i32),
    Time,
}

fn by_name<T: Copy>(cursor: &Cursor, all: &[T], name: impl Fn(T) -> &'static str) -> Result<Meanings<T>, Fault> {
    let mut fields = cursor.fields()?;
    let mut meanings = Meanings(Vec::new());
    for &item in all {
        meanings.add(&fields.need(name(item))?, item)?;
    }
    fields.finish()?;
    Ok(meanings)
}

fn units(cursor: &Cursor) -> Result<Meanings<i32>, Fault> {
    let mut meanings = Meanings(Vec::new());
    for unit in cursor.items(None)? {
        let mut fields = unit.fields()?;
        let power = fields.need("power")?.number(Range::whole(0.0, 4.0))?;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the range allows whole numbers from 0 to 4 only"
        )]
        meanings.add(&fields.need("names")?, power as i32)?;
        fields.finish()?;
    }
    Ok(meanings)
}

/// The ASCII character of a full-width character.
pub(super) fn narrow(c: char) -> char {
    match c {
        '\u{3000}' | '\u{a0}' | '\u{2009}' | '\u{202f}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{3014}' | '\u{3010}' => '(',
        '\u{3015}' | '\u{3011}' => ')',
        '\u{2212}' => '-',
        c => c,
    }
}

/// The key of a text, for comparison.
pub(super) fn key(text: &str) -> String {
    let letters = text.chars().map(narrow).filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

/// The meaning of a key, or the common meaning of its Chinese and its Latin part: "城市 City".
pub(super) fn either_script<T: PartialEq>(key: &str, meaning: impl Fn(&str) -> Option<T>) -> Option<T> {
    if let Some(whole) = meaning(key) {
        return Some(whole);
    }
    let (latin, chinese): (String, String) = key.chars().partition(char::is_ascii);
    meaning(&latin).filter(|own| meaning(&chinese).as_ref() == Some(own))
}

/// A header's name and the contents of its brackets, in narrow characters.
fn without_brackets(text: &str) -> (String, Vec<String>) {
    let (mut name, mut remarks, mut depth) = (String::new(), Vec::new(), 0_usize);
    for c in text.chars().map(narrow) {
        match c {
            '(' | '[' => {
                depth += 1;
                remarks.push(String::new());
            }
            ')' | ']' => depth = depth.saturating_sub(1),
            c if depth == 0 => name.push(c),
            c => remarks.last_mut().into_iter().for_each(|remark| remark.push(c)),
        }
    }
    (name, remarks)
}

/// Position of the first isolated four-digit number that starts with 19 or 20.
fn year(key: &str) -> Option<usize> {
    let digits = |at: usize| key.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    (0..key.len()).find(|&at| {
        let alone = (at == 0 || !digits(at - 1)) && (at..at + 4).all(digits) && !digits(at + 4);
        alone && ["19", "20"].iter().any(|century| key[at..].starts_with(century))
    })
}
