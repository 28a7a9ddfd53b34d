//! (3) The split of the intake over the programmes: shares of the year, technicians where a college opens, senior seats.

use jigong_model::projection::{Programme, Projection};
use serde_json::{Value, json};

use crate::support::{close, flat, project, run, scenario};

use super::{L3, L5, full_time_intake, full_time_intakes, part_time_intakes};

fn stock(projection: &Projection, year: usize, programme: Programme) -> f64 {
    projection.years[year].by_programme[programme.index()]
}

/// A year's intake by programme, full-time and altogether: where everybody is lost after a year, that is the stock.
fn intakes(levers: Value, assumptions: Value) -> ([f64; 6], f64) {
    let all_lost = json!({ "loss_factor": 20 });
    let mut lossy = assumptions;
    lossy["full_time_loss"] = json!([0.5, 0.5, 0.5, 0.5, 0.5]);
    lossy["part_time_loss"] = json!([0.5, 0.5]);
    lossy["senior_seat_use"] = json!(0.01);
    let row = project(&scenario(levers, lossy, all_lost, json!({}))).years[1];
    (row.by_programme, row.admitted_full_time)
}

#[test]
fn shares_of_the_year() {
    let levers = json!({ "senior_intake_share": flat(0.5), "upper_secondary_entry_share": flat(0.2), "part_time_senior_share": flat(0.9) });
    let row = run(levers.clone(), json!({})).years[1];
    let (found, full) = intakes(levers, json!({ "technician_intake_share": 0 }));
    for (programme, share) in [(0, 0.5), (1, 0.1), (2, 0.4), (3, 0.0)] {
        assert!((found[programme] - share * full).abs() < 1e-9 * full);
    }
    close(found[4], 0.1 * (found[4] + found[5]));
    close(row.admitted_part_time, part_time_intakes());
}

#[test]
fn part_time_senior_share_of_the_year() {
    let projection = run(json!({ "part_time_senior_share": [0.5, 0.8, 0, 1, 0.5] }), json!({}));
    let all = part_time_intakes();
    for (year, share) in [(1, 0.5), (2, 0.2), (3, 1.0), (4, 0.0), (5, 0.5)] {
        assert!((stock(&projection, year, Programme::P1) - share * all).abs() < 1e-8);
    }
    close(stock(&projection, 2, Programme::P2), 0.8 * all + 0.5 * 0.93 * all);
    close(stock(&projection, 3, Programme::P2), 0.8 * 0.93 * all);
    close(stock(&projection, 4, Programme::P2), all);
}

#[test]
fn a_senior_share_above_what_technicians_leave_is_clipped() {
    let (found, full) = intakes(
        json!({ "senior_intake_share": flat(1.0), "upper_secondary_entry_share": flat(1.0) }),
        json!({}),
    );
    assert!((found[1] + found[3] - full).abs() < 1e-9 * full, "nobody is admitted twice");
    assert!(found[0].abs() < 1e-9 * full, "no intermediate intake is left");
    assert!(found[2].abs() < 1e-9 * full);
    assert!(
        found[3] > 0.02 * full && found[3] < 0.03 * full,
        "technicians keep their 3 % where there is a college"
    );
}

#[test]
fn technicians_are_admitted_from_the_year_in_which_a_college_opens() {
    let levers = json!({ "college_projects": [{ "city": "211100", "kind": "upgrade", "start": 2022, "places": 0 }] });
    let usual = run(json!({}), json!({}));
    let more = |shocks: Value, year: usize| {
        let with = project(&scenario(levers.clone(), json!({}), shocks, json!({})));
        stock(&with, year, Programme::T4) - stock(&usual, year, Programme::T4)
    };
    let intake = 0.03 * full_time_intake(10);
    assert!(
        more(json!({}), 2).abs() < 1e-9,
        "work starts in 2022, the college opens in 2023"
    );
    assert!((more(json!({}), 3) - intake).abs() < 1e-8);
    assert!((more(json!({}), 4) - intake * 1.9).abs() < 1e-8);
    let delayed = json!({ "opening_delay": 1 });
    assert!(more(delayed.clone(), 3).abs() < 1e-9);
    assert!((more(delayed, 4) - intake).abs() < 1e-8);
}

#[test]
fn short_senior_seats_shrink_all_senior_programmes_alike() {
    // Seats for 30 %, wanted 60 %: half of them are kept, and the rest is intermediate.
    let assumptions = json!({ "senior_seat_use": 1, "technician_intake_share": 0, "attractable_share": 1, "place_use": 0.5 });
    let projection = run(json!({ "senior_intake_share": flat(0.6) }), assumptions.clone());
    let row = &projection.years[1];
    close(row.shifted_to_intermediate, 0.3 * row.admitted_full_time);
    let usual = run(json!({}), assumptions);
    assert_eq!(usual.years[1].shifted_to_intermediate, 0.0, "seats just enough shift nobody");
    for programme in [Programme::M3, Programme::H3, Programme::H5] {
        close(stock(&projection, 1, programme), stock(&usual, 1, programme));
    }
}

#[test]
fn no_senior_seats_at_all_shift_everybody() {
    let assumptions = json!({ "senior_intake_share": 0, "technician_intake_share": 0, "base_high_skilled": 9000 });
    let projection = run(json!({ "senior_intake_share": flat(0.4) }), assumptions.clone());
    let row = &projection.years[1];
    close(row.shifted_to_intermediate, 0.4 * row.admitted_full_time);
    assert_eq!(row.senior_share, Some(0.0));
    let none = run(json!({}), assumptions);
    assert_eq!(none.years[1].shifted_to_intermediate, 0.0, "and nobody wanted shifts nobody");
}

#[test]
fn a_new_college_brings_senior_seats_with_its_ramp() {
    // 葫芦岛 without technicians: 30 % wanted at a use of 1, then 80 % of 1000 new places at half.
    let assumptions = json!({
        "senior_seat_use": 1, "technician_intake_share": 0, "place_use": 0.5, "attractable_share": 1, "new_place_fill": 0,
        "lead_years": { "new_build": 0 },
    });
    let levers = |projects: Value| json!({ "senior_intake_share": flat(0.6), "college_projects": projects });
    let built = json!([{ "city": "211400", "kind": "new_build", "start": 2021, "places": 1000 }]);
    let (with, without) = (run(levers(built), assumptions.clone()), run(levers(json!([])), assumptions));
    let senior_years = 0.4 * L3 + 0.6 * L5;
    for (year, ramp) in [(1, 0.5), (2, 0.8), (3, 1.0)] {
        let fewer = without.years[year].shifted_to_intermediate - with.years[year].shifted_to_intermediate;
        assert!((fewer - 0.8 * 1000.0 * ramp / senior_years).abs() < 1e-7, "{fewer}");
    }
}

#[test]
fn converted_schools_bring_seats_by_the_difference_of_their_senior_shares() {
    // 鞍山 again: the merger of a senior and a technical school without new places, at half ramp.
    let assumptions = json!({ "senior_seat_use": 1, "technician_intake_share": 0, "place_use": 0.5, "attractable_share": 1, "lead_years": { "merger": 0, "upgrade": 0 } });
    let shifted = |kind: Option<&str>| {
        let projects: Vec<Value> = kind
            .iter()
            .map(|kind| json!({ "city": "210300", "kind": kind, "start": 2021, "places": 0 }))
            .collect();
        run(
            json!({ "senior_intake_share": flat(0.6), "college_projects": projects }),
            assumptions.clone(),
        )
        .years[1]
            .shifted_to_intermediate
    };
    let places = 0.85 * 5199.0 / 0.5;
    let standard = 3.0 * 800.0 + 2000.0 + 2.0 * 3000.0;
    let (senior, technical) = (0.3 * places * 2000.0 / standard, 0.8 * places * 800.0 / standard);
    let senior_years = 0.4 * L3 + 0.6 * L5;
    let usual = shifted(None);
    assert!((usual - shifted(Some("upgrade")) - 0.5 * senior / senior_years).abs() < 1e-7);
    assert!((usual - shifted(Some("merger")) - 0.5 * (senior + technical) / senior_years).abs() < 1e-7);
}

#[test]
fn a_conversion_that_takes_seats_away_leaves_no_negative_intake() {
    // Found by a law: a college with a smaller senior share than its schools, and a city without intake.
    let assumptions =
        json!({ "senior_place_share": { "technician_college": 0 }, "standard_size": { "technical_school": 1e6 } });
    let levers = json!({
        "college_projects": [{ "city": "211100", "kind": "merger", "start": 2021 }],
        "city_growth": { "211100": { "full_time_intake": -1 } },
    });
    let projection = run(levers, assumptions);
    assert!(
        projection
            .years
            .iter()
            .all(|row| row.enrolled.is_finite() && row.shifted_to_intermediate >= 0.0)
    );
    let all = json!({ "senior_place_share": { "technician_college": 0, "senior_technical_school": 1, "technical_school": 1 } });
    let shrunk = run(
        json!({ "college_projects": [{ "city": "211100", "kind": "merger", "start": 2021 }] }),
        all,
    );
    close(shrunk.years[4].shifted_to_intermediate, 0.33 * full_time_intake(10));
    assert!(full_time_intakes() > 0.0);
}
