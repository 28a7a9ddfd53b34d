//! OpenDocument spreadsheets made in a test: what programs write now and then, and what none does.

use jigong_formats::table::limits;
use jigong_formats::table::preview::{Note, Preview, Problem, Refusal};

use super::book::archive;
use super::samples::{file, notes, problems};

const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// A document with this body.
fn document(body: &str) -> Vec<u8> {
    let content = format!("<office:document-content>{body}</office:document-content>");
    archive([("mimetype", KIND.as_bytes()), ("content.xml", content.as_bytes())])
}

/// With one sheet that has these rows.
fn sheet(rows: &str) -> Vec<u8> {
    document(&format!(
        r#"<office:spreadsheet><table:table table:name="S">{rows}</table:table></office:spreadsheet>"#
    ))
}

fn text(text: &str) -> String {
    format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
}

fn number(value: &str) -> String {
    format!(r#"<table:table-cell office:value-type="float" office:value="{value}"/>"#)
}

fn row(cells: &str) -> String {
    format!("<table:table-row>{cells}</table:table-row>")
}

/// A header, and a row for Shenyang with this cell beside it.
fn beside_shenyang(cell: &str) -> String {
    row(&(text("城市") + &text("技师学院"))) + &row(&(text("沈阳") + cell))
}

fn read(rows: &str) -> Preview {
    file(&sheet(rows)).unwrap()
}

fn refusal(bytes: &[u8]) -> Refusal {
    file(bytes).unwrap_err().why
}

#[test]
fn cells_are_read_by_their_types() {
    assert_eq!(
        read(&beside_shenyang(&number("5"))).accepted().unwrap().schools[2][0],
        Some(5.0)
    );
    let cell = |attributes: &str, inner: &str| format!("<table:table-cell {attributes}>{inner}</table:table-cell>");
    for (cell, problem) in [
        (number("1e999"), Problem::NotANumber),
        (number("x"), Problem::NotANumber),
        (
            cell(r#"office:value-type="percentage" office:value="0.05""#, "<text:p>5%</text:p>"),
            Problem::Percentage,
        ),
        (
            cell(r#"office:value-type="date" office:date-value="2020-12-31""#, ""),
            Problem::Date,
        ),
        (
            cell(r#"office:value-type="boolean" office:boolean-value="true""#, ""),
            Problem::NotANumber,
        ),
        (
            cell(
                r#"office:value-type="string" calcext:value-type="error""#,
                "<text:p>#REF!</text:p>",
            ),
            Problem::ErrorValue,
        ),
        (cell(r#"table:formula="of:=[.A1]""#, ""), Problem::FormulaUnsaved),
        (
            cell(r#"office:value-type="string""#, "<text:p>5</text:p><text:p>6</text:p>"),
            Problem::NotANumber,
        ),
    ] {
        assert_eq!(
            problems(&read(&beside_shenyang(&cell))),
            [(problem, "B2".to_owned())],
            "{cell}"
        );
    }
    let formula = cell(
        r#"table:formula="of:=2+3" office:value-type="float" office:value="5""#,
        "<text:p>5</text:p>",
    );
    assert!(notes(&read(&beside_shenyang(&formula))).contains(&(Note::FormulaResult, "B2".to_owned())));
    let remark = cell(
        r#"office:value-type="string""#,
        "<office:annotation><text:p>7</text:p></office:annotation><text:p><text:span>&#53;</text:span></text:p>",
    );
    assert_eq!(
        read(&beside_shenyang(&remark)).accepted().unwrap().schools[2][0],
        Some(5.0),
        "{remark}"
    );
}

#[test]
fn repeated_cells_and_rows_keep_their_places() {
    let rows = r#"<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#;
    let blank = r#"<table:table-cell table:number-columns-repeated="2"/>"#;
    let header = row(&(blank.to_owned() + &text("城市") + &text("技师学院")));
    let group = format!(
        "<table:table-row-group>{}</table:table-row-group>",
        row(&(blank.to_owned() + &text("沈阳") + &number("x")))
    );
    let preview = read(&(rows.to_owned() + &header + &group));
    assert_eq!(
        (preview.header, problems(&preview)),
        (Some(4), vec![(Problem::NotANumber, "D5".to_owned())])
    );
    let same =
        r#"<table:table-row table:number-rows-repeated="2">"#.to_owned() + &text("沈阳") + &number("1") + "</table:table-row>";
    let repeated = read(&(row(&(text("城市") + &text("技师学院"))) + &same));
    assert_eq!(problems(&repeated), [(Problem::RepeatedCity, "A3".to_owned())]);
}

#[test]
fn what_is_repeated_beyond_the_limits_is_refused_and_blanks_are_not() {
    let header = row(&(text("城市") + &text("技师学院")));
    let most = u32::MAX.to_string();
    let filled = |attribute: &str| text("沈阳").replacen(' ', &format!(r#" table:{attribute}="{most}" "#), 1);
    assert_eq!(
        refusal(&sheet(&(header.clone() + &row(&filled("number-columns-repeated"))))),
        Refusal::TooManyColumns
    );
    let rows = format!(
        r#"<table:table-row table:number-rows-repeated="{most}">{}</table:table-row>"#,
        text("沈阳")
    );
    assert_eq!(refusal(&sheet(&(header.clone() + &rows))), Refusal::TooManyRows);
    let blanks = format!(
        r#"<table:table-row table:number-rows-repeated="{most}"><table:table-cell table:number-columns-repeated="{most}"/></table:table-row>"#
    );
    let hidden = blanks.replacen(' ', r#" table:visibility="collapse" "#, 1);
    assert_eq!(read(&(beside_shenyang(&number("5")) + &hidden + &blanks + &blanks)).rows, 1);
    let endless = header + &row(r#"<table:table-cell table:number-columns-repeated="99999999999999999999"/>"#);
    assert_eq!(refusal(&sheet(&endless)), Refusal::Damaged);
    let many = beside_shenyang(&number("5")) + &row(&"<table:table-cell/>".repeat(1_000_000));
    assert_eq!(read(&many).rows, 1);
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let blank = " ".repeat(usize::try_from(limits::UNPACKED).unwrap());
    assert_eq!(
        refusal(&sheet(&(beside_shenyang(&number("5")) + &blank))),
        Refusal::UnpacksTooLarge
    );
}

#[test]
fn hidden_sheets_remarks_of_changes_and_other_documents_are_no_tables() {
    let table = |style: &str, rows: &str| format!(r#"<table:table table:name="S" {style}>{rows}</table:table>"#);
    let styles = r#"<style:style style:name="off"><style:table-properties table:display="false"/></style:style>"#;
    let hidden = table(r#"table:style-name="off""#, &beside_shenyang(&number("9")));
    let changes = format!(
        "<table:tracked-changes>{}</table:tracked-changes>",
        beside_shenyang(&number("8"))
    );
    let shown = table("", &beside_shenyang(&number("5")));
    let body = format!("{styles}<office:spreadsheet>{changes}{hidden}{shown}</office:spreadsheet>");
    assert_eq!(file(&document(&body)).unwrap().accepted().unwrap().schools[2][0], Some(5.0));
    let letter = format!("<office:text>{shown}</office:text>");
    assert_eq!(refusal(&document(&letter)), Refusal::NotATable);
    assert_eq!(refusal(&document("<office:spreadsheet/>")), Refusal::Empty);
}

#[test]
fn documents_that_are_cut_or_encrypted_are_refused() {
    let whole = format!(
        r#"<office:spreadsheet><table:table table:name="S">{}"#,
        beside_shenyang(&number("5"))
    );
    for end in whole.char_indices().map(|(at, _)| at).skip(25) {
        let content = format!("<office:document-content>{}", &whole[..end]);
        assert_eq!(
            refusal(&archive([("content.xml", content.as_bytes())])),
            Refusal::Damaged,
            "{content}"
        );
    }
    let manifest = "<manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest>";
    let parts = [
        ("META-INF/manifest.xml", manifest.as_bytes()),
        ("content.xml", &b"\x01\x02"[..]),
    ];
    assert_eq!(refusal(&archive(parts)), Refusal::Encrypted);
}
