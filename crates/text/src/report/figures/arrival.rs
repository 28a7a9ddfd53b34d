//! A planner's own table of the cities as it arrives: its figures beside those in use, and the one edit that takes it
//! over.
//!
//! Must not know files. Invariant: the edit is one step of undo, whatever it holds.

use jigong_model::plan::{Assumption, CITIES, CityId, Plan, Slot};
use jigong_model::scenario::{CityTable, Edit, Reason, Scenario};

use super::cities::Column;
use super::misfit::Misfit;

/// Where a table is from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct From {
    /// What the figures shall be called where they have no name yet.
    pub set: String,
    /// The reason that stands beside each figure it changes: the file's name.
    pub why: String,
    /// Today, as a date of the calendar.
    pub today: String,
    /// The date of the table's figures, empty where it is not known.
    pub date: String,
}

/// A figure of the table beside the one in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The one in use as written.
    pub now: String,
    /// The table's as written, where it gives one.
    pub new: Option<String>,
    /// Whether the two read differently.
    pub differs: bool,
}

impl Arrival {
    fn new(now: String, new: Option<String>) -> Self {
        Self {
            differs: new.as_ref().is_some_and(|new| *new != now),
            now,
            new,
        }
    }
}

/// A column's figures beside those in use by city, and last the sums: of the new ones with what stays.
pub fn arrivals(plan: &Plan, scenario: &Scenario, column: Column, given: &[Option<f64>; CITIES]) -> Vec<Arrival> {
    let assumptions = scenario.resolved_assumptions(plan);
    let now = column.lane(plan, &assumptions);
    let written = |value: f64| column.scale().written(value);
    let city = |city: CityId| {
        let at = city.index();
        Arrival::new(column.written(plan, &assumptions, city), given[at].map(written))
    };
    let sum: f64 = now.iter().zip(given).map(|(now, new)| new.unwrap_or(*now)).sum();
    let any = given.iter().any(Option::is_some);
    let total = Arrival::new(written(now.iter().sum()), any.then(|| written(sum)));
    CityId::all().map(city).chain([total]).collect()
}

/// What the base year would be unfit for after a table is taken over.
pub fn misfit(plan: &Plan, scenario: &Scenario, table: &CityTable) -> Option<Misfit> {
    Misfit::of(plan, &scenario.after(&Edit::TakeCityTable(Box::new(table.clone())), plan))
}

/// How many figures a table changes or makes the planner's own when it is taken over.
pub fn changes(plan: &Plan, scenario: &Scenario, table: &CityTable) -> usize {
    let after = scenario.after(&Edit::TakeCityTable(Box::new(table.clone())), plan);
    arrived(plan, scenario, &after).count()
}

/// Figures that are the planner's own after a table was taken over and were not so, or not the same, before.
fn arrived<'a>(plan: &'a Plan, before: &'a Scenario, after: &'a Scenario) -> impl Iterator<Item = Slot> + use<'a> {
    Slot::all().filter(move |slot| {
        let given = |scenario: &Scenario| scenario.assumptions.get(&slot.index()).map(|value| value.to_bits());
        after.has_changed(*slot, plan) && given(after) != given(before)
    })
}

/// Takes a table over: its figures, where each is from, its date, and a name for the set where it has none; with `mend`
/// also the high-skilled number that its base year needs.
pub fn take_over(plan: &Plan, scenario: &Scenario, table: &CityTable, from: &From, mend: bool) -> Edit {
    let mut edits = vec![Edit::TakeCityTable(Box::new(table.clone()))];
    if let Some(misfit) = misfit(plan, scenario, table).filter(|_| mend) {
        edits.extend(Slot::of(Assumption::BaseHighSkilled).map(|slot| Edit::SetFigure(slot, misfit.fitting)));
    }
    let after = scenario.after(&Edit::All(edits.clone()), plan);
    let reason = Reason {
        by: String::new(),
        on: from.today.clone(),
        why: from.why.clone(),
    };
    edits.extend(arrived(plan, scenario, &after).map(|slot| Edit::Explain(slot, reason.clone())));
    let or = |said: &str, other: &str| if said.is_empty() { other.to_owned() } else { said.to_owned() };
    edits.push(Edit::NameData {
        name: or(&scenario.data.name, &from.set),
        date: or(&from.date, &scenario.data.date),
        note: scenario.data.note.clone(),
    });
    Edit::All(edits)
}
