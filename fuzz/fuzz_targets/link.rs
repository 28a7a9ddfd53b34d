//! Any text as a link, and any bytes as the content of one: they are put into a frame whose check code is right, so that
//! the fuzzer need not find it out.
#![no_main]

use std::sync::LazyLock;

use crc::{CRC_32_ISO_HDLC, Crc};
use jigong_formats::link::Link;
use jigong_model::plan::Plan;
use libfuzzer_sys::fuzz_target;

static PLAN: LazyLock<&Plan> = LazyLock::new(|| Plan::built_in(Plan::DEFAULT).unwrap());

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHARACTERS: [usize; 9] = [0, 2, 3, 5, 6, 7, 9, 10, 11];

fn push(text: &mut String, mut value: u64, characters: usize) {
    let mut digits = vec![b'0'; characters];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[(value % 62) as usize];
        value /= 62;
    }
    text.extend(digits.into_iter().map(char::from));
}

fn framed(version: u64, bytes: &[u8]) -> String {
    let body: usize = bytes.chunks(8).map(|chunk| CHARACTERS[chunk.len()]).sum();
    let mut text = String::new();
    push(&mut text, version, 1);
    push(&mut text, (body + 10) as u64, 3);
    for chunk in bytes.chunks(8) {
        let value = chunk.iter().fold(0, |value, &byte| value << 8 | u64::from(byte));
        push(&mut text, value, CHARACTERS[chunk.len()]);
    }
    let check = Crc::<u32>::new(&CRC_32_ISO_HDLC).checksum(text.as_bytes());
    push(&mut text, check.into(), 6);
    text
}

/// What reads as a link is what writing it gives.
fn check(text: &str) {
    if let Ok(link) = Link::read(text, &PLAN) {
        assert_eq!(link.write().unwrap(), text);
    }
}

fuzz_target!(|data: &[u8]| {
    check(&String::from_utf8_lossy(data));
    check(&framed(1, data));
});
