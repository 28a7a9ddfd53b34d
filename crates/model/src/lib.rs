//! A plan's figures, a scenario of it, its projection and the outcome: pure arithmetic that knows no words and no browser.
//!
//! | module | content |
//! |---|---|
//! | [`plan`] | figures with unit, source and grade; strict JSON reading with paths |
//! | [`scenario`] | levers, projects, changed figures, presets, the scenario file, edits, undo history |
//! | [`projection`] | the equations, year by year (docs/model.md) |
//! | [`outcome`] | ten indicators against their targets |
//!
//! A module imports only from those above it.

pub mod outcome;
pub mod plan;
pub mod projection;
pub mod scenario;
