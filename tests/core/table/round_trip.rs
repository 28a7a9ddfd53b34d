//! Any table of the cities, written as planners write them, comes back equal.

use jigong_formats::table::Input;
use jigong_formats::table::forms::Forms;
use jigong_formats::table::preview::Role;
use jigong_model::plan::{CITIES, CityId};
use jigong_model::scenario::CityTable;
use proptest::prelude::*;

use crate::strategies::settings;
use crate::support::PLAN;

use super::samples::READER;

/// How a table is written.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "switches that do not depend on each other")]
struct Manner {
    english: bool,
    gb18030: bool,
    delimiter: char,
    ends: &'static str,
    persons: bool,
    separators: bool,
    city_by: usize,
    columns: Vec<Role>,
    rows: Vec<usize>,
    title: bool,
}

const COLUMNS: [Role; 6] = [
    Role::City,
    Role::TechnicalSchool,
    Role::SeniorTechnicalSchool,
    Role::TechnicianCollege,
    Role::Enrolment,
    Role::Population,
];

fn manner() -> impl Strategy<Value = Manner> {
    let shuffled = (
        Just(COLUMNS.to_vec()).prop_shuffle(),
        Just((0..CITIES).collect::<Vec<_>>()).prop_shuffle(),
    );
    let flags = prop::array::uniform5(any::<bool>());
    (
        flags,
        prop::sample::select(vec![',', '\t', ';']),
        prop::sample::select(vec!["\n", "\r\n", "\r"]),
        0..4_usize,
        shuffled,
    )
        .prop_map(
            |([english, gb18030, persons, separators, title], delimiter, ends, city_by, (columns, rows))| Manner {
                english,
                gb18030,
                delimiter,
                ends,
                persons,
                separators,
                city_by,
                columns,
                rows,
                title,
            },
        )
}

/// Figures of which at least one is given; residents with one decimal, as bulletins print them.
fn table() -> impl Strategy<Value = CityTable> {
    let school = || prop::array::uniform14(prop::option::of((0..=1000_u32).prop_map(f64::from)));
    let enrolled = prop::option::of(prop::array::uniform14((1..=7_000_000_u32).prop_map(f64::from)));
    let population = prop::array::uniform14(prop::option::of((1..=99_999_u32).prop_map(|tenths| f64::from(tenths) / 10.0)));
    ([school(), school(), school()], enrolled, population)
        .prop_map(|(schools, enrolled, population)| CityTable {
            schools,
            enrolled,
            population,
        })
        .prop_filter("a table without figures is refused", |table| {
            let any = |lane: &[Option<f64>; CITIES]| lane.iter().any(Option::is_some);
            table.enrolled.is_some() || any(&table.population) || table.schools.iter().any(any)
        })
}

fn header(role: Role, manner: &Manner) -> &'static str {
    let names = match role {
        Role::TechnicalSchool => ["技工学校（所）", "Technical schools"],
        Role::SeniorTechnicalSchool => ["高级技工学校", "Senior technical schools"],
        Role::TechnicianCollege => ["技师学院数", "Technician colleges"],
        Role::Enrolment => ["在校生（人）", "Enrolment"],
        Role::Population if manner.persons => ["常住人口（人）", "Population (persons)"],
        Role::Population => ["常住人口（万人）", "Population (10,000 persons)"],
        _ => ["城市", "City"],
    };
    names[usize::from(manner.english)]
}

fn cell(role: Role, city: usize, table: &CityTable, manner: &Manner) -> String {
    let figure = match role {
        Role::Enrolment => table.enrolled.map(|lane| lane[city]),
        Role::Population if manner.persons => table.population[city].map(|own| (own * 10_000.0).round()),
        Role::Population => table.population[city],
        Role::City => {
            let own = PLAN.city(CityId::new(city).unwrap());
            let names = [
                own.name.zh.clone(),
                format!("{}市", own.name.zh),
                own.name.en.clone(),
                own.adcode.clone(),
            ];
            return names[manner.city_by].clone();
        }
        role => table.schools[role.tier().unwrap().index()][city],
    };
    figure.map(|figure| written(figure, manner.separators)).unwrap_or_default()
}

/// With thousands separators, where they are wanted.
fn written(figure: f64, separators: bool) -> String {
    let plain = figure.to_string();
    if !separators {
        return plain;
    }
    let (whole, fraction) = plain.split_at(plain.find('.').unwrap_or(plain.len()));
    let mut parted = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            parted.push(',');
        }
        parted.push(digit);
    }
    parted + fraction
}

fn text(table: &CityTable, manner: &Manner) -> String {
    let quoted = |cell: String| {
        if cell.contains([manner.delimiter, '"', '\n']) {
            format!("\"{cell}\"")
        } else {
            cell
        }
    };
    let line = |cell: &dyn Fn(Role) -> String| {
        let cells: Vec<String> = manner.columns.iter().map(|&role| quoted(cell(role))).collect();
        cells.join(&manner.delimiter.to_string())
    };
    let mut lines = Vec::new();
    if manner.title {
        lines.push("表一".to_owned());
    }
    lines.push(line(&|role| header(role, manner).to_owned()));
    lines.extend(manner.rows.iter().map(|&city| line(&|role| cell(role, city, table, manner))));
    lines.join(manner.ends)
}

proptest! {
    #![proptest_config(settings(300))]

    #[test]
    fn any_table_comes_back_equal(table in table(), manner in manner()) {
        let text = text(&table, &manner);
        let bytes = if manner.gb18030 { encoding_rs::GB18030.encode(&text).0.into_owned() } else { text.clone().into_bytes() };
        let from_file = READER.read(Input::File(&bytes), &Forms::default()).unwrap();
        let from_paste = READER.read(Input::Text(&text), &Forms::default()).unwrap();
        prop_assert!(from_file.problems.is_empty(), "{:?}\n{}", from_file.problems, text);
        let accepted = from_file.accepted();
        prop_assert_eq!(accepted.as_ref(), Some(&table), "{}", text);
        prop_assert_eq!(from_paste.accepted(), accepted);
    }
}
