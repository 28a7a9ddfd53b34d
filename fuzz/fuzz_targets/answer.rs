//! Any bytes as a message between page and worker, also as the content of one of this build.
#![no_main]

use libfuzzer_sys::fuzz_target;

#[path = "../../tests/shared/read_back.rs"]
#[allow(dead_code, reason = "each target has its own of them")]
mod read_back;
#[path = "../../tests/shared/sealing.rs"]
mod sealing;

fuzz_target!(|data: &[u8]| {
    read_back::answer(data);
});
