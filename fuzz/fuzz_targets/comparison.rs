//! Any bytes as a stored comparison.
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
    read_back::comparison(data, &PLAN);
});
