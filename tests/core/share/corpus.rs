//! The fuzzer's corpus of links and a bounded number of damaged copies: as texts, and as content behind a check code that
//! is right. Whatever reads is what writing it gives; nothing panics.

use std::path::Path;

use jigong_formats::link::Link;

use crate::support::PLAN;

use super::damage::framed;

/// Damaged copies of each content.
const COPIES: u64 = 600;

fn corpus(ending: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/link");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|own| own == ending));
    assert!(paths.len() >= 15, "only {} files", paths.len());
    paths.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
}

/// Numbers from a plain generator, the same in every run.
fn next(state: &mut u64) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    usize::try_from(*state >> 33).unwrap()
}

/// One to three changes: a byte set, cut out or put in.
pub(crate) fn damaged(content: &[u8], state: &mut u64) -> Vec<u8> {
    let mut copy = content.to_vec();
    for _ in 0..=next(state) % 3 {
        let (at, byte) = (next(state) % (copy.len() + 1), next(state).to_le_bytes()[0]);
        match next(state) % 4 {
            0 if at < copy.len() => drop(copy.remove(at)),
            1 => copy.insert(at, byte),
            2 => copy.truncate(at),
            _ if at < copy.len() => copy[at] = byte,
            _ => {}
        }
    }
    copy
}

fn check(text: &str) -> bool {
    match Link::read(text, &PLAN) {
        Ok(link) => {
            assert_eq!(link.write().unwrap(), text);
            true
        }
        Err(_) => false,
    }
}

#[test]
fn the_corpus_reads_both_as_text_and_as_content() {
    for (text, content) in corpus("txt").into_iter().zip(corpus("bytes")) {
        let text = String::from_utf8(text).unwrap();
        assert_eq!(framed(1, &content), text);
        assert!(check(&text));
    }
}

#[test]
fn damaged_content_behind_a_right_check_code_is_refused_or_is_what_it_says() {
    let mut state = 14;
    let (mut opened, mut tried) = (0, 0);
    for content in corpus("bytes") {
        for _ in 0..COPIES {
            let copy = damaged(&content, &mut state);
            opened += u32::from(check(&framed(1, &copy)));
            tried += 1;
        }
    }
    // Some damage only makes another figure: then the reader was reached, and it was not fooled.
    assert!(opened > tried / 50 && opened < tried, "{opened} of {tried}");
}

#[test]
fn damaged_texts_do_not_open() {
    let mut state = 15;
    for text in corpus("txt") {
        for _ in 0..COPIES / 4 {
            let copy = String::from_utf8_lossy(&damaged(&text, &mut state)).into_owned();
            assert!(copy.as_bytes() == text || !check(&copy), "{copy}");
        }
    }
}
