//! The date of a table's figures, where it says one.

use jigong_formats::table::dated::date_in;

use super::samples::{file, fixture, pasted};

#[test]
fn a_date_is_read_where_a_text_names_one() {
    for (text, date) in [
        ("2020年技工院校情况", "2020"),
        ("辽宁省２０２０年度统计", "2020"),
        ("截至2020年12月31日", "2020-12-31"),
        ("2020年6月", "2020-06"),
        ("2020年末在校生", "2020"),
        ("Students, end of 2020", "2020"),
        ("cities-2020-06-30.xlsx", "2020-06-30"),
        ("各市20201231.csv", "2020-12-31"),
        ("2020年 2020年12月", "2020-12"),
        ("2020.9", "2020-09"),
        ("2020-13", "2020"),
        ("2020年度（第15号）", "2020"),
    ] {
        assert_eq!(date_in(text).as_deref(), Some(date), "{text}");
    }
}

#[test]
fn two_years_or_none_are_no_date() {
    for text in [
        "",
        "各市名单",
        "2019-2020学年",
        "2019年至2020年",
        "210100",
        "第2号",
        "1820年",
        "20209999",
        "20201",
        "3020",
    ] {
        assert_eq!(date_in(text), None, "{text}");
    }
    assert_eq!(date_in("2020年6月 2020年7月"), None);
}

#[test]
fn the_title_says_it_before_the_headers_and_the_sheets_name() {
    let dated = |text: &str| pasted(text).date;
    assert_eq!(
        dated("2020年情况\n城市,2019年在校生,技师学院\n沈阳,1,1\n").as_deref(),
        Some("2020")
    );
    assert_eq!(dated("城市,2019年末在校生,技师学院\n沈阳,1,1\n").as_deref(), Some("2019"));
    assert_eq!(
        dated("城市,技师学院,2018年面积\n沈阳,1,1\n"),
        None,
        "a column that is not used says nothing"
    );
    assert_eq!(file(&fixture("hidden.ods")).unwrap().date.as_deref(), Some("2020"));
}
