//! Reads `jigong.scenario/1`. Strict: unknown fields are refused with their path.

use std::collections::BTreeMap;

use crate::plan::fault::{Fault, FaultKind};
use crate::plan::node::{Cursor, Fields, Node};
use crate::plan::range::{LARGE, Range};
use crate::plan::shape::named;
use crate::plan::{Assumption, CELLS, CITIES, COHORT, CityId, Indicator, PerCity, Plan, ProjectKind, Shape, Slot, Tier};

use super::figures::{nobody_full_time, shares_above_one};
use super::lever::CITY_GROWTH_RANGE;
use super::limits::MAX_PROJECTS;
use super::{
    Actuals, CityGrowth, Fingerprint, GrowthSeries, Lever, Levers, Observed, ObservedEnrolment, OwnTarget, OwnTargets, Project,
    Ranges, Reason, RolledFrom, Scenario, Shocks, UncertainInput, limits,
};

/// Format name in a scenario file.
pub const FORMAT: &str = "jigong.scenario/1";

/// Range of observed counts, persons or person-times.
pub const COUNT: Range = Range::closed(0.0, LARGE);
/// Range of observed rates.
pub const SHARE: Range = Range::closed(0.0, 1.0);
/// Range of new places of a project.
pub const PLACES: Range = Range::closed(0.0, 1e5);
/// Range of start years; the model rejects those outside the plan.
pub const START: Range = Range::whole(-1e15, 1e15);

/// A parsed scenario file.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The plan that it names.
    pub plan: &'static Plan,
    /// The scenario.
    pub scenario: Scenario,
    /// The fingerprint of the figures it was saved with, if stated.
    pub stated: Option<Fingerprint>,
}

impl Scenario {
    /// Parses a scenario file of a plan.
    ///
    /// # Errors
    /// The first fault, with its path; `plan` if the file names another plan.
    pub fn parse(text: &str, plan: &Plan) -> Result<Self, Fault> {
        let node = Node::parse(without_mark(text))?;
        let mut fields = node.root().fields()?;
        let named = head(&mut fields)?;
        if plan_id(named.as_ref())? != plan.id {
            return Err(Fault::new("plan", FaultKind::UnknownPlan));
        }
        content(fields, plan).map(|(scenario, _)| scenario)
    }
}

impl Opened {
    /// Parses a scenario file with its stated fingerprint. Skips a byte order mark.
    ///
    /// # Errors
    /// As [`Opened::read`].
    pub fn parse(text: &str, in_hand: &'static Plan) -> Result<Self, Fault> {
        Self::read(&Node::parse(without_mark(text))?.root(), in_hand)
    }

    /// Reads a scenario that is part of another file. `in_hand` stands for its own id; other ids are those of the
    /// built-in plans.
    ///
    /// # Errors
    /// The first fault, with its path from that file's root.
    pub fn read(cursor: &Cursor, in_hand: &'static Plan) -> Result<Self, Fault> {
        let mut fields = cursor.fields()?;
        let named = head(&mut fields)?;
        let plan = in_hand
            .named(plan_id(named.as_ref())?)
            .map_err(|fault| named.map_or(fault, |field| field.fault(FaultKind::UnknownPlan)))?;
        let (scenario, stated) = content(fields, plan)?;
        Ok(Self { plan, scenario, stated })
    }
}

/// The text without a byte order mark.
fn without_mark(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// Checks the format and takes the name of the plan.
fn head<'a>(fields: &mut Fields<'a>) -> Result<Option<Cursor<'a>>, Fault> {
    let format = fields.need("format")?;
    if format.text()? == FORMAT {
        Ok(fields.take("plan"))
    } else {
        Err(format.fault(FaultKind::UnknownFormat))
    }
}

/// Reads all other fields.
fn content(mut fields: Fields, plan: &Plan) -> Result<(Scenario, Option<Fingerprint>), Fault> {
    let mut read = Scenario::default();
    let stated = fill(&mut read, &mut fields, plan)?;
    fields.finish()?;
    Ok((read, stated))
}

/// Fills a scenario; returns the fingerprint of its figures, if stated. The parts are read in place, so that a fault has
/// nothing to take down, which would be a third of the code.
fn fill(read: &mut Scenario, fields: &mut Fields, plan: &Plan) -> Result<Option<Fingerprint>, Fault> {
    read.title = fields.text_up_to("title", limits::TITLE)?;
    read.note = fields.text_up_to("note", limits::NOTE)?;
    fields.given("levers", &mut |field| levers(field, plan, &mut read.levers))?;
    fields.given("assumptions", &mut |field| assumptions(field, plan, &mut read.assumptions))?;
    fields.given("shocks", &mut |field| shocks(field, &mut read.shocks))?;
    fields.given("actuals", &mut |field| actuals(field, plan, &mut read.actuals))?;
    fields.given("targets", &mut |field| own_targets(field, &mut read.targets))?;
    let mut stated = None;
    fields.given("data", &mut |field| data_set(field, plan, read, &mut stated))?;
    fields.given("rolled_from", &mut |field| {
        read.rolled_from = Some(RolledFrom::read(field)?);
        Ok(())
    })?;
    fields.given("uncertainty", &mut |field| {
        read.ranges = Ranges::read(field)?;
        Ok(())
    })?;
    Ok(stated)
}

/// The id of a scenario's plan; the default plan's if none is given.
fn plan_id<'a>(field: Option<&Cursor<'a>>) -> Result<&'a str, Fault> {
    field.map_or(Ok(Plan::DEFAULT), Cursor::text)
}

/// Own targets; `null` takes a target away.
fn own_targets(cursor: &Cursor, read: &mut OwnTargets) -> Result<(), Fault> {
    let mut fields = cursor.fields()?;
    for &indicator in Indicator::ALL {
        if let Some(field) = fields.take(indicator.name()) {
            read.0[indicator.index()] = Some(OwnTarget {
                value: field.number_or_null(indicator.target_range())?,
                reason: Reason::default(),
            });
        }
    }
    fields.finish()
}

/// Name in paths of reasons for own targets.
pub(super) const TARGETS: &str = "targets.";

fn data_set(cursor: &Cursor, plan: &Plan, read: &mut Scenario, stated: &mut Option<Fingerprint>) -> Result<(), Fault> {
    let mut fields = cursor.fields()?;
    read.data.name = fields.text_up_to("name", limits::DATA_NAME)?;
    read.data.date = fields.text_up_to("date", limits::DATA_DATE)?;
    read.data.note = fields.text_up_to("note", limits::REMARK)?;
    fields.given("fingerprint", &mut |field| {
        *stated = Some(named(field, &Fingerprint::parse, FaultKind::UnknownName)?);
        Ok(())
    })?;
    fields.given("reasons", &mut |field| {
        let reasons = field.fields()?.rest();
        reasons.iter().try_for_each(|(path, entry)| reason(path, entry, plan, read))
    })?;
    fields.finish()
}

/// The reason for a figure, or for an own target.
fn reason(path: &str, entry: &Cursor, plan: &Plan, read: &mut Scenario) -> Result<(), Fault> {
    let mut parts = entry.fields()?;
    let reason = Reason {
        by: parts.text_up_to("by", limits::REMARK)?,
        on: parts.text_up_to("on", limits::REMARK)?,
        why: parts.text_up_to("why", limits::REMARK)?,
    };
    parts.finish()?;
    let unknown = || entry.fault(FaultKind::UnknownField);
    if let Some(id) = path.strip_prefix(TARGETS) {
        let indicator = Indicator::from_name(id).ok_or_else(unknown)?;
        let own = read.targets.0[indicator.index()].as_mut().ok_or_else(unknown)?;
        own.reason = reason;
    } else {
        let slot = Slot::from_path(path, plan).ok_or_else(unknown)?;
        if !reason.is_empty() {
            read.data.reasons.insert(slot, reason);
        }
    }
    Ok(())
}

fn city(cursor: &Cursor, plan: &Plan, adcode: &str) -> Result<CityId, Fault> {
    plan.city_by_adcode(adcode)
        .ok_or_else(|| cursor.fault(FaultKind::UnknownCity))
}

fn levers(cursor: &Cursor, plan: &Plan, read: &mut Levers) -> Result<(), Fault> {
    let mut fields = cursor.fields()?;
    for &lever in Lever::ALL {
        if let Some(field) = fields.take(lever.name()) {
            read.yearly[lever.index()] = Some(field.numbers(lever.range())?);
        }
    }
    if let Some(list) = fields.take("college_projects") {
        let items = list.items(None)?;
        if items.len() > MAX_PROJECTS {
            return Err(list.fault(FaultKind::WrongLength {
                expected: MAX_PROJECTS,
                found: items.len(),
            }));
        }
        read.college_projects = items.iter().map(|item| project(item, plan)).collect::<Result<_, _>>()?;
    }
    if let Some(growth) = fields.take("city_growth") {
        for (adcode, entry) in growth.fields()?.rest() {
            let city = city(&entry, plan, adcode)?;
            let mut parts = entry.fields()?;
            let mut own = CityGrowth::default();
            for &series in GrowthSeries::ALL {
                own.series[series.index()] = parts.number(series.name(), CITY_GROWTH_RANGE)?;
            }
            parts.finish()?;
            read.city_growth[city.index()] = (!own.is_empty()).then_some(own);
        }
    }
    fields.finish()
}

fn project(cursor: &Cursor, plan: &Plan) -> Result<Project, Fault> {
    let mut fields = cursor.fields()?;
    let place = fields.need("city")?;
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range allows whole numbers within 1e15 only"
    )]
    let project = Project {
        city: city(&place, plan, place.text()?)?,
        kind: named(&fields.need("kind")?, &ProjectKind::from_name, FaultKind::UnknownKind)?,
        start: fields.need("start")?.number(START)? as i64,
        places: fields.number("places", PLACES)?,
    };
    fields.finish()?;
    Ok(project)
}

fn assumptions(cursor: &Cursor, plan: &Plan, changed: &mut BTreeMap<usize, f64>) -> Result<(), Fault> {
    let mut fields = cursor.fields()?;
    for &assumption in Assumption::ALL {
        let Some(field) = fields.take(assumption.name()) else {
            continue;
        };
        let first = assumption.first_slot();
        let range = assumption.range();
        match assumption.shape() {
            Shape::One => {
                changed.insert(first, field.number(range)?);
            }
            Shape::List(length) => {
                for (at, item) in field.items(Some(length))?.iter().enumerate() {
                    changed.insert(first + at, item.number(range)?);
                }
            }
            Shape::Cohort => {
                let cells = cohort(&field, range)?;
                changed.extend(cells.iter().enumerate().map(|(at, &value)| (first + at, value)));
                if nobody_full_time(changed) {
                    return Err(field.fault(FaultKind::NobodyFullTime));
                }
            }
            Shape::AllCities => {
                let lane = every_city(&field, plan, range)?;
                changed.extend(lane.iter().enumerate().map(|(at, &value)| (first + at, value)));
            }
            Shape::Cities => {
                for (adcode, entry) in field.fields()?.rest() {
                    changed.insert(first + city(&entry, plan, adcode)?.index(), entry.number(range)?);
                }
            }
            Shape::TiersByCity => {
                let mut tiers = field.fields()?;
                for &tier in Tier::ALL {
                    let Some(cities) = tiers.take(tier.name()) else {
                        continue;
                    };
                    for (adcode, entry) in cities.fields()?.rest() {
                        let slot = Assumption::schools_slot(tier, city(&entry, plan, adcode)?);
                        changed.insert(slot, entry.number(range)?);
                    }
                }
                unknown_kind(tiers)?;
            }
            shape => {
                let mut parts = field.fields()?;
                for (at, name) in shape.part_names().unwrap_or_default().into_iter().enumerate() {
                    if let Some(part) = parts.take(name) {
                        changed.insert(first + at, part.number(range)?);
                    }
                }
                unknown_kind(parts)?;
            }
        }
    }
    fields.finish()?;
    check_shares(cursor, changed, plan)
}

/// Persons by programme and year of study; all programmes are named.
fn cohort(cursor: &Cursor, range: Range) -> Result<Vec<f64>, Fault> {
    let mut programmes = cursor.fields()?;
    let mut cells = Vec::with_capacity(CELLS);
    for (name, years) in COHORT {
        for item in programmes.need(name)?.items(Some(years))? {
            cells.push(item.number(range)?);
        }
    }
    programmes.finish()?;
    Ok(cells)
}

/// Refuses remaining keys of an object by kind or tier as unknown kinds.
fn unknown_kind(fields: Fields) -> Result<(), Fault> {
    fields
        .finish()
        .map_err(|fault| Fault::new(fault.path.clone(), FaultKind::UnknownKind))
}

/// Senior and technician shares must not exceed 1 together.
fn check_shares(cursor: &Cursor, changed: &BTreeMap<usize, f64>, plan: &Plan) -> Result<(), Fault> {
    match shares_above_one(changed, plan) {
        None => Ok(()),
        Some(sum) => {
            let path = format!("{}.{}", cursor.path(), Assumption::SeniorIntakeShare.name());
            Err(Fault::new(path, FaultKind::SharesAboveOne { sum }))
        }
    }
}

fn every_city(cursor: &Cursor, plan: &Plan, range: Range) -> Result<PerCity, Fault> {
    let mut lane = [0.0; CITIES];
    let entries = cursor.fields()?.rest();
    for (adcode, entry) in &entries {
        lane[city(entry, plan, adcode)?.index()] = entry.number(range)?;
    }
    // Keys are distinct cities, so the number tells whether all are present.
    if entries.len() == CITIES {
        Ok(lane)
    } else {
        Err(cursor.fault(FaultKind::CitiesMissing { expected: CITIES }))
    }
}

fn shocks(cursor: &Cursor, read: &mut Shocks) -> Result<(), Fault> {
    let mut fields = cursor.fields()?;
    for &shock in UncertainInput::ALL {
        read.values[shock.index()] = fields.number(shock.name(), shock.range())?;
    }
    fields.finish()
}

fn actuals(cursor: &Cursor, plan: &Plan, read: &mut Actuals) -> Result<(), Fault> {
    for (year, entry) in cursor.fields()?.rest() {
        let known = plan.years.iter().position(|own| own.to_string() == year);
        let Some(at) = known else {
            return Err(entry.fault(FaultKind::YearNotObservable));
        };
        read.years[at] = Some(observed(&entry, plan)?);
    }
    Ok(())
}

fn observed(cursor: &Cursor, plan: &Plan) -> Result<Observed, Fault> {
    let mut fields = cursor.fields()?;
    let province = fields.number("enrolled", COUNT)?;
    let by_city = fields.read("enrolled_by_city", &|field| every_city(field, plan, COUNT))?;
    let read = Observed {
        enrolled: match (province, by_city) {
            (Some(_), Some(_)) => return Err(cursor.fault(FaultKind::EnrolledTwice)),
            (Some(total), None) => Some(ObservedEnrolment::Province(total)),
            (None, Some(lane)) => Some(ObservedEnrolment::ByCity(lane)),
            (None, None) => None,
        },
        full_time_intake: fields.number("full_time_intake", COUNT)?,
        part_time_intake: fields.number("part_time_intake", COUNT)?,
        training: fields.number("training", COUNT)?,
        high_skilled: fields.number("high_skilled", COUNT)?,
        employment_rate: fields.number("employment_rate", SHARE)?,
    };
    fields.finish()?;
    if read == Observed::default() {
        Err(cursor.fault(FaultKind::Empty))
    } else {
        Ok(read)
    }
}
