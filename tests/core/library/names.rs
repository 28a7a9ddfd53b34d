//! Names: tidied, told apart, found and in order.

use jigong_formats::library::{MAX_NAME, clean, finds, newest_first, unique};
use jigong_model::scenario::Preset;
use proptest::prelude::*;

use crate::strategies::settings;

use super::{at, id, kept};

#[test]
fn names_are_tidied() {
    assert_eq!(clean("  沈阳\t合并 \n 方案　").as_deref(), Some("沈阳 合并 方案"));
    assert_eq!(clean("a\u{0}b\u{7f}").as_deref(), Some("a b"));
    assert_eq!(clean(" \n\u{3000}"), None);
    assert_eq!(clean(&"长".repeat(MAX_NAME + 9)).unwrap().chars().count(), MAX_NAME);
}

#[test]
fn a_name_that_is_taken_gets_the_first_free_number() {
    let named = |name: &str, others: &[&str]| unique(name, others.iter().copied());
    assert_eq!(named("沈阳", &[]), "沈阳");
    assert_eq!(named("沈阳", &["沈阳"]), "沈阳 2");
    assert_eq!(named("沈阳", &["沈阳", "沈阳 2", "沈阳 4"]), "沈阳 3");
    assert_eq!(named("沈阳 2", &["沈阳", "沈阳 2"]), "沈阳 3");
    assert_eq!(named("Plan a", &["plan A"]), "Plan a 2", "upper and lower case read the same");
    assert_eq!(named("Ｐｌａｎ", &["plan"]), "Ｐｌａｎ 2", "so do full and half width");
    assert_eq!(named("2025", &["2025"]), "2025 2", "a number alone is a name");
}

proptest! {
    #![proptest_config(settings(500))]

    #[test]
    fn the_name_is_free_and_within_its_bound(name: String, copies in 0..30usize) {
        prop_assume!(clean(&name).is_some());
        let name = clean(&name).unwrap();
        let mut taken: Vec<String> = Vec::new();
        for _ in 0..copies {
            let next = unique(&name, taken.iter().map(String::as_str));
            prop_assert!(next.chars().count() <= MAX_NAME);
            prop_assert_eq!(clean(&next), Some(next.clone()));
            prop_assert!(!taken.contains(&next));
            taken.push(next);
        }
    }

    #[test]
    fn tidying_twice_is_tidying_once(name: String) {
        if let Some(tidy) = clean(&name) {
            prop_assert_eq!(clean(&tidy), Some(tidy));
        }
    }
}

#[test]
fn every_word_is_looked_for_in_the_name_and_the_notes() {
    let mut record = kept("Shenyang 沈阳合并 Ａ版", &[Preset::StatusQuo, Preset::SteadyPlan]);
    record.note(1, "送厅长 Review");
    for found in ["", "  ", "沈阳", "合并 沈阳", "shen", "SHENYANG a版", "厅长", "review", "ａ"] {
        assert!(finds(found, &record), "{found}");
    }
    for missed in ["大连", "沈阳 大连", "shenyang2"] {
        assert!(!finds(missed, &record), "{missed}");
    }
}

#[test]
fn what_was_changed_last_comes_first() {
    let mut records = ["乙", "甲", "丙"].map(|name| kept(name, &[Preset::StatusQuo]));
    records[2].rename("丙".to_owned(), at(9));
    let copy = records[0].duplicate(id("80"), "乙".to_owned(), at(0));
    let mut all: Vec<_> = records.into_iter().chain([copy]).collect();
    all.sort_by(newest_first);
    let names: Vec<_> = all.iter().map(|record| (record.name.as_str(), record.id.as_str())).collect();
    assert_eq!(names, [("丙", "7f"), ("乙", "7f"), ("乙", "80"), ("甲", "7f")]);
}
