//! What the cities' rows tell besides stocks and flows: seniors, students of colleges, people moved for lack of seats.

use serde_json::json;

use super::{L3, L4, L5, STUDENTS, UNCOVERED, WITH_COLLEGE, WITHOUT_COLLEGE};
use crate::support::{close, flat, run};

const SHENYANG: usize = 0;
const ANSHAN: usize = 2;

#[test]
fn seniors_of_a_steady_city_are_those_of_its_mix() {
    let projection = run(json!({}), json!({}));
    let senior_years = 0.12 * L3 + 0.18 * L5;
    for row in [&projection.cities[0], &projection.cities[4]] {
        let of = |city: usize, share: f64| close(row.enrolled_senior[city], share * 0.85 * STUDENTS[city]);
        of(SHENYANG, (senior_years + 0.03 * L4) / WITH_COLLEGE);
        of(UNCOVERED[0], senior_years / WITHOUT_COLLEGE);
    }
}

#[test]
fn students_of_a_citys_colleges_are_in_proportion_to_their_places() {
    let projection = run(json!({}), json!({}));
    // Four colleges, three senior schools and eight technical schools of 3000, 2000 and 800 places.
    let share = 12_000.0 / (12_000.0 + 6000.0 + 6400.0);
    for row in [&projection.cities[0], &projection.cities[5]] {
        close(row.enrolled_college[SHENYANG], share * 0.85 * STUDENTS[SHENYANG]);
        assert_eq!(row.enrolled_college[UNCOVERED[0]], 0.0);
    }
    // An upgrade takes a senior school's students along, at once.
    let levers = json!({ "college_projects": [{ "city": "210300", "kind": "upgrade", "start": 2021, "places": 0 }] });
    let row = run(levers, json!({})).cities[2];
    close(
        row.enrolled_college[ANSHAN],
        8000.0 / 10_400.0 * row.enrolled_full_time[ANSHAN],
    );
}

#[test]
fn people_are_moved_where_seats_are_short() {
    // 鞍山 has seats enough for 30 %, and an upgrade with many places gives it more than the others.
    let assumptions = json!({ "senior_seat_use": 1, "technician_intake_share": 0, "attractable_share": 1, "place_use": 0.5 });
    let upgrade = json!([{ "city": "210300", "kind": "upgrade", "start": 2021, "places": 9000 }]);
    let levers = json!({ "senior_intake_share": flat(0.4), "college_projects": upgrade });
    let projection = run(levers, assumptions);
    let first = &projection.cities[1].shifted_to_intermediate;
    // Seats for three parts of the four that are wanted; no technicians, so the mean years are those without a college.
    close(first[SHENYANG], 0.1 * 0.85 * STUDENTS[SHENYANG] / WITHOUT_COLLEGE);
    assert_eq!(projection.cities[2].shifted_to_intermediate[ANSHAN], 0.0);
    assert!(first[ANSHAN] > 0.0, "before the upgrade opens");
}
