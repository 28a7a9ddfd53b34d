//! A plan's figures, scenarios, the projection and its outcome. Pure arithmetic: no texts, no browser calls.
//!
//! | module | content |
//! |---|---|
//! | [`plan`] | figures with unit, source and grade; strict JSON reading with paths |
//! | [`scenario`] | levers, projects, changed figures, presets, the scenario file, edits, undo history |
//! | [`projection`] | the equations, year by year (docs/model.md) |
//! | [`outcome`] | ten indicators against their targets |
//! | [`rolling`] | the scenario of the next plan, made from the last year of this one |
//!
//! A module imports only from the modules above it in this table.

mod built_in;
pub mod outcome;
pub mod plan;
pub mod projection;
pub mod rolling;
pub mod scenario;
