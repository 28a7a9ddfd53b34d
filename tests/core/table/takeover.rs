//! From a spreadsheet to the model: what is accepted is what the projection starts from.

use jigong_model::outcome::Outcome;
use jigong_model::plan::{Assumption, CityId, Tier};
use jigong_model::scenario::{Edit, Scenario};

use crate::support::PLAN;

use super::samples::{FIGURES, file, fixture};

fn taken(name: &str) -> Scenario {
    let table = file(&fixture(name)).unwrap().accepted().unwrap();
    Scenario::default().after(&Edit::TakeCityTable(Box::new(table)), &PLAN)
}

#[test]
fn the_model_starts_from_the_tables_figures() {
    let sum = |at: usize| FIGURES.iter().map(|city| city[at]).sum::<f64>();
    for name in ["cities.xlsx", "cities.gb18030.csv", "schools.xlsx", "schools.gb18030.csv"] {
        let scenario = taken(name);
        let outcome = Outcome::of(&PLAN, &scenario).unwrap();
        let base = &outcome.projection.years[0];
        assert_eq!(base.enrolled, sum(3), "{name}");
        for tier in Tier::ALL {
            let assumptions = scenario.resolved_assumptions(&PLAN);
            for city in CityId::all() {
                let own = assumptions.slot(Assumption::schools_slot(*tier, city));
                assert_eq!(own, FIGURES[city.index()][tier.index()], "{name}");
            }
        }
        assert_eq!(base.schools[Tier::TechnicianCollege.index()], sum(2), "{name}");
    }
}

#[test]
fn cities_have_their_own_students_exactly() {
    let outcome = Outcome::of(&PLAN, &taken("cities.xlsx")).unwrap();
    for (city, own) in FIGURES.iter().enumerate() {
        let found = outcome.enrolled_of(city)[0];
        assert!((found - own[3]).abs() < 1e-9 * own[3], "{found} instead of {}", own[3]);
    }
}

#[test]
fn what_was_taken_over_can_be_kept_and_opened() {
    let scenario = taken("cities.xlsx");
    let text = scenario.to_text(&PLAN);
    assert_eq!(Scenario::parse(&text, &PLAN).unwrap(), scenario);
}
