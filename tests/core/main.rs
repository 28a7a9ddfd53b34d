//! The native tests, one binary: cases, laws and local checks of the model, plan data, scenarios, the import rules.
//!
//! Random tests start from a fixed seed and keep no files; a failure that was found stands as a test of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::float_cmp,
    reason = "a test fails by panicking, and bits are compared as bits"
)]

mod advice;
mod analysis;
mod bits;
mod cases;
mod chart;
mod compared;
mod deny;
mod job;
mod laws;
mod layers;
mod library;
mod local;
mod numbers;
mod plan_data;
mod plans;
mod readers;
mod report;
mod scenario;
mod share;
mod strategies;
mod support;
mod table;
mod words;

#[path = "../shared/agree.rs"]
mod agree;
#[path = "../shared/answers.rs"]
mod answers;
#[path = "../shared/cases.rs"]
mod case_files;
#[path = "../shared/digest.rs"]
mod digest;
#[path = "../shared/read_back.rs"]
mod read_back;
#[path = "../shared/sealing.rs"]
mod sealing;
#[path = "../shared/worst.rs"]
mod worst;
