//! The direction of writing: a text of the user's must not turn the words around it.
//!
//! Both languages of the page run from left to right, so its own texts need no marks.

/// The isolate whose direction is that of its first letter, and its end.
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A text of the user's inside of ours, as it is where it holds nothing that runs from right to left. Signs that change
/// the direction are left out, for one that is never ended would turn all that follows; letters that run to the left
/// stand in an isolate.
pub fn isolated(text: &str) -> String {
    let plain: String = text.chars().filter(|&own| !is_sign(own)).collect();
    let [start, end] = ISOLATE;
    if plain.chars().any(runs_left) {
        format!("{start}{plain}{end}")
    } else {
        plain
    }
}

const fn is_sign(own: char) -> bool {
    matches!(own, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Blocks of scripts that are written from right to left.
const fn runs_left(own: char) -> bool {
    matches!(
        own,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}
