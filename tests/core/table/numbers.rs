//! Figures as they are written in cells.

use jigong_formats::table::preview::{Note, Problem};

use super::samples::{notes, pasted, problems, with_column};

/// What a cell gives as a number of students.
fn students(cell: &str) -> Result<f64, Problem> {
    let preview = pasted(&with_column("在校生", |city| {
        if city == 4 { cell.to_owned() } else { "100".to_owned() }
    }));
    match problems(&preview).as_slice() {
        [] => Ok(preview.cities[4].enrolled.unwrap()),
        [(problem, place)] => {
            assert_eq!(place, "B6", "{cell}");
            Err(*problem)
        }
        more => panic!("{cell}: {more:?}"),
    }
}

#[test]
fn numbers_with_one_meaning_are_read() {
    for (cell, number) in [
        ("1234", 1234.0),
        ("1,234", 1234.0),
        ("12,345,678", 12_345_678.0),
        ("1 234", 1234.0),
        ("1\u{a0}234", 1234.0),
        ("1\u{202f}234", 1234.0),
        ("１２３４", 1234.0),
        ("１，２３４", 1234.0),
        ("1234.0", 1234.0),
        ("+1234", 1234.0),
        ("1234人", 1234.0),
        ("1,234 人", 1234.0),
        ("1234（人）", 1234.0),
        ("1234 persons", 1234.0),
        ("1.23E+04", 12300.0),
        ("1.1万", 11000.0),
        ("0.57万人", 5700.0),
        ("2.3千人", 2300.0),
        ("\u{feff}1234\u{200b}", 1234.0),
        ("1234.0000000001", 1234.0),
        ("99,998,700", 99_998_700.0),
    ] {
        assert_eq!(students(cell), Ok(number), "{cell}");
    }
}

#[test]
fn everything_else_is_a_problem_of_its_cell() {
    for (cell, problem) in [
        ("1,23", Problem::NotANumber),
        ("1,2345", Problem::NotANumber),
        (",123", Problem::NotANumber),
        ("1, 234", Problem::NotANumber),
        ("1 2", Problem::NotANumber),
        ("1.234,5", Problem::NotANumber),
        ("1,234 567", Problem::NotANumber),
        ("1.2.3", Problem::NotANumber),
        ("约1200", Problem::NotANumber),
        ("1200左右", Problem::NotANumber),
        ("1200元", Problem::NotANumber),
        ("12亿", Problem::NotANumber),
        ("(5)", Problem::NotANumber),
        ("--5", Problem::NotANumber),
        ("1e", Problem::NotANumber),
        ("1e999", Problem::NotANumber),
        ("inf", Problem::NotANumber),
        ("NaN", Problem::NotANumber),
        ("0x10", Problem::NotANumber),
        ("一千", Problem::NotANumber),
        ("人", Problem::NotANumber),
        ("5%", Problem::Percentage),
        ("５％", Problem::Percentage),
        ("12‰", Problem::Percentage),
        ("=SUM(B2:B5)", Problem::FormulaText),
        ("＝1+1", Problem::FormulaText),
        ("#REF!", Problem::ErrorValue),
        ("#N/A", Problem::ErrorValue),
        ("-5", Problem::Negative),
        ("－5", Problem::Negative),
        ("−5", Problem::Negative),
        ("-0.5", Problem::Negative),
        ("1.5", Problem::NotWhole),
        ("1.00001万", Problem::NotWhole),
        ("0", Problem::Zero),
        ("100000001", Problem::TooMany),
        ("1e300", Problem::TooMany),
        ("1e308万", Problem::TooMany),
    ] {
        assert_eq!(students(cell), Err(problem), "{cell}");
    }
}

/// Moving the point, not multiplying: 0.57 × 10,000 is 5,699.999… in doubles.
#[test]
fn units_leave_no_dust() {
    for hundredths in 1..=2000 {
        let cell = format!("{}.{:02}万", hundredths / 100, hundredths % 100);
        let preview = pasted(&with_column("在校生", |_| cell.clone()));
        assert_eq!(preview.cities[0].enrolled, Some(f64::from(hundredths) * 100.0), "{cell}");
    }
}

#[test]
fn the_header_gives_the_unit_and_the_cell_overrides_it() {
    let preview = pasted(&with_column("在校生（万人）", |city| {
        if city == 0 { "123人".to_owned() } else { "1.5".to_owned() }
    }));
    assert_eq!(
        (preview.cities[0].enrolled, preview.cities[1].enrolled),
        (Some(123.0), Some(15000.0))
    );
    let preview = pasted(&with_column("常住人口（人）", |city| {
        if city == 0 {
            "911.8万".to_owned()
        } else {
            "7488000".to_owned()
        }
    }));
    assert_eq!(
        (preview.cities[0].population, preview.cities[1].population),
        (Some(911.8), Some(748.8))
    );
}

#[test]
fn dashes_are_no_schools_and_blanks_are_not_given() {
    let preview = pasted(&with_column("技师学院", |city| ["—", "", "-", "2"][city % 4].to_owned()));
    let schools = preview.accepted().unwrap().schools[2];
    assert_eq!(schools[..4], [Some(0.0), None, Some(0.0), Some(2.0)]);
    let counts: Vec<_> = preview
        .notes
        .listed
        .iter()
        .map(|own| (own.kind, own.row, own.number))
        .collect();
    assert_eq!(
        counts,
        [(Note::DashAsZero, Some(2), Some(7.0)), (Note::BlankKept, Some(3), Some(4.0))]
    );
}

#[test]
fn a_dash_is_no_number_of_people() {
    let lacking = pasted(&with_column("在校生", |city| {
        if city == 4 { "-".to_owned() } else { "100".to_owned() }
    }));
    assert_eq!(problems(&lacking), [(Problem::EnrolmentMissing, "B6".to_owned())]);
    let residents = pasted(&with_column("常住人口（万人）", |city| {
        if city == 4 { "—".to_owned() } else { "100".to_owned() }
    }));
    assert_eq!(notes(&residents), [(Note::BlankKept, "B6".to_owned())]);
    assert_eq!(residents.accepted().unwrap().population[4], None);
}

#[test]
fn schools_and_residents_have_bounds_of_their_own() {
    let schools = |cell: &str| {
        problems(&pasted(&with_column("技师学院", |city| {
            if city == 1 { cell.to_owned() } else { "1".to_owned() }
        })))
    };
    assert_eq!(schools("1000"), []);
    assert_eq!(schools("1001"), [(Problem::TooMany, "B3".to_owned())]);
    assert_eq!(schools("0.5"), [(Problem::NotWhole, "B3".to_owned())]);
    assert_eq!(schools("0"), []);
    let residents = |header: &str, cell: &str| {
        problems(&pasted(&with_column(header, |city| {
            if city == 1 { cell.to_owned() } else { "500".to_owned() }
        })))
    };
    assert_eq!(residents("人口（万人）", "10000"), []);
    assert_eq!(residents("人口（万人）", "10000.1"), [(Problem::TooMany, "B3".to_owned())]);
    assert_eq!(residents("人口（万人）", "0"), [(Problem::Zero, "B3".to_owned())]);
    assert_eq!(residents("人口（万人）", "-0.1"), [(Problem::Negative, "B3".to_owned())]);
    assert_eq!(residents("人口（人）", "911.8"), [(Problem::NotWhole, "B3".to_owned())]);
}
