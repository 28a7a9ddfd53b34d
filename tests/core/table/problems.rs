//! Problems of a table as a whole, and how many of them are told.

use jigong_formats::table::limits;
use jigong_formats::table::preview::{Note, Problem};

use super::samples::{FIGURES, has_notes, has_problems, pasted, with_column};

#[test]
fn students_are_given_for_every_city_or_for_none() {
    has_problems(
        &with_column("在校生", |city| if city % 5 == 1 { String::new() } else { "10".to_owned() }),
        &[
            (Problem::EnrolmentMissing, "B3"),
            (Problem::EnrolmentMissing, "B8"),
            (Problem::EnrolmentMissing, "B13"),
        ],
    );
    has_notes(
        &with_column("在校生\t技师学院", |_| "\t1".to_owned()),
        &[(Note::BlankKept, "B2")],
    );
    let two = pasted("城市,在校生\n沈阳,100\n大连,200\n");
    assert!(
        two.problems
            .listed
            .iter()
            .all(|own| own.kind == Problem::EnrolmentMissing && own.city.is_some())
    );
    assert_eq!(two.problems.listed.len(), 12);
}

/// A misspelt city is one problem, not a missing city besides.
#[test]
fn a_misspelt_city_is_not_missed_as_well() {
    let text = with_column("在校生", |_| "10".to_owned()).replace("葫芦岛", "胡芦岛");
    has_problems(&text, &[(Problem::UnknownCity, "A15")]);
}

#[test]
fn a_wrong_number_of_students_is_not_missed_as_well() {
    let text = with_column("在校生", |city| if city == 0 { "x".to_owned() } else { "10".to_owned() });
    has_problems(&text, &[(Problem::NotANumber, "B2")]);
    let text = with_column("在校生", |city| if city == 0 { "x".to_owned() } else { String::new() });
    assert_eq!(pasted(&text).problems.listed.len(), 14, "one wrong, thirteen lacking");
}

#[test]
fn the_province_has_an_upper_bound_of_students_too() {
    has_problems(&with_column("在校生", |_| "7200000".to_owned()), &[(Problem::TooMany, "B")]);
    has_problems(&with_column("在校生", |_| "7000000".to_owned()), &[]);
}

#[test]
fn a_table_without_any_figure_is_told() {
    has_problems(&with_column("技师学院", |_| String::new()), &[(Problem::NoFigures, "")]);
    has_problems("城市,技师学院\n", &[(Problem::NoFigures, "")]);
    has_problems("城市,技师学院\n\n注：无\n", &[(Problem::NoFigures, "")]);
}

#[test]
fn of_many_problems_the_first_are_told_and_the_others_counted() {
    let text = format!("城市,技师学院\n{}", "某市,1\n".repeat(250));
    let preview = pasted(&text);
    assert_eq!(preview.problems.listed.len(), limits::FINDINGS);
    assert_eq!(preview.problems.unlisted, 150);
    assert_eq!(preview.problems.listed.last().unwrap().row, Some(101));
    assert_eq!(preview.accepted(), None);
}

#[test]
fn what_is_repeated_of_a_cell_is_short_and_in_one_line() {
    let long = format!("城市,技师学院\n\"沈\n{}\",1\n", "阳".repeat(500));
    let preview = pasted(&long);
    let text = &preview.problems.listed[0].text;
    assert_eq!(text.chars().count(), limits::QUOTED);
    assert!(text.starts_with("沈 阳"), "{text}");
}

#[test]
fn rows_are_counted_as_a_spreadsheet_does() {
    for ends in ["\n", "\r\n", "\r"] {
        let text = ["标题", "", "城市,技师学院", "", "\"沈阳\n市\",1", " ", "大连,x", "鞍山,y"].join(ends);
        has_problems(&text, &[(Problem::NotANumber, "B7"), (Problem::NotANumber, "B8")]);
    }
}

#[test]
fn a_table_may_be_quoted_indented_and_ragged() {
    let text = "\"\",\"城市\",\"技师学院\",\"在校生\"\n,\"沈阳\",\"5\",\"1,234\",,,\n";
    let preview = pasted(text);
    assert_eq!(
        (preview.cities[0].schools[2], preview.cities[0].enrolled),
        (Some(5.0), Some(1234.0))
    );
}

/// The separator is what stands in most lines; commas inside numbers and notes do not count.
#[test]
fn delimiters_are_told_apart() {
    let tabs = pasted(&with_column("在校生", |city| format!("{},{:03}", 1 + city, city)));
    assert_eq!(tabs.cities[1].enrolled, Some(2001.0));
    let semicolons = pasted("城市;技师学院;备注\n沈阳;5;甲,乙,丙\n大连;4;丁,戊\n");
    assert_eq!(semicolons.cities[1].schools[2], Some(4.0));
    let commas = pasted("城市,技师学院,备注\n沈阳,5,甲;乙\n大连,4,\n鞍山,2,\n");
    assert_eq!(commas.cities[2].schools[2], Some(2.0));
    let quoted = pasted("城市,技师学院,备注\n沈阳,5,\"a\tb\tc\"\n大连,4,\"d\te\"\n");
    assert_eq!(quoted.cities[1].schools[2], Some(4.0));
}

#[test]
fn residents_of_some_cities_may_be_given() {
    let preview = pasted(&with_column("常住人口（万人）", |city| {
        if city < 3 {
            FIGURES[city][4].to_string()
        } else {
            String::new()
        }
    }));
    let population = preview.accepted().unwrap().population;
    assert_eq!(population[..4], [Some(905.5), Some(750.2), Some(330.1), None]);
}
