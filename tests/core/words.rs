//! The texts: both languages say the same things with the same arguments, nothing that the code asks for is missing,
//! nothing stands there unused, the first file of the program has the words that it says, and the page's static shell
//! says what the app says.

mod late;
mod retired;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use jigong_text::words::section::section;
use jigong_text::words::{Locale, isolated};

/// Message id to the names of its arguments.
type Messages = BTreeMap<String, BTreeSet<String>>;

fn messages(locale: Locale) -> Messages {
    let mut all = Messages::new();
    for source in locale.first().chain(locale.late()) {
        gather(locale, source, &mut all);
    }
    all
}

fn gather(locale: Locale, source: &str, all: &mut Messages) {
    let resource = FluentResource::try_new(source.to_owned());
    assert!(
        resource.is_ok(),
        "{}: a message does not parse: {:?}",
        locale.tag(),
        resource.err().map(|(_, faults)| faults)
    );
    let mut id = String::new();
    for line in source.lines() {
        if let Some((name, _)) = line.split_once(" = ")
            && !line.starts_with([' ', '#'])
        {
            name.clone_into(&mut id);
            assert!(
                all.insert(id.clone(), BTreeSet::new()).is_none(),
                "{}: {id} stands twice",
                locale.tag()
            );
        }
        for argument in line.split('$').skip(1) {
            let name: String = argument
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
                .collect();
            if let Some(arguments) = all.get_mut(&id) {
                arguments.insert(name);
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_messages_with_the_same_arguments() {
    let (zh, en) = (messages(Locale::Chinese), messages(Locale::English));
    let ids = |all: &Messages| all.keys().cloned().collect::<BTreeSet<_>>();
    assert_eq!(ids(&zh), ids(&en));
    for (id, arguments) in &zh {
        assert_eq!(arguments, &en[id], "{id}");
    }
}

/// All Rust files below a folder, in order.
fn files(folder: &Path, all: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, all);
        } else if path.extension().is_some_and(|end| end == "rs") {
            all.push(path);
        }
    }
}

fn sources() -> String {
    let mut paths = Vec::new();
    for folder in ["src", "crates"] {
        files(Path::new(folder), &mut paths);
    }
    paths.iter().map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// Ids that the code builds from names, as patterns with `*` for the name.
const BUILT: &[&str] = &[
    "indicator-*",
    "indicator-*-period",
    "indicator-*-short",
    "indicator-*-verdict",
    "indicator-*-how",
    "lever-*",
    "lever-*-meaning",
    "lever-*-source",
    "group-*",
    "group-*-short",
    "kind-*",
    "preset-*",
    "preset-*-note",
    "tab-*",
    "chart-*",
    "chart-*-long",
    "chart-*-note",
    "map-*",
    "limit-*",
    "grade-*",
    "city-*",
    "figure-*",
    "import-note-*",
    "import-problem-*",
    "import-refused-*",
    "import-role-*",
    "warning-*",
    "warning-*-then",
    "warning-*-name",
    "notice-*",
    "notice-*-then",
    "file-*",
    "fault-*",
    "change-lever-*",
    "change-shock-*",
    "input-*",
    "sure-acts-*",
    "aim-*",
    "placed-*",
    "wish-*",
    "input-*",
];

fn fits(pattern: &str, id: &str) -> bool {
    pattern
        .split_once('*')
        .is_some_and(|(head, tail)| id.len() > head.len() + tail.len() && id.starts_with(head) && id.ends_with(tail))
}

#[test]
fn every_text_that_the_code_asks_for_is_there() {
    let code = sources();
    let known = messages(Locale::Chinese);
    let mut asked = BTreeSet::new();
    for call in [".text(\"", ".with(\"", ".text(if ", ".with(if "] {
        for part in code.split(call).skip(1) {
            let until = part.find([')', ',']).unwrap_or(0);
            let text = if call.ends_with('"') {
                format!("\"{}", &part[..until])
            } else {
                part[..until].to_owned()
            };
            asked.extend(text.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    assert!(asked.len() > 80, "only {} ids were found in the code", asked.len());
    let missing: Vec<_> = asked.iter().filter(|id| !known.contains_key(*id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_text_is_unused() {
    let code = sources();
    let unused: Vec<_> = messages(Locale::Chinese)
        .into_keys()
        .filter(|id| !code.contains(&format!("\"{id}\"")) && !BUILT.iter().any(|pattern| fits(pattern, id)))
        .filter(|id| !["calculating", "kept", "not-kept"].contains(&id.as_str()))
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn names_of_closed_lists_have_texts() {
    use jigong_formats::table::preview::{Note, Problem, Refusal, Role};
    use jigong_model::plan::{Grade, Indicator, ProjectKind, Unit};
    use jigong_model::projection::Limit;
    use jigong_model::scenario::{Group, GrowthSeries, Lever, Preset, UncertainInput};
    use jigong_text::chart::Chart;
    let dashed = |name: &str| name.replace('_', "-");
    let mut ids: Vec<String> = Vec::new();
    for chart in Chart::ALL {
        ids.extend(["", "-long", "-note"].map(|end| format!("chart-{}{end}", dashed(chart.name()))));
    }
    for indicator in Indicator::ALL {
        ids.extend(["", "-period", "-short", "-verdict", "-how"].map(|end| format!("indicator-{}{end}", indicator.name())));
    }
    for lever in Lever::ALL {
        ids.extend(["", "-meaning", "-source"].map(|end| format!("lever-{}{end}", dashed(lever.name()))));
        ids.push(format!("change-lever-{}", dashed(lever.name())));
    }
    for preset in Preset::ALL {
        ids.extend(["", "-note"].map(|end| format!("preset-{}{end}", dashed(preset.name()))));
    }
    for group in Group::ALL {
        ids.extend(["", "-short"].map(|end| format!("group-{}{end}", group.name())));
    }
    ids.extend(Limit::ALL.iter().map(|limit| format!("limit-{}", limit.name())));
    for grade in Grade::ALL {
        ids.extend(["", "-short"].map(|end| format!("grade-{}{end}", grade.name())));
    }
    ids.extend(Unit::ALL.iter().map(|unit| format!("figure-unit-{}", dashed(unit.name()))));
    ids.extend(Role::ALL.iter().map(|role| format!("import-role-{}", dashed(role.name()))));
    ids.extend(
        Problem::ALL
            .iter()
            .map(|problem| format!("import-problem-{}", problem.name())),
    );
    ids.extend(Note::ALL.iter().map(|note| format!("import-note-{}", note.name())));
    ids.extend(
        Refusal::ALL
            .iter()
            .map(|refusal| format!("import-refused-{}", refusal.name())),
    );
    ids.extend(ProjectKind::ALL.iter().map(|kind| format!("kind-{}", dashed(kind.name()))));
    ids.extend(
        GrowthSeries::ALL
            .iter()
            .map(|series| format!("city-{}", dashed(series.name()))),
    );
    for shock in UncertainInput::ALL {
        ids.extend(["change-shock", "input", "sure-acts"].map(|head| format!("{head}-{}", dashed(shock.name()))));
    }
    let known = messages(Locale::Chinese);
    let missing: Vec<_> = ids.into_iter().filter(|id| !known.contains_key(id)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn sections_of_documents_are_written_in_each_language() {
    for (printed, zh, en) in [
        ("", "", ""),
        ("第一部分", "第一部分", "section 1"),
        ("第一部分-3", "第一部分-3", "section 1-3"),
        ("第二部分（二）", "第二部分（二）", "section 2 (2)"),
        ("第十二部分（十三）", "第十二部分（十三）", "section 12 (13)"),
        ("（五）", "（五）", "section (5)"),
        ("（十三）", "（十三）", "section (13)"),
        ("（二十二）", "（二十二）", "section (22)"),
        ("三十", "三十", "section 30"),
        ("专栏1-1", "专栏1-1", "box 1-1"),
        ("第二号", "第二号", "No. 2"),
        ("Art. 8", "第 8 条", "Art. 8"),
    ] {
        let written = Locale::ALL.map(|locale| section(printed, locale));
        assert_eq!(written, [zh, en], "{printed}");
    }
    // No English source has a Chinese sign left.
    let plan = jigong_model::plan::Plan::built_in(jigong_model::plan::Plan::DEFAULT).unwrap();
    for provenance in &plan.provenance {
        let written = section(&provenance.source.section, Locale::English);
        assert!(written.is_ascii(), "{written}");
    }
}

#[test]
fn a_missing_text_shows_its_id() {
    assert_eq!(Locale::English.text("no-such-text"), "[no-such-text]");
}

#[test]
fn the_static_shell_says_what_the_app_says() {
    let page = fs::read_to_string("index.html").unwrap();
    let plan = jigong_model::plan::Plan::built_in(jigong_model::plan::Plan::DEFAULT).unwrap();
    let main = plan
        .targets
        .iter()
        .filter(|own| own.standing == jigong_model::plan::Standing::Main)
        .count();
    let province = &plan.province.name;
    let plan = |locale: Locale| {
        [
            ("province", locale.pick(&province.zh, &province.en).to_owned().into()),
            ("first", plan.years[0].to_string().into()),
            ("last", plan.last_year().to_string().into()),
            ("year", plan.last_year().to_string().into()),
            ("years", plan.years.len().into()),
            ("count", main.into()),
        ]
    };
    let mut checked = 0;
    for part in page.split("<span class=\"only").skip(1) {
        let Some((head, rest)) = part.split_once('>') else { continue };
        let (Some(text), Some((_, word))) = (rest.split("</span>").next(), head.split_once("data-word=\"")) else {
            continue;
        };
        let word = word.trim_end_matches('"');
        let locale = if head.contains("lang=\"en\"") {
            Locale::English
        } else {
            Locale::Chinese
        };
        assert_eq!(text, locale.with(word, &plan(locale)).trim(), "{word} in {}", locale.tag());
        checked += 1;
    }
    assert!(checked > 60, "only {checked} texts of the shell were found");
}

#[test]
fn texts_of_the_user_turn_nothing_around_them() {
    for plain in ["", "稳步推进 2", "Plan “A” – 50 %", "d'été", "計画\n二"] {
        assert_eq!(isolated(plain), plain);
    }
    // A sign that turns what follows is left out, also one that would end an isolate.
    assert_eq!(isolated("甲\u{202e}乙\u{2069}\u{200f}丙"), "甲乙丙");
    assert_eq!(isolated("\u{2067}\u{61c}"), "");
    for leftward in ["תוכנית", "خطة 5", "plan א", "\u{1e900}"] {
        assert_eq!(isolated(leftward), format!("\u{2068}{leftward}\u{2069}"));
        assert_eq!(isolated(&isolated(leftward)), isolated(leftward));
    }
    assert_eq!(isolated("א\u{2069}\u{202e}ב"), "\u{2068}אב\u{2069}");
}
