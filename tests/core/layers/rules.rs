//! What a source file may not hold, by its path. Each broken rule is told with its line.

use super::text::{Keep, stripped};

/// The layer of every module of the crate; a module imports from lower ones only.
pub(super) const LAYERS: &[(&str, u8)] = &[
    ("plan", 0),
    ("words", 0),
    ("scenario", 1),
    ("model", 2),
    ("outcome", 3),
    ("analysis", 4),
    ("share", 4),
    ("advice", 5),
    ("report", 5),
    ("transfer", 5),
    ("library", 5),
    ("chart", 5),
    ("job", 5),
    ("browser", 6),
    ("app", 7),
    ("view", 8),
];

/// Crates that only a browser has.
const BROWSER_CRATES: &[&str] = &[
    "web_sys",
    "js_sys",
    "leptos",
    "gloo",
    "gloo_worker",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "wasm_split_helpers",
];
/// Those that are called in `browser` alone.
const CALLS: &[&str] = &["web_sys", "js_sys"];
/// Modules of the crate that may name browser crates; `main.rs` and `bin` may too.
const BROWSER_MODULES: &[&str] = &["browser", "app", "view", "main", "bin"];

/// Every rule that a file breaks, each with its line.
pub(super) fn broken(path: &str, source: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let plain = stripped(source, Keep::CodeAndStrings);
    let style = path.starts_with("style/");
    if (style && path != "style/tokens.css") || path.starts_with("src/view/") {
        colours(&plain, style, &mut faults);
    }
    if !style {
        let code = stripped(source, Keep::Code);
        let module = module_of(path);
        imports(&code, module[0], &mut faults);
        supers(&code, module.len(), &mut faults);
        browser_crates(&code, module[0], &mut faults);
        unwraps(&code, &mut faults);
        words_and_years(&plain, &mut faults);
    }
    faults
}

/// `src/view/pages/board.rs` is the module view, pages, board; a `mod.rs` is its folder.
fn module_of(path: &str) -> Vec<&str> {
    let inner = path.trim_start_matches("src/").trim_end_matches(".rs");
    let mut parts: Vec<&str> = inner.split('/').collect();
    if parts.last() == Some(&"mod") {
        parts.pop();
    }
    parts
}

fn line(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

/// Where a whole word stands.
fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let part = |char: Option<char>| char.is_some_and(|char| char.is_alphanumeric() || char == '_');
    text.match_indices(word)
        .map(|(at, _)| at)
        .filter(move |&at| !part(text[..at].chars().next_back()) && !part(text[at + word.len()..].chars().next()))
}

/// What follows `::`, where that follows.
fn after_colons(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix("::").map(str::trim_start)
}

fn identifier(text: &str) -> &str {
    let end = text.find(|char: char| !char.is_alphanumeric() && char != '_');
    &text[..end.unwrap_or(text.len())]
}

/// The first names of a use tree: one, or those of a group.
fn heads(tree: &str) -> Vec<&str> {
    let Some(group) = tree.strip_prefix('{') else {
        return vec![identifier(tree)];
    };
    let (mut depth, mut from, mut found) = (1, 0, Vec::new());
    for (at, char) in group.char_indices() {
        match char {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && char == ',') {
            found.push(identifier(group[from..at].trim_start()));
            from = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    found.retain(|name| !name.is_empty());
    found
}

fn imports(code: &str, own: &str, faults: &mut Vec<String>) {
    let layer = |name: &str| LAYERS.iter().find(|(known, _)| *known == name).map(|(_, layer)| *layer);
    for at in words(code, "crate") {
        let rest = &code[at + "crate".len()..];
        let Some(tree) = after_colons(rest) else {
            // `pub(crate)` is no import.
            if !rest.trim_start().starts_with(')') {
                faults.push(format!("{}: the crate as a whole is imported", line(code, at)));
            }
            continue;
        };
        for name in heads(tree).into_iter().filter(|&name| name != own) {
            let allowed = match (layer(own), layer(name)) {
                (Some(own), Some(other)) => other < own,
                _ => false,
            };
            if !allowed {
                let what = if name.is_empty() { "the whole crate" } else { name };
                faults.push(format!("{}: {own} imports crate::{what}", line(code, at)));
            }
        }
    }
}

/// More steps up than the file is deep lead out of its module.
fn supers(code: &str, depth: usize, faults: &mut Vec<String>) {
    let mut end = 0;
    for at in words(code, "super") {
        if at < end {
            continue;
        }
        let (mut steps, mut rest) = (0, &code[at..]);
        while identifier(rest) == "super" {
            steps += 1;
            rest = after_colons(&rest["super".len()..]).unwrap_or("");
        }
        end = code.len() - rest.len();
        if rest.is_empty() {
            end = at + "super".len();
        }
        if steps >= depth {
            faults.push(format!("{}: super leads out of the module", line(code, at)));
        }
    }
}

fn browser_crates(code: &str, own: &str, faults: &mut Vec<String>) {
    for &name in BROWSER_CRATES {
        for at in words(code, name) {
            let allowed = if own == "browser" {
                true
            } else if CALLS.contains(&name) {
                own == "view" && only_events(&code[at + name.len()..])
            } else {
                BROWSER_MODULES.contains(&own)
            };
            if !allowed {
                faults.push(format!("{}: {own} uses {name}", line(code, at)));
            }
        }
    }
}

/// Event types are how Leptos hands events to a view.
fn only_events(rest: &str) -> bool {
    after_colons(rest).is_some_and(|tree| heads(tree).iter().all(|name| name.ends_with("Event")))
}

fn unwraps(code: &str, faults: &mut Vec<String>) {
    for word in ["unwrap", "expect"] {
        for at in words(code, word) {
            if code[..at].trim_end().ends_with('.') {
                faults.push(format!("{}: {word} instead of an error", line(code, at)));
            }
        }
    }
}

/// Words belong into the translations, years into the plan's data.
fn words_and_years(plain: &str, faults: &mut Vec<String>) {
    for (at, text) in plain.lines().enumerate() {
        if text
            .chars()
            .any(|char| matches!(char, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'))
        {
            faults.push(format!("{}: words in code", at + 1));
        }
    }
    let ours = |number: &str| matches!(number.as_bytes(), [b'2', b'0', b'1'..=b'3', b'0'..=b'9']);
    for at in (0..plain.len()).filter(|&at| plain.get(at..at + 4).is_some_and(ours)) {
        // The code of a character, `\u{2013}`, is no year.
        let code = plain[..at].ends_with("u{");
        if !code && words(plain, &plain[at..at + 4]).any(|word| word == at) {
            faults.push(format!("{}: a year in code", line(plain, at)));
        }
    }
}

fn colours(plain: &str, style: bool, faults: &mut Vec<String>) {
    for (at, _) in plain.match_indices('#') {
        let name = identifier(&plain[at + 1..]);
        let hex = matches!(name.len(), 3 | 4 | 6 | 8) && name.bytes().all(|byte| byte.is_ascii_hexdigit());
        if hex {
            faults.push(format!("{}: a raw colour, #{name}", line(plain, at)));
        }
    }
    let functions = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch"];
    for name in functions.into_iter().filter(|_| style) {
        for at in words(plain, name).filter(|&at| plain[at + name.len()..].starts_with('(')) {
            faults.push(format!("{}: a raw colour, {name}()", line(plain, at)));
        }
    }
}
