//! Workbooks that no honest program writes: each is refused by its reason, none takes memory or time beyond the limits.

use jigong_formats::table::limits;
use jigong_formats::table::preview::{Preview, Problem, Refusal};

use super::book::{Book, beside_shenyang, number, sheet, strings, styles, text};
use super::samples::{file, fixture, problems};

fn refusal(book: &Book) -> Refusal {
    file(&book.bytes()).unwrap_err().why
}

fn read(book: &Book) -> Preview {
    file(&book.bytes()).unwrap()
}

#[test]
fn the_plain_book_is_read() {
    let preview = read(&Book::new(&beside_shenyang(&number("B2", "5"))));
    assert_eq!(preview.accepted().unwrap().schools[2][0], Some(5.0));
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let blank = " ".repeat(usize::try_from(limits::UNPACKED).unwrap());
    let rows = beside_shenyang(&number("B2", "5"));
    assert_eq!(refusal(&Book::new(&(rows.clone() + &blank))), Refusal::UnpacksTooLarge);
    assert_eq!(
        refusal(&Book::new(&rows).with("xl/media/image1.png", &blank)),
        Refusal::UnpacksTooLarge
    );
    let half = &blank[blank.len() / 2..];
    let halves = Book::new(&rows).with("a.xml", half).with("b.xml", half);
    assert_eq!(refusal(&halves), Refusal::UnpacksTooLarge, "all parts together");
}

/// The sizes in an archive's directory are a claim: the reader counts what comes out.
#[test]
fn an_archive_that_lies_about_its_sizes_is_refused() {
    let mut bomb = fixture("bomb.xlsx");
    let true_size = central_sizes(&bomb).into_iter().max_by_key(|own| own.1).unwrap();
    assert!(u64::from(true_size.1) > limits::UNPACKED);
    let bytes = true_size.1.to_le_bytes();
    let places: Vec<usize> = (0..bomb.len() - 4).filter(|&at| bomb[at..at + 4] == bytes).collect();
    assert!(!places.is_empty());
    for at in places {
        bomb[at..at + 4].copy_from_slice(&1000_u32.to_le_bytes());
    }
    let why = file(&bomb).unwrap_err().why;
    assert!(matches!(why, Refusal::UnpacksTooLarge | Refusal::Damaged), "{why:?}");
}

/// Place and uncompressed size of every entry of the central directory.
fn central_sizes(archive: &[u8]) -> Vec<(usize, u32)> {
    let starts = (0..archive.len() - 4).filter(|&at| archive[at..at + 4] == *b"PK\x01\x02");
    let size = |at: usize| u32::from_le_bytes(archive[at + 24..at + 28].try_into().unwrap());
    starts.map(|at| (at, size(at))).collect()
}

#[test]
fn an_archive_of_very_many_parts_is_refused() {
    let mut book = Book::new(&beside_shenyang(""));
    for at in 0..limits::PARTS {
        book = book.with(&format!("xl/media/{at}"), "");
    }
    assert_eq!(refusal(&book), Refusal::UnpacksTooLarge);
}

#[test]
fn room_for_strings_that_are_not_there_is_refused() {
    let rows = beside_shenyang(&number("B2", "5"));
    let declared = |attributes: &str| refusal(&Book::new(&rows).with("xl/sharedStrings.xml", &strings(attributes, "")));
    assert_eq!(declared(r#"uniqueCount="18446744073709551615""#), Refusal::UnpacksTooLarge);
    assert_eq!(declared(r#"uniqueCount="2000001""#), Refusal::UnpacksTooLarge);
    for harmless in [
        r#"uniqueCount="2000000""#,
        r#"uniqueCount="-1""#,
        r#"uniqueCount="99999999999999999999999""#,
        "",
    ] {
        let book = Book::new(&rows).with("xl/sharedStrings.xml", &strings(harmless, ""));
        assert_eq!(read(&book).rows, 1, "{harmless}");
    }
    let elsewhere = Book::new(&rows).with("XL/SharedStrings.XML", &strings(r#"uniqueCount="2000001""#, ""));
    assert_eq!(refusal(&elsewhere), Refusal::UnpacksTooLarge, "names of parts have no case");
}

/// A format's text is kept once for every style that uses it.
#[test]
fn formats_that_multiply_are_refused() {
    let rows = beside_shenyang(&number("B2", "5"));
    let with = |format: usize, count: usize| {
        let formats = format!(
            r#"<numFmts><numFmt numFmtId="170" formatCode="{}"/></numFmts>"#,
            "0".repeat(format)
        );
        let styles = styles(&format!(
            "{formats}<cellXfs>{}</cellXfs>",
            r#"<xf numFmtId="170"/>"#.repeat(count)
        ));
        Book::new(&rows).with("xl/styles.xml", &styles)
    };
    assert_eq!(refusal(&with(1_000_000, 1000)), Refusal::UnpacksTooLarge);
    assert_eq!(refusal(&with(1, 500_000)), Refusal::UnpacksTooLarge);
    assert_eq!(read(&with(255, 65_490)).rows, 1, "as many as Excel allows");
}

/// The folder of the workbook is kept once for every sheet.
#[test]
fn sheets_that_multiply_are_refused() {
    let folder = "x".repeat(1_000_000);
    let sheets = r#"<sheet name="S" sheetId="1" r:id="r1"/>"#.repeat(1000);
    let book = Book::new("")
        .with("_rels/.rels", &format!(r#"<Relationships><Relationship Type="/relationships/officeDocument" Target="{folder}/workbook.xml"/></Relationships>"#))
        .with("xl/workbook.xml", &format!("<workbook><sheets>{sheets}</sheets></workbook>"));
    assert_eq!(refusal(&book), Refusal::UnpacksTooLarge);
}

#[test]
fn cells_far_away_make_no_room_between() {
    for place in ["XFD1048576", "A5001", "ZZZ1", "A4294967295"] {
        let why = refusal(&Book::new(&beside_shenyang(&number(place, "5"))));
        assert!(
            matches!(why, Refusal::TooManyRows | Refusal::TooManyColumns),
            "{place}: {why:?}"
        );
    }
    let blank = read(&Book::new(&beside_shenyang(r#"<c r="XFD1048576"/><c r="B2"><v>5</v></c>"#)));
    assert_eq!(blank.rows, 1, "a blank cell is none");
}

#[test]
fn names_of_cells_that_run_over_are_refused_or_land_inside() {
    for place in ["AAAAAAAAAAAAAAAA1", "A99999999999999999999", "1", "A", "", "a1", "A0", "沈阳"] {
        let book = Book::new(&beside_shenyang(&number(place, "5")));
        if let Ok(preview) = file(&book.bytes()) {
            assert!(preview.rows <= 2, "{place}");
        }
    }
}

#[test]
fn a_million_blank_cells_are_visited_and_no_more_than_the_limit() {
    let many = |count: usize| Book::new(&(beside_shenyang(&number("B2", "5")) + "<row>" + &"<c/>".repeat(count) + "</row>"));
    assert_eq!(read(&many(1_000_000)).rows, 1);
    assert_eq!(refusal(&many(limits::VISITED + 1)), Refusal::UnpacksTooLarge);
}

#[test]
fn a_hundred_thousand_rows_are_refused() {
    let header = beside_shenyang(&number("B2", "5"));
    let row = |row: usize| format!("<row>{}</row>", number(&format!("A{row}"), "1"));
    let rows = (3..100_003).map(row).collect::<Vec<_>>().concat();
    assert_eq!(refusal(&Book::new(&(header + &rows))), Refusal::TooManyRows);
}

#[test]
fn values_that_are_no_numbers_are_problems_of_their_cells() {
    for (cell, problem) in [
        (r#"<c r="B2"><v>1e999</v></c>"#, Problem::NotANumber),
        (r#"<c r="B2"><v>nan</v></c>"#, Problem::NotANumber),
        (r#"<c r="B2"><v>-inf</v></c>"#, Problem::NotANumber),
        (r#"<c r="B2" t="b"><v>1</v></c>"#, Problem::NotANumber),
        (r#"<c r="B2" t="e"><v>#N/A</v></c>"#, Problem::ErrorValue),
        (r#"<c r="B2" t="d"><v>2020-12-31</v></c>"#, Problem::Date),
        (r#"<c r="B2"><f>1+1</f></c>"#, Problem::FormulaUnsaved),
        (r#"<c r="B2"><f>1+1</f><v></v></c>"#, Problem::FormulaUnsaved),
        (r#"<c r="B2" t="str"><f>A1</f><v>=1</v></c>"#, Problem::FormulaText),
        (r#"<c r="B2"><v>1e15</v></c>"#, Problem::TooMany),
    ] {
        let preview = read(&Book::new(&beside_shenyang(cell)));
        assert_eq!(problems(&preview), [(problem, "B2".to_owned())], "{cell}");
    }
}

#[test]
fn parts_that_are_missing_or_broken_are_damage() {
    let rows = beside_shenyang(&number("B2", "5"));
    for part in ["_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"] {
        assert_eq!(refusal(&Book::new(&rows).without(part)), Refusal::Damaged, "{part}");
        assert_eq!(refusal(&Book::new(&rows).with(part, "<")), Refusal::Damaged, "{part}");
    }
    assert_eq!(refusal(&Book::new(&rows).without("xl/workbook.xml")), Refusal::NotATable);
    assert_eq!(
        refusal(&Book::new(&rows).with("xl/worksheets/sheet1.xml", &sheet(&rows)[..300])),
        Refusal::Damaged
    );
    assert_eq!(refusal(&Book::new("")), Refusal::Empty);
    let letter = Book::new("")
        .without("xl/workbook.xml")
        .with("word/document.xml", "<document/>");
    assert_eq!(refusal(&letter), Refusal::NotATable);
    assert_eq!(refusal(&letter.with("xl/workbook.bin", "")), Refusal::OtherSpreadsheet);
    assert_eq!(file(b"PK\x03\x04").unwrap_err().why, Refusal::Damaged);
}

#[test]
fn entities_do_not_grow() {
    let laughs = r#"<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>"#;
    let part = sheet(&beside_shenyang(&text("B2", "&b;"))).replace("<worksheet", &format!("{laughs}<worksheet"));
    let read = file(&Book::new("").with("xl/worksheets/sheet1.xml", &part).bytes());
    match read {
        Ok(preview) => assert_eq!(problems(&preview), [(Problem::NotANumber, "B2".to_owned())]),
        Err(refused) => assert_eq!(refused.why, Refusal::Damaged),
    }
}
