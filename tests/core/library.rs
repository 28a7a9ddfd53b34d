//! What the desk remembers: what is written reads back, what was written by earlier versions still opens, and what is
//! damaged says so.

mod aside;
mod damage;
mod draft;
mod migration;
mod names;
mod record;

use jigong_formats::library::{Home, Id, Mark, Record, Stamp, Version, Work};
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::Slot;
use jigong_model::scenario::{Preset, Reason, Scenario, limits};
use proptest::prelude::*;

use crate::strategies::any_scenario;
use crate::support::{PLAN, valid};

pub(crate) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub(crate) fn mark(number: u64) -> Mark {
    Mark {
        writer: id("a1b2"),
        number,
    }
}

/// The moment of that many minutes, up to an hour.
fn at(minute: usize) -> Stamp {
    Stamp::parse(&format!("2025-11-24T15:{minute:02}:07Z")).unwrap()
}

pub(crate) fn preset(preset: Preset, title: &str) -> ValidScenario {
    ValidScenario::preset(&PLAN, preset).unwrap().titled(title)
}

/// A record with versions from these presets, the oldest first.
pub(crate) fn kept(name: &str, presets: &[Preset]) -> Record {
    let mut versions = presets
        .iter()
        .enumerate()
        .map(|(minute, &own)| Version::of(preset(own, name), at(minute)));
    let mut record = Record::new(id("7f"), name.to_owned(), Some(presets[0]), versions.next().unwrap());
    versions.for_each(|version| record.save(version));
    record
}

/// Any scenario under any title, with any note.
fn titled() -> impl Strategy<Value = ValidScenario> {
    (any_scenario(), any::<String>(), any::<String>()).prop_map(|(drawn, title, note)| valid(Scenario { title, note, ..drawn }))
}

fn any_id() -> impl Strategy<Value = Id> {
    prop::collection::vec(prop::sample::select("abcz019".chars().collect::<Vec<_>>()), 1..=40)
        .prop_map(|letters| id(&letters.into_iter().collect::<String>()))
}

fn any_mark() -> impl Strategy<Value = Mark> {
    (any_id(), 0..9_000_000_000_000_000_u64).prop_map(|(writer, number)| Mark { writer, number })
}

fn any_home() -> impl Strategy<Value = Option<Home>> {
    prop::option::of((any_id(), any_mark()).prop_map(|(id, mark)| Home { id, mark }))
}

fn any_origin() -> impl Strategy<Value = Option<Preset>> {
    prop::option::of(prop::sample::select(Preset::of(&PLAN).collect::<Vec<_>>()))
}

fn any_work() -> impl Strategy<Value = Work> {
    (titled(), any_origin(), any_home()).prop_map(|(scenario, origin, home)| Work {
        home,
        ..Work::opened(scenario, origin)
    })
}

/// Equal to the last bit: equal numbers may differ in the sign of zero, their debug texts do not.
#[track_caller]
fn same<T: PartialEq + std::fmt::Debug>(found: &T, expected: &T) {
    assert_eq!(found, expected);
    assert_eq!(format!("{found:?}"), format!("{expected:?}"));
}

/// A scenario of at least that many bytes as a file: a word of the longest on as many figures as it takes.
fn large(letter: &str, bytes: usize) -> ValidScenario {
    let mut scenario = Scenario::default();
    let word = letter.repeat(limits::REMARK);
    for slot in Slot::all() {
        if scenario.data.reasons.len() * word.len() >= bytes {
            break;
        }
        let reason = Reason {
            why: word.clone(),
            ..Reason::default()
        };
        scenario.data.reasons.insert(slot, reason);
    }
    assert!(scenario.to_text(&PLAN).len() >= bytes);
    valid(scenario)
}

/// The work with a changed scenario.
pub(crate) fn changed(work: &Work, scenario: Scenario) -> Work {
    Work {
        scenario: valid(scenario),
        ..work.clone()
    }
}
