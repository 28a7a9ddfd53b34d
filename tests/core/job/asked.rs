//! What is open: one question a kind, the newest.

use jigong_analysis::questions::{Kind, Priority, Question};
use jigong_workers::asked::Asked;
use jigong_workers::wire::Ticket;
use proptest::prelude::*;

use crate::strategies::settings;

use super::{every_question, file};

#[test]
fn the_kinds_are_in_order_and_each_has_a_lane() {
    assert_eq!(every_question().map(|question| question.kind()), Kind::ALL);
    let quick: Vec<Kind> = Kind::ALL
        .into_iter()
        .filter(|kind| kind.priority() == Priority::Quick)
        .collect();
    assert_eq!(quick, [Kind::HowSure, Kind::Why]);
}

#[test]
fn an_overtaken_question_settles_nothing() {
    let (mut asked, text) = (Asked::default(), file(0.02));
    let [how_sure, why, ..] = every_question();
    let first = asked.ask(text.clone(), how_sure.clone(), 0.0);
    let other = asked.ask(text.clone(), why, 0.0);
    let second = asked.ask(text, how_sure, 1.0);
    assert_eq!(asked.settle(first.ticket), None);
    assert!(asked.is_open(Kind::HowSure));
    assert_eq!(asked.settle(second.ticket), Some(Kind::HowSure));
    assert_eq!(asked.settle(second.ticket), None, "an answer counts once");
    assert_eq!(asked.settle(other.ticket), Some(Kind::Why));
    assert!(asked.is_empty());
}

#[test]
fn what_was_taken_back_settles_nothing() {
    let mut asked = Asked::default();
    let request = asked.ask(file(0.02), Question::WhatMatters, 0.0);
    assert_eq!(asked.take_back(Kind::HowSure), None);
    assert_eq!(asked.take_back(Kind::WhatMatters), Some(request.ticket));
    assert_eq!(asked.settle(request.ticket), None);
    assert!(asked.is_empty());
}

#[test]
fn whoever_comes_next_gets_what_is_open_in_the_lane() {
    let (mut asked, text) = (Asked::default(), file(0.02));
    let requests = every_question().map(|question| asked.ask(text.clone(), question, 0.0));
    asked.settle(requests[1].ticket);
    let of = |lane| asked.of_lane(lane).cloned().collect::<Vec<_>>();
    assert_eq!(of(Priority::Quick), requests[..1]);
    assert_eq!(of(Priority::Slow), requests[2..]);
}

fn slowest(asked: &Asked, now: f64) -> Option<f64> {
    asked.slowest(now, 300.0, |_| true)
}

#[test]
fn long_is_told_of_what_has_been_open_long_by_the_slowest() {
    let (mut asked, text) = (Asked::default(), file(0.02));
    let [how_sure, _, _, matters, takes] = every_question();
    let long = asked.ask(text.clone(), matters, 0.0);
    asked.ask(text.clone(), takes, 100.0);
    asked.ask(text.clone(), how_sure.clone(), 100.0);
    assert_eq!(slowest(&asked, 299.0), None);
    asked.progress(long.ticket, 0.75);
    assert_eq!(slowest(&asked, 300.0), Some(0.75));
    assert_eq!(slowest(&asked, 400.0), Some(0.0));
    assert_eq!(asked.slowest(400.0, 300.0, |lane| lane == Priority::Quick), Some(0.0));
    assert_eq!(
        asked.slowest(399.0, 300.0, |lane| lane == Priority::Quick),
        None,
        "in a lane where nobody works"
    );
    // A question that overtakes another starts anew: it is not the hand that takes long.
    asked.take_back(Kind::WhatItTakes);
    asked.ask(text, how_sure, 400.0);
    assert_eq!(slowest(&asked, 500.0), Some(0.75));
    asked.progress(Ticket(0), 0.1);
    assert_eq!(slowest(&asked, 500.0), Some(0.75));
}

proptest! {
    #![proptest_config(settings(64))]
    #[test]
    fn in_any_order_only_the_newest_of_a_kind_settles(steps in prop::collection::vec((0_usize..5, any::<bool>(), 0_usize..40), 1..60)) {
        let (mut asked, text) = (Asked::default(), file(0.0));
        let (mut all, mut newest) = (Vec::new(), [None; 5]);
        for (kind, asks, which) in steps {
            if asks || all.is_empty() {
                let request = asked.ask(text.clone(), every_question()[kind].clone(), 0.0);
                newest[kind] = Some(request.ticket);
                all.push((kind, request.ticket));
            } else {
                let (kind, ticket) = all[which % all.len()];
                let counts = newest[kind] == Some(ticket);
                prop_assert_eq!(asked.settle(ticket), counts.then_some(Kind::ALL[kind]));
                if counts {
                    newest[kind] = None;
                }
            }
            for (kind, open) in Kind::ALL.into_iter().zip(newest) {
                prop_assert_eq!(asked.is_open(kind), open.is_some());
            }
        }
    }
}
