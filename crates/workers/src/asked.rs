//! What a page has asked and not yet been answered: of each kind one question, the newest.
//!
//! Must not know who answers. Invariant: what settles a question settles the newest of its kind; everything said of an
//! earlier one comes to nothing.

use std::sync::Arc;

use jigong_analysis::questions::{Kind, Priority, Question};

use super::wire::{Request, Ticket};

/// An open question.
#[derive(Debug, Clone)]
struct Open {
    request: Request,
    kind: Kind,
    /// When it was asked, ms.
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
    /// Asks; an open question of the same kind is overtaken. `now` is in ms.
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

    /// Takes a question back; its ticket, where it was open.
    pub fn take_back(&mut self, kind: Kind) -> Option<Ticket> {
        let at = self.open.iter().position(|open| open.kind == kind)?;
        Some(self.open.remove(at).request.ticket)
    }

    /// The question is answered: its kind, unless a newer one has overtaken it or it was taken back.
    pub fn settle(&mut self, ticket: Ticket) -> Option<Kind> {
        let at = self.open.iter().position(|open| open.request.ticket == ticket)?;
        Some(self.open.remove(at).kind)
    }

    /// So much of the question is done.
    pub fn progress(&mut self, ticket: Ticket, part: f64) {
        if let Some(open) = self.open.iter_mut().find(|open| open.request.ticket == ticket) {
            open.part = part;
        }
    }

    /// Whether a question of the kind is open.
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

    /// The open questions of a lane, to be asked again of whoever comes next.
    pub fn of_lane(&self, lane: Priority) -> impl Iterator<Item = &Request> {
        let open = self.open.iter().filter(move |open| open.kind.priority() == lane);
        open.map(|open| &open.request)
    }

    /// How far the slowest is of those that have been open for `limit` ms in a lane where work has begun; `None` where
    /// none has.
    pub fn slowest(&self, now: f64, limit: f64, begun: impl Fn(Priority) -> bool) -> Option<f64> {
        let long = |open: &&Open| now - open.since >= limit && begun(open.kind.priority());
        self.open.iter().filter(long).map(|open| open.part).reduce(f64::min)
    }
}
