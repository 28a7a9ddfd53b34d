//! Which city a row is of.

use jigong_formats::table::preview::{Note, Problem};
use jigong_model::plan::CityId;

use crate::support::PLAN;

use super::samples::{has_problems, notes, pasted, problems};

/// The city that a name leads to in a table of cities.
fn city_of(header: &str, name: &str) -> Option<CityId> {
    let preview = pasted(&format!("{header}\t技师学院\n{name}\t1\n"));
    CityId::all().find(|city| preview.cities[city.index()].row.is_some())
}

#[test]
fn every_city_is_known_by_each_of_its_names() {
    for city in CityId::all() {
        let own = PLAN.city(city);
        let (zh, en, code) = (&own.name.zh, &own.name.en, &own.adcode);
        let mut chars = zh.chars();
        let spaced = format!("{}　{}", chars.next().unwrap(), chars.as_str());
        for name in [
            zh.clone(),
            format!("{zh}市"),
            format!("辽宁省{zh}市"),
            format!("辽宁{zh}"),
            spaced,
            en.clone(),
            en.to_uppercase(),
            en.to_lowercase(),
            format!("{en} City"),
            format!("{zh} {en}"),
            format!("{zh}市（{en}）"),
        ] {
            assert_eq!(city_of("城市", &name), Some(city), "{name}");
        }
        for code in [code.clone(), code[..4].to_owned()] {
            assert_eq!(city_of("行政区划代码", &code), Some(city), "{code}");
            assert_eq!(city_of("城市", &code), Some(city), "{code}");
        }
    }
}

#[test]
fn other_names_are_no_city() {
    for name in [
        "长春",
        "沈",
        "沈阳县",
        "沈阳沈阳",
        "市",
        "朝阳区",
        "朝阳县",
        "Shenyangg",
        "210102",
        "2101001",
        "211500",
        "2115",
        "辽",
    ] {
        assert_eq!(city_of("城市", name), None, "{name}");
        has_problems(&format!("城市\t技师学院\n{name}\t1\n"), &[(Problem::UnknownCity, "A2")]);
    }
}

#[test]
fn a_city_stands_in_one_row() {
    let text = "城市,技师学院\n沈阳市,1\n大连,2\n 沈 阳,1\nDALIAN,3\n";
    has_problems(text, &[(Problem::RepeatedCity, "A4"), (Problem::RepeatedCity, "A5")]);
    let firsts: Vec<_> = pasted(text).problems.listed.iter().map(|own| own.number).collect();
    assert_eq!(firsts, [Some(2.0), Some(3.0)]);
    has_problems("行政区划代码,技师学院\n210100,1\n2101,1\n", &[(Problem::RepeatedCity, "A3")]);
}

#[test]
fn name_and_code_must_agree() {
    has_problems("城市,行政区划代码,技师学院\n沈阳,210200,1\n", &[(Problem::OtherCode, "B2")]);
    let by_code = pasted("城市,行政区划代码,技师学院\n,210200,1\n");
    assert_eq!(by_code.cities[1].row, Some(2));
    has_problems("城市,行政区划代码,技师学院\n沈羊,210100,1\n", &[(Problem::UnknownCity, "A2")]);
}

#[test]
fn rows_without_a_city_are_told_by_whether_they_hold_figures() {
    has_problems(
        "城市,技师学院\n沈阳,1\n,7\n开发区,2\n",
        &[(Problem::NoCity, "A3"), (Problem::UnknownCity, "A4")],
    );
    let preview = pasted("城市,技师学院\n沈阳,1\n注：含民办\n\n,见附件\n");
    assert_eq!(problems(&preview), [(Problem::NoCity, "A5".to_owned())]);
    let remarks = pasted("城市,技师学院\n沈阳,1\n注：含民办\n制表：某处\n");
    let ignored: Vec<_> = notes(&remarks).into_iter().filter(|own| own.0 == Note::RowIgnored).collect();
    assert_eq!(
        ignored,
        [(Note::RowIgnored, "A3".to_owned()), (Note::RowIgnored, "A4".to_owned())]
    );
}

#[test]
fn a_header_that_is_printed_on_every_page_is_no_row() {
    let preview = pasted("城市,技师学院\n沈阳,1\n城市,技师学院\n大连,2\n");
    assert_eq!((problems(&preview), preview.rows), (vec![], 2));
}

#[test]
fn other_provinces_are_left_out_and_counted() {
    for text in [
        "城市,技师学院\n沈阳,1\n220100,2\n2202,2\n",
        "省份,城市,技师学院\n辽宁省,沈阳,1\n吉林省,长春,2\n吉林,吉林,2\n",
        "城市,行政区划代码,技师学院\n沈阳,210100,1\n长春,220100,2\n吉林,220200,2\n",
    ] {
        let preview = pasted(text);
        let others: Vec<_> = preview
            .notes
            .listed
            .iter()
            .filter(|own| own.kind == Note::OtherProvince)
            .collect();
        assert_eq!(problems(&preview), [], "{text}");
        assert_eq!(
            (others.len(), others[0].row, others[0].number),
            (1, Some(3), Some(2.0)),
            "{text}"
        );
    }
}

#[test]
fn cities_that_the_table_lacks_are_told() {
    let preview = pasted("城市,技师学院\n沈阳,1\n大连,2\n");
    let kept: Vec<_> = preview
        .notes
        .listed
        .iter()
        .filter(|own| own.kind == Note::CityKept)
        .map(|own| own.city)
        .collect();
    assert_eq!(kept, CityId::all().skip(2).map(Some).collect::<Vec<_>>());
    assert_eq!(preview.accepted().unwrap().schools[2][2], None);
}

#[test]
fn totals_are_checked_wherever_they_stand() {
    let body = "沈阳,5,900.5\n大连,4,700.2\n";
    for (total, expected) in [
        ("全省,9,1600.7\n", (Note::TotalAgrees, "2", None)),
        ("合计,9,\n", (Note::TotalAgrees, "2", None)),
        ("Total,9,1600\n", (Note::TotalAgrees, "2", None)),
        ("210000,10,\n", (Note::TotalDiffers, "B2", Some(1.0))),
        ("总计,9,1700.7\n", (Note::TotalDiffers, "C2", Some(100.0))),
        ("合 计,7,\n", (Note::TotalDiffers, "B2", Some(-2.0))),
    ] {
        let preview = pasted(&format!("城市,技师学院,常住人口（万人）\n{total}{body}"));
        let told: Vec<_> = notes(&preview).into_iter().filter(|own| own.0 == expected.0).collect();
        assert_eq!(told, [(expected.0, expected.1.to_owned())], "{total}");
        let found = preview.notes.listed.iter().find(|own| own.kind == expected.0).unwrap();
        match (found.number, expected.2) {
            (None, None) => {}
            (Some(found), Some(expected)) => assert!((found - expected).abs() < 1e-9, "{total}"),
            pair => panic!("{total}: {pair:?}"),
        }
    }
    let first_column = pasted("序号,城市,技师学院\n1,沈阳,5\n合计,,5\n");
    assert!(notes(&first_column).contains(&(Note::TotalAgrees, "3".to_owned())));
    let part = pasted("城市,技师学院\n沈阳,5\n沿海小计,5\n");
    assert!(notes(&part).contains(&(Note::RowIgnored, "A3".to_owned())));
}
