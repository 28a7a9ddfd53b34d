//! Section 5: the ten indicators, their values, and the guard at the edge of a target.

use jigong_model::outcome::indicator::readings;
use jigong_model::outcome::{Outcome, Reading, in_region};
use jigong_model::plan::Indicator;
use jigong_model::projection::Projection;
use jigong_model::scenario::Scenario;
use serde_json::json;

use crate::support::{PLAN, flat, project, run, scenario};

fn reading(projection: &Projection, indicator: Indicator) -> Reading {
    readings(&PLAN, &Scenario::default().targets_in_use(&PLAN), projection)[indicator.index()]
}

/// Whether a target is met at a value, for counts and rates of every sort.
fn met(indicator: Indicator, value: f64) -> bool {
    let mut projection = run(json!({}), json!({}));
    let last = &mut projection.years[5];
    match indicator {
        Indicator::Enrolment => last.enrolled = value,
        Indicator::Employment => last.employment_rate = Some(value),
        Indicator::InitialEmployment => projection.years[3].employment_rate = Some(value),
        Indicator::HighSkilled => last.cumulative_high_skilled = value,
        Indicator::Training => last.cumulative_training = value,
        Indicator::Colleges => last.schools[2] = value,
        Indicator::QualitySchools => last.quality_schools = value,
        Indicator::QualityMajors => last.quality_majors = value,
        Indicator::CoveredCities | Indicator::SchoolFloor => panic!("counts of cities"),
    }
    assert_eq!(reading(&projection, indicator).value, Some(value));
    reading(&projection, indicator).met
}

#[test]
fn strict_targets_are_not_met_within_the_guard() {
    for (indicator, target, guard) in [
        (Indicator::Enrolment, 7e4, 1e-6),
        (Indicator::Employment, 0.97, 1e-9),
        (Indicator::HighSkilled, 5e4, 1e-6),
        (Indicator::Training, 5.5e5, 1e-6),
    ] {
        assert!(
            !met(indicator, target) && !met(indicator, target + 0.5 * guard),
            "{indicator:?}"
        );
        assert!(met(indicator, target + 2.0 * guard), "{indicator:?}");
    }
}

#[test]
fn inclusive_targets_are_met_within_the_guard() {
    for (indicator, target, guard) in [
        (Indicator::InitialEmployment, 0.97, 1e-9),
        (Indicator::Colleges, 25.0, 1e-6),
        (Indicator::QualitySchools, 20.0, 1e-6),
        (Indicator::QualityMajors, 50.0, 1e-6),
    ] {
        assert!(
            met(indicator, target) && met(indicator, target - 0.5 * guard),
            "{indicator:?}"
        );
        assert!(!met(indicator, target - 2.0 * guard), "{indicator:?}");
    }
}

#[test]
fn employment_is_read_in_the_last_and_in_the_worst_year_that_has_a_rate() {
    let mut projection = run(json!({}), json!({}));
    for (year, rate) in [(1, Some(0.98)), (2, None), (3, Some(0.96)), (4, Some(0.99)), (5, Some(0.975))] {
        projection.years[year].employment_rate = rate;
    }
    // The base year has no rate of its own.
    projection.years[0].employment_rate = Some(0.1);
    assert_eq!(reading(&projection, Indicator::Employment).value, Some(0.975));
    assert_eq!(reading(&projection, Indicator::InitialEmployment).value, Some(0.96));
    projection.years[5].employment_rate = None;
    let last = reading(&projection, Indicator::Employment);
    assert_eq!((last.value, last.met, last.gap()), (None, false, None));
    assert_eq!(reading(&projection, Indicator::InitialEmployment).value, Some(0.96));
    for row in &mut projection.years[1..] {
        row.employment_rate = None;
    }
    assert!(!reading(&projection, Indicator::InitialEmployment).met);
    assert_eq!(reading(&projection, Indicator::InitialEmployment).value, None);
}

#[test]
fn colleges_and_cities_are_counted_at_the_end() {
    let usual = run(json!({}), json!({}));
    assert_eq!(reading(&usual, Indicator::Colleges).value, Some(19.0));
    assert_eq!(reading(&usual, Indicator::CoveredCities).value, Some(12.0));
    assert_eq!(reading(&usual, Indicator::CoveredCities).gap(), Some(-2.0));
    assert_eq!(
        reading(&usual, Indicator::SchoolFloor).value,
        Some(14.0),
        "盘锦 and 葫芦岛 have a senior school each"
    );
    // 沈阳 and 大连 are asked for three, colleges and senior schools together.
    let none = json!({ "210200": 2 });
    let fewer = json!({ "schools": { "technician_college": none, "senior_technical_school": { "210200": 0, "211100": 0 } } });
    assert_eq!(reading(&run(json!({}), fewer), Indicator::SchoolFloor).value, Some(12.0));
    let merged = json!({ "college_projects": [{ "city": "211100", "kind": "merger", "start": 2025 }] });
    assert_eq!(
        reading(&run(merged, json!({})), Indicator::CoveredCities).value,
        Some(12.0),
        "it opens after the plan"
    );
}

#[test]
fn an_outcome_holds_the_run_and_its_readings() {
    let scenario = scenario(
        json!({ "full_time_intake_growth": flat(0.05) }),
        json!({}),
        json!({}),
        json!({}),
    );
    let outcome = Outcome::of(&PLAN, &scenario).unwrap();
    assert_eq!(outcome.projection, project(&scenario));
    assert_eq!(
        outcome.reading(Indicator::Enrolment).value,
        Some(outcome.projection.years[5].enrolled)
    );
    let guidance = |reading: &jigong_model::outcome::Reading| reading.indicator == Indicator::SchoolFloor;
    let mut met = outcome.clone();
    for reading in &mut met.readings {
        reading.met = !guidance(reading);
    }
    assert_eq!(met.met(&PLAN), 9);
    for reading in &mut met.readings {
        reading.met = guidance(reading);
    }
    assert_eq!(met.met(&PLAN), 0, "the guidance is counted nowhere");
    assert_eq!(outcome.enrolled_of(3)[0], 2882.0);
    assert_eq!(outcome.enrolled_of(3)[5], outcome.projection.cities[5].enrolled[3]);
}

#[test]
fn a_city_is_in_its_regions_and_in_those_that_hold_a_part_of_it() {
    let region = |id: &str| PLAN.regions.iter().position(|region| region.id == id);
    let cities = |id: &str| (0..14).filter(|&city| in_region(&PLAN, city, region(id))).count();
    assert_eq!((0..14).filter(|&city| in_region(&PLAN, city, None)).count(), 14);
    assert_eq!((cities("shenyang_metropolitan"), cities("coastal")), (7, 6));
    let fushun = 3;
    assert!(in_region(&PLAN, fushun, region("eastern")) && in_region(&PLAN, fushun, region("shenyang_metropolitan")));
    assert!(!in_region(&PLAN, 1, region("shenyang_metropolitan")));
}
