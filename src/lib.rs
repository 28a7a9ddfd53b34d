//! Jigong 技工: Liaoning's technical education to 2025, projected against the five-year plan.
//!
//! A change enters as a lever, becomes a scenario, runs through the model and comes out as an outcome, which is drawn
//! and exported. A module imports only from lower layers; `tests/core/layers.rs` holds them to it.
//!
//! The feature `page` (default) is everything above what a worker needs: without it, plan to outcome, `analysis` and `job`.
//!
//! | layer | module | what it is |
//! |---|---|---|
//! | 0 | [`plan`], [`words`] | figures with their sources; texts and number formats of both languages |
//! | 1 | [`scenario`] | levers, projects, presets, the scenario file, edits, history |
//! | 2 | [`model`] | the projection, pure arithmetic |
//! | 3 | [`outcome`] | ten indicators against their targets, comparison with another run |
//! | 4 | [`analysis`] | bands and chances, what an outcome is made of and depends on, ways to a target, placement |
//! | 4 | [`share`] | the link: whole scenarios as letters and digits, and what their author saw |
//! | 5 | [`advice`], [`report`], [`transfer`], [`chart`], [`library`] | warnings and repairs; the verdict and written figures; outcome files; chart options; what the desk remembers |
//! | 5 | [`job`] | what is asked about a scenario, by workers or by the page itself |
//! | 6 | `browser` | every call into the browser (wasm only) |
//! | 7 | `app` | state and the actions that change it (wasm only) |
//! | 8 | `view` | what is seen (wasm only) |

#[cfg(feature = "page")]
pub mod advice;
pub mod analysis;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(feature = "page")]
pub mod chart;
pub mod job;
#[cfg(feature = "page")]
pub mod library;
pub mod model;
pub mod outcome;
pub mod plan;
#[cfg(feature = "page")]
pub mod report;
pub mod scenario;
#[cfg(feature = "page")]
pub mod share;
pub mod transfer;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod view;
#[cfg(feature = "page")]
pub mod words;
