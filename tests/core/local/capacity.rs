//! (1) Capacity, (2) teachers and (10) students by tier.

use jigong_model::projection::Projection;
use serde_json::{Value, json};

use crate::support::{close, project, run, scenario};

use super::{STUDENTS, WITH_COLLEGE, full_time_intake};

/// 鞍山: 2 colleges, 1 senior and 3 technical schools.
const ANSHAN: usize = 2;
const FULL_TIME: f64 = 0.85 * STUDENTS[ANSHAN];
const PLACES: f64 = FULL_TIME / 0.9;
const TEACHERS: f64 = FULL_TIME / 18.0;
/// Places of one school of each tier there.
const STANDARD: f64 = 3.0 * 800.0 + 2000.0 + 2.0 * 3000.0;
const SCHOOL_B: f64 = PLACES * 800.0 / STANDARD;
const SCHOOL_A: f64 = PLACES * 2000.0 / STANDARD;

fn built(kind: &str, start: i64, assumptions: Value, shocks: Value) -> Projection {
    let levers = json!({ "college_projects": [{ "city": "210300", "kind": kind, "start": start }] });
    project(&scenario(levers, assumptions, shocks, json!({})))
}

fn added(projection: &Projection) -> [f64; 5] {
    std::array::from_fn(|at| projection.cities[at + 1].places[ANSHAN] - PLACES)
}

#[track_caller]
fn all_close(found: [f64; 5], expected: [f64; 5]) {
    for (found, expected) in found.into_iter().zip(expected) {
        assert!((found - expected).abs() < 1e-8, "{found} instead of {expected}");
    }
}

#[test]
fn new_places_come_by_the_ramp_from_the_opening_on() {
    let none = json!({});
    all_close(
        added(&built("new_build", 2021, none.clone(), none.clone())),
        [0.0, 0.0, 1500.0, 2400.0, 3000.0],
    );
    all_close(
        added(&built("upgrade", 2021, none.clone(), none.clone())),
        [0.0, 300.0, 480.0, 600.0, 600.0],
    );
    all_close(added(&built("merger", 2021, none.clone(), none)), [0.0; 5]);
}

#[test]
fn the_ramp_factor_is_clipped_to_the_whole_place() {
    let ramp = |factor: f64| added(&built("upgrade", 2021, json!({}), json!({ "ramp_factor": factor })));
    all_close(ramp(0.5), [0.0, 150.0, 240.0, 300.0, 300.0]);
    all_close(ramp(1.5), [0.0, 450.0, 600.0, 600.0, 600.0]);
    all_close(ramp(0.0), [0.0; 5]);
    let rising = json!({ "ramp": [0.1, 0.2, 0.4] });
    all_close(
        added(&built("upgrade", 2021, rising, json!({ "ramp_factor": 2 }))),
        [0.0, 120.0, 240.0, 480.0, 480.0],
    );
}

#[test]
fn a_delay_moves_the_ramp_too() {
    let delayed = built("upgrade", 2021, json!({}), json!({ "opening_delay": 2 }));
    all_close(added(&delayed), [0.0, 0.0, 0.0, 300.0, 480.0]);
}

#[test]
fn openings_of_observed_years_are_not_delayed() {
    let levers = json!({ "college_projects": [
        { "city": "210300", "kind": "upgrade", "start": 2021 },
        { "city": "210400", "kind": "upgrade", "start": 2022 },
    ] });
    let colleges = |actuals: Value| {
        let shocks = json!({ "opening_delay": 2 });
        project(&scenario(levers.clone(), json!({}), shocks, actuals))
            .years
            .map(|row| row.schools[2] - 19.0)
    };
    assert_eq!(colleges(json!({})), [0.0, 0.0, 0.0, 0.0, 1.0, 2.0]);
    assert_eq!(
        colleges(json!({ "2021": { "training": 114_000 } })),
        [0.0, 0.0, 0.0, 0.0, 1.0, 2.0]
    );
    assert_eq!(
        colleges(json!({ "2022": { "training": 114_000 } })),
        [0.0, 0.0, 1.0, 1.0, 1.0, 2.0]
    );
    assert_eq!(
        colleges(json!({ "2023": { "training": 114_000 } })),
        [0.0, 0.0, 1.0, 2.0, 2.0, 2.0]
    );
}

#[test]
fn schools_change_their_tier_in_the_opening_year() {
    let schools = |kind: &str| built(kind, 2022, json!({}), json!({})).years.map(|row| row.schools);
    let base = [40.0, 17.0, 19.0];
    assert_eq!(
        schools("new_build"),
        [base, base, base, base, [40.0, 17.0, 20.0], [40.0, 17.0, 20.0]]
    );
    assert_eq!(
        schools("upgrade"),
        [base, base, base, [40.0, 16.0, 20.0], [40.0, 16.0, 20.0], [40.0, 16.0, 20.0]]
    );
    assert_eq!(
        schools("merger"),
        [base, base, base, [39.0, 16.0, 20.0], [39.0, 16.0, 20.0], [39.0, 16.0, 20.0]]
    );
}

fn teachers(levers: Value, assumptions: Value, shocks: Value) -> [f64; 6] {
    project(&scenario(levers, assumptions, shocks, json!({})))
        .cities
        .map(|row| row.teachers[ANSHAN])
}

#[test]
fn hires_replace_leavers_and_follow_growth_and_new_places() {
    let upgrade = json!([{ "city": "210300", "kind": "upgrade", "start": 2021 }]);
    let found = teachers(
        json!({ "college_projects": upgrade, "teacher_growth": [0.1, 0, 0, 0, 0.2] }),
        json!({}),
        json!({}),
    );
    let mut expected = [TEACHERS; 6];
    expected[1] = TEACHERS * 1.1;
    expected[2] = expected[1] + 300.0 / 18.0;
    expected[3] = expected[2] + 180.0 / 18.0;
    expected[4] = expected[3] + 120.0 / 18.0;
    expected[5] = expected[4] * 1.2;
    found
        .into_iter()
        .zip(expected)
        .for_each(|(found, expected)| close(found, expected));
}

#[test]
fn hiring_factor_and_attrition() {
    let found = teachers(
        json!({ "teacher_growth": [0.1, 0.1, 0.1, 0.1, 0.1] }),
        json!({ "teacher_attrition": 0.2 }),
        json!({ "hiring_factor": 0.5 }),
    );
    close(found[1], TEACHERS * (1.0 - 0.2 + 0.5 * 0.3));
    close(found[2], found[1] * 0.95);
    // Nobody is dismissed: hires are never negative.
    let found = teachers(json!({ "teacher_growth": [-0.5, -0.03, 0, 0, 0] }), json!({}), json!({}));
    close(found[1], TEACHERS * 0.96);
    close(found[2], found[1] * 0.97);
}

/// Students of 鞍山 by tier: the province's change against the status quo.
fn by_tier(kind: &str, places: f64) -> [f64; 3] {
    let levers = json!({ "college_projects": [{ "city": "210300", "kind": kind, "start": 2021, "places": places }] });
    let (with, without) = (run(levers, json!({})), run(json!({}), json!({})));
    std::array::from_fn(|tier| with.years[2].full_time_by_tier[tier] - without.years[2].full_time_by_tier[tier])
}

#[test]
fn a_conversion_without_new_places_carries_its_students_with_it() {
    let [b, a, c] = by_tier("upgrade", 0.0);
    assert!(b.abs() < 1e-7 && (a + 0.9 * SCHOOL_A).abs() < 1e-7 && (c - 0.9 * SCHOOL_A).abs() < 1e-7);
    let [b, a, c] = by_tier("merger", 0.0);
    assert!((b + 0.9 * SCHOOL_B).abs() < 1e-7 && (a + 0.9 * SCHOOL_A).abs() < 1e-7);
    assert!((c - 0.9 * (SCHOOL_A + SCHOOL_B)).abs() < 1e-7);
    assert_eq!(by_tier("new_build", 0.0), [0.0; 3]);
}

#[test]
fn new_places_draw_students_as_far_as_they_are_usable() {
    // In the opening year half of 1000 places; the students of 2022 are the steady ones and what the places bring.
    let levers = json!({ "college_projects": [{ "city": "210300", "kind": "upgrade", "start": 2021, "places": 1000 }] });
    let (with, without) = (run(levers, json!({})), run(json!({}), json!({})));
    let students = FULL_TIME + 0.85 * 500.0 / WITH_COLLEGE;
    close(with.cities[2].enrolled_full_time[ANSHAN], students);
    close(
        with.cities[2].admitted_full_time[ANSHAN],
        full_time_intake(ANSHAN) + 0.85 * 500.0 / WITH_COLLEGE,
    );
    let share = 3.0 * SCHOOL_B / (PLACES + 500.0);
    let change = with.years[2].full_time_by_tier[0] - without.years[2].full_time_by_tier[0];
    assert!((change - (share * students - 0.9 * 3.0 * SCHOOL_B)).abs() < 1e-7);
}

#[test]
fn students_of_a_city_without_schools_count_as_technical() {
    let none = json!({ "210300": 0 });
    let schools = json!({ "technical_school": none, "senior_technical_school": none, "technician_college": none });
    let (without, usual) = (run(json!({}), json!({ "schools": schools })), run(json!({}), json!({})));
    let change = |tier: usize| without.years[1].full_time_by_tier[tier] - usual.years[1].full_time_by_tier[tier];
    close(change(1), -0.9 * SCHOOL_A);
    close(change(0), FULL_TIME - 0.9 * 3.0 * SCHOOL_B);
    // The first college there has all of the city's places that have a tier.
    let levers = json!({ "college_projects": [{ "city": "210300", "kind": "new_build", "start": 2021 }] });
    let opened = run(levers, json!({ "schools": schools }));
    let technical = without.years[3].full_time_by_tier[0] - opened.years[3].full_time_by_tier[0];
    assert!((technical - without.cities[3].enrolled_full_time[ANSHAN]).abs() < 1e-7);
    assert_eq!((without.years[2].cities_covered, opened.years[3].cities_covered), (11, 12));
}
