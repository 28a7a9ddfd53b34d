//! What the analyses answer, to the last bit: tests/golden/answers.txt, which the browser tests compare with too.
//!
//! After a change that is meant, `JIGONG_BLESS=1 cargo test --test core analysis::bits` rewrites it.

use std::path::Path;

use crate::answers::digests;
use crate::support::PLAN;

#[test]
fn every_answer_gives_the_golden_bits() {
    let found = digests(&PLAN);
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/answers.txt");
    if std::env::var_os("JIGONG_BLESS").is_some() {
        std::fs::write(&golden, &found).unwrap();
    }
    assert_eq!(found, std::fs::read_to_string(&golden).unwrap());
}
