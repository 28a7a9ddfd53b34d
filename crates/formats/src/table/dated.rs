//! Extracts the date of a table's figures from its title, headers or file name.
//!
//! Does not know tables. A text with two different years gives no date.

use super::vocabulary::narrow;

/// Separators between year and month: 年 or punctuation.
const AFTER_YEAR: [char; 4] = ['\u{5e74}', '-', '.', '/'];
/// Separators between month and day: 月 or punctuation.
const AFTER_MONTH: [char; 4] = ['\u{6708}', '-', '.', '/'];

/// The year, month or day that a text names, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
pub fn date_in(text: &str) -> Option<String> {
    let text: String = text.chars().map(narrow).collect();
    let mut dates = numbers(&text).filter_map(|(digits, after)| dated(digits, after));
    let first = dates.next()?;
    // If one date refines the other, the more exact one is taken.
    dates.try_fold(first, |found, next| {
        match (found.starts_with(&next), next.starts_with(&found)) {
            (true, _) => Some(found),
            (_, true) => Some(next),
            _ => None,
        }
    })
}

/// Every run of digits with the text after it.
fn numbers(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(|c: char| c.is_ascii_digit())?;
        let length = text[start..].find(|c: char| !c.is_ascii_digit());
        let end = length.map_or(text.len(), |length| start + length);
        at = end;
        Some((&text[start..end], &text[end..]))
    })
}

/// The date that starts with these digits.
fn dated(digits: &str, after: &str) -> Option<String> {
    let is_year = |year: &str| year.starts_with("19") || year.starts_with("20");
    match digits.len() {
        4 if is_year(digits) => Some(match part(after, AFTER_YEAR, 12) {
            None => digits.to_owned(),
            Some((month, after)) => match part(after, AFTER_MONTH, 31) {
                None => format!("{digits}-{month:02}"),
                Some((day, _)) => format!("{digits}-{month:02}-{day:02}"),
            },
        }),
        8 if is_year(digits) => {
            let (month, day) = (digits[4..6].parse::<u8>().ok()?, digits[6..].parse::<u8>().ok()?);
            let holds = (1..=12).contains(&month) && (1..=31).contains(&day);
            holds.then(|| format!("{}-{month:02}-{day:02}", &digits[..4]))
        }
        _ => None,
    }
}

/// A number from 1 to `most` after one of these marks, and the text after it.
fn part(text: &str, marks: [char; 4], most: u8) -> Option<(u8, &str)> {
    let rest = text.strip_prefix(marks)?.trim_start();
    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    let number = rest[..end].parse().ok().filter(|number| (1..=most).contains(number))?;
    Some((number, &rest[end..]))
}
