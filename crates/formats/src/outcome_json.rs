//! Writes `jigong.outcome/1`.

use jigong_model::outcome::Outcome;
use jigong_model::plan::{Plan, Tier};
use jigong_model::projection::{Limit, Year};
use serde_json::{Map, Value, json};

/// Format name in an outcome file.
pub const FORMAT: &str = "jigong.outcome/1";

/// The outcome as a JSON value, fields in the format's order.
pub fn outcome(plan: &Plan, outcome: &Outcome) -> Value {
    let projection = &outcome.projection;
    let calendar = std::iter::once(plan.base_year).chain(plan.years);
    let years: Vec<Value> = calendar
        .zip(&projection.years)
        .enumerate()
        .map(|(at, (year, row))| year_row(year, row, at == 0))
        .collect();
    let cities = plan.cities.iter().enumerate();
    let cities: Vec<Value> = cities
        .map(|(at, city)| json!({ "city": city.adcode, "enrolled": outcome.enrolled_of(at) }))
        .collect();
    let indicators = outcome.readings.iter().map(|reading| {
        let met = reading.target.map(|_| reading.met);
        json!({ "id": reading.indicator.name(), "value": reading.value, "target": reading.target, "met": met })
    });
    json!({
        "format": FORMAT,
        "years": years,
        "cities": cities,
        "indicators": indicators.collect::<Vec<_>>(),
        "rejected_projects": projection.rejected.iter().map(|rejection| rejection.index).collect::<Vec<_>>(),
    })
}

/// One year; in the base year flows are `null`.
fn year_row(year: u16, row: &Year, base: bool) -> Value {
    let flow = |value: Value| if base { Value::Null } else { value };
    let school = |tier: Tier| row.schools[tier.index()];
    let fields = [
        ("year", year.into()),
        ("enrolled", row.enrolled.into()),
        ("enrolled_full_time", row.enrolled_full_time.into()),
        ("enrolled_part_time", row.enrolled_part_time.into()),
        ("admitted_full_time", flow(row.admitted_full_time.into())),
        ("admitted_part_time", flow(row.admitted_part_time.into())),
        ("shifted_to_intermediate", flow(row.shifted_to_intermediate.into())),
        ("graduates", flow(row.graduates.into())),
        ("graduates_full_time", flow(row.graduates_full_time.into())),
        ("leavers_without_graduation", flow(row.leavers_without_graduation.into())),
        ("reconciliation", flow(row.reconciliation.into())),
        ("employment_rate", flow(row.employment_rate.into())),
        ("training", flow(row.training.into())),
        ("high_skilled", flow(row.high_skilled.into())),
        ("cumulative_training", flow(row.cumulative_training.into())),
        ("cumulative_high_skilled", flow(row.cumulative_high_skilled.into())),
        ("technician_colleges", school(Tier::TechnicianCollege).into()),
        ("cities_covered", row.cities_covered.into()),
        ("senior_technical_schools", flow(school(Tier::SeniorTechnicalSchool).into())),
        ("technical_schools", flow(school(Tier::TechnicalSchool).into())),
        ("quality_schools", flow(row.quality_schools.into())),
        ("quality_majors", flow(row.quality_majors.into())),
        ("teachers", row.teachers.into()),
        ("students_per_teacher", flow(row.students_per_teacher.into())),
        ("places", row.places.into()),
        ("place_use", flow(row.place_use.into())),
        ("senior_share", flow(row.senior_share.into())),
        ("capital_cost", flow(row.capital_cost.into())),
        ("running_cost", flow(row.running_cost.into())),
        (
            "full_time_by_tier",
            flow(by_name(Tier::ALL, Tier::name, |tier| {
                row.full_time_by_tier[tier.index()].into()
            })),
        ),
        (
            "binding",
            flow(by_name(Limit::ALL, Limit::name, |limit| row.binding[limit.index()].into())),
        ),
    ];
    Value::Object(fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn by_name<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str, value: impl Fn(T) -> Value) -> Value {
    let map: Map<String, Value> = all.iter().map(|&item| (name(item).to_owned(), value(item))).collect();
    Value::Object(map)
}
