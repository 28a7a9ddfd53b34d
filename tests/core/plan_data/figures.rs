//! Damaged figures of the plan data: out of range, not whole, sums that are not the official ones, years out of order.

use jigong_model::plan::{FaultKind, Plan};
use serde_json::json;

use super::damage::{set, set_elsewhere};

fn range(value: f64, low: f64, high: f64) -> FaultKind {
    FaultKind::OutOfRange { value, low, high }
}

#[test]
fn a_figure_out_of_its_range() {
    set("/assumptions/place_use/value", json!(0), range(0.0, 0.0, 1.5));
    set("/assumptions/place_use/value", json!(1.6), range(1.6, 0.0, 1.5));
    set("/assumptions/part_time_loss/value/1", json!(1), range(1.0, 0.0, 1.0));
    set("/assumptions/employment_rate/T4/value", json!(1.01), range(1.01, 0.0, 1.0));
    set("/assumptions/costs/teacher/value", json!(-1), range(-1.0, 0.0, 1e9));
    set(
        "/assumptions/schools/technical_school/value/210900",
        json!(1001),
        range(1001.0, 0.0, 1000.0),
    );
    set("/cities/5/population/value", json!(0), range(0.0, 0.0, 1e9));
    set("/cities/5/supported/value/0", json!(0), range(0.0, 1.0, 100.0));
    set("/targets/1/value", json!(97), range(97.0, 0.0, 1.0));
    set("/targets/0/value", json!(-1), range(-1.0, 0.0, 1e9));
    set("/programmes/0/years/value", json!(6), range(6.0, 1.0, 5.0));
    set("/standards/college_enrolled/value", json!(0), range(0.0, 0.0, 1e9));
    set("/standards/college_training/value", json!(-2000), range(-2000.0, 0.0, 1e9));
    set("/standards/college_senior_share/value", json!(60), range(60.0, 0.0, 1.0));
    set("/standards/full_places/value", json!(1.1), range(1.1, 0.0, 1.0));
    set("/standards/years_to_standard/value", json!(0), range(0.0, 1.0, 5.0));
    set("/base_year", json!(20), range(20.0, 1900.0, 2100.0));
    set("/targets/0/source/year", json!(3025), range(3025.0, 1900.0, 2100.0));
}

#[test]
fn a_fraction_where_a_whole_number_stands() {
    let places = [
        "/base_year",
        "/years/0",
        "/cities/0/census/value",
        "/cities/0/supported/value/1",
        "/programmes/2/years/value",
        "/standards/years_to_standard/value",
        "/assumptions/base_enrolled/value",
        "/assumptions/lead_years/merger/value",
        "/assumptions/schools/technician_college/value/210100",
        "/assumptions/ramp/source/year",
    ];
    for pointer in places {
        set(pointer, json!(2.5), FaultKind::NotWhole);
    }
}

#[test]
fn residents_add_up_to_the_official_totals() {
    for id in Plan::ids() {
        let plan = Plan::built_in(id).unwrap();
        let residents: f64 = plan.cities.iter().map(|city| city.population.value).sum();
        let counted: f64 = plan.cities.iter().map(|city| city.census.value).sum();
        assert!((residents - 4229.4).abs() < 1e-6, "{id}: {residents}");
        assert_eq!(counted, 42_591_407.0, "{id}");
    }
}

#[test]
fn years_out_of_order() {
    set("/years/0", json!(2022), FaultKind::YearsNotInOrder);
    set("/years/3", json!(2023), FaultKind::YearsNotInOrder);
    set("/years/4", json!(2020), FaultKind::YearsNotInOrder);
    set_elsewhere("/base_year", json!(2019), "years[0]", FaultKind::YearsNotInOrder);
}
