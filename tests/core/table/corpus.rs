//! The fuzzers' corpus and the fixtures, whole and damaged: nothing panics, and nothing goes beyond the limits.
//!
//! Damage is deterministic: cuts, and bytes changed at places that a plain generator gives.

use std::path::{Path, PathBuf};

use jigong_formats::table::forms::Forms;
use jigong_formats::table::preview::{Preview, Refused};
use jigong_formats::table::{Input, limits};
use jigong_model::plan::CITIES;
use jigong_workers::wire::{open, seal};

use super::book::Book;
use super::samples::{READER, file, folder};

/// Damaged copies of each file.
const COPIES: u64 = 40;

fn all() -> Vec<(PathBuf, Vec<u8>)> {
    let mut paths = Vec::new();
    for place in [
        "tests/fixtures/tables",
        "web/templates",
        "fuzz/corpus/table_csv",
        "fuzz/corpus/table_xlsx",
    ] {
        let entries = std::fs::read_dir(folder(place)).unwrap_or_else(|error| panic!("{place}: {error}"));
        paths.extend(entries.map(|entry| entry.unwrap().path()));
    }
    paths.sort();
    assert!(paths.len() > 40, "only {} files", paths.len());
    // The bomb takes its time before it is refused: once is enough.
    paths.retain(|path| !path.ends_with("bomb.xlsx"));
    paths
        .into_iter()
        .map(|path| (path.clone(), std::fs::read(path).unwrap()))
        .collect()
}

/// Reads a file as it is; parts of a workbook, which end in `.parts`, are put into one.
fn read(path: &Path, bytes: &[u8]) -> Result<Preview, Refused> {
    if path.extension().is_some_and(|ending| ending == "parts") {
        file(&Book::of_parts(bytes).bytes())
    } else {
        file(bytes)
    }
}

/// Whatever was read keeps its promises.
fn sound(read: &Result<Preview, Refused>, of: &str) {
    let bytes = seal(read);
    assert!(bytes.len() < 200_000, "{of}: a reply of {} bytes", bytes.len());
    assert_eq!(open::<Result<Preview, Refused>>(&bytes).as_ref(), Ok(read), "{of}");
    let Ok(preview) = read else { return };
    assert!(preview.rows <= limits::ROWS, "{of}");
    assert!(
        preview.problems.listed.len() <= limits::FINDINGS && preview.notes.listed.len() <= limits::FINDINGS,
        "{of}"
    );
    let Some(table) = preview.accepted() else { return };
    let whole = |value: &f64| value.fract() == 0.0 && (0.0..=1000.0).contains(value);
    assert!(table.schools.iter().flatten().flatten().all(whole), "{of}: {table:?}");
    assert!(
        table
            .population
            .iter()
            .flatten()
            .all(|&own| own > 0.0 && own <= limits::RESIDENTS),
        "{of}: {table:?}"
    );
    if let Some(enrolled) = table.enrolled {
        assert!(
            enrolled.iter().all(|&own| own >= 1.0 && own.fract() == 0.0),
            "{of}: {table:?}"
        );
        assert!(enrolled.iter().sum::<f64>() <= 1e8, "{of}: {table:?}");
    }
    assert!(
        (0..CITIES).any(|city| preview.cities[city].row.is_some()),
        "{of}: figures of no city"
    );
}

/// Marsaglia's xorshift: the same numbers everywhere.
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 33).unwrap()
}

#[test]
fn the_corpus_is_sound() {
    for (path, bytes) in all() {
        sound(&read(&path, &bytes), &path.display().to_string());
        if path.extension().is_some_and(|ending| ending == "parts") {
            let answer = read(&path, &bytes);
            assert!(answer.is_ok(), "{}: {:?}", path.display(), answer.err());
        } else if let Ok(text) = std::str::from_utf8(&bytes) {
            sound(
                &READER.read(Input::Text(text), &Forms::default()),
                &path.display().to_string(),
            );
        }
    }
}

#[test]
fn cuts_are_sound() {
    for (path, bytes) in all() {
        let step = (bytes.len() / 50).max(1);
        for end in (0..bytes.len()).step_by(step) {
            sound(&read(&path, &bytes[..end]), &format!("{} cut at {end}", path.display()));
        }
    }
}

#[test]
fn changed_bytes_are_sound() {
    for (at, (path, bytes)) in all().into_iter().enumerate().filter(|(_, (_, bytes))| !bytes.is_empty()) {
        for copy in 0..COPIES {
            let mut state = 0x9e37_79b9_7f4a_7c15 ^ (copy << 32) ^ at as u64;
            let mut damaged = bytes.clone();
            for _ in 0..=copy % 8 {
                let place = next(&mut state) % damaged.len();
                damaged[place] = u8::try_from(next(&mut state) % 256).unwrap();
            }
            sound(&read(&path, &damaged), &format!("{} copy {copy}", path.display()));
        }
    }
}
