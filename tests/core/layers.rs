//! The import rules as data: a module imports from lower layers only, and browser crates stay where the browser is.
//!
//! Besides: no words, years or raw colours in code, and no unwrap. `rules` reads one file's text and says what it
//! breaks; the last tests feed it texts that break each rule, so that a rule cannot stop working unseen.

mod rules;
mod text;

use std::path::{Path, PathBuf};

use rules::{LAYERS, broken};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder, as paths from the root with `/`, in order.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    entries.sort();
    let mut found = Vec::new();
    for path in entries {
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings
            .iter()
            .any(|ending| path.extension().is_some_and(|own| own == *ending))
        {
            found.push(path);
        }
    }
    found
}

fn name(path: &Path) -> String {
    let below = path.strip_prefix(root()).unwrap();
    below
        .components()
        .map(|part| part.as_os_str().to_str().unwrap())
        .collect::<Vec<_>>()
        .join("/")
}

#[test]
fn no_file_breaks_a_rule() {
    let mut all = Vec::new();
    let sources = files(&root().join("src"), &["rs"]);
    assert!(sources.len() > 30, "only {} files", sources.len());
    for path in sources.into_iter().chain(files(&root().join("style"), &["css"])) {
        let source = std::fs::read_to_string(&path).unwrap();
        let name = name(&path);
        all.extend(broken(&name, &source).into_iter().map(|fault| format!("{name}:{fault}")));
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

#[test]
fn every_module_of_the_crate_has_a_layer() {
    let lib = std::fs::read_to_string(root().join("src/lib.rs")).unwrap();
    let declared = lib.lines().filter_map(|line| {
        let line = line.trim().trim_start_matches("pub ");
        line.strip_prefix("mod ")?.strip_suffix(';').map(str::to_owned)
    });
    for module in declared {
        assert!(LAYERS.iter().any(|(known, _)| *known == module), "{module} has no layer");
    }
}

/// Asserts that a text at that path breaks a rule whose message holds `part`, and only that one.
fn breaks(path: &str, source: &str, part: &str) {
    let faults = broken(path, source);
    assert!(faults.len() == 1 && faults[0].contains(part), "{path}: {source}\n{faults:#?}");
}

fn keeps(path: &str, source: &str) {
    assert_eq!(broken(path, source), Vec::<String>::new(), "{path}: {source}");
}

#[test]
fn higher_and_equal_layers_are_refused() {
    breaks("src/plan/load.rs", "use crate::model::Base;", "model");
    breaks("src/plan/load.rs", "use crate::words::Words;", "words");
    breaks("src/chart/line.rs", "use crate::transfer::csv;", "transfer");
    breaks("src/model/run.rs", "fn f() { crate::outcome::read() }", "outcome");
    breaks("src/model/run.rs", "use crate::{plan::Plan, view::{self, part}};", "view");
    breaks(
        "src/model/run.rs",
        "use crate::{\n    plan::{Plan, model},\n    app,\n};",
        "app",
    );
    breaks("src/model/run.rs", "use crate ::  outcome::Outcome;", "outcome");
    breaks("src/model/run.rs", "pub use crate::tools::Tool;", "tools");
    breaks("src/model/run.rs", "use crate::*;", "crate");
    breaks("src/model/run.rs", "use crate as own;", "crate");
    keeps(
        "src/model/run.rs",
        "use crate::plan::{Plan, model}; use crate::scenario::Lever; use crate::model::Base;",
    );
    keeps(
        "src/model/run.rs",
        "// use crate::view::x\n/* use crate::view; /* x */ crate::app */ const T: &str = \"crate::view\";",
    );
    keeps(
        "src/view/pages/board.rs",
        "use crate::{app::State, chart, outcome::{Outcome, view}, words};",
    );
    keeps("src/main.rs", "fn main() { jigong::view::mount(); }");
}

#[test]
fn ways_out_of_a_module_by_super_are_refused() {
    breaks("src/model/run.rs", "use super::super::outcome::Outcome;", "super");
    breaks("src/model/mod.rs", "use super::view::Page;", "super");
    breaks("src/view/pages/mod.rs", "use super::super::app::State;", "super");
    breaks("src/view/pages/board.rs", "use super::super::super::app::State;", "super");
    keeps("src/view/pages/board.rs", "use super::super::parts::button;");
    keeps("src/model/run.rs", "use super::base::Base;");
}

#[test]
fn browser_crates_stay_where_the_browser_is() {
    for name in ["web_sys", "js_sys", "leptos", "gloo", "wasm_bindgen", "wasm_bindgen_futures"] {
        breaks("src/model/run.rs", &format!("use {name}::x;"), name);
        breaks("src/chart/line.rs", &format!("fn f() {{ {name}::x() }}"), name);
        keeps("src/browser/storage.rs", &format!("use {name}::x;"));
    }
    breaks("src/app/state.rs", "use web_sys::Storage;", "web_sys");
    breaks("src/view/shell.rs", "use js_sys::Date;", "js_sys");
    breaks("src/view/shell.rs", "use leptos::web_sys::HtmlElement;", "web_sys");
    breaks(
        "src/view/shell.rs",
        "use leptos::web_sys::{HtmlElement, KeyboardEvent};",
        "web_sys",
    );
    breaks("src/main.rs", "fn main() { web_sys::window(); }", "web_sys");
    keeps(
        "src/view/shell.rs",
        "use leptos::{ev, prelude::*, web_sys::{KeyboardEvent, PointerEvent}};",
    );
    keeps("src/view/shell.rs", "fn f(event: leptos::web_sys::KeyboardEvent) {}");
    keeps(
        "src/main.rs",
        "fn main() { leptos::mount::mount_to_body(jigong::view::App); }",
    );
}

#[test]
fn words_years_colours_and_unwraps_are_refused() {
    breaks("src/view/shell.rs", "const T: &str = \"技工\";", "words");
    breaks("src/view/shell.rs", "const T: &str = r#\"在校生\"#;", "words");
    breaks("src/model/run.rs", "const FIRST: i64 = 2021;", "year");
    breaks("src/view/shell.rs", "const T: &str = \"by 2025\";", "year");
    breaks("src/view/shell.rs", "const T: &str = \"#c0ffee\";", "colour");
    breaks("src/view/shell.rs", "const T: &str = \"#FFF\";", "colour");
    breaks("style/parts/bar.css", ".bar { color: #1a2b3c; }", "colour");
    breaks("style/base.css", "a { color: rgb(1 2 3); }", "colour");
    breaks("src/plan/load.rs", "fn f() { g().unwrap(); }", "unwrap");
    breaks("src/plan/load.rs", "fn f() { g()\n    .expect(\"x\"); }", "expect");
    keeps("src/view/shell.rs", "const DASH: char = '\\u{2013}';");
    keeps(
        "src/plan/load.rs",
        "// 技工 in 2021, #fff .unwrap()\n#[expect(missing_docs, reason = \"x\")]\nfn f() { g().unwrap_or(1) }",
    );
    keeps(
        "src/plan/load.rs",
        "const CODE: &str = \"210202\"; const C: char = '\"'; // 2025\nfn f<'a>(x: &'a str) {}",
    );
    keeps("src/view/shell.rs", "#[component]\nfn f() { link(\"#main\"); }");
    keeps("style/tokens.css", ":root { --ink: #1a2b3c; }");
    keeps("style/base.css", "/* #fff */ a { color: var(--ink); } #main { margin: 0; }");
}
