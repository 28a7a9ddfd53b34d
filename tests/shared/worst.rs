//! The worst texts that a reader can meet: as long as it reads at all, and made of one thing many times.
//!
//! Shared by the tests that count what reading them takes and the bench that times it.

use std::fmt::Write as _;

use super::sealing::resealed;

/// A piece after each other up to that many bytes, numbered.
fn many(room: usize, piece: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for at in 0.. {
        let next = piece(at);
        if text.len() + next.len() + 1 > room {
            break;
        }
        if at > 0 {
            text.push(',');
        }
        text.push_str(&next);
    }
    text
}

/// Values of about that many bytes, with a name each.
pub(crate) fn values(room: usize) -> Vec<(&'static str, String)> {
    let fields: String = (0..256).fold(String::new(), |mut all, at| {
        let _ = write!(all, "{}\"k{at}\":0", if at > 0 { "," } else { "" });
        all
    });
    vec![
        ("many keys", format!("{{{}}}", many(room, |at| format!("\"k{at}\":0")))),
        ("one key repeated", format!("{{{}}}", many(room, |_| "\"k\":0".to_owned()))),
        ("many items", format!("[{}]", many(room, |_| "0".to_owned()))),
        ("many lists", format!("[{}]", many(room, |_| "[[0]]".to_owned()))),
        ("many objects", format!("[{}]", many(room, |_| format!("{{{fields}}}")))),
        ("one long text", format!("\"{}\"", "长".repeat(room / 3))),
        ("one long text of escapes", format!("\"{}\"", "\\u0007".repeat(room / 6))),
        ("one long number", "7".repeat(room)),
        ("one long fraction", format!("0.{}", "3".repeat(room))),
        ("deep", "[".repeat(room)),
    ]
}

/// The inside of a scenario file of about that many bytes, with a name each. The last two are sound.
pub(crate) fn scenarios(room: usize) -> Vec<(&'static str, String)> {
    const PROJECT: &str = r#"{"city":"210100","kind":"upgrade","start":2022,"places":1}"#;
    let mut all: Vec<(&'static str, String)> = Vec::new();
    for (name, value) in values(room) {
        all.push((name, format!(r#""levers":{value}"#)));
    }
    let lists = many(room, |_| PROJECT.to_owned());
    all.push(("many projects", format!(r#""levers":{{"college_projects":[{lists}]}}"#)));
    all.push(("a long title", format!(r#""title":"{}""#, "题".repeat(room / 3))));
    let most = many(PROJECT.len() * 1000, |_| PROJECT.to_owned());
    all.push((
        "the most projects",
        format!(r#""title":"{}","levers":{{"college_projects":[{most}]}}"#, "题".repeat(200)),
    ));
    all.push(("a long note", format!(r#""note":"{}""#, "注".repeat(10_000))));
    all
}

/// A scenario file.
pub(crate) fn file(inside: &str) -> String {
    format!(r#"{{"format":"jigong.scenario/1",{inside}}}"#)
}

/// Scenario files of about that many bytes.
pub(crate) fn files(room: usize) -> Vec<(&'static str, String)> {
    let all = scenarios(room - 100).into_iter();
    all.map(|(name, inside)| (name, file(&inside))).collect()
}

/// A stored text with a right check code.
fn sealed(kind: &str, fields: &str) -> String {
    let text = format!(r#"{{"format":"{kind}","check":"0000000000000000","writer":"a","number":1,{fields}}}"#);
    resealed(&text).unwrap_or_default()
}

/// Works in hand of about that many bytes: with hostile scenarios, and with many steps through the largest sound one.
pub(crate) fn drafts(room: usize) -> Vec<(&'static str, String)> {
    let room = room - 200;
    let draft = |scenario: &str, rest: &str| {
        let opened = file(r#""title":"a""#);
        sealed("jigong.work/2", &format!(r#""scenario":{scenario},"opened":{opened}{rest}"#))
    };
    let mut all: Vec<_> = scenarios(room - 200)
        .into_iter()
        .map(|(name, inside)| (name, draft(&file(&inside), "")))
        .collect();
    let largest = scenarios(room - 200)
        .into_iter()
        .rev()
        .nth(1)
        .map(|(_, inside)| file(&inside));
    let largest = largest.unwrap_or_default();
    // As many as a text may have values.
    for (name, step, count) in [
        ("steps that change nothing", "{}", 90_000),
        ("steps of the origin", r#"{"origin":"steady_plan"}"#, 45_000),
        ("steps of a title", r#"{"scenario":{"title":"a"}}"#, 30_000),
        ("steps of both", r#"{"opened":{"note":"a"},"scenario":{"title":"a"}}"#, 18_000),
    ] {
        let half = vec![step; count].join(",");
        all.push((name, draft(&largest, &format!(r#","past":[{half}],"future":[{half}]"#))));
    }
    let left = 1_400_000;
    let step = values(left).swap_remove(0).1;
    all.push(("a step of many keys", draft(&largest, &format!(r#","past":[{step}]"#))));
    let step = values(left).swap_remove(4).1;
    all.push((
        "a step of many objects",
        draft(&largest, &format!(r#","past":[{{"scenario":{{"levers":{step}}}}}]"#)),
    ));
    all
}

/// Records of about that many bytes.
pub(crate) fn records(room: usize) -> Vec<(&'static str, String)> {
    const MOMENT: &str = "2025-11-24T15:00:07Z";
    let room = room - 400;
    let record = |versions: &str| {
        let head = format!(r#""id":"a","name":"a","created":"{MOMENT}","changed":"{MOMENT}""#);
        sealed("jigong.kept/1", &format!(r#"{head},"versions":[{versions}]"#))
    };
    let version = |scenario: &str| format!(r#"{{"at":"{MOMENT}","figures":"0000-0000","scenario":{scenario}}}"#);
    let mut all: Vec<_> = scenarios(room - 200)
        .into_iter()
        .map(|(name, inside)| (name, record(&version(&file(&inside)))))
        .collect();
    all.push(("many versions", record(&many(room, |_| version(&file(r#""title":"a""#))))));
    let sound = |at: usize| {
        version(&file(&format!(
            r#""title":"a","note":"{}""#,
            "n".repeat(at % 5 + room / 100 - 200)
        )))
    };
    let most: Vec<String> = (0..100).map(sound).collect();
    all.push(("the most versions", record(&most.join(","))));
    all
}

/// Comparisons of about that many bytes.
pub(crate) fn comparisons(room: usize) -> Vec<(&'static str, String)> {
    let room = room - 200;
    let kept =
        |columns: &str| format!(r#"{{"format":"jigong.compared/1","columns":[{{"hand":true}},{columns}],"reference":0}}"#);
    let column = |scenario: &str| format!(r#"{{"origin":"","scenario":{}}}"#, serde_json::Value::from(scenario));
    let mut all: Vec<_> = values(room - 200)
        .into_iter()
        .map(|(name, value)| (name, kept(&value)))
        .collect();
    all.push(("many columns", kept(&many(room, |_| column(&file(r#""title":"a""#))))));
    let largest = scenarios(room / 10).into_iter().rev().nth(1).map(|(_, inside)| file(&inside));
    let largest = column(&largest.unwrap_or_default());
    all.push(("many projects", kept(&many(room, |_| largest.clone()))));
    all
}

/// Texts that might be links, of that many characters.
pub(crate) fn links(room: usize) -> Vec<(&'static str, String)> {
    let framed = |inside: &str| format!("1{inside}");
    vec![
        ("heads of links", "1".repeat(room)),
        ("heads of long links", "1100".repeat(room / 4)),
        ("letters", framed(&"z".repeat(room - 1))),
        ("other signs", "长".repeat(room / 3)),
        ("a link after a sign", format!("。{}", "1009".repeat(room / 4 - 1))),
    ]
}
