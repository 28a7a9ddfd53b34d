//! Reads tables with one row per school: counts and sums by city and tier.
//!
//! Does not know where a table comes from. A city in the list has only the schools of the list; a city that is not in
//! it keeps its figures.

use std::collections::BTreeMap;

use jigong_model::plan::{CityId, Tier};

use super::cities::schools;
use super::completeness::Sum;
use super::place::Place;
use super::preview::{Finding, Note, Problem, Role};
use super::rows::{Bounds, Rows, Taken, text};
use super::vocabulary::key;

const FIGURES: [Role; 3] = [Role::Tier, Role::Count, Role::Enrolment];

/// Allowed students of one school; a new school may have none.
const STUDENTS: Bounds = Bounds { low: 0.0, high: 1e8 };

/// Reads the rows below the header.
pub(super) fn read(rows: &mut Rows) {
    let (mut totals, mut above) = (Vec::new(), None);
    let mut names = BTreeMap::new();
    for row in rows.below_header() {
        match rows.place(row) {
            Place::City(city) => {
                above = Some(city);
                read_school(rows, row, city, &mut names);
            }
            Place::Total => totals.push(row),
            Place::Subtotal => rows.ignore(row),
            Place::Elsewhere => {
                above = None;
                rows.tally(row, rows.city_column(), Note::OtherProvince);
            }
            Place::Unknown | Place::Nothing if rows.is_header(row) => {}
            place => {
                let merged = place == Place::Nothing && !rows.cell(row, Role::Tier).is_blank();
                if let Some(city) = above.filter(|_| merged) {
                    rows.tally(row, rows.city_column(), Note::CityFromAbove);
                    read_school(rows, row, city, &mut names);
                } else {
                    above = above.filter(|_| place == Place::Nothing);
                    rows.without_city(row, place, &FIGURES);
                }
            }
        }
    }
    check_sums(rows);
    rows.tell_not_enrolled(Problem::NoEnrolment);
    let cities = rows.preview.cities;
    let counted: f64 = cities.iter().flat_map(|own| own.schools).flatten().sum();
    let enrolled: f64 = cities.iter().filter_map(|own| own.enrolled).sum();
    for row in totals {
        let sums = [(Role::Count, counted), (Role::Enrolment, enrolled)];
        rows.check_total(row, &sums.map(|(role, value)| Sum { role, value, power: 0 }));
    }
    rows.tell_kept();
    rows.tell_tallies();
}

/// First row of each school, by city and name.
type Names = BTreeMap<(CityId, String), usize>;

fn read_school(rows: &mut Rows, row: usize, city: CityId, names: &mut Names) {
    let empty = [Role::Tier, Role::School, Role::Count, Role::Enrolment]
        .iter()
        .all(|&role| rows.cell(row, role).is_blank());
    if empty {
        return rows.ignore(row);
    }
    rows.found(city, row);
    let tier = tier(rows, row);
    let count = count(rows, row);
    if let (Some(tier), Some(count)) = (tier, count) {
        let own = &mut rows.preview.cities[city.index()].schools;
        // The city is in the list, so tiers that the list lacks have 0 schools.
        *own = own.map(|schools| schools.or(Some(0.0)));
        own[tier.index()] = own[tier.index()].map(|schools| schools + count);
    }
    read_students(rows, row, city);
    note_repetition(rows, row, city, names);
}

fn tier(rows: &mut Rows, row: usize) -> Option<Tier> {
    let cell = rows.cell(row, Role::Tier);
    let tier = rows.vocabulary.tier(&text(cell));
    if tier.is_none() {
        let problem = if cell.is_blank() {
            Problem::NoTier
        } else {
            Problem::UnknownTier
        };
        rows.problem(row, Role::Tier, problem);
    }
    tier
}

/// Number of schools that a row stands for.
fn count(rows: &mut Rows, row: usize) -> Option<f64> {
    if rows.columns.of(Role::Count).is_none() {
        return Some(1.0);
    }
    match rows.whole(row, Role::Count, schools()) {
        Taken::Value(value) => Some(value),
        Taken::Blank => {
            rows.problem(row, Role::Count, Problem::NotANumber);
            None
        }
        Taken::Wrong => None,
    }
}

fn read_students(rows: &mut Rows, row: usize, city: CityId) {
    if rows.columns.of(Role::Enrolment).is_none() {
        return;
    }
    match rows.whole(row, Role::Enrolment, STUDENTS) {
        Taken::Value(value) => {
            let own = &mut rows.preview.cities[city.index()].enrolled;
            *own = Some(own.unwrap_or(0.0) + value);
        }
        Taken::Blank => rows.not_enrolled.push((row, city)),
        Taken::Wrong => {
            rows.wrongly_enrolled.insert(city);
        }
    }
}

fn note_repetition(rows: &mut Rows, row: usize, city: CityId, names: &mut Names) {
    let name = text(rows.cell(row, Role::School));
    if name.is_empty() {
        return;
    }
    match names.get(&(city, key(&name))) {
        Some(&first) => {
            let finding = rows.at(Note::SchoolRepeated, row, Role::School).about(Some(city));
            let first = f64::from(super::preview::place(first));
            rows.preview.notes.push(finding.saying(&name).with(first));
        }
        None => {
            names.insert((city, key(&name)), row);
        }
    }
}

/// Checks the sums by city: too many schools of a tier, or schools without any student.
fn check_sums(rows: &mut Rows) {
    for (city, own) in CityId::all().zip(rows.preview.cities) {
        for (tier, schools_of) in Tier::ALL.iter().zip(own.schools) {
            if let Some(sum) = schools_of.filter(|&sum| sum > schools().high) {
                let finding = Finding::of(Problem::TooMany).about(Some(city)).with(sum);
                rows.preview.problems.push(finding.saying(tier.name()));
            }
        }
        if own.enrolled == Some(0.0) && !rows.wrongly_enrolled.contains(&city) {
            let finding = Finding::of(Problem::Zero).about(Some(city));
            let column = rows.columns.of(Role::Enrolment).unwrap_or(0);
            rows.preview.problems.push(finding.in_column(column));
        }
    }
}
