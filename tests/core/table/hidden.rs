//! What a spreadsheet shows and a bare reading of its values does not: hidden rows and columns, and percentages.

use jigong_formats::table::preview::{Note, Preview, Problem};

use super::book::{Book, number, sheet, styles, text};
use super::samples::{expected, file, fixture, has_problems, problems};

fn read(name: &str) -> Preview {
    file(&fixture(name)).unwrap()
}

/// Of a note: row, column, text, number.
type Told<'a> = (Option<u32>, Option<u32>, &'a str, Option<f64>);

/// The notes of a kind.
fn told(preview: &Preview, kind: Note) -> Vec<Told<'_>> {
    let notes = preview.notes.listed.iter().filter(|own| own.kind == kind);
    notes
        .map(|own| (own.row, own.column, own.text.as_str(), own.number))
        .collect()
}

/// The same table by openpyxl, xlwt and odfpy: rows 4, 5 and 9 and column G are hidden.
#[test]
fn hidden_rows_and_columns_are_read_and_told() {
    for name in ["hidden.xlsx", "hidden.xls", "hidden.ods"] {
        let preview = read(name);
        assert_eq!(problems(&preview), [], "{name}");
        assert_eq!(preview.accepted(), Some(expected(true)), "{name}");
        assert_eq!(preview.origin.sheet.as_deref(), Some("分市"), "{name}");
        let rows = told(&preview, Note::HiddenRows);
        assert_eq!(rows, [(Some(4), None, "4\u{2013}5, 9", Some(3.0))], "{name}");
        let columns = told(&preview, Note::HiddenColumns);
        assert_eq!(columns, [(None, Some(7), "G", Some(1.0))], "{name}");
    }
}

#[test]
fn hidden_rows_without_content_are_not_told() {
    let cells = text("A1", "城市") + &text("B1", "技师学院");
    let first = format!(
        r#"<row r="1">{cells}</row><row r="2">{}{}</row>"#,
        text("A2", "沈阳"),
        number("B2", "5")
    );
    let book = |rows: &str, columns: &str| {
        let part = sheet(&(first.clone() + rows)).replace("<sheetData>", &format!("{columns}<sheetData>"));
        file(&Book::new("").with("xl/worksheets/sheet1.xml", &part).bytes()).unwrap()
    };
    let blank = book(
        r#"<row r="3" hidden="1"/><row r="4" hidden="1"><c r="A4"/></row>"#,
        r#"<cols><col min="3" max="16384" hidden="1"/></cols>"#,
    );
    assert!(told(&blank, Note::HiddenRows).is_empty() && told(&blank, Note::HiddenColumns).is_empty());
    let row = format!(r#"<row hidden="true">{}</row>"#, text("A3", "注"));
    let held = book(&row, r#"<cols><col min="2" max="2" hidden="true"/></cols>"#);
    assert_eq!(told(&held, Note::HiddenRows), [(Some(3), None, "3", Some(1.0))]);
    assert_eq!(told(&held, Note::HiddenColumns), [(None, Some(2), "B", Some(1.0))]);
    let shown = book(&row.replace("true", "0"), r#"<cols><col min="2" max="2" hidden="0"/></cols>"#);
    assert!(told(&shown, Note::HiddenRows).is_empty() && told(&shown, Note::HiddenColumns).is_empty());
}

/// A number that the spreadsheet shows as 905.5% is 9.055 underneath: neither is a number of anything.
#[test]
fn percentages_by_a_cells_format_are_problems_of_their_cells() {
    for (name, places) in [
        ("percent.xlsx", ["F3", "D4"]),
        ("percent.ods", ["F3", "D4"]),
        ("wrong.xls", ["F2", "D3"]),
    ] {
        let preview = read(name);
        let percentages = preview.problems.listed.iter().filter(|own| own.kind == Problem::Percentage);
        let texts: Vec<&str> = percentages.map(|own| own.text.as_str()).collect();
        assert_eq!(texts, ["905.5%", "400%"], "{name}");
        assert_eq!(preview.accepted(), None, "{name}");
        for place in places {
            assert!(
                problems(&preview).contains(&(Problem::Percentage, place.to_owned())),
                "{name} {place}"
            );
        }
    }
    let dates = problems(&read("wrong.xls"));
    assert!(dates.contains(&(Problem::Date, "E4".to_owned())), "{dates:?}");
    assert!(dates.contains(&(Problem::NotANumber, "B5".to_owned())), "{dates:?}");
}

#[test]
fn a_format_is_a_percentage_by_its_code_alone() {
    let with = |code: &str| {
        let formats = format!(r#"<numFmts><numFmt numFmtId="170" formatCode="{code}"/></numFmts>"#);
        let styles = styles(&format!(
            r#"{formats}<cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>"#
        ));
        let header = text("A1", "城市") + &text("B1", "技师学院");
        let cell = r#"<c r="B2" s="1"><v>5</v></c>"#;
        let rows = format!(r#"<row r="1">{header}</row><row r="2">{}{cell}</row>"#, text("A2", "沈阳"));
        problems(&file(&Book::new(&rows).with("xl/styles.xml", &styles).bytes()).unwrap())
    };
    let percentage = [(Problem::Percentage, "B2".to_owned())];
    for code in ["0%", "0.00%", "#,##0.0%;[Red]-#,##0.0%", "[&gt;1]0%", "0&quot;成&quot;%"] {
        assert_eq!(with(code), percentage, "{code}");
    }
    for code in ["0", "General", "0&quot;%&quot;", "0\\%", "0;0%", "#,##0_%", "[$%-804]0"] {
        assert_eq!(with(code), [], "{code}");
    }
}

#[test]
fn a_percentage_in_a_column_that_is_not_used_is_no_problem() {
    let header = text("A1", "城市") + &text("B1", "技师学院") + &text("C1", "占比");
    let styles = styles(r#"<cellXfs><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs>"#);
    let cells = text("A2", "沈阳") + &number("B2", "5") + r#"<c r="C2" s="1"><v>0.1</v></c>"#;
    let rows = format!(r#"<row r="1">{header}</row><row r="2">{cells}</row>"#);
    let preview = file(&Book::new(&rows).with("xl/styles.xml", &styles).bytes()).unwrap();
    assert_eq!(preview.accepted().unwrap().schools[2][0], Some(5.0));
    has_problems("城市,技师学院\n沈阳,5%\n", &[(Problem::Percentage, "B2")]);
}
