//! Section 9, step 3: observed training, high-skilled workers and employment, and what they change in later years.

use jigong_model::projection::Projection;
use serde_json::{Value, json};

use crate::support::{close, flat, project, run, scenario};

fn with(levers: Value, actuals: Value) -> Projection {
    project(&scenario(levers, json!({}), json!({}), actuals))
}

fn high_skilled(projection: &Projection) -> [f64; 5] {
    std::array::from_fn(|at| projection.years[at + 1].high_skilled)
}

fn employment(projection: &Projection) -> [Option<f64>; 5] {
    std::array::from_fn(|at| projection.years[at + 1].employment_rate)
}

#[test]
fn observed_training_scales_the_cities_and_the_anchor_follows() {
    let levers = json!({
        "training_growth": [0, 0, 0.1, 0, 0],
        "college_projects": [{ "city": "210300", "kind": "merger", "start": 2021 }],
    });
    let projection = with(levers, json!({ "2022": { "training": 100_000 } }));
    let own = 114_000.0 * 328.2 / 4229.4;
    // 2022 is the opening year: half of 1000 more.
    let factor = 100_000.0 / 114_500.0;
    close(projection.years[2].training, 100_000.0);
    close(projection.cities[2].training[2], factor * (own + 500.0));
    close(
        projection.cities[3].training[2],
        (factor * (own + 500.0) - 500.0) * 1.1 + 800.0,
    );
    close(projection.cities[3].training[0], factor * 1.1 * 114_000.0 * 911.8 / 4229.4);
}

#[test]
fn training_capacity_is_not_scaled_by_an_observation() {
    let projection = with(
        json!({ "training_growth": flat(0.2) }),
        json!({ "2021": { "training": 300_000 } }),
    );
    close(projection.years[1].training, 300_000.0);
    close(projection.years[2].training, 1.3 * 114_000.0);
}

#[test]
fn high_skilled_are_replaced_and_later_years_keep_the_latest_ratio() {
    let usual = high_skilled(&run(json!({ "certificate_yield_added": flat(0.01) }), json!({})));
    let found = |actuals: Value| high_skilled(&with(json!({ "certificate_yield_added": flat(0.01) }), actuals));
    let once = found(json!({ "2022": { "high_skilled": 1.5 * usual[1] } }));
    for (year, factor) in [1.0, 1.5, 1.5, 1.5, 1.5].into_iter().enumerate() {
        close(once[year], factor * usual[year]);
    }
    // The ratio is of the raw model, not of the model times the earlier ratio.
    let twice = found(json!({ "2021": { "high_skilled": 2.0 * usual[0] }, "2023": { "high_skilled": 0.5 * usual[2] } }));
    for (year, factor) in [2.0, 2.0, 0.5, 0.5, 0.5].into_iter().enumerate() {
        close(twice[year], factor * usual[year]);
    }
    let none = found(json!({ "2024": { "high_skilled": 0 } }));
    assert_eq!((none[3], none[4]), (0.0, 0.0));
}

#[test]
fn high_skilled_use_the_observed_training_of_the_year() {
    let usual = run(json!({}), json!({}));
    let projection = with(json!({}), json!({ "2021": { "training": 57_000 } }));
    let share = (9200.0 - 0.95 * 7810.0) / 114_000.0;
    let less = usual.years[1].high_skilled - projection.years[1].high_skilled;
    assert!(
        (less / 57_000.0 - share).abs() < 1e-5,
        "the yield of half the trainings is missing"
    );
    close(projection.years[5].training, 57_000.0);
}

#[test]
fn a_ratio_over_nothing_leaves_the_earlier_one() {
    // No trainings and, in 2022, everybody lost: nobody is high-skilled in the model.
    let assumptions = json!({ "certificate_rate": 0, "base_training": 1e6, "base_high_skilled": 1e4 });
    let levers = json!({ "training_growth": [0, -1, 0, 0, 0] });
    let actuals = json!({ "2021": { "high_skilled": 2e4 }, "2022": { "high_skilled": 77 }, "2023": { "training": 1e6 } });
    let projection = project(&scenario(levers, assumptions, json!({}), actuals));
    close(projection.years[1].high_skilled, 2e4);
    assert_eq!(projection.years[2].high_skilled, 77.0);
    close(projection.years[3].high_skilled, 2e4);
    close(projection.years[4].high_skilled, 2e4);
}

#[test]
fn employment_is_replaced_and_later_years_keep_the_latest_difference() {
    let levers = json!({ "employment_rate_added": [0, -0.1, -0.2, -0.3, -0.4] });
    let usual = employment(&run(levers.clone(), json!({}))).map(Option::unwrap);
    let found = |actuals: Value| employment(&with(levers.clone(), actuals)).map(Option::unwrap);
    let once = found(json!({ "2022": { "employment_rate": usual[1] + 0.05 } }));
    for (year, difference) in [0.0, 0.05, 0.05, 0.05, 0.05].into_iter().enumerate() {
        close(once[year], usual[year] + difference);
    }
    let twice = found(json!({ "2021": { "employment_rate": 0.5 }, "2023": { "employment_rate": usual[2] - 0.01 } }));
    close(twice[0], 0.5);
    close(twice[1], usual[1] - (usual[0] - 0.5));
    close(twice[3], usual[3] - 0.01);
    close(twice[4], usual[4] - 0.01);
}

#[test]
fn an_employment_rate_with_the_difference_is_clipped() {
    let rising = json!({ "employment_rate_added": [-0.5, 0.5, 0, 0, 0] });
    let up = employment(&with(rising, json!({ "2021": { "employment_rate": 0.9 } })));
    assert_eq!((up[0], up[1]), (Some(0.9), Some(1.0)));
    let falling = json!({ "employment_rate_added": [0, -0.9, 0, 0, 0] });
    let down = employment(&with(falling, json!({ "2021": { "employment_rate": 0.1 } })));
    assert_eq!((down[0], down[1]), (Some(0.1), Some(0.0)));
}

#[test]
fn a_rate_observed_where_nobody_graduates_leaves_the_earlier_difference() {
    // Everybody is lost from 2022 on: the model has no rate then.
    let assumptions = json!({ "full_time_loss": [0, 0, 0, 0, 0] });
    let levers = json!({ "full_time_intake_growth": flat(-1.0) });
    let actuals = json!({ "2021": { "employment_rate": 0.5 }, "2024": { "employment_rate": 0.7 } });
    let short = json!({ "upper_secondary_entry_share": 1, "technician_intake_share": 0 });
    let mut all = assumptions;
    short
        .as_object()
        .unwrap()
        .iter()
        .for_each(|(name, value)| all[name] = value.clone());
    let projection = project(&scenario(levers, all.clone(), json!({}), actuals));
    let [first, second, _, fourth, fifth] = employment(&projection);
    assert_eq!((first, fourth, fifth), (Some(0.5), Some(0.7), None));
    let usual = employment(&run(json!({ "full_time_intake_growth": flat(-1.0) }), all));
    close(second.unwrap(), usual[1].unwrap() - (usual[0].unwrap() - 0.5));
}

#[test]
fn cumulated_indicators_are_observed_and_projected_years_together() {
    let projection = with(json!({}), json!({ "2021": { "training": 100_000, "high_skilled": 4600 } }));
    close(projection.last().cumulative_training, 500_000.0);
    // From 2022 on the trainings stay at 100 000 and the number at 4600 over the raw model of 2021.
    let rest: f64 = projection.years[2..].iter().map(|row| row.high_skilled).sum();
    close(projection.last().cumulative_high_skilled, 4600.0 + rest);
    close(projection.years[2].high_skilled, 4600.0);
}
