//! Any bytes as the stored work in hand with its steps of undo, also with a check code that is right.
#![no_main]

use std::sync::LazyLock;

use jigong_model::plan::Plan;
use libfuzzer_sys::fuzz_target;

#[path = "../../tests/shared/read_back.rs"]
#[allow(dead_code, reason = "each target has its own of them")]
mod read_back;
#[path = "../../tests/shared/sealing.rs"]
mod sealing;

static PLAN: LazyLock<&Plan> = LazyLock::new(|| Plan::built_in(Plan::DEFAULT).unwrap());

fuzz_target!(|data: &[u8]| {
    read_back::draft(data, &PLAN);
});
