//! Section 9, steps 1 and 2: observed intakes and students, what is scaled and which anchors follow.

use jigong_model::projection::{Limit, Projection};
use serde_json::{Value, json};

use crate::support::{PLAN, close, flat, project, run, scenario};

use super::{STUDENTS, WITH_COLLEGE, full_time_intake, full_time_intakes, part_time_intake, part_time_intakes};

fn with(levers: Value, actuals: Value) -> Projection {
    project(&scenario(levers, json!({}), json!({}), actuals))
}

/// 葫芦岛, with a college that opens in 2021 already.
fn college() -> Value {
    json!([{ "city": "211400", "kind": "upgrade", "start": 2021, "places": 1000 }])
}

#[test]
fn an_observed_intake_scales_all_cities_alike_and_the_anchor_follows() {
    let levers = json!({ "full_time_intake_growth": [0.1, 0.05, 0, 0, 0] });
    let projection = with(levers, json!({ "2021": { "full_time_intake": 19_000 } }));
    let factor = 19_000.0 / full_time_intakes();
    close(projection.years[1].admitted_full_time, 19_000.0);
    close(projection.cities[1].admitted_full_time[3], factor * full_time_intake(3));
    close(projection.years[2].admitted_full_time, 19_950.0);
    // The observed people are the ones who are split over the programmes.
    let senior = 0.12 * (19_000.0 + full_time_intakes() * (0.9 + 0.846));
    close(projection.years[1].by_programme[1], senior);
    close(projection.years[1].limits[Limit::Plan.index()], 1.1 * full_time_intakes());
}

#[test]
fn the_binding_limit_is_the_models_own_before_scaling() {
    let levers = json!({ "full_time_intake_growth": [0.5, 0, 0, 0, 0] });
    let projection = project(&scenario(
        levers,
        json!({ "attractable_share": 0 }),
        json!({}),
        json!({ "2021": { "full_time_intake": 10_000 } }),
    ));
    assert_eq!(projection.years[1].binding, [0, 14, 0, 0]);
    close(projection.years[2].admitted_full_time, 10_000.0);
}

#[test]
fn places_of_projects_are_taken_out_of_the_observed_anchor() {
    let lead = json!({ "lead_years": { "upgrade": 0 } });
    let levers = json!({ "college_projects": college(), "full_time_intake_growth": [0, 0.1, 0, 0, 0] });
    let observed = json!({ "2021": { "full_time_intake": 15_000 } });
    let projection = project(&scenario(levers, lead, json!({}), observed));
    // The model's own intake of 2021: half of the 1000 places bring 85 %.
    let brought = 0.85 * 500.0 / WITH_COLLEGE;
    let factor = 15_000.0 / (full_time_intakes() + brought);
    let scaled = factor * (full_time_intake(13) + brought);
    close(projection.cities[1].admitted_full_time[13], scaled);
    close(
        projection.cities[2].admitted_full_time[13],
        (scaled - brought) * 1.1 + 0.85 * 800.0 / WITH_COLLEGE,
    );
    close(projection.cities[2].admitted_full_time[0], factor * full_time_intake(0) * 1.1);
}

#[test]
fn an_observed_anchor_is_never_below_nothing() {
    let lead = json!({ "lead_years": { "upgrade": 0 } });
    let observed = json!({ "2021": { "full_time_intake": 100, "part_time_intake": 10, "training": 100 } });
    let levers = json!({ "college_projects": college(), "apprentices_added": [5000, 0, 0, 0, 0] });
    let projection = project(&scenario(levers, lead, json!({}), observed));
    close(projection.cities[2].admitted_full_time[13], 0.85 * 800.0 / WITH_COLLEGE);
    assert_eq!(projection.years[2].admitted_part_time, 0.0);
    close(projection.cities[2].training[13], 800.0);
}

#[test]
fn observed_intakes_of_nobody_are_shared_by_the_cities_weights() {
    let levers = json!({
        "full_time_intake_growth": [-1, 0, 0.1, 0, 0],
        "part_time_intake_growth": [-1, 0, 0, 0, 0],
        "training_growth": [-1, 0, 0, 0, 0],
    });
    let observed = json!({ "2022": { "full_time_intake": 1000, "part_time_intake": 500, "training": 2000 } });
    let projection = with(levers, observed);
    let weight = 911.8 / 4229.4;
    assert_eq!(projection.years[1].admitted_full_time, 0.0);
    close(projection.cities[2].admitted_full_time[0], 1000.0 * weight);
    close(projection.cities[2].admitted_part_time[0], 500.0 * weight);
    close(projection.cities[2].training[0], 2000.0 * weight);
    close(projection.cities[3].admitted_full_time[0], 1100.0 * weight);
    close(projection.years[5].admitted_part_time, 500.0);
    close(projection.years[5].training, 2000.0);
}

#[test]
fn apprentices_are_taken_out_of_the_observed_part_time_anchor() {
    let levers = json!({ "apprentices_added": [1000, 0, 200, 0, 0], "part_time_intake_growth": [0, 0.1, 0, 0, 0] });
    let projection = with(levers, json!({ "2021": { "part_time_intake": 9000 } }));
    let weight = 231.2 / 4229.4;
    let scaled = 9000.0 * (part_time_intake(7) + 1000.0 * weight) / (part_time_intakes() + 1000.0);
    close(projection.cities[1].admitted_part_time[7], scaled);
    close(projection.cities[2].admitted_part_time[7], (scaled - 1000.0 * weight) * 1.1);
    close(
        projection.cities[3].admitted_part_time[7],
        (scaled - 1000.0 * weight) * 1.1 + 200.0 * weight,
    );
}

#[test]
fn observed_students_scale_every_cell_after_the_years_flows() {
    let usual = run(json!({}), json!({}));
    let projection = with(
        json!({}),
        json!({ "2021": { "enrolled": 73_700, "full_time_intake": full_time_intakes(), "part_time_intake": part_time_intakes() } }),
    );
    let (row, before) = (&projection.years[1], &usual.years[1]);
    close(row.enrolled, 73_700.0);
    assert!((row.reconciliation - 6700.0).abs() < 1e-7);
    close(row.graduates, before.graduates);
    close(row.leavers_without_graduation, before.leavers_without_graduation);
    for programme in 0..6 {
        close(row.by_programme[programme], 1.1 * before.by_programme[programme]);
    }
    // The next year's graduates are of the scaled cells; the intakes were observed, so they stay.
    close(projection.years[2].graduates, 1.1 * usual.years[2].graduates);
    close(
        projection.years[2].leavers_without_graduation,
        1.1 * usual.years[2].leavers_without_graduation,
    );
    close(projection.years[2].admitted_full_time, full_time_intakes());
    close(projection.years[2].admitted_part_time, part_time_intakes());
    assert_eq!(projection.years[2].reconciliation, 0.0);
}

#[test]
fn an_intake_that_was_not_observed_follows_the_students() {
    let next = |observed: Value| {
        let mut year = json!({ "enrolled": 73_700 });
        observed
            .as_object()
            .unwrap()
            .iter()
            .for_each(|(name, value)| year[name] = value.clone());
        let row = with(json!({}), json!({ "2021": year })).years[2];
        (
            row.admitted_full_time / full_time_intakes(),
            row.admitted_part_time / part_time_intakes(),
        )
    };
    let check = |found: (f64, f64), expected: (f64, f64)| {
        close(found.0, expected.0);
        close(found.1, expected.1);
    };
    check(next(json!({})), (1.1, 1.1));
    // With an intake observed the students of the model are still the usual ones.
    check(next(json!({ "full_time_intake": full_time_intakes() })), (1.0, 1.1));
    check(next(json!({ "part_time_intake": part_time_intakes() })), (1.1, 1.0));
    check(next(json!({ "training": 1 })), (1.1, 1.1));
}

#[test]
fn project_places_and_apprentices_are_not_scaled_with_the_students() {
    let lead = json!({ "lead_years": { "upgrade": 0 }, "ramp": [1, 1, 1] });
    let levers = json!({ "college_projects": college(), "apprentices_added": flat(1000.0) });
    let own = project(&scenario(levers.clone(), lead.clone(), json!({}), json!({}))).years[1].enrolled;
    let projection = project(&scenario(
        levers,
        lead,
        json!({}),
        json!({ "2021": { "enrolled": 1.05 * own } }),
    ));
    close(
        projection.years[2].admitted_full_time,
        1.05 * full_time_intakes() + 850.0 / WITH_COLLEGE,
    );
    close(projection.years[2].admitted_part_time, 1.05 * part_time_intakes() + 1000.0);
}

#[test]
fn students_observed_by_city_scale_each_city_by_its_own_factor() {
    let mut lane: serde_json::Map<_, _> = PLAN
        .cities
        .iter()
        .zip(STUDENTS)
        .map(|(city, own)| (city.adcode.clone(), own.into()))
        .collect();
    lane["210100"] = (1.1 * STUDENTS[0]).into();
    lane["211400"] = 0.into();
    let projection = with(json!({}), json!({ "2022": { "enrolled_by_city": lane } }));
    let row = &projection.years[2];
    let change = 0.1 * STUDENTS[0] - STUDENTS[13];
    assert!((row.reconciliation - change).abs() < 1e-7 && (row.enrolled - 67_000.0 - change).abs() < 1e-7);
    close(projection.cities[2].enrolled[0], 1.1 * STUDENTS[0]);
    close(projection.cities[2].enrolled[5], STUDENTS[5]);
    assert_eq!(projection.cities[2].enrolled[13], 0.0);
    close(projection.cities[3].admitted_full_time[0], 1.1 * full_time_intake(0));
    close(projection.cities[3].admitted_part_time[5], part_time_intake(5));
    assert_eq!(projection.cities[3].admitted_full_time[13], 0.0);
    // Who is not there cannot graduate, and 沈阳 has a tenth more.
    close(projection.cities[3].enrolled[0], 1.1 * STUDENTS[0]);
}

#[test]
fn students_observed_where_the_model_has_none_change_nothing() {
    // Without five- and four-year programmes and without intake everybody is gone by 2023.
    let assumptions = json!({ "upper_secondary_entry_share": 1, "technician_intake_share": 0 });
    let levers = json!({ "full_time_intake_growth": flat(-1.0), "part_time_intake_growth": flat(-1.0) });
    let lane: serde_json::Map<_, _> = PLAN.cities.iter().map(|city| (city.adcode.clone(), 10.into())).collect();
    for observed in [json!({ "enrolled": 500 }), json!({ "enrolled_by_city": lane })] {
        let found = project(&scenario(
            levers.clone(),
            assumptions.clone(),
            json!({}),
            json!({ "2024": observed }),
        ));
        assert_eq!((found.years[4].enrolled, found.years[4].reconciliation), (0.0, 0.0));
    }
}
