//! The reply across the worker's border: what is written reads back equal, and anything else is refused.

use jigong_formats::table::preview::{
    CityFigures, Column, Delimiter, Encoding, Finding, Findings, Layout, Note, Origin, Preview, Problem, Refusal, Refused, Role,
};
use jigong_formats::table::reply::{FORMAT, read, write};
use jigong_model::plan::CityId;
use proptest::prelude::*;

use crate::strategies::settings;

use super::samples::{file, fixture, folder};

fn any_of<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(all)
}

fn finding<K: Copy + std::fmt::Debug + 'static>(kinds: &'static [K]) -> impl Strategy<Value = Finding<K>> {
    let place = || prop::option::of(1..10_000_u32);
    let city = prop::option::of((0..14_usize).prop_map(|at| CityId::new(at).unwrap()));
    let number = prop::option::of(prop::num::f64::NORMAL | prop::num::f64::ZERO);
    (any_of(kinds), place(), place(), city, ".{0,20}", number).prop_map(|(kind, row, column, city, text, number)| Finding {
        kind,
        row,
        column,
        city,
        text,
        number,
    })
}

fn findings<K: Copy + std::fmt::Debug + 'static>(kinds: &'static [K]) -> impl Strategy<Value = Findings<K>> {
    (prop::collection::vec(finding(kinds), 0..5), 0..1000_u32).prop_map(|(listed, unlisted)| Findings { listed, unlisted })
}

fn figures() -> impl Strategy<Value = CityFigures> {
    let figure = || prop::option::of(0.0..1e8);
    (
        prop::option::of(1..5000_u32),
        [figure(), figure(), figure()],
        figure(),
        figure(),
    )
        .prop_map(|(row, schools, enrolled, population)| CityFigures {
            row,
            schools,
            enrolled,
            population,
        })
}

fn preview() -> impl Strategy<Value = Preview> {
    let origin = (
        prop::option::of(any_of(Encoding::ALL)),
        prop::option::of(any_of(Delimiter::ALL)),
        prop::option::of(".{0,9}"),
    );
    let column =
        (1..200_u32, prop::option::of(any_of(Role::ALL)), ".{0,9}").prop_map(|(at, role, header)| Column { at, role, header });
    (
        origin,
        prop::option::of(any_of(Layout::ALL)),
        (
            prop::option::of(1..20_u32),
            prop::option::of("[0-9a-f]{16}"),
            any::<bool>(),
            prop::option::of(".{0,10}"),
        ),
        prop::collection::vec(column, 0..8),
        0..5000_u32,
        prop::collection::vec(figures(), 14),
        findings(Problem::ALL),
        findings(Note::ALL),
    )
        .prop_map(
            |((encoding, delimiter, sheet), layout, (header, form, assigned, date), columns, rows, cities, problems, notes)| {
                Preview {
                    origin: Origin {
                        encoding,
                        delimiter,
                        sheet,
                    },
                    layout,
                    header,
                    columns,
                    form,
                    assigned,
                    date,
                    rows,
                    cities: cities.try_into().unwrap(),
                    problems,
                    notes,
                }
            },
        )
}

proptest! {
    #![proptest_config(settings(200))]

    #[test]
    fn a_preview_reads_back_equal(preview in preview()) {
        prop_assert_eq!(read(&write(&Ok(preview.clone()))).unwrap(), Ok(preview));
    }
}

#[test]
fn a_refusal_reads_back_equal() {
    for &why in Refusal::ALL {
        for row in [None, Some(1), Some(5001)] {
            let refused = Refused { why, row };
            assert_eq!(read(&write(&Err(refused))).unwrap(), Err(refused));
        }
    }
}

#[test]
fn every_fixtures_reply_reads_back_and_is_short() {
    for entry in std::fs::read_dir(folder("tests/fixtures/tables")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let answer = file(&fixture(&name));
        let text = write(&answer);
        assert!(text.len() < 3000, "{name}: {}", text.len());
        assert_eq!(read(&text).unwrap(), answer, "{name}");
    }
}

#[test]
fn another_builds_reply_is_refused() {
    let reply = write(&Err(Refusal::Empty.into()));
    assert!(read(&reply.replace(FORMAT, "jigong.table/0")).is_err());
    assert!(read(&reply.replace("empty", "vacant")).is_err());
    assert!(read("").is_err());
    assert!(read("[]").is_err());
    assert!(read("null").is_err());
    let preview = write(&Ok(Preview::default()));
    assert!(read(&preview).is_ok());
    for end in 0..preview.len() {
        assert!(read(&preview[..end]).is_err(), "cut at {end}");
    }
}
