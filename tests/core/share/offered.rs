//! Any scenario that can come in hand runs, is written to a file, reads back equal and survives a reload: random ones, and
//! whatever is offered of a link that was cut or changed.

use jigong_formats::library::{Draft, Id, Mark, Trail, Work};
use jigong_formats::link::Link;
use jigong_model::outcome::{Outcome, ValidScenario};
use jigong_model::scenario::{History, Scenario};
use proptest::prelude::*;

use crate::strategies::settings;
use crate::support::{PLAN, valid};

use super::golden::golden;
use super::round_trip::written;

/// What is wrong with a scenario in hand.
fn ills(scenario: &ValidScenario) -> Option<String> {
    if let Err(fault) = Outcome::of(&PLAN, scenario) {
        return Some(format!("run: {fault}"));
    }
    match Scenario::parse(&scenario.to_text(&PLAN), &PLAN) {
        Err(fault) => return Some(format!("file: {fault}")),
        Ok(read) if read != **scenario => return Some("another scenario comes out of its file".to_owned()),
        Ok(_) => {}
    }
    let mark = Mark::next(None, Id::parse("a").unwrap());
    let history = History::new(Work::opened(scenario.clone(), None));
    match Draft::read(&Draft::write(&history, &mark, &mut Trail::default(), 0), &PLAN) {
        Err(unread) => Some(format!("reload: {unread}")),
        Ok(draft) if draft.work.scenario != *scenario => Some("another scenario after a reload".to_owned()),
        Ok(_) => None,
    }
}

/// The scenario that a text which is no link is opened as, where the user wants what could be read.
fn offered(text: &str) -> Option<ValidScenario> {
    Link::read(text, &PLAN).err()?.readable.scenario?.ok()
}

/// Every golden link with each of these copies.
#[track_caller]
fn all_live(copies: impl Fn(&str) -> Vec<String>) {
    let (mut offers, mut last) = (0, None);
    for (name, entry) in golden() {
        for copy in copies(entry["link"].as_str().unwrap()) {
            let Some(scenario) = offered(&copy) else { continue };
            offers += 1;
            if last.as_ref() != Some(&scenario) {
                assert_eq!(ills(&scenario), None, "{name}: {copy}");
                last = Some(scenario);
            }
        }
    }
    assert!(offers > 500, "only {offers} were offered");
}

#[test]
fn what_is_offered_of_a_link_cut_anywhere_can_be_in_hand() {
    all_live(|link| (0..link.len()).map(|end| link[..end].to_owned()).collect());
}

#[test]
fn what_is_offered_of_a_link_with_a_changed_letter_can_be_in_hand() {
    all_live(|link| {
        let places = (0..link.len()).flat_map(|at| ["0", "7", "Z", "z"].map(|letter| (at, letter)));
        let changed = places.map(|(at, letter)| format!("{}{letter}{}", &link[..at], &link[at + 1..]));
        changed.filter(|copy| copy != link).collect()
    });
}

proptest! {
    #![proptest_config(settings(200))]

    #[test]
    fn any_scenario_can_be_in_hand(scenario in written()) {
        prop_assert_eq!(ills(&valid(scenario)), None);
    }
}
