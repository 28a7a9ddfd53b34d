//! The letters of a link: bytes as digits of base 62, between a head and a check code.
//!
//! `1` `LLL` body `CCCCCC`: the version, the length of all of it, the content, and a CRC-32 of all before it. The check
//! runs over the letters, not over the bytes behind them: a changed letter or two swapped neighbours are a burst of at
//! most 16 bits, which a CRC-32 finds without exception. No sign is used that a messenger or a mail program takes for
//! the end of a link or for markup. Kept for ever: links of every version stand in it.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// Longest link, characters: what three digits can count would be more, no messenger carries it.
pub(super) const LONGEST: usize = 16_000;
/// Characters of the head.
pub(super) const HEAD: usize = 4;
/// Characters of the check code.
pub(super) const CHECK: usize = 6;

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Characters that so many bytes become; eight bytes are a block.
const CHARACTERS: [usize; 9] = [0, 2, 3, 5, 6, 7, 9, 10, 11];
const BLOCK: usize = 8;
// Without a table: links are short, and a table is a kilobyte of the page.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Why a text is not a whole frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// A character that no link has, at this byte.
    Foreign(usize),
    /// Shorter than it says it is, by so many characters.
    Short(usize),
    /// Longer than it says it is, by so many characters.
    Long(usize),
    /// The check code is not that of the text.
    Check,
    /// The check code is, yet no bytes are written so.
    Digits,
}

/// Value of a digit.
pub(super) fn digit(byte: u8) -> Option<u64> {
    let value = match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'Z' => byte - b'A' + 10,
        b'a'..=b'z' => byte - b'a' + 36,
        _ => return None,
    };
    Some(u64::from(value))
}

/// The version that a text begins with.
pub(super) fn version(text: &str) -> Option<u64> {
    text.bytes().next().and_then(digit)
}

/// The frame of a version around bytes; `Err` with its length where that is more than [`LONGEST`].
pub(super) fn wrap(version: u64, bytes: &[u8]) -> Result<String, usize> {
    let body: usize = bytes.chunks(BLOCK).map(|chunk| CHARACTERS[chunk.len()]).sum();
    let length = HEAD + body + CHECK;
    if length > LONGEST {
        return Err(length);
    }
    let mut text = String::with_capacity(length);
    push(&mut text, version, 1);
    push(&mut text, length as u64, HEAD - 1);
    for chunk in bytes.chunks(BLOCK) {
        let value = chunk.iter().fold(0, |value, &byte| value << 8 | u64::from(byte));
        push(&mut text, value, CHARACTERS[chunk.len()]);
    }
    let check = CRC.checksum(text.as_bytes());
    push(&mut text, check.into(), CHECK);
    Ok(text)
}

/// The bytes inside a frame, of whatever version.
pub(super) fn unwrap(text: &str) -> Result<Vec<u8>, Broken> {
    if let Some(at) = text.bytes().position(|byte| digit(byte).is_none()) {
        return Err(Broken::Foreign(at));
    }
    let stated = stated_length(text).unwrap_or(HEAD + CHECK);
    if text.len() < stated {
        return Err(Broken::Short(stated - text.len()));
    }
    if text.len() > stated {
        return Err(Broken::Long(text.len() - stated));
    }
    if stated < HEAD + CHECK {
        return Err(Broken::Check);
    }
    let (content, check) = text.split_at(text.len() - CHECK);
    if number(check) != Some(CRC.checksum(content.as_bytes()).into()) {
        return Err(Broken::Check);
    }
    let (bytes, whole) = bytes(&content[HEAD..]);
    if whole { Ok(bytes) } else { Err(Broken::Digits) }
}

/// Length that the head tells, where there is one.
pub(super) fn stated_length(text: &str) -> Option<usize> {
    text.get(1..HEAD)
        .and_then(number)
        .and_then(|length| usize::try_from(length).ok())
}

/// As many bytes of a body as can be had from its start, and whether that is all of it.
pub(super) fn bytes(body: &str) -> (Vec<u8>, bool) {
    let mut found = Vec::with_capacity(body.len());
    for chunk in body.as_bytes().chunks(CHARACTERS[BLOCK]) {
        let size = CHARACTERS.iter().position(|&characters| characters == chunk.len());
        let value = std::str::from_utf8(chunk).ok().and_then(number);
        let (Some(size), Some(value)) = (size, value) else {
            return (found, false);
        };
        if size < BLOCK && value >> (8 * size) != 0 {
            return (found, false);
        }
        found.extend(&value.to_be_bytes()[BLOCK - size..]);
    }
    (found, true)
}

fn push(text: &mut String, mut value: u64, characters: usize) {
    let mut digits = [0; 11];
    for digit in digits[..characters].iter_mut().rev() {
        *digit = DIGITS[(value % 62) as usize];
        value /= 62;
    }
    text.extend(digits[..characters].iter().map(|&byte| char::from(byte)));
}

/// `None` for other signs and for more than 64 bits.
fn number(text: &str) -> Option<u64> {
    text.bytes()
        .try_fold(0_u64, |value, byte| value.checked_mul(62)?.checked_add(digit(byte)?))
}
