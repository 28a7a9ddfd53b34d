//! Whoever answers questions, a worker or the page itself: one step at a time, of each kind the newest only.
//!
//! Must not know who asks. Invariant: nothing is said of a question after a newer one of its kind was taken.

use jigong_analysis::questions::{Cache, Job, Step};
use jigong_model::plan::Plan;

use super::wire::{Reply, Request, Said, Ticket};

/// Questions that wait, and the one in work.
#[derive(Debug)]
pub struct Solver<'a> {
    plan: &'a Plan,
    waiting: Vec<Request>,
    current: Option<(Request, Job)>,
    cache: Cache,
}

impl<'a> Solver<'a> {
    /// A solver without questions.
    pub fn new(plan: &'a Plan) -> Self {
        Self {
            plan,
            waiting: Vec::new(),
            current: None,
            cache: Cache::default(),
        }
    }

    /// Takes a question. An earlier one of its kind is put down, wherever it is.
    pub fn take(&mut self, request: Request) {
        let kind = request.question.kind();
        self.keep(|other| other.question.kind() != kind);
        self.waiting.push(request);
    }

    /// Puts a question down.
    pub fn put_down(&mut self, ticket: Ticket) {
        self.keep(|request| request.ticket != ticket);
    }

    /// Whether there is nothing to do.
    pub fn is_idle(&self) -> bool {
        self.current.is_none() && self.waiting.is_empty()
    }

    /// Works for some milliseconds; what there is to say of the question in work.
    pub fn step(&mut self) -> Option<Reply> {
        let (request, mut job) = match self.current.take() {
            Some(current) => current,
            None => match self.begin()? {
                Ok(begun) => begun,
                Err(refused) => return Some(refused),
            },
        };
        let ticket = request.ticket;
        let said = match job.step(self.plan, &mut self.cache) {
            Err(_) => Said::Refused,
            Ok(Step::Done(answer)) => Said::Answer(answer),
            Ok(Step::Working(part)) => {
                self.current = Some((request, job));
                Said::Progress(part)
            }
        };
        Some(Reply { ticket, said })
    }

    /// Takes up what is first in the order of the kinds. The only place where a question becomes work.
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
