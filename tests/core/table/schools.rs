//! Lists of schools.

use jigong_formats::table::preview::{Note, Problem};

use super::samples::{has_problems, notes, pasted, problems};

#[test]
fn schools_are_counted_by_city_and_tier_in_either_language() {
    let text = "School,City,Type\nA,Shenyang,Technician college\nB,沈阳市,技工学校\nC,shenyang,technical school\nD,Dalian,Senior technical school\n";
    let preview = pasted(text);
    assert_eq!(problems(&preview), []);
    assert_eq!(preview.cities[0].schools, [Some(2.0), Some(0.0), Some(1.0)]);
    assert_eq!(preview.cities[1].schools, [Some(0.0), Some(1.0), Some(0.0)]);
    assert_eq!(
        preview.cities[2].schools, [None; 3],
        "a city that is not in the list keeps its schools"
    );
}

#[test]
fn a_row_may_stand_for_several_schools() {
    let preview = pasted("城市,类型,学校数\n沈阳,技师学院,5\n沈阳,技工学校,9\n合计,,14\n");
    assert_eq!(preview.cities[0].schools, [Some(9.0), Some(0.0), Some(5.0)]);
    assert!(notes(&preview).contains(&(Note::TotalAgrees, "4".to_owned())));
    has_problems("城市,类型,学校数\n沈阳,技师学院,\n", &[(Problem::NotANumber, "C2")]);
    has_problems(
        "城市,类型,学校数\n沈阳,技师学院,600\n沈阳,技师学院,600\n",
        &[(Problem::TooMany, "")],
    );
}

#[test]
fn a_school_needs_a_tier_that_is_known() {
    has_problems(
        "城市,学校名称,类型\n沈阳,甲,技工学校\n沈阳,乙,\n沈阳,丙,中专\n",
        &[(Problem::NoTier, "C3"), (Problem::UnknownTier, "C4")],
    );
}

#[test]
fn students_are_summed_and_a_new_school_may_have_none() {
    let rows = |last: &str| {
        let cities = crate::support::PLAN
            .cities
            .iter()
            .map(|own| format!("{},技工学校,50\n", own.name.zh));
        format!("城市,类型,在校生\n{}沈阳,技师学院,{last}\n", cities.collect::<String>())
    };
    assert_eq!(pasted(&rows("70")).accepted().unwrap().enrolled.unwrap()[0], 120.0);
    assert_eq!(pasted(&rows("0")).accepted().unwrap().enrolled.unwrap()[0], 50.0);
    has_problems(&rows(""), &[(Problem::NoEnrolment, "C16")]);
    has_problems(&rows("-1"), &[(Problem::Negative, "C16")]);
    has_problems(&rows("0.5"), &[(Problem::NotWhole, "C16")]);
    let empty = rows("0").replacen("沈阳,技工学校,50", "沈阳,技工学校,0", 1);
    has_problems(&empty, &[(Problem::Zero, "C")]);
}

#[test]
fn districts_lead_to_their_city() {
    let preview = pasted("所在地,类型\n沈阳市铁西区,技工学校\n辽宁省朝阳市北票市,技工学校\n210213,技师学院\n");
    assert_eq!(problems(&preview), []);
    let rows: Vec<_> = [0, 12, 1].map(|city: usize| preview.cities[city].row).to_vec();
    assert_eq!(rows, [Some(2), Some(3), Some(4)]);
    has_problems("所在地,类型\n朝阳区,技工学校\n", &[(Problem::UnknownCity, "A2")]);
}

#[test]
fn the_city_of_merged_cells_is_that_of_the_row_above() {
    let preview = pasted("城市,学校名称,类型\n沈阳,甲,技工学校\n,乙,技师学院\n大连,丙,技工学校\n,丁,技工学校\n注,,\n");
    assert_eq!(
        (preview.cities[0].schools[2], preview.cities[1].schools[0]),
        (Some(1.0), Some(2.0))
    );
    let above = preview
        .notes
        .listed
        .iter()
        .find(|own| own.kind == Note::CityFromAbove)
        .unwrap();
    assert_eq!((above.row, above.number), (Some(3), Some(2.0)));
    has_problems("城市,类型\n,技工学校\n沈阳,技工学校\n", &[(Problem::NoCity, "A2")]);
    // Not across a row of another province, nor across a city that is not known.
    has_problems(
        "城市,类型\n沈阳,技工学校\n220100,技工学校\n,技工学校\n",
        &[(Problem::NoCity, "A4")],
    );
    has_problems(
        "城市,类型\n沈阳,技工学校\n沈羊,技工学校\n,技工学校\n",
        &[(Problem::UnknownCity, "A3"), (Problem::NoCity, "A4")],
    );
}

/// The province stands in every row; a total is where nothing but the province does.
#[test]
fn the_provinces_name_is_a_total_of_cities_and_none_of_schools() {
    let schools = pasted("省份,城市,类型\n辽宁省,沈阳,技工学校\n辽宁省,,技师学院\n合计,,\n");
    assert_eq!(
        (problems(&schools), schools.cities[0].schools),
        (vec![], [Some(1.0), Some(0.0), Some(1.0)])
    );
    let cities = pasted("省份,城市,技师学院\n辽宁省,,5\n辽宁省,沈阳,5\n");
    assert!(notes(&cities).contains(&(Note::TotalAgrees, "2".to_owned())));
}

#[test]
fn a_school_that_stands_twice_is_told() {
    let preview = pasted("城市,学校名称,类型\n沈阳,第一技校,技工学校\n大连,第一技校,技工学校\n沈阳,第一 技校,技工学校\n");
    let twice = preview
        .notes
        .listed
        .iter()
        .find(|own| own.kind == Note::SchoolRepeated)
        .unwrap();
    assert_eq!((twice.row, twice.column, twice.number), (Some(4), Some(2), Some(2.0)));
    assert_eq!(preview.cities[0].schools[0], Some(2.0), "told, not dropped");
}
