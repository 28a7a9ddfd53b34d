//! The frame of a link: bytes as base-62 digits between a head and a check code.
//!
//! `1` `LLL` body `CCCCCC`: version, total length, content, CRC-32 of everything before it. The CRC covers the
//! characters, not the decoded bytes: one changed character or two swapped neighbours are a burst of at most 16 bits,
//! which CRC-32 always detects. Only letters and digits are used, because messengers and mail programs may end a link
//! at other characters or treat them as markup. This frame must not change: links of all versions use it.

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// Longest link, characters. Three digits could express more, but no messenger carries it.
pub(super) const LONGEST: usize = 16_000;
/// Characters of the head.
pub(super) const HEAD: usize = 4;
/// Characters of the check code.
pub(super) const CHECK: usize = 6;

const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Characters needed for 0 to 8 bytes; a block has 8 bytes.
const CHARACTERS: [usize; 9] = [0, 2, 3, 5, 6, 7, 9, 10, 11];
const BLOCK: usize = 8;
// Without a lookup table: links are short, and the table would add a kilobyte to the page.
const CRC: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Why a text is not a whole frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Broken {
    /// A character outside the alphabet, at this byte offset.
    Foreign(usize),
    /// This many characters shorter than stated.
    Short(usize),
    /// This many characters longer than stated.
    Long(usize),
    /// The check code does not match.
    Check,
    /// The check code matches, but the digits do not encode whole bytes.
    Digits,
}

/// The value of a digit.
pub(super) fn digit(byte: u8) -> Option<u64> {
    let value = match byte {
        b'0'..=b'9' => byte - b'0',
        b'A'..=b'Z' => byte - b'A' + 10,
        b'a'..=b'z' => byte - b'a' + 36,
        _ => return None,
    };
    Some(u64::from(value))
}

/// The version in the first character.
pub(super) fn version(text: &str) -> Option<u64> {
    text.bytes().next().and_then(digit)
}

/// Frames bytes; `Err` with the length if it exceeds [`LONGEST`].
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

/// The bytes of a frame of any version.
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

/// The length stated in the head.
pub(super) fn stated_length(text: &str) -> Option<usize> {
    text.get(1..HEAD)
        .and_then(number)
        .and_then(|length| usize::try_from(length).ok())
}

/// The bytes that can be decoded from the start of a body, and whether they are complete.
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

/// `None` for other characters and for values above 64 bits.
fn number(text: &str) -> Option<u64> {
    text.bytes()
        .try_fold(0_u64, |value, byte| value.checked_mul(62)?.checked_add(digit(byte)?))
}
