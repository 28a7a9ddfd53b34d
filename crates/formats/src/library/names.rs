//! Names of saved scenarios: normalisation, uniqueness, search and sort order.

use jigong_model::scenario::limits::clipped;

use super::name::MAX_NAME;
use super::record::Record;

/// The name if no other name is equal after folding, else the name with the first free number appended.
pub fn unique<'a>(name: &str, others: impl Iterator<Item = &'a str>) -> String {
    let taken: Vec<String> = others.map(folded).collect();
    let is_free = |name: &str| !taken.contains(&folded(name));
    if is_free(name) {
        return name.to_owned();
    }
    let base = match name.rsplit_once(' ') {
        Some((base, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) && !number.is_empty() => base.trim_end(),
        _ => name,
    };
    let numbered = |number: usize| {
        let end = format!(" {number}");
        let room = MAX_NAME.saturating_sub(end.len());
        format!("{}{end}", clipped(base, room).trim_end())
    };
    // One of these numbers is free, because there are fewer other names.
    let free = (2..taken.len() + 3).map(numbered).find(|name| is_free(name));
    free.unwrap_or_else(|| numbered(taken.len() + 3))
}

/// Whether each word of `sought` occurs in the record's name or a note, ignoring case and character width.
pub fn finds(sought: &str, record: &Record) -> bool {
    let notes = record.versions().map(|version| version.note.as_str());
    let texts: Vec<String> = [record.name.as_str()].into_iter().chain(notes).map(folded).collect();
    let sought = folded(sought);
    sought
        .split_whitespace()
        .all(|word| texts.iter().any(|text| text.contains(word)))
}

/// Sort order of the list: last changed first, then by name.
pub fn newest_first(one: &Record, other: &Record) -> std::cmp::Ordering {
    let by_name = || one.name.cmp(&other.name).then_with(|| one.id.cmp(&other.id));
    other.changed().cmp(one.changed()).then_with(by_name)
}

/// Folds case and full-width Latin characters.
fn folded(text: &str) -> String {
    let half = |char: char| match char {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(char) - 0xfee0).unwrap_or(char),
        other => other,
    };
    text.chars().map(half).flat_map(char::to_lowercase).collect()
}
