//! Real files, made by LibreOffice, Gnumeric and openpyxl: the same figures from each, and the empty tables that the page
//! offers.

use jigong_formats::table::preview::{Delimiter, Encoding, Layout, Note, Origin, Preview, Problem, Refusal, Role};

use super::samples::{expected, file, fixture, folder, notes, problems};

fn read(name: &str) -> Preview {
    file(&fixture(name)).unwrap()
}

fn origin(encoding: Option<Encoding>, delimiter: Option<Delimiter>, sheet: Option<&str>) -> Origin {
    Origin {
        encoding,
        delimiter,
        sheet: sheet.map(str::to_owned),
    }
}

#[test]
fn a_table_of_cities_is_the_same_from_every_program() {
    let gb18030 = origin(Some(Encoding::Gb18030), Some(Delimiter::Comma), None);
    let utf16 = origin(Some(Encoding::Utf16), Some(Delimiter::Tab), None);
    let book = origin(None, None, Some("分市"));
    for (name, from) in [
        ("cities.xlsx", &book),
        ("gnumeric.xlsx", &book),
        ("old.xls", &book),
        ("other.ods", &book),
        ("cities.gb18030.csv", &gb18030),
        ("cities.utf16.csv", &utf16),
    ] {
        let preview = read(name);
        assert_eq!(problems(&preview), [], "{name}");
        assert_eq!(&preview.origin, from, "{name}");
        assert_eq!(
            (preview.layout, preview.header, preview.rows),
            (Some(Layout::Cities), Some(4), 14),
            "{name}"
        );
        assert_eq!(preview.accepted(), Some(expected(true)), "{name}");
        let told = [
            (Note::ColumnIgnored, "A4"),
            (Note::TotalAgrees, "19"),
            (Note::RowIgnored, "A20"),
        ];
        assert_eq!(notes(&preview), told.map(|(kind, place)| (kind, place.to_owned())), "{name}");
    }
}

#[test]
fn english_headers_codes_and_persons() {
    for name in ["cities.en.xlsx", "cities.en.tsv", "cities.en.semicolon.csv"] {
        let preview = read(name);
        assert_eq!(preview.accepted(), Some(expected(true)), "{name}");
        let roles: Vec<Role> = preview.columns.iter().filter_map(|own| own.role).collect();
        let all = [
            Role::Code,
            Role::City,
            Role::TechnicalSchool,
            Role::SeniorTechnicalSchool,
            Role::TechnicianCollege,
            Role::Enrolment,
            Role::Population,
        ];
        assert_eq!(roles, all, "{name}");
        assert_eq!(notes(&preview), [(Note::PopulationInPersons, "G".to_owned())], "{name}");
    }
}

#[test]
fn a_list_of_schools_is_counted_and_summed() {
    for (name, sheet) in [("schools.xlsx", Some("学校名单")), ("schools.gb18030.csv", None)] {
        let preview = read(name);
        assert_eq!(problems(&preview), [], "{name}");
        assert_eq!(preview.origin.sheet.as_deref(), sheet);
        assert_eq!((preview.layout, preview.rows), (Some(Layout::Schools), 104), "{name}");
        assert_eq!(preview.accepted(), Some(expected(false)), "{name}");
        // Merged cells: only the first school of a city has its name.
        let from_above = preview
            .notes
            .listed
            .iter()
            .find(|own| own.kind == Note::CityFromAbove)
            .unwrap();
        assert_eq!((from_above.row, from_above.number), (Some(3), Some(90.0)), "{name}");
        assert!(notes(&preview).contains(&(Note::TotalAgrees, "106".to_owned())), "{name}");
    }
}

/// A hidden sheet with a table of its own, a cover, the table, and a styled blank cell 900,000 rows below it.
#[test]
fn the_first_visible_sheet_with_headers_is_read() {
    let preview = read("sheets.xlsx");
    assert_eq!(preview.origin.sheet.as_deref(), Some("数据"));
    let accepted = preview.accepted().unwrap();
    assert_eq!(accepted.schools[2][..4], [Some(0.0), Some(1.0), Some(2.0), Some(0.0)]);
    assert_eq!(accepted.population[1], Some(150.0001));
    assert_eq!(accepted.enrolled, None);
}

#[test]
fn formulas_are_read_by_their_stored_results_and_missed_without() {
    let preview = read("unsaved-formulas.xlsx");
    let missed = [(Problem::FormulaUnsaved, "C5"), (Problem::FormulaUnsaved, "C7")];
    assert_eq!(problems(&preview), missed.map(|(kind, place)| (kind, place.to_owned())));
    let preview = read("formulas.xlsx");
    let results = preview
        .notes
        .listed
        .iter()
        .find(|own| own.kind == Note::FormulaResult)
        .unwrap();
    assert_eq!((results.row, results.column, results.number), (Some(2), Some(3), Some(14.0)));
    assert_eq!(preview.accepted().unwrap().enrolled.unwrap()[..2], [1010.0, 1020.0]);
}

#[test]
fn every_wrong_cell_of_a_workbook_is_named() {
    let expected = [
        (Problem::ErrorValue, "B2", "#DIV/0!"),
        (Problem::ErrorValue, "C3", "#REF!"),
        (Problem::Date, "D4", ""),
        (Problem::Negative, "E5", ""),
        (Problem::NotWhole, "B6", ""),
        (Problem::TooMany, "F7", ""),
        (Problem::NotANumber, "E8", "约5230"),
        (Problem::Percentage, "E9", "39%"),
        (Problem::UnknownCity, "A10", "阜新县"),
        (Problem::RepeatedCity, "A11", ""),
        (Problem::Zero, "E12", ""),
        (Problem::NotANumber, "D13", "TRUE"),
    ];
    let preview = read("wrong.xlsx");
    let kinds_and_places = expected.map(|(kind, place, _)| (kind, place.to_owned()));
    assert_eq!(problems(&preview), kinds_and_places);
    let texts: Vec<&str> = preview.problems.listed.iter().map(|own| own.text.as_str()).collect();
    assert_eq!(texts, expected.map(|(_, _, text)| text));
    assert_eq!(preview.accepted(), None);
}

#[test]
fn files_of_other_kinds_are_refused_by_their_kind() {
    for (name, why) in [
        ("bomb.xlsx", Refusal::UnpacksTooLarge),
        ("page.xls", Refusal::WebPage),
        ("password.xlsx", Refusal::Encrypted),
        ("rubbish.bin", Refusal::NotATable),
    ] {
        assert_eq!(file(&fixture(name)), Err(why.into()), "{name}");
    }
}

#[test]
fn the_offered_tables_are_read_back_and_lack_nothing_but_figures() {
    let mut names: Vec<_> = std::fs::read_dir(folder("web/templates"))
        .unwrap()
        .map(|own| own.unwrap().path())
        .collect();
    names.sort();
    assert_eq!(names.len(), 6);
    for path in names {
        let preview = file(&std::fs::read(&path).unwrap()).unwrap();
        let name = path.display();
        assert_eq!(problems(&preview), [(Problem::NoFigures, String::new())], "{name}");
        assert_eq!((preview.rows, preview.columns.len()), (14, 7), "{name}");
        assert!(preview.cities.iter().all(|own| own.row.is_some()), "{name}");
        assert_eq!(notes(&preview), [(Note::BlankKept, "C2".to_owned())], "{name}");
    }
}
