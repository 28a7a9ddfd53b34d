//! docs/model.md, section 4: (7) employment, (8) quality, (9) running cost, and the ratios of a year.

use jigong_model::projection::Projection;
use serde_json::{Value, json};

use crate::support::{close, flat, project, run, scenario};

fn shocked(levers: Value, assumptions: Value, shocks: Value) -> Projection {
    project(&scenario(levers, assumptions, shocks, json!({})))
}

/// Graduates of the base year: intermediate, and senior or technician.
fn graduates() -> [f64; 2] {
    // With rates of 1 and 0 the employment rate is the share of the intermediate among the graduates.
    let rates = json!({ "employment_rate": { "M3": 1, "H3": 0, "H5": 0, "T4": 0 } });
    let row = run(json!({}), rates).years[1];
    let intermediate = row.employment_rate.unwrap() * row.graduates_full_time;
    [intermediate, row.graduates_full_time - intermediate]
}

#[test]
fn employment_is_the_graduates_mean_rate() {
    let rates = |m3: f64, h3: f64, h5: f64, t4: f64| json!({ "employment_rate": { "M3": m3, "H3": h3, "H5": h5, "T4": t4 } });
    let rate = |assumptions: Value| run(json!({}), assumptions).years[1].employment_rate.unwrap();
    let share = |only: usize| {
        let mut own = [0.0; 4];
        own[only] = 1.0;
        rate(rates(own[0], own[1], own[2], own[3]))
    };
    let shares = [share(0), share(1), share(2), share(3)];
    close(shares.iter().sum(), 1.0);
    // Graduates of H3 and H5 per entrant: 3 and 5 years of the default losses, at 12 and 18 % of the intake.
    close(shares[1] / shares[2], 0.12 * 0.812_16 / (0.18 * 0.764_161_344));
    close(
        rate(rates(0.4, 0.5, 0.6, 0.7)),
        0.4 * shares[0] + 0.5 * shares[1] + 0.6 * shares[2] + 0.7 * shares[3],
    );
    assert!((rate(json!({})) - 0.9723).abs() < 5e-5, "97.23 %, docs/model.md, section 10");
}

#[test]
fn each_programmes_rate_is_clipped_by_itself() {
    let [intermediate, senior] = graduates();
    let rate = |added: f64, shift: f64| {
        let rates = json!({ "employment_rate": { "M3": 0.5, "H3": 0.9, "H5": 0.9, "T4": 0.9 } });
        let shocks = json!({ "employment_shift": shift });
        shocked(json!({ "employment_rate_added": flat(added) }), rates, shocks).years[1]
            .employment_rate
            .unwrap()
    };
    let mean = |a: f64, b: f64| (a * intermediate + b * senior) / (intermediate + senior);
    close(rate(0.05, 0.02), mean(0.57, 0.97));
    close(rate(0.1, 0.2), mean(0.8, 1.0));
    close(rate(-0.4, -0.2), mean(0.0, 0.3));
    close(rate(0.3, -0.3), mean(0.5, 0.9));
    assert_eq!(rate(1.0, 0.0), 1.0);
    assert_eq!(rate(-1.0, 0.0), 0.0);
}

#[test]
fn without_graduates_there_is_no_rate() {
    let assumptions = json!({ "full_time_loss": [0.5, 0.5, 0.5, 0.5, 0.5] });
    let projection = shocked(json!({}), assumptions, json!({ "loss_factor": 2 }));
    assert_eq!(projection.years[1].graduates_full_time, 0.0);
    assert_eq!(projection.years[1].employment_rate, None);
    // Part-time graduates alone give no rate either.
    assert!(projection.years[1].graduates > 0.0);
}

#[test]
fn quality_is_built_up_to_what_the_schools_can_carry() {
    let levers = json!({
        "quality_schools_built": [0.5, 20, 20, 0, 0],
        "quality_majors_built": [10, 50, 50, 50, 0],
        "college_projects": [{ "city": "210300", "kind": "new_build", "start": 2022 }],
    });
    let projection = run(levers, json!({}));
    // 36 colleges and senior schools; one more from 2024 on.
    assert_eq!(
        projection.years.map(|row| row.quality_schools),
        [0.0, 0.5, 20.5, 36.0, 37.0, 37.0]
    );
    assert_eq!(
        projection.years.map(|row| row.quality_majors),
        [0.0, 10.0, 60.0, 108.0, 111.0, 111.0]
    );
    let upgraded = run(
        json!({ "quality_schools_built": flat(40.0), "quality_majors_built": flat(99.0), "college_projects": [{ "city": "210300", "kind": "upgrade", "start": 2021 }] }),
        json!({ "majors_per_school": 2 }),
    );
    assert_eq!(
        (upgraded.last().quality_schools, upgraded.last().quality_majors),
        (36.0, 72.0)
    );
}

#[test]
fn running_cost_has_five_parts() {
    let levers = json!({ "part_time_senior_share": flat(0.8), "teacher_growth": flat(0.05), "training_growth": flat(0.1) });
    let cost = |part: &str| {
        let mut costs =
            json!({ "full_time_student": 0, "teacher": 0, "training": 0, "part_time_intermediate": 0, "part_time_senior": 0 });
        costs[part] = 1.into();
        run(levers.clone(), json!({ "costs": costs })).years[3]
    };
    let row = cost("full_time_student");
    assert_eq!(row.running_cost, row.enrolled_full_time);
    let row = cost("teacher");
    assert_eq!(row.running_cost, row.teachers);
    let row = cost("training");
    assert_eq!(row.running_cost, row.training);
    let row = cost("part_time_intermediate");
    assert_eq!(row.running_cost, row.by_programme[4]);
    assert!((row.running_cost - 0.2 * row.admitted_part_time).abs() < 1e-8);
    let row = cost("part_time_senior");
    assert_eq!(row.running_cost, row.by_programme[5]);
    let row = run(levers, json!({})).years[3];
    let expected = 1.2 * row.enrolled_full_time + 12.0 * row.teachers + 0.12 * row.training;
    close(
        row.running_cost,
        expected + 0.5 * row.by_programme[4] + 0.6 * row.by_programme[5],
    );
}

#[test]
fn ratios_are_of_the_full_time_students() {
    let row = run(json!({ "full_time_intake_growth": flat(0.02) }), json!({})).years[2];
    close(row.place_use.unwrap(), row.enrolled_full_time / row.places);
    close(row.students_per_teacher.unwrap(), row.enrolled_full_time / row.teachers);
    close(
        row.senior_share.unwrap(),
        row.by_programme[1..4].iter().sum::<f64>() / row.enrolled_full_time,
    );
    let first = run(json!({}), json!({})).years[1];
    close(first.place_use.unwrap(), 0.9);
    close(first.students_per_teacher.unwrap(), 18.0);
}

#[test]
fn a_ratio_over_nothing_is_none() {
    let levers = json!({ "full_time_intake_growth": flat(-1.0), "part_time_intake_growth": flat(-1.0) });
    let row = *run(levers, json!({})).last();
    assert_eq!(
        (row.senior_share, row.employment_rate.is_some()),
        (None, true),
        "the last five-year students graduate"
    );
    assert_eq!((row.place_use, row.students_per_teacher), (Some(0.0), Some(0.0)));
    let gone = run(json!({ "teacher_growth": flat(-1.0) }), json!({ "teacher_attrition": 1 }));
    assert_eq!((gone.years[1].teachers, gone.years[1].students_per_teacher), (0.0, None));
}
