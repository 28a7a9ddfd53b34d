//! Figures as people write them in cells: full-width digits, thousands separators, units after the number.
//!
//! Only what has one meaning is read: "1,234" and "1 234" are a thousand and more, "1,23" and "5%" are nothing. Must not
//! know what a figure is of.

use super::preview::Problem;
use super::sheet::Cell;
use super::vocabulary::{Vocabulary, narrow};

/// 万人 in powers of ten: residents are kept in them.
pub(super) const TEN_THOUSAND: i32 = 4;

/// A cell as a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Figure {
    /// Nothing is given.
    Blank,
    /// A dash, as statistics print it for none.
    Dash,
    /// A number.
    Number {
        /// As written.
        value: f64,
        /// Power of ten of its own unit, where it has one.
        power: Option<i32>,
    },
}

/// Reads a cell.
///
/// # Errors
/// Why it is no figure.
pub(super) fn figure(cell: &Cell, vocabulary: &Vocabulary) -> Result<Figure, Problem> {
    match cell {
        Cell::Blank => Ok(Figure::Blank),
        Cell::Number(value) => Ok(Figure::Number {
            value: *value,
            power: None,
        }),
        Cell::Text(text) => written(text, vocabulary),
        Cell::Percentage(_) => Err(Problem::Percentage),
        Cell::Date => Err(Problem::Date),
        Cell::Error(_) => Err(Problem::ErrorValue),
        Cell::Unsaved => Err(Problem::FormulaUnsaved),
    }
}

fn written(text: &str, vocabulary: &Vocabulary) -> Result<Figure, Problem> {
    let text: String = text.chars().map(narrow).collect();
    let text = text.trim();
    if text.starts_with('=') {
        return Err(Problem::FormulaText);
    }
    if text.starts_with('#') {
        return Err(Problem::ErrorValue);
    }
    if text.chars().all(|c| DASHES.contains(&c)) {
        return Ok(Figure::Dash);
    }
    let end = text
        .rfind(|c: char| c.is_ascii_digit() || c == '.')
        .map_or(0, |last| last + 1);
    let (digits, unit) = text.split_at(end);
    let value = plain(digits).ok_or(Problem::NotANumber)?;
    match unit.trim() {
        "" => Ok(Figure::Number { value, power: None }),
        "%" | "\u{2030}" => Err(Problem::Percentage),
        unit => match vocabulary.unit(unit) {
            Some(power) => Ok(Figure::Number {
                value,
                power: Some(power),
            }),
            None => Err(Problem::NotANumber),
        },
    }
}

const DASHES: [char; 5] = ['-', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2500}'];

/// A decimal number, its thousands parted by commas or spaces or not at all.
fn plain(text: &str) -> Option<f64> {
    let text = text.trim();
    let sign = usize::from(text.starts_with(['-', '+']));
    let (sign, body) = text.split_at(sign);
    let joined = match body.find([',', ' ']) {
        None => body.to_owned(),
        Some(at) => without_separators(body, if body[at..].starts_with(',') { ',' } else { ' ' })?,
    };
    let starts = joined.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    let only = joined.chars().all(|c| c.is_ascii_digit() || ".eE+-".contains(c));
    let value: f64 = (starts && only).then(|| format!("{sign}{joined}").parse().ok())??;
    value.is_finite().then_some(value)
}

/// "1,234,567.8" without its commas; every group after the first has three digits.
fn without_separators(text: &str, separator: char) -> Option<String> {
    let (whole, fraction) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let right = digits(first) && (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3 && digits(group));
    right.then(|| whole.replace(separator, "") + fraction)
}

/// A number times a power of ten, as if its point had been moved: 1.1 by 4 is 11,000 and nothing beside.
pub(super) fn shifted(value: f64, power: i32) -> f64 {
    format!("{value}e{power}").parse().unwrap_or(value)
}

/// The whole number that a figure is, but for what a spreadsheet's arithmetic leaves behind it.
pub(super) fn whole(value: f64) -> Option<f64> {
    let round = value.round();
    ((value - round).abs() < 1e-6).then_some(round)
}
