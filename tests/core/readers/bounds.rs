//! What reading takes, by counts: values that are kept, comparisons of keys, steps that are followed. All of them grow
//! with the length of a text and no faster.

use jigong_formats::compared::{Kept, MAX_COLUMNS};
use jigong_formats::library::{Draft, MAX_DRAFT, MAX_RECORD, Record, Unread};
use jigong_formats::link::{LONGEST, Link};
use jigong_model::plan::node::{MAX_FIELDS, MAX_TEXT, MAX_VALUES, Node};
use jigong_model::plan::{Fault, FaultKind, Slot};
use jigong_model::scenario::Scenario;

use crate::support::{PLAN, valid};
use crate::worst;

/// Comparisons of keys that the search for repeated ones makes at most.
fn comparisons(node: &Node) -> usize {
    match node {
        Node::List(items) => items.iter().map(comparisons).sum(),
        Node::Map(entries) => {
            let own = entries.len() * entries.len().saturating_sub(1) / 2;
            own + entries.iter().map(|(_, value)| comparisons(value)).sum::<usize>()
        }
        _ => 0,
    }
}

fn too_many(fault: &Fault) -> Option<(&str, usize)> {
    match fault.kind {
        FaultKind::TooMany { limit } => Some((&fault.path, limit)),
        _ => None,
    }
}

#[test]
fn the_worst_texts_of_any_length_cost_no_more_than_their_bytes() {
    for room in [MAX_TEXT / 64, MAX_TEXT / 8, MAX_TEXT - 100, MAX_DRAFT - 100] {
        for (name, text) in worst::values(room) {
            match Node::parse_up_to(&text, MAX_DRAFT) {
                Ok(node) => {
                    assert!(node.values() <= MAX_VALUES, "{name}");
                    let made = comparisons(&node);
                    assert!(made <= MAX_FIELDS * text.len(), "{name}: {made} comparisons for {room} bytes");
                }
                Err(fault) => match &fault.kind {
                    FaultKind::TooMany { limit } => assert_eq!(*limit, MAX_VALUES, "{name}"),
                    kind => assert!(matches!(kind, FaultKind::NotJson { .. }), "{name}: {fault}"),
                },
            }
        }
    }
}

#[test]
fn an_object_with_too_many_fields_is_refused_at_its_path() {
    let fields = |count: usize| {
        let all: Vec<String> = (0..count).map(|at| format!("\"k{at}\":0")).collect();
        format!("\"levers\":{{{}}}", all.join(","))
    };
    let fault = |count: usize| Scenario::parse(&worst::file(&fields(count)), &PLAN).unwrap_err();
    let most = fault(MAX_FIELDS);
    assert_eq!((most.path.as_str(), &most.kind), ("levers.k0", &FaultKind::UnknownField));
    // 120,000 keys in a file of 1 MB stood for a minute.
    for count in [MAX_FIELDS + 1, MAX_FIELDS + 2, 70_000] {
        assert_eq!(too_many(&fault(count)), Some(("levers", MAX_FIELDS)), "{count}");
    }
    let twice = worst::file("\"levers\":{\"a\":0,\"b\":0,\"b\":0}");
    let fault = Scenario::parse(&twice, &PLAN).unwrap_err();
    assert_eq!((fault.path.as_str(), &fault.kind), ("levers.b", &FaultKind::Repeated));
}

#[test]
fn a_path_repeats_only_the_beginning_of_a_key() {
    let long = "键".repeat(100_000);
    let fault = Scenario::parse(&worst::file(&format!("\"{long}\":1")), &PLAN).unwrap_err();
    assert_eq!((fault.path.as_str(), &fault.kind), (&long[..300], &FaultKind::UnknownField));
    let longest = Slot::all().map(|slot| slot.path(&PLAN).chars().count()).max();
    assert!(longest < Some(100), "{longest:?}");
}

#[test]
fn a_text_with_too_many_values_is_refused_as_a_whole() {
    let list = |count: usize| format!("[{}]", vec!["0"; count].join(","));
    assert_eq!(Node::parse(&list(MAX_VALUES - 1)).unwrap().values(), MAX_VALUES);
    let fault = Node::parse(&list(MAX_VALUES)).unwrap_err();
    assert_eq!(too_many(&fault), Some(("$", MAX_VALUES)));
    // What is wrong before that is told with its place.
    let broken = Node::parse(&list(MAX_VALUES - 1).replacen('0', "x", 1)).unwrap_err();
    assert_eq!(broken.kind, FaultKind::NotJson { line: 1, column: 2 });
    let deep = Node::parse(&"[".repeat(200)).unwrap_err();
    assert!(matches!(deep.kind, FaultKind::NotJson { .. }));
}

#[test]
fn every_reader_ends_with_the_worst_texts_of_its_limit() {
    for (name, text) in worst::files(MAX_TEXT) {
        assert!(text.len() > MAX_TEXT / 50 && text.len() <= MAX_TEXT, "{name}: {}", text.len());
        let sound = ["the most projects", "a long note"].contains(&name);
        assert_eq!(Scenario::parse(&text, &PLAN).is_ok(), sound, "{name}");
    }
    let mut followed = 0;
    for (name, text) in worst::drafts(MAX_DRAFT) {
        assert!(text.len() <= MAX_DRAFT, "{name}: {}", text.len());
        match Draft::read(&text, &PLAN) {
            Ok(draft) => {
                let (past, future) = draft.steps(&PLAN);
                followed += past.len() + future.len();
                assert!(past.len().max(future.len()) <= MAX_VALUES, "{name}");
                if name.contains("title") || name.contains("both") {
                    // Each of them reads 1,000 projects again.
                    assert!((50..200).contains(&past.len()), "{name}: {}", past.len());
                }
            }
            Err(unread) => assert!(matches!(unread, Unread::Faulty(_)), "{name}: {unread}"),
        }
    }
    assert!(followed > 200, "{followed}");
    for (name, text) in worst::records(MAX_RECORD) {
        assert!(text.len() <= MAX_RECORD, "{name}: {}", text.len());
        let sound = ["the most projects", "a long note", "the most versions"].contains(&name);
        match Record::read(&text, &PLAN) {
            Ok(_) => assert!(sound, "{name}"),
            Err(unread) => assert!(!sound && matches!(unread, Unread::Faulty(_)), "{name}: {unread}"),
        }
    }
    for (name, text) in worst::comparisons(MAX_TEXT) {
        assert!(text.len() <= MAX_TEXT, "{name}: {}", text.len());
        match Kept::parse(&text, &PLAN) {
            Ok(kept) => assert!(name == "many projects" && kept.columns.len() <= MAX_COLUMNS, "{name}"),
            Err(fault) if name == "many columns" => assert_eq!(too_many(&fault), Some(("columns", MAX_COLUMNS))),
            Err(_) => assert_ne!(name, "many projects"),
        }
    }
    for (name, text) in worst::links(LONGEST) {
        assert!(Link::read(&text, &PLAN).is_err(), "{name}");
    }
}

#[test]
fn a_comparison_of_too_many_columns_is_neither_read_nor_written() {
    let column = || jigong_formats::compared::KeptColumn::Other(valid(Scenario::default()), None);
    let kept = |count: usize| Kept {
        columns: std::iter::once(jigong_formats::compared::KeptColumn::Hand)
            .chain((1..count).map(|_| column()))
            .collect(),
        reference: 0,
        sort: None,
    };
    let text = kept(MAX_COLUMNS).to_text().unwrap();
    assert_eq!(Kept::parse(&text, &PLAN), Ok(kept(MAX_COLUMNS)));
    assert_eq!(kept(MAX_COLUMNS + 1).to_text(), None);
}
