//! What a source file may not hold, by its path. Each broken rule is told with its line.

use std::fs;

use proc_macro2::{TokenStream, TokenTree};

/// The modules of the packages that have an order: a module imports from those of a lower number in its own package.
/// What packages import from each other is held by their Cargo.toml.
pub(super) const ORDER: &[(&str, &str, u8)] = &[
    ("crates/model/src/", "plan", 0),
    ("crates/model/src/", "built_in", 1),
    ("crates/model/src/", "scenario", 2),
    ("crates/model/src/", "projection", 3),
    ("crates/model/src/", "outcome", 4),
    ("crates/model/src/", "rolling", 5),
    ("crates/text/src/", "words", 0),
    ("crates/text/src/", "report", 1),
    ("crates/text/src/", "advice", 2),
    ("crates/text/src/", "chart", 1),
    ("crates/formats/src/", "compared", 0),
    ("crates/formats/src/", "library", 0),
    ("crates/formats/src/", "link", 0),
    ("crates/formats/src/", "outcome_json", 0),
    ("crates/formats/src/", "table", 0),
    ("src/", "browser", 0),
    ("src/", "app", 1),
    ("src/", "view", 2),
];

/// Crates whose calls stand in `browser` alone.
const CALLS: &[&str] = &["web_sys", "js_sys"];

/// A word, sign or literal of a file, and its line. What stands between brackets is taken in its place.
struct Token {
    text: String,
    line: usize,
    is_literal: bool,
}

/// Every rule that a file breaks, each with its line.
pub(super) fn broken(path: &str, source: &str) -> Vec<String> {
    if path.starts_with("style/") {
        return if path == "style/tokens.css" {
            Vec::new()
        } else {
            colours_of_style(source)
        };
    }
    let stream: TokenStream = match source.parse() {
        Ok(stream) => stream,
        Err(error) => return vec![format!("no Rust: {error}")],
    };
    let mut tokens = Vec::new();
    flatten(stream, &mut tokens);
    let mut faults = Vec::new();
    imports(path, &tokens, &mut faults);
    browser_calls(path, &tokens, &mut faults);
    for token in tokens.iter().filter(|token| token.is_literal) {
        literal(path, token, &mut faults);
    }
    faults
}

fn flatten(stream: TokenStream, tokens: &mut Vec<Token>) {
    for tree in stream {
        let line = tree.span().start().line;
        match tree {
            TokenTree::Group(group) => {
                let mut inner = group.stream().into_iter();
                // A doc comment is an attribute.
                if matches!(inner.next(), Some(TokenTree::Ident(name)) if name == "doc") {
                    continue;
                }
                let sign = |text: &str| Token {
                    text: text.to_owned(),
                    line,
                    is_literal: false,
                };
                tokens.push(sign("("));
                flatten(group.stream(), tokens);
                tokens.push(sign(")"));
            }
            other => tokens.push(Token {
                text: other.to_string(),
                line,
                is_literal: matches!(other, TokenTree::Literal(_)),
            }),
        }
    }
}

/// The package's folder and the module of a file in it, as the path from the package's root.
fn module_of(path: &str) -> (&str, Vec<&str>) {
    let at = path.find("src/").map_or(0, |at| at + "src/".len());
    let (package, inner) = path.split_at(at);
    let mut parts: Vec<&str> = inner.trim_end_matches(".rs").split('/').collect();
    if matches!(parts.last(), Some(&("mod" | "lib" | "main"))) {
        parts.pop();
    }
    (package, parts)
}

/// The names that a path leads to: what follows `::` after token `at`, one name or those of a group.
fn heads(tokens: &[Token], at: usize) -> Option<Vec<&str>> {
    let text = |at: usize| tokens.get(at).map_or("", |token| &token.text);
    if text(at + 1) != ":" || text(at + 2) != ":" {
        return None;
    }
    if text(at + 3) != "(" {
        return Some(vec![text(at + 3)]);
    }
    let (mut depth, mut names, mut begins) = (0, Vec::new(), false);
    for token in &tokens[at + 3..] {
        match token.text.as_str() {
            "(" => {
                depth += 1;
                begins = depth == 1;
            }
            ")" => depth -= 1,
            "," => begins = depth == 1,
            name if begins => {
                names.push(name);
                begins = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    Some(names)
}

/// No import of a module that is not lower; no `super` that leads out of a module of [`ORDER`].
fn imports(path: &str, tokens: &[Token], faults: &mut Vec<String>) {
    let (package, module) = module_of(path);
    let order = |name: &str| ORDER.iter().find(|own| own.0 == package && own.1 == name).map(|own| own.2);
    let Some((own, layer)) = module.first().and_then(|name| Some((*name, order(name)?))) else {
        return;
    };
    let before = |at: usize, steps: usize| at.checked_sub(steps).map_or("", |at| tokens[at].text.as_str());
    let visibility =
        |at: usize| before(at, 1) == "(" && before(at, 2) == "pub" || before(at, 2) == "(" && before(at, 3) == "pub";
    for (at, token) in tokens.iter().enumerate() {
        let line = token.line;
        if token.text == "crate" && !visibility(at) {
            let names = heads(tokens, at).unwrap_or_else(|| vec!["the whole package"]);
            for name in names.into_iter().filter(|&name| name != own) {
                if order(name).is_none_or(|other| other >= layer) {
                    faults.push(format!("{line}: {own} imports crate::{name}"));
                }
            }
        }
        if token.text == "super" && before(at, 1) != ":" && !visibility(at) {
            let is_super = |step: usize| tokens.get(at + 3 * step).is_some_and(|own| own.text == "super");
            let steps = (0..=module.len()).take_while(|&step| is_super(step)).count();
            if steps >= module.len() {
                faults.push(format!("{line}: super leads out of the module"));
            }
        }
    }
}

/// Only `browser` calls the browser; event types are how Leptos hands events to a view.
fn browser_calls(path: &str, tokens: &[Token], faults: &mut Vec<String>) {
    if !path.starts_with("src/") || path.starts_with("src/browser/") {
        return;
    }
    for (at, token) in tokens
        .iter()
        .enumerate()
        .filter(|(_, token)| CALLS.contains(&token.text.as_str()))
    {
        let only_events = heads(tokens, at).is_some_and(|names| names.iter().all(|name| name.ends_with("Event")));
        if !(path.starts_with("src/view/") && only_events) {
            faults.push(format!("{}: {} is called outside of browser", token.line, token.text));
        }
    }
}

/// Words belong into the translations, years into the plan's data, colours into style/tokens.css.
fn literal(path: &str, token: &Token, faults: &mut Vec<String>) {
    let Token { text, line, .. } = token;
    if text
        .chars()
        .any(|own| matches!(own, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'))
    {
        faults.push(format!("{line}: words in code"));
    }
    let is_year = |number: &str| matches!(number.as_bytes(), [b'2', b'0', b'1'..=b'3', b'0'..=b'9']);
    // The code of a character, `\u{2013}`, is no year.
    let mut numbers = text.split(|own: char| !own.is_ascii_alphanumeric() && own != '{' && own != '_');
    // A path of a file may hold a plan's name, which has its first year; so may the names of built-in plans.
    let names_a_plan = text.ends_with(".json\"") || fs::exists(format!("plans/{}", text.trim_matches('"'))).unwrap_or(false);
    if !names_a_plan && numbers.any(is_year) {
        faults.push(format!("{line}: a year in code"));
    }
    if path.starts_with("src/view/") {
        faults.extend(hex_colours(text).map(|name| format!("{line}: a raw colour, #{name}")));
    }
}

fn hex_colours(text: &str) -> impl Iterator<Item = &str> {
    text.split('#').skip(1).filter_map(|rest| {
        let end = rest.find(|own: char| !own.is_ascii_alphanumeric() && own != '_' && own != '-');
        let name = &rest[..end.unwrap_or(rest.len())];
        (matches!(name.len(), 3 | 4 | 6 | 8) && name.bytes().all(|own| own.is_ascii_hexdigit())).then_some(name)
    })
}

fn colours_of_style(source: &str) -> Vec<String> {
    const FUNCTIONS: &[&str] = &["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch("];
    let mut plain = String::new();
    for (at, piece) in source.split("/*").enumerate() {
        let (comment, code) = if at == 0 {
            ("", piece)
        } else {
            piece.split_once("*/").unwrap_or((piece, ""))
        };
        plain.extend(comment.chars().filter(|own| *own == '\n'));
        plain.push_str(code);
    }
    let mut faults = Vec::new();
    for (at, line) in plain.lines().enumerate() {
        faults.extend(hex_colours(line).map(|name| format!("{}: a raw colour, #{name}", at + 1)));
        let words = line.split([' ', ',', ':', '\t']);
        faults.extend(
            words
                .filter(|word| FUNCTIONS.iter().any(|own| word.starts_with(own)))
                .map(|word| format!("{}: a raw colour, {word}", at + 1)),
        );
    }
    faults
}
