//! Damaged texts: never a panic, never another value in silence; a newer format is no damage.

use jigong_formats::library::Work;
use jigong_formats::library::{Draft, Record, Trail, Unread};
use jigong_model::scenario::{Edit, History, Lever, Preset};
use proptest::prelude::*;

use crate::strategies::settings;
use crate::support::PLAN;

use super::{changed, kept, mark, preset};

fn record() -> String {
    let mut record = kept("沈阳“合并”", &[Preset::StatusQuo, Preset::SteadyPlan]);
    record.note(1, "送审稿");
    record.write(&mark(3)).unwrap()
}

fn draft() -> String {
    let mut history = History::new(Work::opened(preset(Preset::SteadyPlan, "甲"), Some(Preset::SteadyPlan)));
    for value in [0.01, 0.02, 0.03] {
        let work = history.present().clone();
        history.change(
            changed(
                &work,
                work.scenario.after(&Edit::SetLever(Lever::TrainingGrowth, value), &PLAN),
            ),
            false,
        );
    }
    history.undo();
    Draft::write(&history, &mark(3), &mut Trail::default(), 10_000)
}

/// Reads both kinds as what they are not, too.
fn refused(text: &str) -> [Unread; 2] {
    [Record::read(text, &PLAN).unwrap_err(), Draft::read(text, &PLAN).unwrap_err()]
}

#[test]
fn every_changed_byte_is_refused() {
    for text in [record(), draft()] {
        for at in 0..text.len() {
            for change in [1u8, 0x20, 0x80, 0xff] {
                let mut bytes = text.clone().into_bytes();
                bytes[at] ^= change;
                // Storage holds text: what is none cannot be found there.
                if let Ok(damaged) = String::from_utf8(bytes) {
                    refused(&damaged);
                }
            }
            if text.is_char_boundary(at) {
                for letter in ["0", "9", "a", "\"", ",", "}", " ", "é"] {
                    let end = at + text[at..].chars().next().unwrap().len_utf8();
                    let damaged = format!("{}{letter}{}", &text[..at], &text[end..]);
                    if damaged != text {
                        refused(&damaged);
                    }
                    refused(&format!("{}{letter}{}", &text[..at], &text[at..]));
                }
            }
        }
    }
}

#[test]
fn every_cut_is_refused() {
    for text in [record(), draft()] {
        for at in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
            refused(&text[..at]);
            if at > 0 {
                refused(&text[at..]);
            }
        }
    }
}

#[test]
fn a_text_of_the_other_kind_is_refused() {
    assert!(matches!(Record::read(&draft(), &PLAN), Err(Unread::Faulty(_))));
    assert!(matches!(Draft::read(&record(), &PLAN), Err(Unread::Faulty(_))));
}

#[test]
fn a_newer_format_is_told_from_damage() {
    for version in ["2", "3", "17", "4000000000"] {
        let newer = format!(r#"{{"whatever":[1],"format":"jigong.kept/{version}"}}"#);
        assert_eq!(Record::read(&newer, &PLAN), Err(Unread::Newer), "{version}");
    }
    for version in ["3", "17"] {
        let newer = format!(r#"{{"format":"jigong.work/{version}","check":"x"}}"#);
        assert_eq!(Draft::read(&newer, &PLAN), Err(Unread::Newer), "{version}");
    }
    for version in ["", "0", "01", "+2", "-1", "2.0", "two", "99999999999"] {
        let other = format!(r#"{{"format":"jigong.kept/{version}"}}"#);
        assert!(matches!(Record::read(&other, &PLAN), Err(Unread::Faulty(_))), "{version}");
    }
}

#[test]
fn a_change_that_leaves_json_sound_is_found_by_the_seal() {
    let text = record();
    let changed = text.replacen("0.0", "0.1", 1);
    assert_ne!(changed, text);
    assert_eq!(Record::read(&changed, &PLAN), Err(Unread::Altered));
    let spaced = text.replacen("{\"format\"", "{ \"format\"", 1);
    assert_eq!(Record::read(&spaced, &PLAN), Err(Unread::Altered));
}

proptest! {
    #![proptest_config(settings(2000))]

    #[test]
    fn any_text_at_all_is_read_or_refused(text: String) {
        refused(&text);
        refused(&format!(r#"{{"format":"jigong.kept/1","check":"{text}"#));
        let _ = Draft::read(&format!(r#"{{"format":"jigong.work/1","writer":"a","number":1,{text}}}"#), &PLAN);
    }
}
