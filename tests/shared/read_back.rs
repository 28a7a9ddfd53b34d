//! What holds for any bytes that come to the readers of what the page stores and sends: they are refused, or what is read
//! is written and reads back equal. Each says whether the bytes were read.
//!
//! Shared by the fuzz targets and by the tests that replay their corpus.

use std::fmt::Debug;

use jigong_formats::compared::Kept;
use jigong_formats::library::{Draft, Record, Trail};
use jigong_model::plan::Plan;
use jigong_model::scenario::History;
use jigong_workers::wire::{BUILD, Call, Reply, open, seal};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::sealing::resealed;

/// The work in hand with its steps of undo.
pub(crate) fn draft(bytes: &[u8], plan: &'static Plan) -> bool {
    either(bytes, |text| {
        let Ok(draft) = Draft::read(text, plan) else { return false };
        let steps = draft.steps(plan);
        let mut history = History::new(draft.work.clone());
        history.remember(steps.0.clone(), steps.1.clone());
        let written = Draft::write(&history, &draft.mark, &mut Trail::default(), usize::MAX);
        let again = Draft::read(&written, plan).unwrap();
        assert_eq!((&again.work, &again.mark), (&draft.work, &draft.mark));
        let found = again.steps(plan);
        for (found, all) in [(found.0, steps.0), (found.1, steps.1)] {
            // How many are followed depends on how many values they come to, and more may be written than was read.
            assert_eq!(found, all[all.len() - found.len()..]);
        }
        true
    })
}

/// A kept scenario with its versions.
pub(crate) fn record(bytes: &[u8], plan: &'static Plan) -> bool {
    either(bytes, |text| {
        let Ok((mut record, mark)) = Record::read(text, plan) else {
            return false;
        };
        // Writing leaves out what does not fit.
        let Ok(written) = record.write(&mark) else { return true };
        assert_eq!(Record::read(&written, plan), Ok((record, mark)));
        true
    })
}

/// The comparison as the browser keeps it.
pub(crate) fn comparison(bytes: &[u8], plan: &'static Plan) -> bool {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let Ok(kept) = Kept::parse(text, plan) else { return false };
    if let Some(written) = kept.to_text() {
        assert_eq!(Kept::parse(&written, plan), Ok(kept));
    }
    true
}

/// What a worker answers and a page asks, as the bytes of this build and as the content of such bytes.
pub(crate) fn answer(bytes: &[u8]) -> bool {
    let ours = [BUILD.as_bytes(), bytes].concat();
    [bytes, &ours]
        .map(|bytes| message::<Reply>(bytes) | message::<Call>(bytes))
        .contains(&true)
}

/// Compared as bytes, for there are numbers in it that are none.
fn message<T: Serialize + DeserializeOwned + Debug>(bytes: &[u8]) -> bool {
    let Ok(message) = open::<T>(bytes) else { return false };
    let sealed = seal(&message);
    assert_eq!(seal(&open::<T>(&sealed).unwrap()), sealed, "{message:?}");
    true
}

/// The bytes as they are and with a check code that is right.
fn either(bytes: &[u8], read: impl Fn(&str) -> bool) -> bool {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let sealed = resealed(text);
    [Some(text), sealed.as_deref()]
        .map(|text| text.is_some_and(&read))
        .contains(&true)
}
