//! The tests that run in a real browser; natively this is a test binary without tests.
#![cfg_attr(
    target_arch = "wasm32",
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        reason = "a test fails by panicking"
    )
)]
#![cfg(target_arch = "wasm32")]

mod cases;
mod links;
mod parts;
mod stage;

#[path = "../shared/agree.rs"]
mod agree;
#[path = "../shared/answers.rs"]
mod answers;
#[path = "../shared/cases.rs"]
mod case_files;
#[path = "../shared/digest.rs"]
mod digest;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
