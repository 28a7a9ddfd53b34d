//! Records: what is written reads back, versions are kept within their bounds, and opening gives what was saved.

use jigong_formats::library::{MAX_NOTE, MAX_RECORD, MAX_VERSIONS, Mark, Record, Stamp, TooLarge, Version, clean};
use jigong_model::scenario::{Preset, Scenario};
use proptest::prelude::*;

use crate::strategies::settings;
use crate::support::{PLAN, valid};

use super::{any_id, any_mark, any_origin, at, id, kept, large, mark, preset, same, titled};

fn any_stamp() -> impl Strategy<Value = Stamp> {
    (0..10_000u16, 0..=12u8, 0..=31u8, 0..=23u8, 0..=59u8, 0..=60u8).prop_map(|(year, month, day, hour, minute, second)| {
        Stamp::parse(&format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")).unwrap()
    })
}

fn any_record() -> impl Strategy<Value = Record> {
    let version = (titled(), any_stamp(), ".{0,20}");
    let name = any::<String>().prop_filter_map("a name", |name| clean(&name));
    (any_id(), name, any_origin(), prop::collection::vec(version, 1..5)).prop_map(|(id, name, origin, versions)| {
        let mut versions = versions.into_iter().map(|(scenario, at, note)| {
            let mut version = Version::of(scenario, at);
            version.note = note;
            version
        });
        let mut record = Record::new(id, name, origin, versions.next().unwrap());
        versions.for_each(|version| record.save(version));
        record
    })
}

proptest! {
    #![proptest_config(settings(300))]

    #[test]
    fn any_record_reads_back(mut record in any_record(), mark in any_mark()) {
        let text = record.write(&mark).unwrap();
        let (mut read, found) = Record::read(&text, &PLAN).unwrap();
        same(&read, &record);
        prop_assert_eq!(&found, &mark);
        prop_assert_eq!(Mark::of(&text), Some(mark.clone()));
        prop_assert_eq!(read.write(&mark).unwrap(), text);
    }

    #[test]
    fn a_version_in_a_record_is_a_scenario_file(mut record in any_record()) {
        let text = record.write(&mark(1)).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let versions = json["versions"].as_array().unwrap();
        for (stored, version) in versions.iter().rev().zip(record.versions()) {
            same(&Scenario::parse(&stored["scenario"].to_string(), &PLAN).unwrap(), &version.scenario);
        }
    }

    #[test]
    fn moments_sort_as_their_texts(one in any_stamp(), other in any_stamp()) {
        prop_assert_eq!(one.cmp(&other), one.as_str().cmp(other.as_str()));
    }
}

#[test]
fn moments_that_are_none_are_refused() {
    for bad in [
        "",
        "2025-11-24",
        "2025-11-24T15:00:00",
        "2025-11-24 15:00:00Z",
        "2025-13-24T15:00:00Z",
        "2025-11-24T24:00:00Z",
        "20２5-11-24T15:00:0Z",
        "+025-11-24T15:00:00Z",
    ] {
        assert_eq!(Stamp::parse(bad), None, "{bad}");
    }
    assert_eq!(Stamp::parse(Stamp::default().as_str()), Some(Stamp::default()));
}

#[test]
fn versions_are_the_newest_first_and_an_unchanged_one_is_none() {
    let mut record = kept("沈阳", &[Preset::StatusQuo, Preset::SteadyPlan]);
    assert_eq!(record.versions().count(), 2);
    assert_eq!(record.newest().scenario, preset(Preset::SteadyPlan, "沈阳"));
    record.save(Version::of(preset(Preset::SteadyPlan, "沈阳"), at(5)));
    assert_eq!(record.versions().count(), 2);
    assert_eq!(record.changed(), &at(5));
    // Another title is another name, and no other version.
    record.save(Version::of(preset(Preset::SteadyPlan, "大连"), at(6)));
    assert_eq!(record.versions().count(), 2);
    assert_eq!(record.newest().scenario.title, "大连");
    record.save(Version::of(preset(Preset::StatusQuo, "大连"), at(7)));
    let times: Vec<_> = record.versions().map(|version| version.at.clone()).collect();
    assert_eq!(times, [at(7), at(1), at(0)]);
    assert_eq!(record.created, at(0));
}

#[test]
fn the_same_levers_under_other_figures_are_another_version() {
    let mut record = kept("a", &[Preset::StatusQuo]);
    let mut version = Version::of(preset(Preset::StatusQuo, "a"), at(5));
    version.figures = jigong_model::scenario::Fingerprint::parse("0000-0001").unwrap();
    record.save(version);
    assert_eq!(record.versions().count(), 2);
}

#[test]
fn notes_go_to_their_version_and_are_bounded() {
    let mut record = kept("a", &[Preset::StatusQuo, Preset::SteadyPlan, Preset::TrainingFirst]);
    record.note(0, " 送审稿 ");
    record.note(2, &"注".repeat(MAX_NOTE + 9));
    record.note(3, "nowhere");
    let notes: Vec<_> = record.versions().map(|version| version.note.chars().count()).collect();
    assert_eq!(notes, [3, 0, MAX_NOTE]);
    assert_eq!(record.newest().note, "送审稿");
}

#[test]
fn beyond_the_bound_the_oldest_version_without_a_note_goes() {
    let mut record = kept("a", &[Preset::StatusQuo, Preset::SteadyPlan]);
    record.note(1, "first");
    for step in 0..MAX_VERSIONS {
        let scenario = Scenario {
            note: step.to_string(),
            ..Scenario::clone(&preset(Preset::StatusQuo, "a"))
        };
        record.save(Version::of(valid(scenario), at(step % 60)));
    }
    assert_eq!(record.versions().count(), MAX_VERSIONS);
    let oldest: Vec<_> = record.versions().collect();
    assert_eq!(oldest[MAX_VERSIONS - 1].note, "first");
    assert_eq!(
        oldest[MAX_VERSIONS - 2].scenario.note,
        "1",
        "the one without a note before it went"
    );
    let text = record.write(&mark(1)).unwrap();
    assert_eq!(Record::read(&text, &PLAN).unwrap().0, record);
}

#[test]
fn what_does_not_fit_is_dropped_from_the_oldest_and_never_the_newest() {
    let mut record = Record::new(id("1"), "a".to_owned(), None, Version::of(large("a", 200_000), at(0)));
    record.save(Version::of(large("b", 200_000), at(1)));
    record.save(Version::of(large("c", 200_000), at(2)));
    let text = record.write(&mark(1)).unwrap();
    assert!(text.len() <= MAX_RECORD);
    let (read, _) = Record::read(&text, &PLAN).unwrap();
    assert_eq!(
        read.versions().map(|version| version.at.clone()).collect::<Vec<_>>(),
        [at(2), at(1)]
    );
    let mut record = Record::new(id("1"), "a".to_owned(), None, Version::of(large("𠀀", MAX_RECORD), at(0)));
    assert_eq!(record.write(&mark(1)), Err(TooLarge));
}

#[test]
fn opening_gives_the_newest_under_the_records_name_and_reset_returns_to_it() {
    let mut record = kept("旧名", &[Preset::StatusQuo, Preset::SteadyPlan]);
    record.rename("新名".to_owned(), at(9));
    let work = record.open(0, &mark(3)).unwrap();
    assert_eq!(work.scenario, preset(Preset::SteadyPlan, "新名"));
    assert!(work.is_as_opened());
    assert_eq!(work.home.as_ref().unwrap().id, record.id);
    assert_eq!(work.home.as_ref().unwrap().mark, mark(3));
    let earlier = record.open(1, &mark(3)).unwrap();
    assert_eq!(earlier.scenario, preset(Preset::StatusQuo, "新名"));
    assert_eq!(earlier.opened, preset(Preset::SteadyPlan, "新名"));
    assert!(!earlier.is_as_opened());
    assert_eq!(record.open(2, &mark(3)), None);
}

#[test]
fn a_copy_is_the_newest_version_alone() {
    let record = kept("a", &[Preset::StatusQuo, Preset::SteadyPlan]);
    let copy = record.duplicate(id("2"), "a 2".to_owned(), at(30));
    assert_eq!(copy.versions().count(), 1);
    assert_eq!(copy.newest().scenario, record.newest().scenario);
    assert_eq!(
        (copy.changed(), &copy.created, copy.origin),
        (&at(30), &at(30), record.origin)
    );
}
