//! Jigong 技工: Liaoning's technical education to 2025, projected against the five-year plan. This package is the page; what
//! knows no browser stands in `crates/`.
//!
//! A change enters as a lever, becomes a scenario, runs through the model and comes out as an outcome, which is drawn
//! and exported. Of the modules each imports only from those above it; `tests/core/layers.rs` holds them to it.
//!
//! | module | content |
//! |---|---|
//! | `browser` | every call into the browser |
//! | `app` | state and the actions that change it |
//! | `view` | what is seen |

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod view;
