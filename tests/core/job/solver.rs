//! Who works: one step at a time, and never on for a question that was overtaken.

use jigong_analysis::questions::{Cache, Job, Question};
use jigong_workers::solver::Solver;
use jigong_workers::wire::{Reply, Request, Said, Ticket};

use crate::support::PLAN;

use super::{every_question, file};

fn request(ticket: u32, training_growth: f64, question: Question) -> Request {
    Request {
        ticket: Ticket(ticket),
        scenario: file(training_growth),
        question,
    }
}

/// Everything that is said until there is nothing to do.
fn all_said(solver: &mut Solver) -> Vec<Reply> {
    let said: Vec<Reply> = std::iter::from_fn(|| solver.step()).take(10_000).collect();
    assert!(solver.is_idle());
    said
}

fn answers(said: Vec<Reply>) -> Vec<(Ticket, Said)> {
    let ended = said.into_iter().filter(|reply| !matches!(reply.said, Said::Progress(_)));
    ended.map(|reply| (reply.ticket, reply.said)).collect()
}

#[test]
fn a_question_is_answered_as_a_job_alone_answers_it() {
    let mut solver = Solver::new(&PLAN);
    for (ticket, question) in (1..).zip(every_question()) {
        let job = Job::new(&PLAN, &file(0.02), &question).unwrap();
        let alone = job.finish(&mut Cache::default()).unwrap();
        solver.take(request(ticket, 0.02, question));
        assert_eq!(answers(all_said(&mut solver)), [(Ticket(ticket), Said::Answer(alone))]);
    }
}

#[test]
fn the_newest_of_a_kind_wins_while_it_waits_and_while_it_is_in_work() {
    let mut solver = Solver::new(&PLAN);
    let long = Question::HowSure { samples: 10_000 };
    solver.take(request(1, 0.01, long.clone()));
    solver.take(request(2, 0.02, long.clone()));
    let first = solver.step().unwrap();
    assert_eq!(first.ticket, Ticket(2));
    assert!(matches!(first.said, Said::Progress(part) if part < 1.0), "{first:?}");
    solver.take(request(3, 0.03, long));
    let said = all_said(&mut solver);
    assert!(said.iter().all(|reply| reply.ticket == Ticket(3)), "{said:?}");
    assert_eq!(answers(said).len(), 1);
}

#[test]
fn kinds_do_not_overtake_each_other_and_the_quickest_comes_first() {
    let mut solver = Solver::new(&PLAN);
    for (ticket, question) in [1, 2, 3, 4, 5].into_iter().zip(every_question()).rev() {
        solver.take(request(ticket, 0.02, question));
    }
    let order: Vec<u32> = answers(all_said(&mut solver)).iter().map(|(ticket, _)| ticket.0).collect();
    assert_eq!(order, [1, 2, 3, 4, 5]);
}

#[test]
fn what_was_put_down_is_not_answered() {
    let mut solver = Solver::new(&PLAN);
    solver.take(request(1, 0.02, Question::HowSure { samples: 10_000 }));
    solver.take(request(2, 0.02, Question::WhatMatters));
    solver.step();
    solver.put_down(Ticket(1));
    solver.put_down(Ticket(2));
    assert!(solver.is_idle());
    assert_eq!(solver.step(), None);
}

#[test]
fn a_scenario_that_cannot_be_read_is_refused_and_the_next_is_answered() {
    let mut solver = Solver::new(&PLAN);
    let damaged = Request {
        ticket: Ticket(1),
        scenario: "{".into(),
        question: Question::WhatMatters,
    };
    solver.take(damaged);
    assert_eq!(answers(all_said(&mut solver)), [(Ticket(1), Said::Refused)]);
    let baseline = Some("{}".to_owned());
    let by = jigong_analysis::By::Indicators;
    solver.take(request(2, 0.02, Question::Why { baseline, by }));
    solver.take(request(3, 0.02, Question::WhatMatters));
    let ends = answers(all_said(&mut solver));
    assert_eq!(ends[0], (Ticket(2), Said::Refused));
    assert!(matches!(ends[1], (Ticket(3), Said::Answer(_))));
}
