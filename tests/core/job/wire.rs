//! The bytes: what was sealed opens as the same value to the last bit, in its own build and whole.

use jigong_analysis::questions::{Cache, Job, Question};
use jigong_workers::wire::{BUILD, Call, Misfit, Reply, Request, Said, Ticket, open, seal, seal_as};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::support::PLAN;

use super::{every_question, file};

fn comes_back<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(message: &T) {
    assert_eq!(open::<T>(&seal(message)).as_ref(), Ok(message));
}

fn ask(question: Question) -> Call {
    Call::Ask(Request {
        ticket: Ticket(u32::MAX),
        scenario: file(0.02),
        question,
    })
}

#[test]
fn every_question_and_every_answer_comes_back_bit_for_bit() {
    for question in every_question() {
        let job = Job::new(&PLAN, &file(0.02), &question).unwrap();
        let answer = job.finish(&mut Cache::default()).unwrap();
        comes_back(&Reply {
            ticket: Ticket(7),
            said: Said::Answer(answer),
        });
        comes_back(&ask(question));
    }
    comes_back(&Call::Drop(Ticket(300)));
    for said in [Said::Progress(0.1 + 0.2), Said::Refused] {
        comes_back(&Reply { ticket: Ticket(0), said });
    }
}

#[test]
fn another_builds_message_is_known_before_it_is_read() {
    let other = BUILD.replace(|digit: char| digit.is_ascii_digit(), "x");
    assert_ne!(other, BUILD);
    let bytes = seal_as(&other, &ask(Question::WhatMatters));
    assert_eq!(open::<Call>(&bytes), Err(Misfit::OtherBuild));
    assert_eq!(open::<Call>(b"of no build"), Err(Misfit::OtherBuild));
}

#[test]
fn a_message_that_is_cut_or_has_more_than_it_should_is_damaged() {
    let bytes = seal(&ask(Question::WhatMatters));
    for end in BUILD.len()..bytes.len() {
        assert_eq!(open::<Call>(&bytes[..end]), Err(Misfit::Damaged), "{end}");
    }
    assert_eq!(open::<Call>(&[&bytes[..], &[0]].concat()), Err(Misfit::Damaged));
    // What a worker answers to a message that it cannot read.
    assert_eq!(open::<Reply>(&seal(&())), Err(Misfit::Damaged));
}
