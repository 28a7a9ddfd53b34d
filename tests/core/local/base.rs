//! docs/model.md, section 3: presence, whole students by city, intakes, cells, φ0, places, teachers, seats and school sizes.

use jigong_model::outcome::whole_persons;
use jigong_model::plan::{CITIES, FaultKind, Tier};
use jigong_model::projection::remainder::largest_remainder;
use jigong_model::projection::{Base, Programme};
use serde_json::{Value, json};

use crate::support::{PLAN, base, close, scenario};

use super::{L3, L4, L5, LP2, STUDENTS, UNCOVERED, WITH_COLLEGE, full_time_intake, part_time_intake};

fn with(assumptions: Value) -> Base {
    base(&scenario(json!({}), assumptions, json!({}), json!({})))
}

fn equal_weights() -> Value {
    PLAN.cities
        .iter()
        .map(|city| (city.adcode.clone(), Value::from(1)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

#[test]
fn step_1_mean_years_of_presence() {
    let base = with(json!({}));
    for (programme, years) in Programme::ALL.iter().zip([L3, L3, L5, L4, 1.0, LP2]) {
        close(base.presence[programme.index()], years);
    }
    let other = with(json!({ "full_time_loss": [0.5, 0, 0.5, 0, 0.9], "part_time_loss": [0.25, 0.5] }));
    assert_eq!(other.presence, [2.0, 2.0, 2.5, 2.25, 1.0, 1.75]);
}

#[test]
fn step_2_whole_students_by_city() {
    assert_eq!(with(json!({})).enrolled, STUDENTS);
    assert_eq!(STUDENTS.iter().sum::<f64>(), 67_000.0);
}

#[test]
fn step_2_equal_remainders_go_to_the_lower_index() {
    let mut expected = [1.0; CITIES];
    assert_eq!(largest_remainder(14.0, &[3.0; CITIES]), expected);
    (expected[0], expected[1]) = (2.0, 2.0);
    assert_eq!(largest_remainder(16.0, &[3.0; CITIES]), expected);
    assert_eq!(largest_remainder(0.0, &[3.0; CITIES]), [0.0; CITIES]);
    // Remainders .5 (cities 1 and 3), .25 and .75: the largest first, then the lower of the equal ones.
    let mut weights = [0.0; CITIES];
    weights[..5].copy_from_slice(&[1.0, 1.5, 1.25, 2.5, 1.75]);
    let mut expected = [0.0; CITIES];
    expected[..5].copy_from_slice(&[1.0, 2.0, 1.0, 2.0, 2.0]);
    assert_eq!(largest_remainder(8.0, &weights), expected);
    assert_eq!(
        with(json!({ "base_enrolled": 16, "city_weights": equal_weights(), "base_high_skilled": 9000 })).enrolled[..3],
        [2.0, 2.0, 1.0]
    );
}

#[test]
fn shown_cities_add_up_to_the_shown_province() {
    let mut lane = [10.4; CITIES];
    lane[13] = 10.5;
    let shown = whole_persons(&lane);
    assert_eq!(shown.iter().sum::<f64>(), 146.0, "145.7 rounded");
    assert_eq!((shown[13], shown[0], shown[4], shown[5]), (11.0, 11.0, 11.0, 10.0));
    assert_eq!(whole_persons(&[0.0; CITIES]), [0.0; CITIES]);
}

#[test]
fn step_3_intakes_that_keep_the_base_steady() {
    let base = with(json!({}));
    for city in 0..CITIES {
        close(base.full_time_intake[city], full_time_intake(city));
        close(base.part_time_intake[city], part_time_intake(city));
        close(base.part_time_ceiling[city], 3.0 * part_time_intake(city));
    }
    assert!(
        (base.full_time_intake.iter().sum::<f64>() - 18_634.5).abs() < 0.05,
        "docs/model.md, section 3"
    );
    assert!(
        (base.part_time_intake.iter().sum::<f64>() - 6860.1).abs() < 0.05,
        "docs/model.md, section 3"
    );
}

#[test]
fn step_4_cells_are_intake_times_presence() {
    let base = with(json!({}));
    let shenyang = full_time_intake(0);
    let part = part_time_intake(0);
    let expected = [
        0.67,
        0.67 * 0.9,
        0.67 * 0.846, // M3
        0.12,
        0.12 * 0.9,
        0.12 * 0.846, // H3
        0.18,
        0.18 * 0.9,
        0.18 * 0.846,
        0.18 * 0.812_16,
        0.18 * 0.787_795_2, // H5
        0.03,
        0.03 * 0.9,
        0.03 * 0.846,
        0.03 * 0.812_16, // T4
    ];
    for (cell, share) in expected.iter().enumerate() {
        close(base.cells[cell][0], share * shenyang);
    }
    close(base.cells[15][0], 0.5 * part);
    close(base.cells[16][0], 0.5 * part);
    assert!(
        (base.cells[17][0] - 0.465 * part).abs() < 1e-9,
        "the last cell closes the sum"
    );
    for city in UNCOVERED {
        close(base.cells[0][city], 0.7 * full_time_intake(city));
        assert_eq!(
            [11, 12, 13, 14].map(|cell: usize| base.cells[cell][city]),
            [0.0; 4],
            "no T4 without a college"
        );
    }
}

/// Senior graduates a year: share times completion, by hand.
fn senior_graduates() -> f64 {
    let full: f64 = (0..14)
        .map(|city| {
            let technicians = if UNCOVERED.contains(&city) { 0.0 } else { 0.03 };
            let (three, five, four) = (0.846 * 0.96, 0.787_795_2 * 0.97, 0.812_16 * 0.97);
            full_time_intake(city) * (0.12 * three + 0.18 * five + technicians * four)
        })
        .sum();
    full + 0.5 * 0.93 * 0.95 * super::part_time_intakes()
}

#[test]
fn step_5_certificate_yield() {
    let base = with(json!({}));
    let rounding = (base.certificate_yield - (9200.0 - 0.95 * senior_graduates()) / 114_000.0).abs();
    assert!(rounding < 1e-13);
    assert!((base.certificate_yield - 0.015_616).abs() < 5e-7, "docs/model.md, section 3");
    let other = with(json!({ "certificate_rate": 0.5, "base_high_skilled": 1e4, "base_training": 2e5 }));
    assert!((other.certificate_yield - (1e4 - 0.5 * senior_graduates()) / 2e5).abs() < 1e-13);
}

#[test]
fn step_5_a_yield_outside_0_to_1_is_refused() {
    for (number, low) in [(7000.0, true), (125_000.0, false)] {
        let scenario = scenario(json!({}), json!({ "base_high_skilled": number }), json!({}), json!({}));
        let fault = Base::new(&PLAN, &scenario.resolved_assumptions(&PLAN)).expect_err("no such base year");
        assert_eq!(fault.path, "assumptions.base_high_skilled");
        let FaultKind::BaseYieldOutOfRange { base, graduates, share } = fault.kind else {
            panic!("{fault}")
        };
        assert_eq!(base, number);
        close(graduates, 0.95 * senior_graduates());
        assert!(if low { share < 0.0 } else { share > 1.0 });
    }
}

#[test]
fn step_6_places_teachers_training_seats_and_school_sizes() {
    let base = with(json!({}));
    for (city, students) in STUDENTS.iter().enumerate() {
        let full_time = 0.85 * students;
        close(base.full_time[city], full_time);
        close(base.places[city], full_time / 0.9);
        close(base.teachers[city], full_time / 18.0);
        close(base.training[city], 114_000.0 * PLAN.population()[city] / 4229.4);
    }
    let senior_years = 0.12 * L3 + 0.18 * L5;
    close(base.senior_seats[0], full_time_intake(0) * (senior_years + 0.03 * L4) / 0.8);
    close(base.senior_seats[10], full_time_intake(10) * senior_years / 0.8);
    // 沈阳: 8 schools of 800, 3 of 2000, 4 of 3000 share its places.
    let standard = 8.0 * 800.0 + 3.0 * 2000.0 + 4.0 * 3000.0;
    for (tier, size) in [
        (Tier::TechnicalSchool, 800.0),
        (Tier::SeniorTechnicalSchool, 2000.0),
        (Tier::TechnicianCollege, 3000.0),
    ] {
        close(
            base.school_places[tier.index()][0],
            0.85 * STUDENTS[0] / 0.9 * size / standard,
        );
    }
    close(with(json!({})).full_time[0] / WITH_COLLEGE, full_time_intake(0));
}

#[test]
fn step_6_city_weights_stand_for_population_in_enrolment_and_training_but_not_in_the_age_cohort() {
    let base = with(json!({ "city_weights": equal_weights() }));
    assert!(base.enrolled.iter().all(|own| (4785.0..=4786.0).contains(own)));
    close(base.training[0], 114_000.0 / 14.0);
    close(base.weight[13], 1.0 / 14.0);
    close(base.age_cohort[0], 315_863.0 * 911.8 / 4229.4);
}

#[test]
fn step_6_a_city_without_schools_has_no_school_size() {
    let none = json!({ "211100": 0 });
    let base = with(json!({ "schools": { "technical_school": none, "senior_technical_school": none } }));
    assert_eq!([0, 1, 2].map(|tier: usize| base.school_places[tier][10]), [0.0; 3]);
    assert!(base.places[10] > 0.0);
}
