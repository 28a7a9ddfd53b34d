//! The page's open questions: the newest of each kind.
//!
//! Does not know who answers. Invariant: a reply settles only the newest question of its kind; replies to superseded
//! questions are ignored.

use std::sync::Arc;

use jigong_analysis::questions::{Kind, Priority, Question};

use super::wire::{Request, Ticket};

/// An open question.
#[derive(Debug, Clone)]
struct Open {
    request: Request,
    kind: Kind,
    /// Time of asking, ms.
    since: f64,
    part: f64,
}

/// The open questions of a page.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    last: Ticket,
    open: Vec<Open>,
}

impl Asked {
    /// Adds a question; an open question of the same kind is superseded. `now` is in ms.
    pub fn ask(&mut self, scenario: Arc<str>, question: Question, now: f64) -> Request {
        self.last = Ticket(self.last.0.wrapping_add(1));
        let kind = question.kind();
        let request = Request {
            ticket: self.last,
            scenario,
            question,
        };
        self.open.retain(|open| open.kind != kind);
        self.open.push(Open {
            request: request.clone(),
            kind,
            since: now,
            part: 0.0,
        });
        request
    }

    /// Withdraws the question of a kind; returns its ticket if it was open.
    pub fn take_back(&mut self, kind: Kind) -> Option<Ticket> {
        let at = self.open.iter().position(|open| open.kind == kind)?;
        Some(self.open.remove(at).request.ticket)
    }

    /// Settles an answered question; returns its kind, or `None` if it was superseded or withdrawn.
    pub fn settle(&mut self, ticket: Ticket) -> Option<Kind> {
        let at = self.open.iter().position(|open| open.request.ticket == ticket)?;
        Some(self.open.remove(at).kind)
    }

    /// Stores the progress of a question, 0..1.
    pub fn progress(&mut self, ticket: Ticket, part: f64) {
        if let Some(open) = self.open.iter_mut().find(|open| open.request.ticket == ticket) {
            open.part = part;
        }
    }

    /// Whether a question of this kind is open.
    pub fn is_open(&self, kind: Kind) -> bool {
        self.open.iter().any(|open| open.kind == kind)
    }

    /// Whether no question is open.
    pub fn is_empty(&self) -> bool {
        self.open.is_empty()
    }

    /// The kinds of the open questions.
    pub fn kinds(&self) -> impl Iterator<Item = Kind> {
        self.open.iter().map(|open| open.kind)
    }

    /// The open questions of a priority, to be sent to a new worker.
    pub fn of_lane(&self, priority: Priority) -> impl Iterator<Item = &Request> {
        let open = self.open.iter().filter(move |open| open.kind.priority() == priority);
        open.map(|open| &open.request)
    }

    /// Least progress among the questions that have been open for `limit` ms and whose priority has begun work;
    /// `None` if there are none.
    pub fn slowest(&self, now: f64, limit: f64, begun: impl Fn(Priority) -> bool) -> Option<f64> {
        let long = |open: &&Open| now - open.since >= limit && begun(open.kind.priority());
        self.open.iter().filter(long).map(|open| open.part).reduce(f64::min)
    }
}
