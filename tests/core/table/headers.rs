//! Where the header is found and what it says.

use jigong_formats::table::preview::{Layout, Note, Preview, Problem, Role};

use super::samples::{FIGURES, has_problems, notes, pasted, with_column};

fn roles(preview: &Preview) -> Vec<(u32, Role)> {
    let used = preview.columns.iter().filter_map(|own| Some((own.at, own.role?)));
    used.collect()
}

/// The role of a header that stands beside a city's.
fn role_of(header: &str) -> Option<Role> {
    let preview = pasted(&format!("城市,技师学院,\"{header}\"\n沈阳,1,1\n"));
    preview.columns.iter().find(|own| own.at == 3).and_then(|own| own.role)
}

#[test]
fn headers_are_known_whatever_their_spaces_width_case_and_punctuation() {
    for (header, role) in [
        ("在校生", Role::Enrolment),
        (" 在 校 生 数 ", Role::Enrolment),
        ("在校生（人）", Role::Enrolment),
        ("在校生【人】", Role::Enrolment),
        ("在校生\n（人）", Role::Enrolment),
        ("2020年在校生", Role::Enrolment),
        ("2020年末在校生数", Role::Enrolment),
        ("在校生（2020年末，人）", Role::Enrolment),
        ("在校生/人", Role::Enrolment),
        ("在校生 Enrolment", Role::Enrolment),
        ("ENROLMENT", Role::Enrolment),
        ("Students, 2020", Role::Enrolment),
        ("Enrolment (end of 2020)", Role::Enrolment),
        ("常住人口：万人", Role::Population),
        ("Population (10,000 persons)", Role::Population),
        ("Population (10 thousand people)", Role::Population),
        ("Ｐｏｐｕｌａｔｉｏｎ", Role::Population),
        ("高级技工学校（所）", Role::SeniorTechnicalSchool),
        ("technical_schools", Role::TechnicalSchool),
        ("Technical Schools", Role::TechnicalSchool),
    ] {
        assert_eq!(role_of(header), Some(role), "{header}");
    }
}

#[test]
fn a_part_is_not_taken_for_the_whole() {
    for header in [
        "其中：女生",
        "在校生（女）",
        "在校生（人，全日制）",
        "在校生比重",
        "在校生 女",
        "户籍人口",
        "毕业生",
        "民办技师学院",
        "Population density",
        "Enrolment Population",
        "在校生（%）",
        "在校生%",
        "在校生（）（民办）",
    ] {
        assert_eq!(role_of(header), None, "{header}");
    }
}

#[test]
fn titles_above_the_header_are_passed_over() {
    let above = "辽宁省技工院校情况表\n\n单位：所\n";
    let preview = pasted(&format!("{above}{}", with_column("技师学院", |_| "1".to_owned())));
    assert_eq!((preview.header, preview.rows), (Some(4), 14));
    assert_eq!(preview.cities[0].row, Some(5));
    let far = "说明\n".repeat(20);
    has_problems(
        &format!("{far}{}", with_column("技师学院", |_| "1".to_owned())),
        &[(Problem::NoHeader, "")],
    );
}

#[test]
fn two_lines_of_a_header_are_read_together() {
    let groups = pasted("城市\t学校数\t\t在校生\n\t技工学校\t技师学院\t\n沈阳\t3\t1\t800\n");
    let expected = [
        (1, Role::City),
        (2, Role::TechnicalSchool),
        (3, Role::TechnicianCollege),
        (4, Role::Enrolment),
    ];
    assert_eq!((roles(&groups), groups.header), (expected.to_vec(), Some(2)));
    let parts = pasted("城市\t技师学院\t在校生\t\n\t\t全日制\t非全日制\n沈阳\t1\t700\t100\n");
    assert_eq!(roles(&parts), [(1, Role::City), (2, Role::TechnicianCollege)]);
    let three = pasted("标题\n城市\t学校数\t\t在校生\n\t技工学校\t技师学院\t\n\t所\t所\t万人\n沈阳\t3\t1\t1.8\n");
    assert_eq!((roles(&three), three.header), (expected.to_vec(), Some(4)));
    assert_eq!(three.cities[0].enrolled, Some(18000.0));
    let units = pasted("标题\n城市\t技师学院\t常住人口\n\t所\t万人\n沈阳\t1\t911.8\n");
    assert_eq!((units.header, units.cities[0].population), (Some(3), Some(911.8)));
    assert_eq!(notes(&units).iter().filter(|own| own.0 != Note::CityKept).count(), 0);
}

#[test]
fn the_first_row_of_a_list_is_not_a_header() {
    let list = pasted("城市\t学校类型\n沈阳\t技工学校\n沈阳\t技师学院\n");
    assert_eq!((list.header, list.rows), (Some(1), 2));
    let without = pasted("城市\t技师学院\t备注\n沈阳\t\t技工学校\n大连\t1\t\n");
    assert_eq!((without.header, without.rows), (Some(1), 2));
}

#[test]
fn columns_without_use_are_told() {
    let preview = pasted("序号,城市,技师学院,面积,\n1,沈阳,5,12860,x\n");
    let ignored: Vec<_> = preview
        .notes
        .listed
        .iter()
        .filter(|own| own.kind == Note::ColumnIgnored)
        .collect();
    let told: Vec<_> = ignored.iter().map(|own| (own.column, own.text.as_str())).collect();
    assert_eq!(told, [(Some(1), "序号"), (Some(4), "面积"), (Some(5), "")]);
}

#[test]
fn what_a_header_must_have() {
    has_problems("1,2\n3,4\n", &[(Problem::NoHeader, "")]);
    has_problems("沈阳,5\n大连,4\n", &[(Problem::NoHeader, "")]);
    has_problems("技工学校,技师学院\n1,2\n", &[(Problem::NoCityColumn, "1")]);
    has_problems("\n城市,代码,行政区划代码\n沈阳,1,210100\n", &[(Problem::NoFigureColumn, "2")]);
    has_problems("城市,学校名称\n沈阳,甲校\n", &[(Problem::NoTierColumn, "1")]);
    has_problems(
        "城市,2019年在校生,2020年在校生,技师学院\n沈阳,1,2,3\n",
        &[(Problem::TwoColumns, "C1")],
    );
    let two = pasted("城市,2019年在校生,2020年在校生\n沈阳,1,2\n");
    let problem = &two.problems.listed[0];
    assert_eq!((problem.text.as_str(), problem.number), ("enrolment", Some(2.0)));
}

#[test]
fn columns_of_the_other_layout_are_not_used() {
    let cities = pasted("城市,学校数,技师学院\n沈阳,20,5\n");
    assert_eq!(
        (cities.layout, roles(&cities)),
        (Some(Layout::Cities), vec![(1, Role::City), (3, Role::TechnicianCollege)])
    );
    let schools = pasted("城市,类型,技师学院,常住人口\n沈阳,技师学院,1,900\n");
    assert_eq!(
        (schools.layout, roles(&schools)),
        (Some(Layout::Schools), vec![(1, Role::City), (2, Role::Tier)])
    );
}

/// Residents in persons or in 万人 when no unit is given, by what every city has.
#[test]
fn residents_without_a_unit_are_settled_by_the_least() {
    let persons = pasted(&with_column("常住人口", |city| format!("{}", FIGURES[city][4] * 1e4)));
    assert_eq!(persons.cities[0].population, Some(905.5));
    assert_eq!(notes(&persons), [(Note::PopulationInPersons, "B".to_owned())]);
    let ten_thousands = pasted(&with_column("常住人口", |city| FIGURES[city][4].to_string()));
    assert_eq!(ten_thousands.cities[0].population, Some(905.5));
    assert_eq!(notes(&ten_thousands), [(Note::PopulationInTenThousands, "B".to_owned())]);
    let mixed = pasted(&with_column("常住人口", |city| {
        if city == 3 { "9999".to_owned() } else { "20000".to_owned() }
    }));
    assert_eq!(mixed.problems.listed.len(), 13, "20,000 万人 in a city");
    let thousands = pasted(&with_column("Population (thousands)", |_| "1234.5".to_owned()));
    assert_eq!((thousands.cities[0].population, notes(&thousands)), (Some(123.45), vec![]));
}
