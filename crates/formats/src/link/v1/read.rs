//! Reads format 1, the inverse of [`super::write`]. Every number is checked against its range, as in files.

use jigong_model::plan::range::Range;
use jigong_model::plan::{CITIES, CityId, Indicator, PerCity, Plan, ProjectKind, Slot, YEARS};
use jigong_model::scenario::file::{COUNT, PLACES, SHARE, START};
use jigong_model::scenario::lever::CITY_GROWTH_RANGE;
use jigong_model::scenario::limits::MAX_PROJECTS;
use jigong_model::scenario::{
    CityGrowth, Fingerprint, GrowthSeries, Lever, Observed, ObservedEnrolment, OwnTarget, Preset, Project, Reason, RolledFrom,
    Scenario, UncertainInput, limits,
};

use crate::link::{Day, Link, MOST_SCENARIOS, SharedResult, SharedScenario};

use super::bytes::{Source, Stop, compose};
use super::names::{Numbered, city, figure};
use super::{DEFAULT_PLAN, Glimpse, Part};

/// How far reading came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) enum Reached {
    /// Nowhere.
    Nothing,
    /// The title, or that there is none.
    Title,
    /// The yearly levers.
    Levers,
    /// The projects and the cities' growth.
    Colleges,
    /// All of the scenario.
    Scenario,
}

pub(super) fn link(bytes: &[u8], in_hand: &'static Plan) -> Result<Link, Stop> {
    let mut source = Source(bytes);
    let (edition, model) = (small(&mut source)?, small(&mut source)?);
    let made = day(source.varint()?)?;
    let count = source.below(MOST_SCENARIOS)? + 1;
    let reference = if count > 1 { source.below(count)? } else { 0 };
    let mut scenarios = Vec::with_capacity(count);
    for _ in 0..count {
        let mut read = Reading::new(in_hand, edition);
        read.parts(&mut source)?;
        scenarios.push(SharedScenario {
            plan: read.plan,
            edition: read.edition,
            scenario: read.scenario,
            origin: read.origin,
            figures: Fingerprint::from_bits(source.word()?),
            stated: stated(&mut source)?,
        });
    }
    if !source.0.is_empty() {
        return Err(Stop::Unknown);
    }
    Ok(Link {
        made,
        model,
        scenarios,
        reference,
    })
}

/// Reads as much as possible of the first scenario.
pub(super) fn glimpse(bytes: &[u8], in_hand: &'static Plan) -> Glimpse {
    let mut source = Source(bytes);
    let mut read = Reading::new(in_hand, 0);
    let mut head = || {
        small(&mut source)?;
        small(&mut source)?;
        day(source.varint()?)?;
        let count = source.below(MOST_SCENARIOS)? + 1;
        if count > 1 {
            source.below(count)?;
        }
        read.parts(&mut source)
    };
    // An error is ignored: `reached` tells how far reading came.
    let _ = head();
    Glimpse {
        plan: read.plan,
        reached: read.reached,
        scenario: read.scenario,
    }
}

fn small(source: &mut Source) -> Result<u32, Stop> {
    u32::try_from(source.varint()?).map_err(|_| Stop::Invalid)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "months and days are at most 31, the year is below 3000"
)]
fn day(number: u64) -> Result<Day, Stop> {
    let (months, day) = (number / 31, number % 31 + 1);
    let (year, month) = (months / 12 + 2000, months % 12 + 1);
    if year > 2999 {
        return Err(Stop::Invalid);
    }
    Ok(Day {
        year: year as u16,
        month: month as u8,
        day: day as u8,
    })
}

/// A scenario while it is read.
struct Reading {
    /// The plan in hand, until the scenario's own is known.
    plan: &'static Plan,
    edition: u32,
    scenario: Scenario,
    /// The preset it came from.
    origin: Option<Preset>,
    reached: Reached,
}

impl Reading {
    /// Nothing is read yet; `edition` is that of the default plan.
    fn new(in_hand: &'static Plan, edition: u32) -> Self {
        Self {
            plan: in_hand,
            edition,
            scenario: Scenario::default(),
            origin: None,
            reached: Reached::Nothing,
        }
    }

    /// Reads part by part.
    fn parts(&mut self, source: &mut Source) -> Result<(), Stop> {
        let held = source.varint()?;
        if held >> Part::ALL.len() != 0 {
            return Err(Stop::Unknown);
        }
        let in_hand = self.plan;
        self.plan = in_hand.numbered(DEFAULT_PLAN).ok_or(Stop::Unknown)?;
        for part in Part::ALL {
            if held & part.bit() != 0 {
                self.part(part, source, in_hand)?;
            }
            self.reached = match part {
                Part::Plan => Reached::Nothing,
                Part::Title | Part::Origin => Reached::Title,
                Part::Levers | Part::Projects => Reached::Levers,
                Part::RolledFrom => Reached::Scenario,
                _ => Reached::Colleges,
            };
        }
        Ok(())
    }

    fn part(&mut self, part: Part, source: &mut Source, in_hand: &'static Plan) -> Result<(), Stop> {
        let (plan, read) = (self.plan, &mut self.scenario);
        match part {
            Part::Plan => {
                let number = small(source)?;
                if number == DEFAULT_PLAN {
                    return Err(Stop::Invalid);
                }
                self.plan = in_hand.numbered(number).ok_or(Stop::Unknown)?;
                self.edition = small(source)?;
            }
            Part::Title => source.text(limits::TITLE)?.clone_into(&mut read.title),
            Part::Origin => self.origin = Some(numbered(source)?),
            Part::Levers => levers(source, read)?,
            Part::Projects => projects(source, plan, read)?,
            Part::Growth => growth(source, plan, read)?,
            Part::Assumptions => assumptions(source, plan, read)?,
            Part::Actuals => actuals(source, plan, read)?,
            Part::Data => data(source, read)?,
            Part::Note => source.text(limits::NOTE)?.clone_into(&mut read.note),
            Part::Shocks => shocks(source, read)?,
            Part::Ranges => ranges(source, read)?,
            Part::Targets => targets(source, read)?,
            Part::RolledFrom => read.rolled_from = Some(rolled_from(source)?),
        }
        Ok(())
    }
}

fn numbered<T: Numbered>(source: &mut Source) -> Result<T, Stop> {
    T::of(source.below(T::TABLE.len())?).ok_or(Stop::Unknown)
}

fn within(range: Range, source: &mut Source) -> Result<f64, Stop> {
    checked(range, source.number()?)
}

fn checked(range: Range, value: f64) -> Result<f64, Stop> {
    range.check(value).map_err(|_| Stop::Invalid)
}

fn levers(source: &mut Source, read: &mut Scenario) -> Result<(), Stop> {
    for _ in 0..source.count()? {
        let place = source.below(3 * Lever::TABLE.len())?;
        let lever = Lever::of(place / 3).ok_or(Stop::Unknown)?;
        let years = match place % 3 {
            0 => [source.number()?; YEARS],
            1 => steps(source)?,
            _ => {
                let mut years = [0.0; YEARS];
                for own in &mut years {
                    *own = source.number()?;
                }
                years
            }
        };
        for own in years {
            checked(lever.range(), own)?;
        }
        read.levers.yearly[lever.index()] = Some(years);
    }
    Ok(())
}

fn steps(source: &mut Source) -> Result<[f64; YEARS], Stop> {
    let places = source.below(16).map_err(|_| Stop::Invalid)?;
    let (mut years, mut digits) = ([0.0; YEARS], 0_i64);
    for own in &mut years {
        digits = digits.checked_add(source.signed()?).ok_or(Stop::Invalid)?;
        *own = compose(digits, places)?;
    }
    Ok(years)
}

fn projects(source: &mut Source, plan: &Plan, read: &mut Scenario) -> Result<(), Stop> {
    let count = source.count()?;
    if count > MAX_PROJECTS {
        return Err(Stop::Invalid);
    }
    for _ in 0..count {
        let kinds = ProjectKind::TABLE.len();
        let place = source.below(2 * (YEARS + 1) * kinds * CITIES)?;
        let (has_places, place) = (place % 2 == 1, place / 2);
        let start = place / CITIES / kinds;
        let start = match plan.years.get(start) {
            Some(&year) => i64::from(year),
            None => source.signed()?,
        };
        checked(START, start as f64)?;
        read.levers.college_projects.push(Project {
            city: city(place % CITIES, plan).ok_or(Stop::Unknown)?,
            kind: ProjectKind::of(place / CITIES % kinds).ok_or(Stop::Unknown)?,
            start,
            places: has_places.then(|| within(PLACES, source)).transpose()?,
        });
    }
    Ok(())
}

fn growth(source: &mut Source, plan: &Plan, read: &mut Scenario) -> Result<(), Stop> {
    let cities = source.below(1 << CITIES)?;
    for number in (0..CITIES).filter(|number| cities >> number & 1 == 1) {
        let city = city(number, plan).ok_or(Stop::Unknown)?;
        let mut own = CityGrowth::default();
        let ranges = [CITY_GROWTH_RANGE; GrowthSeries::TABLE.len()];
        for (number, value) in masked(source, ranges)?.into_iter().enumerate() {
            let series = GrowthSeries::of(number).ok_or(Stop::Unknown)?;
            own.series[series.index()] = value;
        }
        if own.is_empty() {
            return Err(Stop::Invalid);
        }
        read.levers.city_growth[city.index()] = Some(own);
    }
    Ok(())
}

fn masked<const N: usize>(source: &mut Source, ranges: [Range; N]) -> Result<[Option<f64>; N], Stop> {
    let mask = source.below(1 << N)?;
    let mut values = [None; N];
    for (at, (value, range)) in values.iter_mut().zip(ranges).enumerate() {
        *value = (mask >> at & 1 == 1).then(|| within(range, source)).transpose()?;
    }
    Ok(values)
}

fn assumptions(source: &mut Source, plan: &Plan, read: &mut Scenario) -> Result<(), Stop> {
    let mut number = 0_usize;
    for _ in 0..source.count()? {
        number = number.saturating_add(source.below(1 << 16)?);
        for _ in 0..source.count()? {
            let slot = figure(number).ok_or(Stop::Unknown)?;
            let value = within(slot.assumption().range(), source)?;
            read.assumptions.insert(slot.index(), value);
            number += 1;
        }
    }
    read.check(plan).map_err(|_| Stop::Invalid)
}

fn actuals(source: &mut Source, plan: &Plan, read: &mut Scenario) -> Result<(), Stop> {
    let years = source.below(1 << YEARS)?;
    for at in (0..YEARS).filter(|at| years >> at & 1 == 1) {
        let enrolled = match source.byte()? {
            0 => None,
            1 => Some(ObservedEnrolment::Province(within(COUNT, source)?)),
            2 => Some(ObservedEnrolment::ByCity(lane(source, plan)?)),
            _ => return Err(Stop::Unknown),
        };
        let [full_time_intake, part_time_intake, training, high_skilled, employment_rate] =
            masked(source, [COUNT, COUNT, COUNT, COUNT, SHARE])?;
        let observed = Observed {
            enrolled,
            full_time_intake,
            part_time_intake,
            training,
            high_skilled,
            employment_rate,
        };
        if observed == Observed::default() {
            return Err(Stop::Invalid);
        }
        read.actuals.years[at] = Some(observed);
    }
    Ok(())
}

fn lane(source: &mut Source, plan: &Plan) -> Result<PerCity, Stop> {
    let mut lane = [0.0; CITIES];
    for number in 0..CITIES {
        let city: CityId = city(number, plan).ok_or(Stop::Unknown)?;
        lane[city.index()] = within(COUNT, source)?;
    }
    Ok(lane)
}

fn data(source: &mut Source, read: &mut Scenario) -> Result<(), Stop> {
    let data = &mut read.data;
    source.text(limits::DATA_NAME)?.clone_into(&mut data.name);
    source.text(limits::DATA_DATE)?.clone_into(&mut data.date);
    source.text(limits::REMARK)?.clone_into(&mut data.note);
    for _ in 0..source.count()? {
        let slot: Slot = figure(source.below(1 << 16)?).ok_or(Stop::Unknown)?;
        let reason = reason(source)?;
        if reason.is_empty() {
            return Err(Stop::Invalid);
        }
        data.reasons.insert(slot, reason);
    }
    Ok(())
}

fn reason(source: &mut Source) -> Result<Reason, Stop> {
    Ok(Reason {
        by: source.text(limits::REMARK)?.to_owned(),
        on: source.text(limits::REMARK)?.to_owned(),
        why: source.text(limits::REMARK)?.to_owned(),
    })
}

fn targets(source: &mut Source, read: &mut Scenario) -> Result<(), Stop> {
    for _ in 0..source.count()? {
        let number = source.below(2 * Indicator::TABLE.len())?;
        let indicator = Indicator::of(number / 2).ok_or(Stop::Unknown)?;
        let value = (number % 2 == 1)
            .then(|| within(indicator.target_range(), source))
            .transpose()?;
        read.targets.0[indicator.index()] = Some(OwnTarget {
            value,
            reason: reason(source)?,
        });
    }
    Ok(())
}

fn rolled_from(source: &mut Source) -> Result<RolledFrom, Stop> {
    let mask = source.below(1 << 3)?;
    let mut text = |at: usize| {
        (mask >> at & 1 == 1)
            .then(|| source.text(limits::TITLE).map(str::to_owned))
            .transpose()
    };
    Ok(RolledFrom {
        title: text(0)?,
        plan: text(1)?,
        fingerprint: text(2)?,
    })
}

fn shocks(source: &mut Source, read: &mut Scenario) -> Result<(), Stop> {
    for _ in 0..source.count()? {
        let shock: UncertainInput = numbered(source)?;
        read.shocks.values[shock.index()] = Some(within(shock.range(), source)?);
    }
    Ok(())
}

fn ranges(source: &mut Source, read: &mut Scenario) -> Result<(), Stop> {
    for _ in 0..source.count()? {
        let shock: UncertainInput = numbered(source)?;
        let ends = [within(shock.end(), source)?, within(shock.end(), source)?];
        if !shock.are_ends(ends) {
            return Err(Stop::Invalid);
        }
        read.ranges.values[shock.index()] = Some(ends);
    }
    Ok(())
}

fn stated(source: &mut Source) -> Result<SharedResult, Stop> {
    let mut rounded = [None; 10];
    for value in &mut rounded {
        *value = source.varint()?.checked_sub(1);
    }
    Ok(SharedResult {
        rounded,
        digest: source.word()?,
    })
}
