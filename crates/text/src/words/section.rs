//! Sections of documents in each language; the plan's data has them as printed in Chinese.
//!
//! Does not know the documents. Invariant: characters that are not numerals stay as printed.

use super::Locale;

/// Chinese numerals one to ten.
const NUMERALS: [char; 10] = [
    '\u{4e00}', '\u{4e8c}', '\u{4e09}', '\u{56db}', '\u{4e94}', '\u{516d}', '\u{4e03}', '\u{516b}', '\u{4e5d}', '\u{5341}',
];
/// Prefix of the name of a box (专栏).
const BOX: &str = "\u{4e13}\u{680f}";
/// Characters around the number of an issue (第…号).
const ISSUE: (char, char) = ('\u{7b2c}', '\u{53f7}');
/// Characters around the number of a part (第…部分).
const PART: (char, &str) = (ISSUE.0, "\u{90e8}\u{5206}");
/// Full-width brackets.
const BRACKETS: (char, char) = ('\u{ff08}', '\u{ff09}');
/// Prefix of an article in the data.
const ARTICLE: &str = "Art. ";

/// A section in a language; empty if there is none.
pub fn section(printed: &str, locale: Locale) -> String {
    let (id, number) = if let Some(number) = printed.strip_prefix(ARTICLE) {
        ("section-article", number.to_owned())
    } else if printed.is_empty() || locale == Locale::Chinese {
        return printed.to_owned();
    } else if let Some(number) = printed.strip_prefix(BOX) {
        ("section-box", digits(number))
    } else if let Some(number) = printed.strip_prefix(ISSUE.0).and_then(|rest| rest.strip_suffix(ISSUE.1)) {
        ("section-issue", digits(number))
    } else if let Some((part, rest)) = printed.strip_prefix(PART.0).and_then(|own| own.split_once(PART.1)) {
        ("section-numbered", format!("{}{}", digits(part), spaced(&digits(rest))))
    } else {
        ("section-numbered", digits(printed))
    };
    locale.with(id, &[("number", number.into())])
}

/// Inserts a space before a bracket.
fn spaced(rest: &str) -> String {
    rest.replacen('(', " (", 1)
}

/// Chinese numerals up to 99 as digits, brackets in half width.
fn digits(printed: &str) -> String {
    let mut written = String::new();
    let mut number = None::<usize>;
    let value = |sign: char| NUMERALS.iter().position(|own| *own == sign).map(|at| at + 1);
    for sign in printed.chars() {
        match value(sign) {
            Some(10) => number = Some(number.unwrap_or(1) * 10),
            Some(unit) => number = Some(number.unwrap_or(0) + unit),
            None => {
                if let Some(number) = number.take() {
                    written.push_str(&number.to_string());
                }
                written.push(match sign {
                    own if own == BRACKETS.0 => '(',
                    own if own == BRACKETS.1 => ')',
                    own => own,
                });
            }
        }
    }
    if let Some(number) = number {
        written.push_str(&number.to_string());
    }
    written
}
