//! Text direction: texts of the user must not change the direction of the surrounding text.
//!
//! Both languages of the app are left-to-right, so its own texts need no marks.

/// Unicode first-strong isolate (FSI) and its end (PDI).
const ISOLATE: [char; 2] = ['\u{2068}', '\u{2069}'];

/// A user's text for use inside other text. Direction marks are removed, because an unclosed one would affect the
/// text after it. A text with right-to-left letters is put in an isolate; others are unchanged.
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

/// Blocks of right-to-left scripts.
const fn runs_left(own: char) -> bool {
    matches!(
        own,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}
