//! Any bytes as a text file, and as pasted text where they are one.
#![no_main]

use std::sync::LazyLock;

use jigong_formats::table::forms::Forms;
use jigong_formats::table::preview::{Preview, Refused};
use jigong_formats::table::{Input, Reader};
use jigong_model::plan::Plan;
use jigong_workers::wire::{open, seal};
use libfuzzer_sys::fuzz_target;

static READER: LazyLock<Reader> = LazyLock::new(|| Plan::built_in(Plan::DEFAULT).and_then(Reader::new).unwrap());

fuzz_target!(|data: &[u8]| {
    let read = READER.read(Input::File(data), &Forms::default());
    assert_eq!(open::<Result<Preview, Refused>>(&seal(&read)), Ok(read));
    if let Ok(text) = std::str::from_utf8(data) {
        let read = READER.read(Input::Text(text), &Forms::default());
        assert_eq!(open::<Result<Preview, Refused>>(&seal(&read)), Ok(read));
    }
});
