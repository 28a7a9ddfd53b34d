//! (3) Admissions: the four limits, which of them binds, and the part-time intake.

use jigong_model::projection::{Limit, Projection};
use serde_json::{Value, json};

use crate::support::{PLAN, close, flat, project, run, scenario};

use super::{L3, L5, WITH_COLLEGE, WITHOUT_COLLEGE, full_time_intake, full_time_intakes, part_time_intake, part_time_intakes};

fn limit(projection: &Projection, year: usize, limit: Limit) -> f64 {
    projection.years[year].limits[limit.index()]
}

/// The limit that binds everywhere in the first year, and the intake.
fn binding(growth: f64, assumptions: Value) -> (Limit, f64) {
    let projection = run(json!({ "full_time_intake_growth": flat(growth) }), assumptions);
    let row = &projection.years[1];
    let all = Limit::ALL.iter().copied().find(|limit| row.binding[limit.index()] == 14);
    (all.expect("one limit everywhere"), row.admitted_full_time)
}

#[test]
fn each_limit_binds_where_it_is_least() {
    let base = full_time_intakes();
    let (limit, intake) = binding(0.05, json!({}));
    assert_eq!(limit, Limit::Plan);
    close(intake, 1.05 * base);
    let (limit, intake) = binding(0.05, json!({ "attractable_share": 0.001 }));
    assert_eq!(limit, Limit::Pool);
    close(intake, base + 0.001 * 315_863.0);
    let (limit, intake) = binding(0.5, json!({ "attractable_share": 1, "place_use": 0.95 }));
    assert_eq!(limit, Limit::Places);
    close(intake, base / 0.95);
    let (limit, intake) = binding(
        0.5,
        json!({ "attractable_share": 1, "place_use": 0.5, "students_per_teacher_ceiling": 21 }),
    );
    assert_eq!(limit, Limit::Teachers);
    close(intake, base * 21.0 / 18.0);
}

#[test]
fn of_equal_limits_the_first_is_told() {
    let no_pool = json!({ "attractable_share": 0 });
    assert_eq!(binding(0.0, no_pool.clone()).0, Limit::Plan);
    assert_eq!(binding(0.1, json!({ "attractable_share": 0, "place_use": 1 })).0, Limit::Pool);
    let tight = json!({ "attractable_share": 1, "place_use": 1, "students_per_teacher_ceiling": 18 });
    assert_eq!(binding(0.1, tight).0, Limit::Places);
    let teachers = json!({ "attractable_share": 1, "place_use": 0.5, "students_per_teacher_ceiling": 18 });
    assert_eq!(binding(0.1, teachers).0, Limit::Teachers);
    // Equal means within 1e-9 of the least; the least itself is what is admitted.
    let (limit, intake) = binding(5e-10, no_pool.clone());
    assert_eq!(limit, Limit::Plan);
    assert!((intake - full_time_intakes()).abs() < 2e-9 && intake < full_time_intakes() * (1.0 + 2e-10));
    assert_eq!(binding(5e-9, no_pool).0, Limit::Pool);
}

#[test]
fn the_plan_follows_its_anchor_its_factor_and_new_places() {
    let levers = json!({
        "full_time_intake_growth": [0.02, -0.01, 0, 0, 0],
        "city_growth": { "211400": { "full_time_intake": 0.1 } },
        "college_projects": [{ "city": "211400", "kind": "new_build", "start": 2021 }],
    });
    let shocks = json!({ "full_time_plan_factor": 0.9 });
    let projection = project(&scenario(
        levers,
        json!({ "lead_years": { "new_build": 1 } }),
        shocks,
        json!({}),
    ));
    let (own, all) = (full_time_intake(13), full_time_intakes());
    close(limit(&projection, 1, Limit::Plan), 0.9 * ((all - own) * 1.02 + own * 1.12));
    // It opens in 2022 with half of 3000 places, and technicians from then on.
    let places = 0.85 * 1500.0 / WITH_COLLEGE;
    close(
        limit(&projection, 2, Limit::Plan),
        0.9 * ((all - own) * 1.02 * 0.99 + own * 1.12 * 1.09 + places),
    );
    // The factor does not stay in the anchor.
    let places = 0.85 * 2400.0 / WITH_COLLEGE;
    close(
        limit(&projection, 3, Limit::Plan),
        0.9 * ((all - own) * 1.02 * 0.99 + own * 1.12 * 1.09 * 1.1 + places),
    );
}

#[test]
fn an_anchor_never_falls_below_nothing_and_stays_there() {
    let growth = json!({ "210100": { "full_time_intake": -0.6, "part_time_intake": -0.7, "training": -0.8 } });
    let half = json!([-0.5, 0.9, 0.9, 0.9, 0.9]);
    let levers = json!({ "full_time_intake_growth": half, "part_time_intake_growth": half, "training_growth": half, "city_growth": growth });
    let projection = run(levers, json!({}));
    for cities in &projection.cities[1..] {
        assert_eq!(
            (cities.admitted_full_time[0], cities.admitted_part_time[0], cities.training[0]),
            (0.0, 0.0, 0.0)
        );
        assert!(cities.admitted_full_time[1] > 0.0);
    }
}

#[test]
fn the_pool_follows_the_age_cohort_by_population() {
    let weights: Value = PLAN
        .cities
        .iter()
        .map(|city| (city.adcode.clone(), Value::from(1)))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let projection = run(
        json!({}),
        json!({ "cohort_growth": -0.1, "attractable_share": 0.02, "age_cohort": 1e5, "city_weights": weights }),
    );
    let base = projection.cities[0].admitted_full_time;
    let mut factor = 1.0;
    for year in 1..=5 {
        factor *= 0.9;
        close(
            limit(&projection, year, Limit::Pool),
            (base.iter().sum::<f64>() + 2000.0) * factor,
        );
    }
    let own = base[0] + 0.02 * 1e5 * 911.8 / 4229.4;
    close(
        projection.cities[4].admitted_full_time[0],
        (own * 0.9 * 0.9 * 0.9 * 0.9).min(base[0]),
    );
    assert_eq!(projection.years[5].binding[Limit::Pool.index()], 14);
}

#[test]
fn a_shocks_cohort_and_attractable_share_replace_the_assumptions() {
    let assumptions = json!({ "cohort_growth": 0.02, "attractable_share": 0.5 });
    let shocks = json!({ "cohort_growth": -0.05, "attractable_share": 0.01 });
    let pool = |actuals: Value, year: usize| {
        limit(
            &project(&scenario(json!({}), assumptions.clone(), shocks.clone(), actuals)),
            year,
            Limit::Pool,
        )
    };
    let (base, cohort) = (full_time_intakes(), 315_863.0);
    close(pool(json!({}), 2), (base + 0.01 * cohort) * 0.95 * 0.95);
    // Shocks begin after the last observed year.
    let observed = json!({ "2021": { "training": 114_000 } });
    close(pool(observed.clone(), 1), (base + 0.5 * cohort) * 1.02);
    close(pool(observed, 2), (base + 0.01 * cohort) * 1.02 * 0.95);
}

#[test]
fn places_and_teachers_limit_by_the_mean_years_of_the_years_mix() {
    let levers =
        json!({ "senior_intake_share": flat(0.5), "upper_secondary_entry_share": flat(0.2), "teacher_growth": flat(0.1) });
    let projection = run(levers, json!({ "place_use": 0.8 }));
    // 盘锦 has no college, hence no technicians.
    let years = 0.5 * L3 + 0.1 * L3 + 0.4 * L5;
    let expected = |students: f64| {
        let with = students - 0.85 * (2202.0 + 3807.0);
        let technicians = 0.03 * (1.0 + 0.9 + 0.846 + 0.812_16);
        with / (0.47 * L3 + 0.1 * L3 + 0.4 * L5 + technicians) + (students - with) / years
    };
    close(limit(&projection, 1, Limit::Places), expected(56_950.0) / 0.8);
    close(
        limit(&projection, 2, Limit::Teachers),
        20.0 / 18.0 * 1.21 * expected(56_950.0),
    );
}

#[test]
fn lower_dropout_leaves_the_limits_where_they_were() {
    let kept = run(json!({ "dropout_reduction": flat(0.5) }), json!({}));
    let shocked = project(&scenario(json!({}), json!({}), json!({ "loss_factor": 3 }), json!({})));
    let usual = run(json!({}), json!({}));
    for year in 1..=5 {
        assert_eq!(kept.years[year].limits, usual.years[year].limits);
        assert_eq!(shocked.years[year].limits, usual.years[year].limits);
        assert_eq!(kept.years[year].admitted_full_time, usual.years[year].admitted_full_time);
    }
    assert!(kept.last().enrolled > usual.last().enrolled);
}

#[test]
fn with_places_binding_a_new_college_raises_the_citys_intake_by_its_places() {
    let levers = |projects: Value| json!({ "full_time_intake_growth": flat(0.5), "college_projects": projects });
    let rich = json!({ "attractable_share": 1, "students_per_teacher_ceiling": 100, "lead_years": { "new_build": 1 } });
    let college = json!([{ "city": "210300", "kind": "new_build", "start": 2021 }]);
    let (with, without) = (run(levers(college), rich.clone()), run(levers(json!([])), rich));
    for (year, ramp) in [(2, 0.5), (3, 0.8), (4, 1.0), (5, 1.0)] {
        assert_eq!(with.years[year].binding[Limit::Places.index()], 14);
        let more = with.cities[year].admitted_full_time[2] - without.cities[year].admitted_full_time[2];
        assert!((more - 3000.0 * ramp / WITH_COLLEGE).abs() < 1e-8);
    }
    assert!((WITH_COLLEGE - WITHOUT_COLLEGE).abs() > 0.02, "the two mixes differ");
}

#[test]
fn part_time_intake_follows_its_anchor_apprentices_and_ceiling() {
    let levers = json!({
        "part_time_intake_growth": [0.1, 0.2, 0, 0, 0],
        "apprentices_added": [1000, 0, 500, 1e5, 0],
        "city_growth": { "210200": { "part_time_intake": 0.05 } },
    });
    let projection = project(&scenario(
        levers,
        json!({ "part_time_ceiling": 2 }),
        json!({ "part_time_plan_factor": 0.8 }),
        json!({}),
    ));
    let weight = 748.8 / 4229.4;
    let (own, all) = (part_time_intake(1), part_time_intakes());
    let admitted = |year: usize| projection.cities[year].admitted_part_time[1];
    close(admitted(1), 0.8 * (own * 1.15 + 1000.0 * weight));
    close(admitted(2), 0.8 * own * 1.15 * 1.25);
    close(admitted(3), 0.8 * (own * 1.15 * 1.25 * 1.05 + 500.0 * weight));
    close(admitted(4), 2.0 * own);
    close(projection.years[4].admitted_part_time, 2.0 * all);
    close(admitted(5), 0.8 * own * 1.15 * 1.25 * 1.05 * 1.05 * 1.05);
}

#[test]
fn the_ceiling_is_over_the_factor() {
    let shocks = json!({ "part_time_plan_factor": 10 });
    let projection = project(&scenario(json!({}), json!({}), shocks, json!({})));
    close(projection.years[1].admitted_part_time, 3.0 * part_time_intakes());
    let training = project(&scenario(
        json!({}),
        json!({}),
        json!({ "training_plan_factor": 10 }),
        json!({}),
    ));
    close(training.years[1].training, 1.3 * 114_000.0);
}
