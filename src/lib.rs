//! Jigong 技工: Liaoning's technical education to 2025, projected against the five-year plan. This package is the page;
//! code that does not depend on the browser is in `crates/`.
//!
//! A lever changes a scenario; the model projects it to an outcome, which is drawn and exported. A module imports only
//! modules above it in this table; `tests/core/layers.rs` checks that.
//!
//! | module | content |
//! |---|---|
//! | `browser` | all calls into the browser |
//! | `app` | state and the actions that change it |
//! | `view` | components |

#[cfg(target_arch = "wasm32")]
pub mod app;
#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod view;
