//! Words that were given up stay away: `retired.txt` lists them, with what may hold them and why.

use crate::support::PLAN_TEXT;
use std::fs;

use jigong_text::words::Locale;
use serde_json::Value;

struct Retired {
    locale: Locale,
    word: String,
    allowed: Vec<String>,
}

fn retired() -> Vec<Retired> {
    let lines = include_str!("retired.txt").lines().filter(|line| !line.starts_with('#'));
    let entry = |line: &str| {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [language, word, allowed, why] = fields[..] else {
            panic!("four fields: {line}");
        };
        assert!(!word.is_empty() && !why.is_empty(), "{line}");
        let listed = allowed.split(',').map(|own| own.trim().to_lowercase());
        Retired {
            locale: if language == "en" { Locale::English } else { Locale::Chinese },
            word: word.to_lowercase(),
            allowed: listed.filter(|own| !own.is_empty()).collect(),
        }
    };
    lines.map(entry).collect()
}

/// The first retired word of a text.
fn found<'a>(words: &'a [Retired], locale: Locale, text: &str) -> Option<&'a str> {
    let text = text.to_lowercase();
    let own = words.iter().filter(|own| own.locale == locale);
    let stands = |own: &&Retired| {
        let rest = own
            .allowed
            .iter()
            .fold(text.clone(), |text, allowed| text.replace(allowed.as_str(), ""));
        rest.contains(&own.word)
    };
    own.into_iter().find(stands).map(|own| own.word.as_str())
}

/// What users read of a file of messages: no comments, no ids, no names of arguments or forms.
fn said(source: &str) -> Vec<String> {
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    lines
        .map(|line| {
            let text = line
                .split_once(" = ")
                .filter(|_| !line.starts_with(' '))
                .map_or(line, |(_, text)| text);
            let mut parts = text.split('{');
            let first = parts.next().unwrap_or_default().to_owned();
            parts.fold(first, |said, part| said + part.split_once('}').map_or("", |(_, rest)| rest))
        })
        .collect()
}

/// All texts of the plan's data under the name of a language.
fn in_data(value: &Value, name: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                match value {
                    Value::String(text) if key.ends_with(name) => all.push(text.clone()),
                    _ => in_data(value, name, all),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| in_data(item, name, all)),
        _ => {}
    }
}

/// The texts of the static page in a language: what stands between tags under it, and the names of elements.
fn in_page(locale: Locale) -> Vec<String> {
    let page = fs::read_to_string("index.html").unwrap();
    let pieces = page.split('<').filter_map(|piece| piece.split_once('>'));
    let mut inside = false;
    let mut all = Vec::new();
    for (tag, text) in pieces {
        if let Some((_, rest)) = tag.split_once("lang=\"") {
            inside = rest.starts_with(locale.tag());
        }
        if inside {
            all.push(text.to_owned());
        }
        // Names and descriptions are in both languages at once; Chinese words can be told in them.
        if locale == Locale::Chinese && !tag.starts_with("!--") {
            all.push(tag.to_owned());
        }
    }
    all
}

#[test]
fn no_text_has_a_retired_word() {
    let words = retired();
    let data: Value = serde_json::from_str(PLAN_TEXT).unwrap();
    let mut faults = Vec::new();
    for locale in Locale::ALL {
        let mut texts: Vec<String> = locale.first().chain(locale.late()).flat_map(said).collect();
        in_data(&data, if locale == Locale::English { "en" } else { "zh" }, &mut texts);
        texts.extend(in_page(locale));
        assert!(texts.len() > 900, "only {} texts were found", texts.len());
        faults.extend(
            texts
                .iter()
                .filter_map(|text| Some(format!("{}: {text}", found(&words, locale, text)?))),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_retired_word_is_found_and_what_may_hold_it_is_not() {
    let words = retired();
    assert!(words.len() > 50);
    for (locale, text, expected) in [
        (Locale::Chinese, "拖动杠杆", Some("杠杆")),
        (Locale::Chinese, "各项不确定因素", None),
        (Locale::Chinese, "已确定，不确定", Some("确定")),
        (Locale::English, "Senior students", Some("senior")),
        (Locale::English, "A Senior Technical school", None),
        (Locale::English, "30 % of it", Some("0 %")),
        (Locale::English, "杠杆", None),
    ] {
        assert_eq!(found(&words, locale, text), expected, "{text}");
    }
    assert_eq!(
        said("# 杠杆\nlever-senior = A { $senior } b\n    [0] c"),
        ["A  b", "    [0] c"]
    );
}
