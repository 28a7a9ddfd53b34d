//! How sections of documents are written in each language: the plan's data has their names as they are printed.
//!
//! Must not know which documents there are. Invariant: signs that are no numerals stay as printed.

use super::Locale;

/// One to ten, as the documents print them.
const NUMERALS: [char; 10] = [
    '\u{4e00}', '\u{4e8c}', '\u{4e09}', '\u{56db}', '\u{4e94}', '\u{516d}', '\u{4e03}', '\u{516b}', '\u{4e5d}', '\u{5341}',
];
/// What the name of a box begins with.
const BOX: &str = "\u{4e13}\u{680f}";
/// What stands around the number of an issue.
const ISSUE: (char, char) = ('\u{7b2c}', '\u{53f7}');
/// What stands around the number of a part.
const PART: (char, &str) = (ISSUE.0, "\u{90e8}\u{5206}");
/// Brackets as the documents print them.
const BRACKETS: (char, char) = ('\u{ff08}', '\u{ff09}');
/// What the data writes before the number of an article.
const ARTICLE: &str = "Art. ";

/// A section as the language calls it; empty where there is none.
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

/// With a space before a bracket.
fn spaced(rest: &str) -> String {
    rest.replacen('(', " (", 1)
}

/// Numerals up to ninety-nine in digits, brackets in half width.
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
