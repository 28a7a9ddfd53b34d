//! Computes answers in steps, in a worker or in the page itself; keeps only the newest question of each kind.
//!
//! Does not know who asks. Invariant: there is no reply to a question after a newer one of its kind was taken.

use jigong_analysis::questions::{Cache, Job, Step};
use jigong_model::plan::Plan;

use super::wire::{Reply, Request, Said, Ticket};

/// Waiting questions and the current one.
#[derive(Debug)]
pub struct Solver {
    plan: &'static Plan,
    waiting: Vec<Request>,
    current: Option<(Request, Job)>,
    cache: Cache,
}

impl Solver {
    /// A solver without questions.
    pub fn new(plan: &'static Plan) -> Self {
        Self {
            plan,
            waiting: Vec::new(),
            current: None,
            cache: Cache::default(),
        }
    }

    /// Adds a question; an earlier one of its kind is dropped, even if it is being computed.
    pub fn take(&mut self, request: Request) {
        let kind = request.question.kind();
        self.keep(|other| other.question.kind() != kind);
        self.waiting.push(request);
    }

    /// Drops a question.
    pub fn put_down(&mut self, ticket: Ticket) {
        self.keep(|request| request.ticket != ticket);
    }

    /// Whether there is nothing to do.
    pub fn is_idle(&self) -> bool {
        self.current.is_none() && self.waiting.is_empty()
    }

    /// Computes for some milliseconds; returns the reply about the current question, if any.
    pub fn step(&mut self) -> Option<Reply> {
        let (request, mut job) = match self.current.take() {
            Some(current) => current,
            None => match self.begin()? {
                Ok(begun) => begun,
                Err(refused) => return Some(refused),
            },
        };
        let ticket = request.ticket;
        let said = match job.step(&mut self.cache) {
            Err(_) => Said::Refused,
            Ok(Step::Done(answer)) => Said::Answer(answer),
            Ok(Step::Working(part)) => {
                self.current = Some((request, job));
                Said::Progress(part)
            }
        };
        Some(Reply { ticket, said })
    }

    /// Starts the waiting question that is first in the order of kinds. Questions become jobs only here.
    fn begin(&mut self) -> Option<Result<(Request, Job), Reply>> {
        let kinds = self.waiting.iter().map(|request| request.question.kind());
        let (at, _) = kinds.enumerate().min_by_key(|(_, kind)| *kind)?;
        let request = self.waiting.swap_remove(at);
        let ticket = request.ticket;
        Some(match Job::new(self.plan, &request.scenario, &request.question) {
            Ok(job) => Ok((request, job)),
            Err(_) => Err(Reply {
                ticket,
                said: Said::Refused,
            }),
        })
    }

    fn keep(&mut self, stays: impl Fn(&Request) -> bool) {
        self.waiting.retain(|request| stays(request));
        if self.current.as_ref().is_some_and(|(request, _)| !stays(request)) {
            self.current = None;
        }
    }
}
