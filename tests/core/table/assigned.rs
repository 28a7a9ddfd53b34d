//! Columns that a user assigns by hand, remembered by the form of the header; and the words that need no hand.

use jigong_formats::table::Input;
use jigong_formats::table::forms::Forms;
use jigong_formats::table::limits;
use jigong_formats::table::preview::{Layout, Preview, Problem, Role};

use super::book::{Book, number, text};
use super::samples::{FIGURES, READER, pasted, problems, with_column};

fn roles(preview: &Preview) -> Vec<Option<Role>> {
    preview.columns.iter().map(|own| own.role).collect()
}

fn with(forms: &Forms, text: &str) -> Preview {
    READER.read(Input::Text(text), forms).unwrap()
}

/// What is remembered when these uses are assigned to a table's columns.
fn assigned(preview: &Preview, roles: &[Option<Role>]) -> Forms {
    let mut forms = Forms::default();
    forms.keep(preview.form.as_deref().unwrap(), roles.to_vec());
    forms
}

#[test]
fn students_at_the_end_of_a_year_are_known_by_every_usual_name() {
    for header in [
        "年末在校人数（人）",
        "年末在校生数",
        "年末在校学生数（人）",
        "2020年末在校人数",
        "学年末在校生",
        "在校生数（年末）",
        "在校人数",
        "在校学生数",
        "在籍",
        "在籍人数",
        "在读学生数",
        "Year-end enrolment",
        "Students at year end",
        "Student headcount",
        "年末在校生数 Year-end enrolment",
    ] {
        let preview = pasted(&with_column(header, |city| FIGURES[city][3].to_string()));
        assert_eq!(roles(&preview), [Some(Role::City), Some(Role::Enrolment)], "{header}");
        assert_eq!(
            preview.accepted().unwrap().enrolled,
            Some(FIGURES.map(|own| own[3])),
            "{header}"
        );
    }
    for header in ["年初在校人数", "年末", "年末毕业生", "年末在校人数（女）"] {
        let preview = pasted(&with_column(&format!("技师学院\t{header}"), |_| "1\t1".to_owned()));
        assert_eq!(preview.columns[2].role, None, "{header}");
    }
}

#[test]
fn a_column_assigned_by_hand_is_read_with_the_unit_of_its_header() {
    let table = with_column("学员规模（万人）", |city| (FIGURES[city][3] / 1e4).to_string());
    let before = pasted(&table);
    assert_eq!(problems(&before), [(Problem::NoHeader, String::new())]);
    assert_eq!(
        roles(&before),
        [Some(Role::City), None],
        "no header, but the columns are there to be assigned"
    );
    let forms = assigned(&before, &[Some(Role::City), Some(Role::Enrolment)]);
    let after = with(&forms, &table);
    assert!(after.assigned);
    assert_eq!(roles(&after), [Some(Role::City), Some(Role::Enrolment)]);
    assert_eq!(after.accepted().unwrap().enrolled, Some(FIGURES.map(|own| own[3])));
}

#[test]
fn an_assignment_holds_for_the_next_table_of_that_form_and_for_no_other() {
    let table = |year: &str, cell: &str| format!("标题\n城市\t{year}校数\t备注\n沈阳\t{cell}\t甲\n");
    let before = pasted(&table("2020年", "5"));
    let forms = assigned(&before, &[Some(Role::City), Some(Role::TechnicianCollege), None]);
    let college = |preview: &Preview| preview.cities[0].schools[2];
    assert_eq!(college(&with(&forms, &table("2020年", "6"))), Some(6.0));
    assert_eq!(
        college(&with(&forms, &table("2021年", "7"))),
        Some(7.0),
        "the year is no part of the form"
    );
    let other = table("2020年", "8").replace("备注", "说明");
    assert!(!with(&forms, &other).assigned);
    let moved = "城市\t备注\t2020年校数\n沈阳\t甲\t9\n";
    assert!(
        !with(&forms, moved).assigned,
        "the same words in other places are another form"
    );
    let longer = table("2020年", "5\t甲\tx");
    let more = with(&forms, &longer);
    assert_eq!((more.assigned, more.columns.len()), (true, 5));
    assert_eq!(more.columns[4].role, None, "a column that was not there is not used");
}

#[test]
fn a_use_that_was_found_can_be_taken_away_and_given_to_another_column() {
    let table = "城市,2019年在校生,2020年在校生,技师学院\n沈阳,1,2,3\n";
    let before = pasted(table);
    assert_eq!(problems(&before), [(Problem::TwoColumns, "C1".to_owned())]);
    let colleges = [Some(Role::City), None, None, Some(Role::TechnicianCollege)];
    let after = with(&assigned(&before, &colleges), table);
    assert_eq!((problems(&after), after.cities[0].schools[2]), (vec![], Some(3.0)));
    let twice = [
        Some(Role::City),
        None,
        Some(Role::TechnicianCollege),
        Some(Role::TechnicianCollege),
    ];
    let fault = with(&assigned(&before, &twice), table);
    assert_eq!(problems(&fault), [(Problem::TwoColumns, "D1".to_owned())]);
    assert_eq!(fault.problems.listed[0].text, "technician_college");
    let none = with(&assigned(&before, &[None, None, None, None]), table);
    assert_eq!(problems(&none), [(Problem::NoCityColumn, "1".to_owned())]);
}

#[test]
fn a_tier_by_hand_makes_a_list_of_schools() {
    let table = "城市,甲,乙\n沈阳,技工学校,1\n沈阳,技师学院,2\n";
    let before = pasted(table);
    let forms = assigned(&before, &[Some(Role::City), Some(Role::Tier), Some(Role::Population)]);
    let after = with(&forms, table);
    assert_eq!((after.layout, problems(&after)), (Some(Layout::Schools), vec![]));
    assert_eq!(after.cities[0].schools, [Some(1.0), Some(0.0), Some(1.0)]);
    assert_eq!(after.columns[2].role, None, "a list of schools has no residents");
}

/// Of a workbook's sheets the one whose form is remembered is read, though none of its words is known.
#[test]
fn a_sheet_of_a_remembered_form_is_found() {
    let header = text("A1", "单位") + &text("B1", "规模");
    let rows = format!(
        r#"<row r="1">{header}</row><row r="2">{}{}</row>"#,
        text("A2", "沈阳"),
        number("B2", "5")
    );
    let bytes = Book::new(&rows).bytes();
    let before = READER.read(Input::File(&bytes), &Forms::default()).unwrap();
    assert_eq!(
        (problems(&before), before.header),
        (vec![(Problem::NoHeader, String::new())], None)
    );
    let forms = assigned(&before, &[Some(Role::City), Some(Role::TechnicianCollege)]);
    let after = READER.read(Input::File(&bytes), &forms).unwrap();
    assert_eq!(after.accepted().unwrap().schools[2][0], Some(5.0));
}

#[test]
fn forms_are_kept_as_text_the_newest_first_and_no_more_than_the_limit() {
    let mut forms = Forms::default();
    for at in 0..limits::FORMS + 5 {
        forms.keep(&format!("{at:016x}"), vec![Some(Role::City), None, Some(Role::Enrolment)]);
    }
    forms.keep(&format!("{:016x}", 10), vec![None]);
    let text = forms.write();
    assert_eq!(text.lines().count(), limits::FORMS);
    assert_eq!(text.lines().next(), Some("000000000000000a -"));
    assert_eq!(text.lines().nth(1), Some("0000000000000018 city,-,enrolment"));
    assert_eq!(Forms::read(&text), forms);
    assert_eq!(forms.of("0000000000000000"), None, "the oldest are forgotten");
    assert_eq!(forms.of("000000000000000a"), Some(&[None][..]));
    forms.forget("000000000000000a");
    assert_eq!(forms.of("000000000000000a"), None);
}

#[test]
fn what_is_no_form_is_left_out() {
    let wide = format!("c {}", vec!["-"; limits::COLUMNS as usize + 1].join(","));
    let text = format!("a city\n\nb\nb cities\nb city,,\n{wide}\nd -,city\n\u{0}\n");
    let forms = Forms::read(&text);
    assert_eq!(forms.write(), "a city\nd -,city\n");
    assert_eq!(Forms::read("{\"format\":1}"), Forms::default());
}
