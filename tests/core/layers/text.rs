//! Rust and CSS texts without their comments, and without what stands in quotes where that is asked for.
//!
//! Not a parser: it knows comments (nested), strings, raw strings, characters and lifetimes, and keeps line numbers.

/// What is left of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Code and strings, without comments.
    CodeAndStrings,
    /// Code only.
    Code,
}

/// The text with everything else blanked out, line for line.
pub(super) fn stripped(source: &str, keep: Keep) -> String {
    let text: Vec<char> = source.chars().collect();
    let mut out = String::with_capacity(source.len());
    let mut at = 0;
    while at < text.len() {
        let (end, kept) = match piece(&text, at) {
            Piece::Comment(end) => (end, false),
            Piece::Quoted(end) => (end, keep == Keep::CodeAndStrings),
            Piece::Code => (at + 1, true),
        };
        for &char in &text[at..end] {
            out.push(if kept || char == '\n' { char } else { ' ' });
        }
        at = end;
    }
    out
}

enum Piece {
    Code,
    Comment(usize),
    Quoted(usize),
}

fn piece(text: &[char], at: usize) -> Piece {
    let word_before = at > 0 && (text[at - 1].is_alphanumeric() || text[at - 1] == '_');
    match (text[at], text.get(at + 1)) {
        ('/', Some('/')) => Piece::Comment(find(text, at, |rest| rest[0] == '\n')),
        ('/', Some('*')) => Piece::Comment(block(text, at)),
        ('"', _) => Piece::Quoted(string(text, at + 1)),
        ('r', Some('"' | '#')) if !word_before => raw(text, at + 1).map_or(Piece::Code, Piece::Quoted),
        ('\'', Some('\\')) => Piece::Quoted(find(text, at + 3, |rest| rest[0] == '\'') + 1),
        ('\'', Some(_)) if text.get(at + 2) == Some(&'\'') => Piece::Quoted(at + 3),
        _ => Piece::Code,
    }
}

fn find(text: &[char], from: usize, is: impl Fn(&[char]) -> bool) -> usize {
    (from..text.len()).find(|&at| is(&text[at..])).unwrap_or(text.len())
}

fn block(text: &[char], from: usize) -> usize {
    let (mut at, mut depth) = (from, 0);
    while at < text.len() {
        match (text[at], text.get(at + 1)) {
            ('/', Some('*')) => (at, depth) = (at + 2, depth + 1),
            ('*', Some('/')) => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
        if depth == 0 {
            return at;
        }
    }
    text.len()
}

fn string(text: &[char], from: usize) -> usize {
    let mut at = from;
    while at < text.len() && text[at] != '"' {
        at += if text[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(text.len())
}

/// The end of a raw string whose hashes begin at `from`; none where it is a raw identifier.
fn raw(text: &[char], from: usize) -> Option<usize> {
    let hashes = text[from..].iter().take_while(|&&char| char == '#').count();
    if text.get(from + hashes) != Some(&'"') {
        return None;
    }
    let end = |rest: &[char]| rest[0] == '"' && rest[1..].len() >= hashes && rest[1..=hashes].iter().all(|&char| char == '#');
    Some((find(text, from + hashes + 1, end) + 1 + hashes).min(text.len()))
}
