//! Texts that are refused whole, with the limits told apart from what lies just inside them.

use jigong_formats::table::Input;
use jigong_formats::table::forms::Forms;
use jigong_formats::table::limits;
use jigong_formats::table::preview::{Encoding, Preview, Problem, Refusal, Refused};

use super::samples::{READER, file, pasted, with_column};

fn refused(read: Result<Preview, Refused>) -> (Refusal, Option<u32>) {
    let refused = read.unwrap_err();
    (refused.why, refused.row)
}

fn refused_text(text: &str) -> (Refusal, Option<u32>) {
    refused(READER.read(Input::Text(text), &Forms::default()))
}

#[test]
fn nothing_is_refused_as_empty() {
    for text in ["", " ", "\n\n", ",,,\n,,", "\t\t\n", "\u{feff}", "\"\"", "　\n"] {
        assert_eq!(refused_text(text), (Refusal::Empty, None), "{text:?}");
        assert_eq!(refused(file(text.as_bytes())), (Refusal::Empty, None), "{text:?}");
    }
}

#[test]
fn rows_and_columns_have_limits() {
    let table = with_column("技师学院", |_| "1".to_owned());
    let fill = |rows: usize| format!("{table}{}注\n", "\n".repeat(rows - 16));
    assert_eq!(pasted(&fill(limits::ROWS as usize)).rows, 14);
    assert_eq!(refused_text(&fill(limits::ROWS as usize + 1)), (Refusal::TooManyRows, None));
    assert_eq!(
        pasted(&format!("{table}{}", "\t\n".repeat(100_000))).rows,
        14,
        "blank rows are none"
    );
    let wide = |columns: u32| format!("{}\t{}x\n", table.trim_end(), "\t".repeat(columns as usize - 3));
    assert_eq!(pasted(&wide(limits::COLUMNS)).rows, 14);
    assert_eq!(refused_text(&wide(limits::COLUMNS + 1)), (Refusal::TooManyColumns, None));
}

#[test]
fn a_hundred_thousand_rows_are_refused() {
    let rows = "沈阳,技师学院,100\n".repeat(100_000);
    assert_eq!(
        refused_text(&format!("城市,类型,在校生\n{rows}")),
        (Refusal::TooManyRows, None)
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_told_by_its_row() {
    let text = format!("城市,技师学院\n沈阳,1\n\"大连,2\n{}", "鞍山,1\n".repeat(3000));
    assert_eq!(refused_text(&text), (Refusal::CellTooLong, Some(3)));
}

#[test]
fn a_cell_has_a_limit() {
    let cell = |length: usize| format!("城市,技师学院,备注\n沈阳,1,{}\n", "注".repeat(length));
    assert_eq!(pasted(&cell(limits::CELL)).rows, 1);
    assert_eq!(refused_text(&cell(limits::CELL + 1)), (Refusal::CellTooLong, Some(2)));
}

#[test]
fn the_length_has_a_limit_for_files_and_text() {
    let most = "\n".repeat(limits::FILE);
    assert_eq!(refused_text(&most), (Refusal::Empty, None));
    let more = most + "\n";
    assert_eq!(refused_text(&more), (Refusal::TooLarge, None));
    assert_eq!(refused(file(more.as_bytes())), (Refusal::TooLarge, None));
}

#[test]
fn web_pages_and_binary_files_are_no_tables() {
    for page in [
        "<html><table>",
        "\n <!DOCTYPE html>",
        "<?xml version=\"1.0\"?>",
        "\u{feff}<TABLE>",
    ] {
        assert_eq!(refused_text(page), (Refusal::WebPage, None), "{page}");
    }
    assert_eq!(pasted("城市,技师学院,备注\n沈阳,1,<b>\n").rows, 1);
    assert_eq!(
        pasted("<5,城市\n").problems.listed[0].kind,
        Problem::NoHeader,
        "less than five is no page"
    );
    for rubbish in [
        &b"\x89PNG\r\n\x1a\n\0\0"[..],
        b"%PDF-1.7\n\x01\x02",
        b"\x7fELF",
        b"GIF89a\x01",
        b"a\x1bb",
    ] {
        assert_eq!(refused(file(rubbish)), (Refusal::NotATable, None), "{rubbish:?}");
    }
}

#[test]
fn a_byte_that_fits_no_encoding_is_told_by_its_row() {
    let gb18030 = |text: &str| encoding_rs::GB18030.encode(text).0.into_owned();
    let mut damaged = gb18030("城市,技师学院\n沈阳,1\n大连,2\n");
    assert_eq!(file(&damaged).unwrap().origin.encoding, Some(Encoding::Gb18030));
    let at = damaged.iter().rposition(|&byte| byte == b',').unwrap();
    damaged.insert(at, 0xff);
    assert_eq!(refused(file(&damaged)), (Refusal::WrongEncoding, Some(3)));
    let mut cut = "城市,技师学院\n沈阳,1\n大".as_bytes().to_vec();
    cut.pop();
    assert_eq!(
        refused(file(&cut)),
        (Refusal::WrongEncoding, Some(3)),
        "damaged UTF-8 is not read as GB 18030"
    );
    let marked = [b"\xef\xbb\xbf\n".as_slice(), &gb18030("城市")].concat();
    assert_eq!(refused(file(&marked)), (Refusal::WrongEncoding, Some(2)));
    let mut half: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("城市\n沈阳".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    half.pop();
    assert_eq!(refused(file(&half)), (Refusal::WrongEncoding, Some(2)));
    let lone: Vec<u8> = [0xfe, 0xff]
        .into_iter()
        .chain([0xd800_u16, 0x0041].into_iter().flat_map(u16::to_be_bytes))
        .collect();
    assert_eq!(refused(file(&lone)), (Refusal::WrongEncoding, Some(1)));
}

#[test]
fn utf_16_needs_its_mark() {
    let text = with_column("技师学院", |_| "1".to_owned());
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refused(file(&little)), (Refusal::NotATable, None));
    let big: Vec<u8> = [0xfe, 0xff]
        .into_iter()
        .chain(text.encode_utf16().flat_map(u16::to_be_bytes))
        .collect();
    let preview = file(&big).unwrap();
    assert_eq!((preview.origin.encoding, preview.rows), (Some(Encoding::Utf16), 14));
}
