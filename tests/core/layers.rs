//! What the compiler does not hold: the order of modules inside of a package, calls of the browser in `browser` alone, and
//! no words, years or raw colours in code.
//!
//! `rules` reads one file's text and says what it breaks; the last tests feed it texts that break each rule, so that a
//! rule cannot stop working unseen.

mod rules;

use std::path::{Path, PathBuf};

use rules::{ORDER, broken};

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
    let mut sources = files(&root().join("src"), &["rs"]);
    sources.extend(files(&root().join("crates"), &["rs"]));
    assert!(sources.len() > 200, "only {} files", sources.len());
    for path in sources.into_iter().chain(files(&root().join("style"), &["css"])) {
        let source = std::fs::read_to_string(&path).unwrap();
        let name = name(&path);
        all.extend(broken(&name, &source).into_iter().map(|fault| format!("{name}:{fault}")));
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

#[test]
fn every_module_of_an_ordered_package_has_its_place() {
    for package in ["src/", "crates/model/src/", "crates/text/src/", "crates/formats/src/"] {
        let lib = std::fs::read_to_string(root().join(package).join("lib.rs")).unwrap();
        let declared = lib
            .lines()
            .filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
        for module in declared {
            let known = ORDER.iter().any(|own| own.0 == package && own.1 == module);
            assert!(known, "{package}{module} has no place");
        }
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
fn imports_against_the_order_are_refused() {
    let (plan, run) = ("crates/model/src/plan/load.rs", "crates/model/src/projection/run.rs");
    breaks(plan, "use crate::projection::Base;", "projection");
    breaks("crates/text/src/chart/line.rs", "use crate::report;", "report");
    breaks("crates/formats/src/table/rows.rs", "use crate::link::Link;", "link");
    breaks(run, "fn f() { crate::outcome::read() }", "outcome");
    breaks(run, "use crate::{plan::Plan, outcome::{self, part}};", "outcome");
    breaks(run, "use crate ::  outcome::Outcome;", "outcome");
    breaks(run, "pub use crate::tools::Tool;", "tools");
    breaks(run, "use crate::*;", "crate");
    breaks(run, "use crate as own;", "whole");
    breaks("src/app/desk.rs", "use crate::view::App;", "view");
    keeps(
        run,
        "use crate::plan::{Plan, model}; use crate::scenario::Lever; use crate::projection::Base;",
    );
    keeps(
        run,
        "// use crate::outcome\n/* crate::outcome /* x */ */ /// crate::outcome\nconst T: &str = \"crate::outcome\";",
    );
    keeps(run, "pub(crate) fn f() {} pub(in crate::projection) fn g() {}");
    keeps("src/view/pages/board.rs", "use crate::{app::State, browser::{page, view}};");
    keeps("src/main.rs", "fn main() { jigong::view::mount(); }");
}

#[test]
fn ways_out_of_a_module_by_super_are_refused() {
    breaks(
        "crates/model/src/projection/run.rs",
        "use super::super::outcome::Outcome;",
        "super",
    );
    breaks("crates/model/src/projection/mod.rs", "use super::outcome::Outcome;", "super");
    breaks("src/view/pages/board.rs", "use super::super::super::app::State;", "super");
    keeps("src/view/pages/board.rs", "use super::super::parts::button;");
    keeps(
        "crates/model/src/projection/run.rs",
        "use super::base::Base; pub(super) fn f() {}",
    );
}

#[test]
fn calls_of_the_browser_stay_in_one_folder() {
    for name in ["web_sys", "js_sys"] {
        breaks("src/app/state.rs", &format!("use {name}::Thing;"), name);
        keeps("src/browser/storage.rs", &format!("use {name}::Thing;"));
    }
    breaks("src/view/shell.rs", "use leptos::web_sys::HtmlElement;", "web_sys");
    breaks(
        "src/view/shell.rs",
        "use leptos::web_sys::{HtmlElement, KeyboardEvent};",
        "web_sys",
    );
    breaks("src/main.rs", "fn main() { web_sys::window(); }", "web_sys");
    keeps(
        "src/view/shell.rs",
        "use leptos::{ev, web_sys::{KeyboardEvent, PointerEvent}};",
    );
    keeps("src/view/shell.rs", "fn f(event: leptos::web_sys::KeyboardEvent) {}");
}

#[test]
fn words_years_and_colours_are_refused() {
    breaks("src/view/shell.rs", "const T: &str = \"技工\";", "words");
    breaks("src/view/shell.rs", "const T: &str = r#\"在校生\"#;", "words");
    breaks("crates/model/src/projection/run.rs", "const FIRST: i64 = 2021;", "year");
    breaks("src/view/shell.rs", "const T: &str = \"by 2025\";", "year");
    breaks("src/view/shell.rs", "const T: &str = \"#c0ffee\";", "colour");
    breaks("src/view/shell.rs", "const T: &str = \"#FFF\";", "colour");
    breaks("style/parts/bar.css", ".bar { color: #1a2b3c; }", "colour");
    breaks("style/base.css", "a { color: rgb(1 2 3); }", "colour");
    keeps("src/view/shell.rs", "const DASH: char = '\\u{2013}';");
    keeps(
        "crates/model/src/plan/load.rs",
        "// 技工 in 2021, #fff\n/// 技工 2021\nfn f() { g().unwrap_or(1) }",
    );
    keeps(
        "crates/model/src/plan/load.rs",
        "const CODE: &str = \"210202\"; const C: char = '\"'; // 2025\nfn f<'a>(x: &'a str) {}",
    );
    keeps("src/view/shell.rs", "#[component]\nfn f() { link(\"#main\"); }");
    keeps("style/tokens.css", ":root { --ink: #1a2b3c; }");
    keeps("style/base.css", "/* #fff */ a { color: var(--ink); } #main { margin: 0; }");
}
