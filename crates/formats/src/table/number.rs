//! Parses figures as people write them: full-width digits, thousands separators, units after the number.
//!
//! Accepts only unambiguous text: "1,234" and "1 234" are 1234; "1,23" and "5%" are refused. Does not know what a
//! figure means.

use super::preview::Problem;
use super::sheet::Cell;
use super::vocabulary::{Vocabulary, narrow};

/// Power of ten of 万人, the unit of residents.
pub(super) const TEN_THOUSAND: i32 = 4;

/// The content of a cell, read as a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Figure {
    /// The cell is blank.
    Blank,
    /// A dash, which statistics print for "none".
    Dash,
    /// A number.
    Number {
        /// The number as written.
        value: f64,
        /// Power of ten of its unit, if it has one.
        power: Option<i32>,
    },
}

/// Reads a cell.
///
/// # Errors
/// Why it is not a figure.
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

/// A decimal number, optionally with commas or spaces as thousands separators.
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

/// "1,234,567.8" without separators; every group after the first must have three digits.
fn without_separators(text: &str, separator: char) -> Option<String> {
    let (whole, fraction) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut groups = whole.split(separator);
    let first = groups.next()?;
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let right = digits(first) && (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3 && digits(group));
    right.then(|| whole.replace(separator, "") + fraction)
}

/// The number times a power of ten, exact in decimal: 1.1 shifted by 4 is 11000.
pub(super) fn shifted(value: f64, power: i32) -> f64 {
    format!("{value}e{power}").parse().unwrap_or(value)
}

/// The whole number nearest to a figure, if they differ by rounding only.
pub(super) fn whole(value: f64) -> Option<f64> {
    let round = value.round();
    ((value - round).abs() < 1e-6).then_some(round)
}
