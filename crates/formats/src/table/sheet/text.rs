//! Text files and pasted text: encoding, separator and cells.
//!
//! The encoding is found by trial: byte order mark, then UTF-8, which other text rarely is by accident, then GB
//! 18030. Invariant: no character is replaced; text in no encoding is refused with its row.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{DecoderResult, GB18030, UTF_16BE, UTF_16LE};

use super::super::preview::{Delimiter, Encoding, Refusal, Refused};
use super::{Cell, Sheet};

/// Number of non-ASCII characters after which a text that was valid UTF-8 so far counts as damaged UTF-8. GB 18030
/// text rarely looks like one such character, hardly ever like four.
const SURELY_UTF8: usize = 4;
/// Number of first lines that decide the separator.
const SAMPLE: usize = 20;

/// The text of a file and its encoding.
pub(super) fn decode(bytes: &[u8]) -> Result<(Cow<'_, str>, Encoding), Refused> {
    for (mark, encoding) in [(&[0xff, 0xfe], UTF_16LE), (&[0xfe, 0xff], UTF_16BE)] {
        if let Some(body) = bytes.strip_prefix(mark) {
            return Ok((strictly(encoding, body)?.into(), Encoding::Utf16));
        }
    }
    if bytes.contains(&0) {
        return Err(Refusal::NotATable.into());
    }
    let body = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let fault = match std::str::from_utf8(body) {
        Ok(text) => return Ok((text.into(), Encoding::Utf8)),
        Err(fault) => fault,
    };
    let valid = std::str::from_utf8(&body[..fault.valid_up_to()]).unwrap_or_default();
    if body.len() < bytes.len() || valid.chars().filter(|c| !c.is_ascii()).nth(SURELY_UTF8 - 1).is_some() {
        return Err(wrong_after(valid));
    }
    Ok((strictly(GB18030, body)?.into(), Encoding::Gb18030))
}

fn strictly(encoding: &'static encoding_rs::Encoding, bytes: &[u8]) -> Result<String, Refused> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or_default());
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok(text),
        _ => Err(wrong_after(&text)),
    }
}

fn wrong_after(text: &str) -> Refused {
    let rows_before = text.bytes().filter(|&byte| byte == b'\n').count();
    Refused {
        why: Refusal::WrongEncoding,
        row: u32::try_from(rows_before + 1).ok(),
    }
}

/// The cells of a text.
pub(super) fn sheet(text: &str) -> Result<Sheet, Refused> {
    let text = text.trim_start_matches('\u{feff}');
    if text.chars().any(is_binary) {
        return Err(Refusal::NotATable.into());
    }
    let mut start = text.trim_start().chars();
    if start.next() == Some('<') && start.next().is_some_and(|c| c.is_ascii_alphabetic() || "!?".contains(c)) {
        return Err(Refusal::WebPage.into());
    }
    let text = with_plain_ends(text);
    let delimiter = delimiter(&text);
    let mut sheet = Sheet {
        delimiter: Some(delimiter),
        ..Sheet::default()
    };
    fill(&mut sheet, &text, delimiter)?;
    if sheet.rows() == 0 {
        return Err(Refusal::Empty.into());
    }
    Ok(sheet)
}

/// Control characters that tables do not contain; the end-of-file mark of old systems is allowed.
const fn is_binary(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}')
}

/// The text with `
/// ` at the end of every line, so that lines can be counted.
fn with_plain_ends(text: &str) -> String {
    let mut plain = text.replace("\r\n", "\n").replace('\r', "\n");
    plain.push('\n');
    plain
}

/// The CSV reader skips blank lines, but they are rows of the spreadsheet: rows are counted by lines minus line
/// breaks inside quotation marks.
fn fill(sheet: &mut Sheet, text: &str, delimiter: Delimiter) -> Result<(), Refused> {
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(character(delimiter) as u8)
        .from_reader(text.as_bytes());
    let mut record = StringRecord::new();
    let mut inner_lines = 0;
    while reader.read_record(&mut record).map_err(|_| Refusal::NotATable)? {
        inner_lines += record.as_slice().bytes().filter(|&byte| byte == b'\n').count() as u64;
        let end = reader.position();
        // An unclosed quotation mark includes the last line's end in its cell.
        let open = end.byte() == text.len() as u64 && record.as_slice().ends_with('\n') && !text.ends_with("\"\n");
        let row = (end.line() + u64::from(open)).saturating_sub(2 + inner_lines);
        for (column, text) in record.iter().enumerate() {
            let cell = Cell::from_text(text);
            if !cell.is_blank() {
                let capped = |place: u64| u32::try_from(place).unwrap_or(u32::MAX);
                sheet.put(capped(row), capped(column as u64), cell)?;
            }
        }
    }
    Ok(())
}

/// The separator: the first of tab, semicolon and comma that occurs in at least half of the first lines. The comma is
/// last because numbers contain it too.
fn delimiter(text: &str) -> Delimiter {
    let sample: Vec<String> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(SAMPLE)
        .map(unquoted)
        .collect();
    let lines_with = |delimiter: Delimiter| sample.iter().filter(|line| line.contains(character(delimiter))).count();
    let candidates = [Delimiter::Tab, Delimiter::Semicolon, Delimiter::Comma];
    let usual = candidates.into_iter().find(|&own| lines_with(own) * 2 >= sample.len());
    let most = || candidates.into_iter().max_by_key(|&own| lines_with(own));
    usual.or_else(most).unwrap_or(Delimiter::Comma)
}

/// A line without quoted parts.
fn unquoted(line: &str) -> String {
    line.split('"').step_by(2).collect()
}

const fn character(delimiter: Delimiter) -> char {
    match delimiter {
        Delimiter::Comma => ',',
        Delimiter::Tab => '\t',
        Delimiter::Semicolon => ';',
    }
}
