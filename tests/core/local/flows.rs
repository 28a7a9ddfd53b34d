//! (4) Progression, (5) training and (6) the high-skilled.

use jigong_model::projection::Projection;
use serde_json::{Value, json};

use crate::support::{PLAN, close, flat, project, run, scenario};

use super::{full_time_intake, full_time_intakes, part_time_intakes};

fn shocked(levers: Value, shocks: Value) -> Projection {
    project(&scenario(levers, json!({}), shocks, json!({})))
}

/// Intake of the technicians: the cities with a college.
fn technicians() -> f64 {
    0.03 * (full_time_intakes() - full_time_intake(10) - full_time_intake(13))
}

/// Intakes by programme in the base year.
fn by_programme() -> [f64; 6] {
    let (full, part, technicians) = (full_time_intakes(), part_time_intakes(), technicians());
    [
        0.7 * full - technicians,
        0.12 * full,
        0.18 * full,
        technicians,
        0.5 * part,
        0.5 * part,
    ]
}

/// Presence at the start of each year of study, then at graduation.
const FULL: [f64; 6] = [1.0, 0.9, 0.846, 0.812_16, 0.787_795_2, 0.764_161_344];
const LOSS: [f64; 5] = [0.10, 0.06, 0.04, 0.03, 0.03];
const YEARS: [usize; 4] = [3, 3, 5, 4];

#[test]
fn graduates_and_leavers_of_the_base_cohort() {
    let row = run(json!({}), json!({})).years[1];
    let intake = by_programme();
    let full: f64 = (0..4).map(|own| intake[own] * FULL[YEARS[own]]).sum();
    close(row.graduates_full_time, full);
    close(row.graduates, full + intake[4] * 0.93 + intake[5] * 0.93 * 0.95);
    let leavers: f64 = (0..4)
        .map(|own| (0..YEARS[own]).map(|year| intake[own] * FULL[year] * LOSS[year]).sum::<f64>())
        .sum();
    close(
        row.leavers_without_graduation,
        leavers + 0.07 * (intake[4] + intake[5]) + 0.05 * 0.93 * intake[5],
    );
    assert!(
        (row.leavers_without_graduation / 67_000.0 - 0.064).abs() < 5e-4,
        "6.4 % of the stock"
    );
}

#[test]
fn loss_factor_and_reduction_make_one_product_under_one_clip() {
    let usual = run(json!({}), json!({}));
    let same = shocked(json!({ "dropout_reduction": flat(0.5) }), json!({ "loss_factor": 2 }));
    assert_eq!(same.years, usual.years);
    // 20 × 10 % less 60 % is 80 %, not the whole less 60 %.
    let row = shocked(json!({ "dropout_reduction": flat(0.6) }), json!({ "loss_factor": 20 })).years[1];
    let intake = by_programme();
    let product = |loss: f64| f64::min(1.0, loss * 20.0 * 0.4);
    let leavers: f64 = (0..4)
        .map(|own| {
            (0..YEARS[own])
                .map(|year| intake[own] * FULL[year] * product(LOSS[year]))
                .sum::<f64>()
        })
        .sum();
    let part = product(0.07) * (intake[4] + intake[5]) + product(0.05) * 0.93 * intake[5];
    close(row.leavers_without_graduation, leavers + part);
}

#[test]
fn a_rate_driven_to_one_loses_everybody() {
    let projection = shocked(json!({}), json!({ "loss_factor": 20 }));
    let row = &projection.years[1];
    // Only the rates of 4 % and 3 % stay below one.
    let intake = by_programme();
    let graduates = 0.2 * (intake[0] + intake[1]) * 0.846 + 0.4 * intake[2] * FULL[4] + 0.4 * intake[3] * FULL[3];
    close(row.graduates_full_time, graduates);
    assert_eq!(row.graduates, row.graduates_full_time, "7 and 5 % are over one");
}

#[test]
fn a_larger_intake_moves_through_the_years_of_study() {
    let more = run(json!({ "full_time_intake_growth": [0.02, 0, 0, 0, 0] }), json!({}));
    let intake = by_programme();
    for year in 1..=5 {
        let grown: f64 = (0..4)
            .map(|own| {
                (0..YEARS[own].min(year))
                    .map(|study| 0.02 * intake[own] * FULL[study])
                    .sum::<f64>()
            })
            .sum();
        assert!((more.years[year].enrolled_full_time - 56_950.0 - grown).abs() < 1e-7);
        let graduates = if year > 3 {
            0.02 * (intake[0] + intake[1]) * FULL[3]
        } else {
            0.0
        };
        let technicians = if year > 4 { 0.02 * intake[3] * FULL[4] } else { 0.0 };
        let extra = more.years[year].graduates_full_time - run(json!({}), json!({})).years[year].graduates_full_time;
        assert!((extra - graduates - technicians).abs() < 1e-7, "year {year}: {extra}");
    }
}

#[test]
fn training_is_the_plan_or_what_the_teachers_can_carry() {
    let levers = json!({
        "training_growth": [0.1, 0.1, 0.3, -0.5, 0],
        "teacher_growth": [0, 0, 0.1, 0, 0],
        "city_growth": { "210100": { "training": 0.05 } },
    });
    let projection = shocked(levers, json!({ "training_plan_factor": 0.9 }));
    let own = 114_000.0 * 911.8 / 4229.4;
    let training = |year: usize| projection.cities[year].training[0];
    close(training(1), 0.9 * 1.15 * own);
    close(training(2), 0.9 * 1.15 * 1.15 * own);
    close(training(3), 1.3 * 1.1 * own);
    // The anchor goes on growing above the ceiling.
    close(training(4), 0.9 * 1.15 * 1.15 * 1.35 * 0.55 * own);
}

#[test]
fn projects_add_training_to_the_plan_and_to_the_ceiling() {
    let college = json!([{ "city": "210300", "kind": "merger", "start": 2021 }]);
    let at = |growth: f64, factor: f64| {
        let levers = json!({ "training_growth": flat(growth), "college_projects": college });
        shocked(levers, json!({ "training_plan_factor": factor }))
            .cities
            .map(|row| row.training[2])
    };
    let own = 114_000.0 * 328.2 / 4229.4;
    for (year, ramp) in [(1, 0.0), (2, 0.5), (3, 0.8), (4, 1.0), (5, 1.0)] {
        close(at(0.0, 0.9)[year], 0.9 * (own + 1000.0 * ramp));
        close(at(0.9, 1.0)[year], 1.3 * own + 1000.0 * ramp);
    }
    let new = run(
        json!({ "college_projects": [{ "city": "210300", "kind": "new_build", "start": 2021 }] }),
        json!({}),
    );
    close(new.cities[4].training[2], own + 2000.0 * 0.8);
}

#[test]
fn a_city_without_teachers_trains_up_to_the_ratio() {
    // Thirteen students and fourteen equal cities: the last has none, hence no teachers.
    let weights: Value = PLAN
        .cities
        .iter()
        .map(|city| (city.adcode.clone(), Value::from(1)))
        .collect::<serde_json::Map<_, _>>()
        .into();
    let assumptions = json!({ "base_enrolled": 13, "city_weights": weights });
    let projection = run(
        json!({ "training_growth": flat(0.2), "teacher_growth": flat(-0.5) }),
        assumptions,
    );
    let own = 114_000.0 / 14.0;
    assert_eq!(
        (projection.cities[0].enrolled[13], projection.cities[5].teachers[13]),
        (0.0, 0.0)
    );
    close(projection.cities[1].training[13], 1.2 * own);
    close(projection.cities[5].training[13], 1.3 * own);
    close(projection.cities[3].training[0], 1.3 * own * 0.96 * 0.96 * 0.96);
    assert_eq!(projection.cities[5].enrolled[13], 0.0);
}

#[test]
fn high_skilled_are_certified_graduates_and_certified_trainees() {
    let intake = by_programme();
    let graduates = intake[1] * FULL[3] + intake[2] * FULL[5] + intake[3] * FULL[4] + intake[5] * 0.93 * 0.95;
    let share = (9200.0 - 0.95 * graduates) / 114_000.0;
    let found =
        |added: f64, shocks: Value| shocked(json!({ "certificate_yield_added": flat(added) }), shocks).years[1].high_skilled;
    close(found(0.01, json!({})), 0.95 * graduates + (share + 0.01) * 114_000.0);
    close(
        found(0.01, json!({ "certificate_yield_factor": 1.5 })),
        0.95 * graduates + (share + 0.01) * 1.5 * 114_000.0,
    );
    // A shock's certificate rate acts on the graduates, not on φ0.
    close(
        found(0.0, json!({ "certificate_rate": 0.5 })),
        0.5 * graduates + share * 114_000.0,
    );
    // One clip over sum and factor, at both ends.
    close(
        found(0.5, json!({ "certificate_yield_factor": 20 })),
        0.95 * graduates + 114_000.0,
    );
    close(found(-0.5, json!({ "certificate_yield_factor": 20 })), 0.95 * graduates);
    close(found(-0.5, json!({ "certificate_rate": 1 })), graduates);
    close(
        found(0.9, json!({ "certificate_yield_factor": 0.5 })),
        0.95 * graduates + (share + 0.9) * 0.5 * 114_000.0,
    );
}

#[test]
fn cumulated_numbers_begin_with_the_plan() {
    let projection = run(json!({ "training_growth": flat(0.1) }), json!({}));
    close(projection.years[2].cumulative_training, 114_000.0 * (1.1 + 1.21));
    let all: f64 = projection.years[1..].iter().map(|row| row.high_skilled).sum();
    close(projection.last().cumulative_high_skilled, all);
    assert_eq!(projection.years[0].cumulative_training, 0.0);
}
