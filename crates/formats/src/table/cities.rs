//! Reads tables with one row per city.
//!
//! Does not know where a table comes from. A blank cell leaves a figure unchanged; each city may have one row.

use jigong_model::plan::{Assumption, CityId};

use super::completeness::Sum;
use super::limits;
use super::number::{TEN_THOUSAND, shifted};
use super::place::Place;
use super::preview::{Finding, Note, Problem, Role};
use super::rows::{Bounds, Rows, Taken};

const FIGURES: [Role; 5] = [
    Role::TechnicalSchool,
    Role::SeniorTechnicalSchool,
    Role::TechnicianCollege,
    Role::Enrolment,
    Role::Population,
];

/// Residents without a unit are taken as persons if every city has at least this many.
const LEAST_PERSONS: f64 = 10_000.0;

/// A city's residents as written in the table.
struct Residents {
    city: CityId,
    row: usize,
    value: f64,
    power: Option<i32>,
}

/// Reads the rows below the header.
pub(super) fn read(rows: &mut Rows) {
    let (mut totals, mut residents) = (Vec::new(), Vec::new());
    for row in rows.below_header() {
        match rows.place(row) {
            Place::City(city) => match rows.preview.cities[city.index()].row {
                Some(first) => repeated(rows, row, city, first),
                None => read_city(rows, row, city, &mut residents),
            },
            Place::Total => totals.push(row),
            Place::Subtotal => rows.ignore(row),
            Place::Elsewhere => rows.tally(row, rows.city_column(), Note::OtherProvince),
            Place::Unknown | Place::Nothing if rows.is_header(row) => {}
            place => rows.without_city(row, place, &FIGURES),
        }
    }
    let power = settle_unit(rows, &residents);
    for own in &residents {
        take_residents(rows, own, power);
    }
    rows.tell_not_enrolled(Problem::EnrolmentMissing);
    for row in totals {
        rows.check_total(row, &FIGURES.map(|role| sum(rows, role, power)));
    }
    rows.tell_kept();
    rows.tell_tallies();
}

fn repeated(rows: &mut Rows, row: usize, city: CityId, first: u32) {
    let role = if rows.columns.of(Role::City).is_some() {
        Role::City
    } else {
        Role::Code
    };
    let finding = rows
        .at(Problem::RepeatedCity, row, role)
        .about(Some(city))
        .with(f64::from(first));
    rows.preview.problems.push(finding);
}

fn read_city(rows: &mut Rows, row: usize, city: CityId, residents: &mut Vec<Residents>) {
    rows.found(city, row);
    for role in FIGURES {
        let Some(column) = rows.columns.of(role) else { continue };
        if let Some(tier) = role.tier() {
            match rows.whole(row, role, schools()) {
                Taken::Value(value) => rows.preview.cities[city.index()].schools[tier.index()] = Some(value),
                Taken::Blank => rows.tally(row, column, Note::BlankKept),
                Taken::Wrong => {}
            }
        } else if role == Role::Enrolment {
            match rows.whole(row, role, enrolment()) {
                Taken::Value(value) => rows.preview.cities[city.index()].enrolled = Some(value),
                Taken::Blank => rows.not_enrolled.push((row, city)),
                Taken::Wrong => {
                    rows.wrongly_enrolled.insert(city);
                }
            }
        } else {
            match rows.number(row, role, false) {
                Ok(Some((value, power))) => residents.push(Residents { city, row, value, power }),
                Ok(None) => rows.tally(row, column, Note::BlankKept),
                Err(_) => {}
            }
        }
    }
}

/// Allowed number of schools of one tier in one city.
pub(super) fn schools() -> Bounds {
    Bounds {
        low: 0.0,
        high: Assumption::Schools.range().high,
    }
}

fn enrolment() -> Bounds {
    let range = Assumption::BaseEnrolled.range();
    Bounds {
        low: range.low,
        high: range.high,
    }
}

/// Decides the unit of residents without one; returns its power of ten.
fn settle_unit(rows: &mut Rows, residents: &[Residents]) -> i32 {
    let without: Vec<&Residents> = residents.iter().filter(|own| own.power.is_none()).collect();
    let Some(first) = without.first() else { return 0 };
    let persons = without.iter().all(|own| own.value >= LEAST_PERSONS);
    let note = if persons {
        Note::PopulationInPersons
    } else {
        Note::PopulationInTenThousands
    };
    let finding = rows.at(note, first.row, Role::Population);
    rows.preview.notes.push(Finding { row: None, ..finding });
    if persons { 0 } else { TEN_THOUSAND }
}

fn take_residents(rows: &mut Rows, own: &Residents, power: i32) {
    let power = own.power.unwrap_or(power);
    let most = shifted(limits::RESIDENTS, TEN_THOUSAND - power);
    let taken = if power == 0 {
        let bounds = Bounds { low: 1.0, high: most };
        rows.bounded(own.row, Role::Population, own.value, bounds)
    } else {
        rows.above_zero(own.row, Role::Population, own.value, most)
    };
    if let Taken::Value(value) = taken {
        rows.preview.cities[own.city.index()].population = Some(shifted(value, power - TEN_THOUSAND));
    }
}

/// The sum over the cities; `residents` is the power of ten of residents without a unit.
fn sum(rows: &Rows, role: Role, residents: i32) -> Sum {
    let cities = rows.preview.cities.iter();
    let (value, power) = match role.tier() {
        Some(tier) => (cities.filter_map(|own| own.schools[tier.index()]).sum(), 0),
        None if role == Role::Population => (cities.filter_map(|own| own.population).sum(), residents),
        None => (cities.filter_map(|own| own.enrolled).sum(), 0),
    };
    Sum { role, value, power }
}
