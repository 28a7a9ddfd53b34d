//! Texts have limits at every door: a file, what is stored and a link refuse a longer one with its path, an edit clips it.

use jigong_formats::compared::{Kept, KeptColumn};
use jigong_formats::library::{Draft, MAX_NAME, Mark, Record, Stamp, Trail, Unread, Version, Work, clean};
use jigong_formats::link::{DamageKind, Link};
use jigong_model::plan::{Fault, FaultKind, Slot};
use jigong_model::scenario::limits::{self, clipped};
use jigong_model::scenario::{Edit, History, Opened, Reason, Scenario};

use crate::share::link;
use crate::support::{PLAN, valid};

/// A text of the scenario: its path in a file, its limit, and the way to it.
struct Text {
    path: String,
    limit: usize,
    set: fn(&mut Scenario, String),
}

fn reason(scenario: &mut Scenario) -> &mut Reason {
    scenario.data.reasons.entry(Slot::new(0).unwrap()).or_default()
}

fn texts() -> Vec<Text> {
    let own = |path: &str, limit: usize, set: fn(&mut Scenario, String)| Text {
        path: path.to_owned(),
        limit,
        set,
    };
    let of_reason = |part: &str| format!("data.reasons.{}.{part}", Slot::new(0).unwrap().path(&PLAN));
    vec![
        own("title", limits::TITLE, |own, text| own.title = text),
        own("note", limits::NOTE, |own, text| own.note = text),
        own("data.name", limits::DATA_NAME, |own, text| own.data.name = text),
        own("data.date", limits::DATA_DATE, |own, text| own.data.date = text),
        own("data.note", limits::REMARK, |own, text| own.data.note = text),
        own(&of_reason("by"), limits::REMARK, |own, text| reason(own).by = text),
        own(&of_reason("on"), limits::REMARK, |own, text| reason(own).on = text),
        own(&of_reason("why"), limits::REMARK, |own, text| reason(own).why = text),
    ]
}

/// The scenario with a text of so many characters, of four bytes each.
fn with(text: &Text, length: usize) -> Scenario {
    let mut scenario = Scenario::default();
    (text.set)(&mut scenario, "\u{20000}".repeat(length));
    scenario
}

#[track_caller]
fn refused(fault: &Fault, path: &str, limit: usize) {
    assert_eq!((fault.path.as_str(), &fault.kind), (path, &FaultKind::TextTooLong { limit }));
}

#[track_caller]
fn unread(fault: &Unread, path: &str, limit: usize) {
    match fault {
        Unread::Faulty(fault) => refused(fault, path, limit),
        other => panic!("{other}"),
    }
}

fn mark() -> Mark {
    Mark::next(None, jigong_formats::library::Id::parse("a").unwrap())
}

fn draft(scenario: Scenario) -> String {
    let history = History::new(Work::opened(valid(scenario), None));
    Draft::write(&history, &mark(), &mut Trail::default(), 0)
}

fn record(scenario: Scenario) -> String {
    let version = Version::of(valid(scenario), Stamp::default());
    let mut record = Record::new(
        jigong_formats::library::Id::parse("a").unwrap(),
        "a".to_owned(),
        None,
        version,
    );
    record.write(&mark()).unwrap()
}

fn comparison(scenario: Scenario) -> String {
    let kept = Kept {
        columns: vec![KeptColumn::Hand, KeptColumn::Other(valid(scenario), None)],
        reference: 0,
        sort: None,
    };
    kept.to_text().unwrap()
}

#[test]
fn a_text_of_the_limit_is_read_at_every_door() {
    for text in texts() {
        let scenario = with(&text, text.limit);
        assert_eq!(
            Scenario::parse(&scenario.to_text(&PLAN), &PLAN).as_ref(),
            Ok(&scenario),
            "{}",
            text.path
        );
        assert_eq!(*Draft::read(&draft(scenario.clone()), &PLAN).unwrap().work.scenario, scenario);
        assert_eq!(
            Record::read(&record(scenario.clone()), &PLAN).unwrap().0.newest().scenario,
            valid(scenario.clone())
        );
        assert!(Kept::parse(&comparison(scenario.clone()), &PLAN).is_ok(), "{}", text.path);
        // A note of the longest is too long for a link, whatever it says.
        if let Ok(sent) = link(scenario.clone(), None).write() {
            assert_eq!(Link::read(&sent, &PLAN).unwrap().scenarios[0].scenario, scenario);
        }
    }
}

#[test]
fn a_text_one_character_longer_is_refused_at_every_door_with_its_path() {
    for text in texts() {
        let (path, limit) = (text.path.as_str(), text.limit);
        let scenario = with(&text, limit + 1);
        refused(&Scenario::parse(&scenario.to_text(&PLAN), &PLAN).unwrap_err(), path, limit);
        let of_draft = Draft::read(&draft(scenario.clone()), &PLAN).unwrap_err();
        unread(&of_draft, &format!("scenario.{path}"), limit);
        let of_record = Record::read(&record(scenario.clone()), &PLAN).unwrap_err();
        unread(&of_record, &format!("versions[0].scenario.{path}"), limit);
        refused(&Kept::parse(&comparison(scenario), &PLAN).unwrap_err(), path, limit);
    }
}

#[test]
fn a_link_with_a_longer_text_is_refused_and_nothing_of_the_text_is_offered() {
    for text in texts() {
        // Of one byte a character, for a link of the longest texts is too long.
        let mut scenario = Scenario::default();
        (text.set)(&mut scenario, "a".repeat(text.limit + 1));
        let Ok(sent) = link(scenario, None).write() else {
            continue;
        };
        let damage = Link::read(&sent, &PLAN).unwrap_err();
        assert!(
            matches!(damage.kind, DamageKind::Altered { .. }),
            "{}: {:?}",
            text.path,
            damage.kind
        );
        let title = damage.readable.title.unwrap_or_default();
        assert!(title.chars().count() <= limits::TITLE);
        assert!(!damage.readable.all, "{}", text.path);
    }
}

#[test]
fn edits_clip_at_a_character() {
    let long = "题".repeat(20_000);
    let slot = Slot::new(3).unwrap();
    let reason = Reason {
        by: long.clone(),
        on: long.clone(),
        why: long.clone(),
    };
    let name = Edit::NameData {
        name: long.clone(),
        date: long.clone(),
        note: long.clone(),
    };
    let edits = Edit::All(vec![Edit::SetTitle(long.clone()), Edit::Explain(slot, reason), name]);
    let scenario = Scenario::default().after(&edits, &PLAN);
    let data = &scenario.data;
    let own = &data.reasons[&slot];
    for (text, limit) in [
        (&scenario.title, limits::TITLE),
        (&data.name, limits::DATA_NAME),
        (&data.date, limits::DATA_DATE),
        (&data.note, limits::REMARK),
        (&own.by, limits::REMARK),
        (&own.on, limits::REMARK),
        (&own.why, limits::REMARK),
    ] {
        assert_eq!(text.chars().count(), limit);
    }
    assert_eq!(Scenario::parse(&scenario.to_text(&PLAN), &PLAN), Ok(scenario));
    assert_eq!(clipped("a长b", 2), "a长");
    assert_eq!(clipped("a长b", 3), "a长b");
    assert_eq!(clipped("", 0), "");
}

#[test]
fn a_name_is_never_longer_than_a_title() {
    assert_eq!(clean(&"名".repeat(9000)).unwrap().chars().count(), MAX_NAME);
    assert_eq!(MAX_NAME, limits::TITLE);
}

#[test]
fn a_byte_order_mark_stands_before_a_scenario_file_only() {
    let text = Scenario {
        title: "\u{feff}稳步".to_owned(),
        ..Scenario::default()
    }
    .to_text(&PLAN);
    let opened = Opened::parse(&format!("\u{feff}{text}"), &PLAN).unwrap();
    assert_eq!(opened.scenario.title, "\u{feff}稳步");
    for broken in [
        format!("\u{feff}\u{feff}{text}"),
        format!(" \u{feff}{text}"),
        text.replacen('{', "{\u{feff}", 1),
        format!("{text}\u{feff}"),
    ] {
        let fault = Opened::parse(&broken, &PLAN).unwrap_err();
        assert!(matches!(fault.kind, FaultKind::NotJson { .. }), "{fault}");
    }
    let stored = draft(Scenario::default());
    assert!(Draft::read(&format!("\u{feff}{stored}"), &PLAN).is_err());
}
