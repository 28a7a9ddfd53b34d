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
    Actuals, CityGrowth, DataSet, Fingerprint, GrowthSeries, Lever, Levers, Observed, ObservedEnrolment, OwnTarget, OwnTargets,
    Project, Ranges, Reason, RolledFrom, Scenario, Shocks, UncertainInput, limits,
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
    let title = text(fields.take("title"), limits::TITLE)?;
    let note = text(fields.take("note"), limits::NOTE)?;
    let levers = fields
        .take("levers")
        .map(|field| levers(&field, plan))
        .transpose()?
        .unwrap_or_default();
    let assumptions = fields
        .take("assumptions")
        .map(|field| assumptions(&field, plan))
        .transpose()?
        .unwrap_or_default();
    let shocks = fields
        .take("shocks")
        .map(|field| shocks(&field))
        .transpose()?
        .unwrap_or_default();
    let actuals = fields
        .take("actuals")
        .map(|field| actuals(&field, plan))
        .transpose()?
        .unwrap_or_default();
    let mut targets = fields
        .take("targets")
        .map(|field| own_targets(&field))
        .transpose()?
        .unwrap_or_default();
    let (data, stated) = fields
        .take("data")
        .map(|field| data_set(&field, plan, &mut targets))
        .transpose()?
        .unwrap_or_default();
    let rolled_from = fields.take("rolled_from").map(|field| RolledFrom::read(&field)).transpose()?;
    let ranges = fields
        .take("uncertainty")
        .map(|field| Ranges::read(&field))
        .transpose()?
        .unwrap_or_default();
    fields.finish()?;
    let scenario = Scenario {
        title,
        note,
        levers,
        assumptions,
        data,
        shocks,
        actuals,
        ranges,
        targets,
        rolled_from,
    };
    Ok((scenario, stated))
}

/// An optional text; empty if not given.
fn text(field: Option<Cursor>, limit: usize) -> Result<String, Fault> {
    field.map_or(Ok(String::new()), |field| field.text_up_to(limit).map(str::to_owned))
}

/// The id of a scenario's plan; the default plan's if none is given.
fn plan_id<'a>(field: Option<&Cursor<'a>>) -> Result<&'a str, Fault> {
    field.map_or(Ok(Plan::DEFAULT), Cursor::text)
}

/// Own targets; `null` takes a target away.
fn own_targets(cursor: &Cursor) -> Result<OwnTargets, Fault> {
    let mut fields = cursor.fields()?;
    let mut read = OwnTargets::default();
    for &indicator in Indicator::ALL {
        if let Some(field) = fields.take(indicator.name()) {
            read.0[indicator.index()] = Some(OwnTarget {
                value: field.number_or_null(indicator.target_range())?,
                reason: Reason::default(),
            });
        }
    }
    fields.finish()?;
    Ok(read)
}

/// Name in paths of reasons for own targets.
pub(super) const TARGETS: &str = "targets.";

fn data_set(cursor: &Cursor, plan: &Plan, targets: &mut OwnTargets) -> Result<(DataSet, Option<Fingerprint>), Fault> {
    let mut fields = cursor.fields()?;
    let mut data = DataSet {
        name: text(fields.take("name"), limits::DATA_NAME)?,
        date: text(fields.take("date"), limits::DATA_DATE)?,
        note: text(fields.take("note"), limits::REMARK)?,
        reasons: BTreeMap::new(),
    };
    let stated = fields
        .take("fingerprint")
        .map(|field| named(&field, &Fingerprint::parse, FaultKind::UnknownName))
        .transpose()?;
    if let Some(reasons) = fields.take("reasons") {
        for (path, entry) in reasons.fields()?.rest() {
            let mut parts = entry.fields()?;
            let reason = Reason {
                by: text(parts.take("by"), limits::REMARK)?,
                on: text(parts.take("on"), limits::REMARK)?,
                why: text(parts.take("why"), limits::REMARK)?,
            };
            parts.finish()?;
            let unknown = || entry.fault(FaultKind::UnknownField);
            if let Some(id) = path.strip_prefix(TARGETS) {
                let indicator = Indicator::from_name(id).ok_or_else(unknown)?;
                let own = targets.0[indicator.index()].as_mut().ok_or_else(unknown)?;
                own.reason = reason;
            } else {
                let slot = Slot::from_path(path, plan).ok_or_else(unknown)?;
                if !reason.is_empty() {
                    data.reasons.insert(slot, reason);
                }
            }
        }
    }
    fields.finish()?;
    Ok((data, stated))
}

fn city(cursor: &Cursor, plan: &Plan, adcode: &str) -> Result<CityId, Fault> {
    plan.city_by_adcode(adcode)
        .ok_or_else(|| cursor.fault(FaultKind::UnknownCity))
}

fn levers(cursor: &Cursor, plan: &Plan) -> Result<Levers, Fault> {
    let mut fields = cursor.fields()?;
    let mut read = Levers::default();
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
                own.series[series.index()] = parts
                    .take(series.name())
                    .map(|part| part.number(CITY_GROWTH_RANGE))
                    .transpose()?;
            }
            parts.finish()?;
            read.city_growth[city.index()] = (!own.is_empty()).then_some(own);
        }
    }
    fields.finish()?;
    Ok(read)
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
        places: fields.take("places").map(|places| places.number(PLACES)).transpose()?,
    };
    fields.finish()?;
    Ok(project)
}

fn assumptions(cursor: &Cursor, plan: &Plan) -> Result<BTreeMap<usize, f64>, Fault> {
    let mut fields = cursor.fields()?;
    let mut changed = BTreeMap::new();
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
                if nobody_full_time(&changed) {
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
    check_shares(cursor, &changed, plan)?;
    Ok(changed)
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

fn shocks(cursor: &Cursor) -> Result<Shocks, Fault> {
    let mut fields = cursor.fields()?;
    let mut read = Shocks::default();
    for &shock in UncertainInput::ALL {
        read.values[shock.index()] = fields
            .take(shock.name())
            .map(|field| field.number(shock.range()))
            .transpose()?;
    }
    fields.finish()?;
    Ok(read)
}

fn actuals(cursor: &Cursor, plan: &Plan) -> Result<Actuals, Fault> {
    let mut read = Actuals::default();
    for (year, entry) in cursor.fields()?.rest() {
        let known = plan.years.iter().position(|own| own.to_string() == year);
        let Some(at) = known else {
            return Err(entry.fault(FaultKind::YearNotObservable));
        };
        read.years[at] = Some(observed(&entry, plan)?);
    }
    Ok(read)
}

fn observed(cursor: &Cursor, plan: &Plan) -> Result<Observed, Fault> {
    let mut fields = cursor.fields()?;
    let number = |field: Option<Cursor>, range: Range| field.map(|field| field.number(range)).transpose();
    let province = number(fields.take("enrolled"), COUNT)?;
    let by_city = fields
        .take("enrolled_by_city")
        .map(|field| every_city(&field, plan, COUNT))
        .transpose()?;
    let read = Observed {
        enrolled: match (province, by_city) {
            (Some(_), Some(_)) => return Err(cursor.fault(FaultKind::EnrolledTwice)),
            (Some(total), None) => Some(ObservedEnrolment::Province(total)),
            (None, Some(lane)) => Some(ObservedEnrolment::ByCity(lane)),
            (None, None) => None,
        },
        full_time_intake: number(fields.take("full_time_intake"), COUNT)?,
        part_time_intake: number(fields.take("part_time_intake"), COUNT)?,
        training: number(fields.take("training"), COUNT)?,
        high_skilled: number(fields.take("high_skilled"), COUNT)?,
        employment_rate: number(fields.take("employment_rate"), SHARE)?,
    };
    fields.finish()?;
    if read == Observed::default() {
        Err(cursor.fault(FaultKind::Empty))
    } else {
        Ok(read)
    }
}
