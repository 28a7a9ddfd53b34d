//! Made-up figures of the fixtures, and short ways to read tables and to say what was found.

use std::path::PathBuf;
use std::sync::LazyLock;

use jigong_formats::table::forms::Forms;
use jigong_formats::table::preview::{Finding, Findings, Note, Preview, Problem, Refused, column_letters};
use jigong_formats::table::{Input, Reader};
use jigong_model::plan::{CITIES, Plan};
use jigong_model::scenario::CityTable;

pub(super) static READER: LazyLock<Reader> = LazyLock::new(|| Reader::new(Plan::built_in(Plan::DEFAULT).unwrap()).unwrap());

/// Technical schools, senior technical schools, technician colleges, students, residents in 万人, by city.
pub(super) const FIGURES: [[f64; 5]; CITIES] = [
    [9.0, 6.0, 5.0, 18240.0, 905.5],
    [8.0, 5.0, 4.0, 15310.0, 750.2],
    [4.0, 3.0, 2.0, 6120.0, 330.1],
    [3.0, 2.0, 1.0, 3475.0, 180.4],
    [2.0, 2.0, 1.0, 2890.0, 131.0],
    [3.0, 1.0, 1.0, 2415.0, 214.7],
    [4.0, 2.0, 2.0, 5230.0, 265.3],
    [3.0, 2.0, 1.0, 3980.0, 233.8],
    [2.0, 1.0, 1.0, 2105.0, 160.6],
    [2.0, 2.0, 1.0, 2660.0, 158.9],
    [1.0, 1.0, 1.0, 1890.0, 140.2],
    [3.0, 1.0, 0.0, 2230.0, 231.5],
    [4.0, 2.0, 1.0, 4015.0, 282.4],
    [3.0, 1.0, 1.0, 3120.0, 241.9],
];

/// The fixtures' figures as they are taken over, with residents or without.
pub(super) fn expected(population: bool) -> CityTable {
    CityTable {
        schools: std::array::from_fn(|tier| FIGURES.map(|city| Some(city[tier]))),
        enrolled: Some(FIGURES.map(|city| city[3])),
        population: FIGURES.map(|city| population.then_some(city[4])),
    }
}

pub(super) fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A file of tests/fixtures/tables.
pub(super) fn fixture(name: &str) -> Vec<u8> {
    let path = folder("tests/fixtures/tables").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub(super) fn file(bytes: &[u8]) -> Result<Preview, Refused> {
    READER.read(Input::File(bytes), &Forms::default())
}

pub(super) fn pasted(text: &str) -> Preview {
    READER.read(Input::Text(text), &Forms::default()).unwrap()
}

/// Kinds and places of findings, all of which must be listed.
fn placed<K: Copy>(findings: &Findings<K>) -> Vec<(K, String)> {
    assert_eq!(findings.unlisted, 0);
    let place = |own: &Finding<K>| {
        let row = own.row.map(|row| row.to_string()).unwrap_or_default();
        own.column.map(column_letters).unwrap_or_default() + &row
    };
    findings.listed.iter().map(|own| (own.kind, place(own))).collect()
}

pub(super) fn problems(preview: &Preview) -> Vec<(Problem, String)> {
    placed(&preview.problems)
}

pub(super) fn notes(preview: &Preview) -> Vec<(Note, String)> {
    placed(&preview.notes)
}

#[track_caller]
pub(super) fn has_problems(text: &str, expected: &[(Problem, &str)]) {
    let preview = pasted(text);
    let expected: Vec<_> = expected.iter().map(|&(kind, place)| (kind, place.to_owned())).collect();
    assert_eq!(problems(&preview), expected, "{text}");
    assert_eq!(
        preview.accepted().is_none(),
        !expected.is_empty(),
        "a problem and figures to take over exclude each other"
    );
}

#[track_caller]
pub(super) fn has_notes(text: &str, expected: &[(Note, &str)]) {
    let preview = pasted(text);
    let expected: Vec<_> = expected.iter().map(|&(kind, place)| (kind, place.to_owned())).collect();
    assert_eq!(problems(&preview), []);
    assert_eq!(notes(&preview), expected, "{text}");
}

/// A table of all cities with one more column: the header, and a cell for each city.
pub(super) fn with_column(header: &str, cell: impl Fn(usize) -> String) -> String {
    let cities = crate::support::PLAN.cities.iter().enumerate();
    let mut lines = vec![format!("城市\t{header}\n")];
    lines.extend(cities.map(|(at, city)| format!("{}\t{}\n", city.name.zh, cell(at))));
    lines.concat()
}
