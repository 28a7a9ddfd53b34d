//! One test a sort of damage to the plan data: each change is refused with exactly this path and this kind of fault.

use crate::support::PLAN_TEXT;
use jigong_model::plan::node::MAX_TEXT;
use jigong_model::plan::{FaultKind, Plan};
use serde_json::{Value, json};

pub(super) fn data() -> Value {
    serde_json::from_str(PLAN_TEXT).unwrap()
}

/// A JSON pointer as a path of the fault: `/years/2` is `years[2]`.
fn path_of(pointer: &str) -> String {
    let mut path = String::new();
    for part in pointer.split('/').skip(1) {
        if part.parse::<usize>().is_ok() && part.len() < 3 {
            path = format!("{path}[{part}]");
        } else {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(part);
        }
    }
    path
}

#[track_caller]
fn refused(text: &str, path: &str, kind: FaultKind) {
    let fault = Plan::parse(text).expect_err(path);
    assert_eq!((fault.path.as_str(), &fault.kind), (path, &kind));
}

/// Puts a value at a place and expects a fault of that kind right there.
#[track_caller]
pub(super) fn set(pointer: &str, value: Value, kind: FaultKind) {
    set_elsewhere(pointer, value, &path_of(pointer), kind);
}

#[track_caller]
pub(super) fn set_elsewhere(pointer: &str, value: Value, path: &str, kind: FaultKind) {
    let mut data = data();
    *data.pointer_mut(pointer).expect(pointer) = value;
    refused(&data.to_string(), path, kind);
}

#[track_caller]
fn without(parent: &str, field: &str) {
    let mut data = data();
    let removed = data.pointer_mut(parent).unwrap().as_object_mut().unwrap().shift_remove(field);
    assert!(removed.is_some(), "{parent} has no {field}");
    refused(&data.to_string(), &path_of(&format!("{parent}/{field}")), FaultKind::Missing);
}

#[track_caller]
fn with(parent: &str, field: &str) {
    let mut data = data();
    data.pointer_mut(parent)
        .unwrap()
        .as_object_mut()
        .unwrap()
        .insert(field.into(), 1.into());
    refused(
        &data.to_string(),
        &path_of(&format!("{parent}/{field}")),
        FaultKind::UnknownField,
    );
}

#[track_caller]
fn shortened(pointer: &str, expected: usize) {
    let mut data = data();
    data.pointer_mut(pointer).unwrap().as_array_mut().unwrap().pop().unwrap();
    let kind = FaultKind::WrongLength {
        expected,
        found: expected - 1,
    };
    refused(&data.to_string(), &path_of(pointer), kind);
}

/// Every place that holds an object, as pointers; those keyed by the data itself are told apart by their parents.
fn objects(value: &Value, at: &str, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            found.push(at.to_owned());
            map.iter().for_each(|(key, own)| objects(own, &format!("{at}/{key}"), found));
        }
        Value::Array(list) => {
            list.iter()
                .enumerate()
                .for_each(|(key, own)| objects(own, &format!("{at}/{key}"), found));
        }
        _ => {}
    }
}

#[test]
fn a_text_that_is_no_plan() {
    refused("{", "$", FaultKind::NotJson { line: 1, column: 1 });
    refused("{\n 7", "$", FaultKind::NotJson { line: 2, column: 2 });
    refused(
        &format!("{PLAN_TEXT} x"),
        "$",
        FaultKind::NotJson {
            line: PLAN_TEXT.lines().count() + 1,
            column: 2,
        },
    );
    refused("[]", "$", FaultKind::NotAnObject);
    refused(&" ".repeat(MAX_TEXT + 1), "$", FaultKind::TooLong { limit: MAX_TEXT });
    set("/format", json!("jigong.plan/2"), FaultKind::UnknownFormat);
    set("/format", json!(1), FaultKind::NotText);
}

#[test]
fn a_field_too_many_anywhere() {
    let mut places = Vec::new();
    objects(&data(), "", &mut places);
    assert!(places.len() > 300, "only {}", places.len());
    for place in places.iter().filter(|place| *place != "/documents") {
        with(place, "surplus");
    }
}

#[test]
fn a_field_too_few_anywhere() {
    let data = data();
    let mut places = Vec::new();
    objects(&data, "", &mut places);
    for place in places.iter().filter(|place| *place != "/documents") {
        for field in data
            .pointer(place)
            .unwrap()
            .as_object()
            .unwrap()
            .keys()
            .filter(|field| *field != "note")
        {
            without(place, field);
        }
    }
    // A document that is cited must be there.
    let mut data = data;
    data["documents"]
        .as_object_mut()
        .unwrap()
        .shift_remove("census_2020")
        .unwrap();
    let fault = Plan::parse(&data.to_string()).expect_err("an unknown document");
    assert_eq!(
        (fault.path.as_str(), fault.kind.clone()),
        ("assumptions.age_cohort.source.document", FaultKind::UnknownName)
    );
}

#[test]
fn a_field_given_twice() {
    let cases = [
        ("\"base_year\": 2020,", "base_year"),
        ("\"id\": \"E1\", ", "targets[0].id"),
        ("\"adcode\": \"210100\",", "cities[0].adcode"),
    ];
    for (field, path) in cases {
        assert!(PLAN_TEXT.contains(field), "{field}");
        refused(
            &PLAN_TEXT.replacen(field, &format!("{field}{field}"), 1),
            path,
            FaultKind::Repeated,
        );
    }
}

#[test]
fn another_length() {
    shortened("/years", 5);
    shortened("/cities", 14);
    shortened("/targets", 10);
    shortened("/programmes", 6);
    shortened("/cities/3/supported/value", 2);
    shortened("/assumptions/full_time_loss/value", 5);
    shortened("/assumptions/part_time_loss/value", 2);
    shortened("/assumptions/ramp/value", 3);
}

#[test]
fn another_type() {
    for pointer in [
        "/title",
        "/documents",
        "/cities/0",
        "/cities/0/population",
        "/targets/3/source",
        "/assumptions/schools",
    ] {
        set(pointer, json!(1), FaultKind::NotAnObject);
    }
    for pointer in [
        "/years",
        "/regions",
        "/cities",
        "/cities/2/regions",
        "/targets",
        "/programmes",
        "/assumptions/ramp/value",
    ] {
        set(pointer, json!({}), FaultKind::NotAList);
    }
    // A plan may set no target.
    set("/targets/0/value", json!("1"), FaultKind::NotANumber);
    for pointer in [
        "/base_year",
        "/years/1",
        "/cities/0/population/value",
        "/assumptions/ramp/value/2",
    ] {
        set(pointer, json!("1"), FaultKind::NotANumber);
        set(pointer, Value::Null, FaultKind::NotANumber);
    }
    for pointer in [
        "/title/zh",
        "/cities/0/adcode",
        "/cities/0/full_zh",
        "/targets/0/kind",
        "/targets/1/source/section",
    ] {
        set(pointer, json!(7), FaultKind::NotText);
    }
    set("/targets/0/strict", json!("true"), FaultKind::NotABoolean);
}

#[test]
fn an_unknown_name() {
    let places = [
        "/targets/2/id",
        "/targets/2/unit",
        "/targets/2/grade",
        "/targets/6/standing",
        "/targets/2/source/document",
        "/regions/1/grade",
        "/regions/1/source/document",
        "/cities/1/regions/0",
        "/cities/3/partly_in/0",
        "/cities/1/population/unit",
        "/standards/full_places/unit",
        "/standards/college_training/source/document",
        "/assumptions/ramp/unit",
        "/assumptions/ramp/grade",
        "/assumptions/costs/place/source/document",
    ];
    for pointer in places {
        set(pointer, json!("hearsay"), FaultKind::UnknownName);
    }
    // The targets stand in the order of the indicators.
    set("/targets/0/id", json!("E2"), FaultKind::UnknownName);
}

#[test]
fn cities_that_are_none_or_stand_twice() {
    for code in ["21010", "2101000", "21010a", ""] {
        set("/cities/0/adcode", json!(code), FaultKind::UnknownCity);
    }
    set("/cities/4/adcode", json!("210100"), FaultKind::Repeated);
    // A code that the tables by city do not know is missed there.
    set_elsewhere(
        "/cities/4/adcode",
        json!("219999"),
        "assumptions.schools.technical_school.value.219999",
        FaultKind::Missing,
    );
}

#[test]
fn texts_left_empty() {
    let places = [
        "/title/zh",
        "/title/en",
        "/documents/plan/en",
        "/regions/0/id",
        "/regions/0/short_zh",
        "/cities/0/zh",
        "/cities/13/en",
        "/programmes/5/mode",
        "/assumptions/full_time_loss/note/en",
    ];
    for pointer in places {
        set(pointer, json!(""), FaultKind::Empty);
        set(pointer, json!(" \n"), FaultKind::Empty);
    }
}
