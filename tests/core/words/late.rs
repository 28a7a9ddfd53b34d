//! Which words are in the first file of the program and which come with its parts.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use jigong_text::words::{Locale, Unreadable};

use super::{Messages, files, gather, messages};

/// The messages that are in the program itself.
fn first(locale: Locale) -> Messages {
    let mut all = Messages::new();
    for source in locale.first() {
        gather(locale, source, &mut all);
    }
    all
}

/// Where the program is not in its first file: only the parts that are marked in `src/main.rs` call these.
const PARTS: &[&str] = &[
    "crates/text/src/advice/",
    "crates/text/src/chart/plotter.rs",
    "crates/text/src/report/changes/",
    "crates/text/src/report/comparison.rs",
    "crates/text/src/report/figures/",
    "crates/text/src/report/lever.rs",
    "crates/text/src/report/matters.rs",
    "crates/text/src/report/placement.rs",
    "crates/text/src/report/uncertainty.rs",
    "crates/text/src/report/goal_seek.rs",
    "crates/text/src/report/rolled.rs",
    "crates/text/src/report/then_now.rs",
    "crates/text/src/report/uncertain.rs",
    "crates/text/src/report/attribution/",
    "src/view/analysis/",
    "src/view/board/source.rs",
    "src/view/compare/",
    "src/view/data/",
    "src/view/library/",
    "src/view/links/",
    "src/view/pages/",
    "src/view/rail/meaning.rs",
    "src/view/reasons.rs",
    "src/view/uncertainty/",
    "src/view/goal_seek/",
    "src/view/attribution/",
    "crates/text/src/words/section.rs",
];

/// Files of those folders that the first file has all the same.
const IN_THE_FIRST_FILE: &[&str] = &["src/view/pages/chart_picker.rs"];

/// The names that stand for `*` in the ids that the first file builds.
fn names() -> BTreeSet<String> {
    use jigong_model::plan::{Grade, Indicator, ProjectKind};
    use jigong_model::scenario::{Group, GrowthSeries, Lever, Preset};
    use jigong_text::chart::Chart;
    let mut names: BTreeSet<String> = ["trends", "make-up", "cities", "why", "sure", "takes", "data"]
        .map(str::to_owned)
        .into();
    names.extend(Chart::ALL.iter().map(|chart| chart.name().to_owned()));
    names.extend(Grade::ALL.iter().map(|grade| grade.name().to_owned()));
    names.extend(Indicator::ALL.iter().map(|indicator| indicator.name().to_owned()));
    names.extend(ProjectKind::ALL.iter().map(|kind| kind.name().to_owned()));
    names.extend(Group::ALL.iter().map(|group| group.name().to_owned()));
    names.extend(GrowthSeries::ALL.iter().map(|series| series.name().to_owned()));
    names.extend(Lever::ALL.iter().map(|lever| lever.name().to_owned()));
    names.extend(Preset::ALL.iter().map(|preset| preset.name().to_owned()));
    names.into_iter().map(|name| name.replace('_', "-")).collect()
}

/// The ids among the literals of a file that writes texts, built ones with each of the names.
fn asked(code: &str, names: &BTreeSet<String>, known: &Messages) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    if !code.contains("locale") {
        return ids;
    }
    for literal in code.split('"').filter(|part| !part.contains(char::is_whitespace)) {
        match literal.split_once('{').zip(literal.split_once('}')) {
            Some(((head, _), (_, tail))) => ids.extend(names.iter().map(|name| format!("{head}{name}{tail}"))),
            None => drop(ids.insert(literal.to_owned())),
        }
    }
    ids.retain(|id| known.contains_key(id));
    ids
}

/// Every text is in the first file of the program or comes with the parts. Reads the code, so it cannot know of an id
/// that is put together otherwise; the journey through the whole page looks for those (tests/e2e/words.spec.mjs).
#[test]
fn the_first_file_has_the_words_that_it_says() {
    let (known, first, names) = (messages(Locale::Chinese), first(Locale::Chinese), names());
    let mut paths = Vec::new();
    for folder in ["src", "crates"] {
        files(Path::new(folder), &mut paths);
    }
    let mut count = 0;
    for path in paths {
        let place = path.to_str().unwrap();
        let late = PARTS.iter().any(|part| place.starts_with(part)) && !IN_THE_FIRST_FILE.contains(&place);
        if late {
            continue;
        }
        let asked = asked(&fs::read_to_string(&path).unwrap(), &names, &known);
        let missing: Vec<_> = asked.iter().filter(|id| !first.contains_key(*id)).collect();
        assert!(
            missing.is_empty(),
            "{place} says what comes late (crates/text/src/words/mod.rs): {missing:?}"
        );
        count += asked.len();
    }
    assert!(count > 200, "only {count} ids were found outside of the parts");
}

#[test]
fn words_of_a_part_in_the_first_file_are_found() {
    let (known, names) = (messages(Locale::Chinese), names());
    let code = r#"fn f(locale: Locale) { locale.text(&format!("aim-{}", "x")); locale.text("place-take"); locale.text(&format!("kind-{}", kind)) }"#;
    let found = asked(code, &names, &known);
    assert!(found.contains("place-take") && !first(Locale::Chinese).contains_key("place-take"));
    assert!(found.contains("kind-new-build") && found.len() == 4, "{found:?}");
    assert!(asked("const ID: &str = \"place-take\";", &names, &known).is_empty());
}

#[test]
fn what_is_no_file_of_texts_is_refused_and_the_words_stay() {
    for wrong in ["", "# nothing\n", "<!doctype html><title>404</title>", "{\"error\": 404}"] {
        assert_eq!(Locale::English.learn(wrong.to_owned()), Err(Unreadable), "{wrong}");
    }
    assert_eq!(Locale::English.text("undo"), "Undo");
    assert!(Locale::English.is_whole());
}
