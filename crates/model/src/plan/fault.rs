//! Faults of a file as data: path and kind. Localised messages are made in the text package.

use std::ops::Deref;

use thiserror::Error;

/// A fault and the path of the field it was found at (`$` is the whole file).
///
/// Boxed, so that `Result`s stay small.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("{}: {}", .0.path, .0.kind)]
pub struct Fault(Box<Facts>);

/// The facts of a [`Fault`].
#[derive(Debug, Clone, PartialEq)]
pub struct Facts {
    /// Path such as `levers.college_projects[0].city`.
    pub path: String,
    /// What is wrong there.
    pub kind: FaultKind,
}

impl Fault {
    /// A fault of a kind at a path.
    #[cold]
    #[inline(never)]
    pub fn new(path: impl Into<String>, kind: FaultKind) -> Self {
        Self(Box::new(Facts { path: path.into(), kind }))
    }
}

impl Deref for Fault {
    type Target = Facts;

    fn deref(&self) -> &Facts {
        &self.0
    }
}

/// The kinds of fault. `Display` is for command-line programs; the app has its own messages.
#[derive(Debug, Clone, PartialEq, Error)]
#[expect(missing_docs, reason = "each variant's message describes it")]
pub enum FaultKind {
    #[error("longer than {limit} bytes")]
    TooLong { limit: usize },
    #[error("more than {limit} fields or values")]
    TooMany { limit: usize },
    #[error("longer than {limit} characters")]
    TextTooLong { limit: usize },
    #[error("not JSON (line {line}, column {column})")]
    NotJson { line: usize, column: usize },
    #[error("not an object")]
    NotAnObject,
    #[error("not a list")]
    NotAList,
    #[error("not a number")]
    NotANumber,
    #[error("not a text")]
    NotText,
    #[error("neither true nor false")]
    NotABoolean,
    #[error("not a whole number")]
    NotWhole,
    #[error("unknown field")]
    UnknownField,
    #[error("given more than once")]
    Repeated,
    #[error("missing")]
    Missing,
    #[error("has {found} values instead of {expected}")]
    WrongLength { expected: usize, found: usize },
    #[error("{value} is outside {low} to {high}")]
    OutOfRange { value: f64, low: f64, high: f64 },
    #[error("unknown city")]
    UnknownCity,
    #[error("unknown kind")]
    UnknownKind,
    #[error("unknown name")]
    UnknownName,
    #[error("unknown plan")]
    UnknownPlan,
    #[error("this plan has no next one")]
    NoNextPlan,
    #[error("nobody studies full-time in the first year")]
    NobodyFullTime,
    #[error("unknown format")]
    UnknownFormat,
    #[error("year cannot be observed")]
    YearNotObservable,
    #[error("has no figures")]
    Empty,
    #[error("both enrolled and enrolled_by_city are given")]
    EnrolledTwice,
    #[error("does not name all {expected} cities")]
    CitiesMissing { expected: usize },
    #[error("the shares add up to {sum}, more than 1")]
    SharesAboveOne { sum: f64 },
    #[error(
        "the base year's {base} does not fit: graduates alone give {graduates}, so {share} of the trainees would have to be high-skilled"
    )]
    BaseYieldOutOfRange { base: f64, graduates: f64, share: f64 },
    #[error("years must follow each other")]
    YearsNotInOrder,
}
