//! A planner's own table of the cities before it is applied: its figures beside those in use, and the edit that
//! applies it.
//!
//! Does not know files. Invariant: the edit is one undo step.

use jigong_model::plan::{Assumption, CITIES, CityId, Plan, Slot};
use jigong_model::scenario::{CityTable, Edit, Reason, Scenario};

use super::cities::Column;
use super::misfit::Misfit;

/// Origin of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct From {
    /// Name for the figures, if they have none yet.
    pub set: String,
    /// Reason for each changed figure: the file's name.
    pub why: String,
    /// Today's date.
    pub today: String,
    /// Date of the table's figures; empty if unknown.
    pub date: String,
}

/// A figure of the table beside the one in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The figure in use, as displayed.
    pub now: String,
    /// The table's figure, as displayed, if given.
    pub new: Option<String>,
    /// Whether both are displayed differently.
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

/// A column by city, then the sums; the new sum includes figures that stay.
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

/// The misfit of the base year after applying a table, if any.
pub fn misfit(plan: &Plan, scenario: &Scenario, table: &CityTable) -> Option<Misfit> {
    Misfit::of(plan, &scenario.after(&Edit::TakeCityTable(Box::new(table.clone())), plan))
}

/// Number of figures that a table changes or makes the scenario's own.
pub fn changes(plan: &Plan, scenario: &Scenario, table: &CityTable) -> usize {
    let after = scenario.after(&Edit::TakeCityTable(Box::new(table.clone())), plan);
    arrived(plan, scenario, &after).count()
}

/// Figures that are changed after applying a table and were not changed, or had another value, before.
fn arrived<'a>(plan: &'a Plan, before: &'a Scenario, after: &'a Scenario) -> impl Iterator<Item = Slot> + use<'a> {
    Slot::all().filter(move |slot| {
        let given = |scenario: &Scenario| scenario.assumptions.get(&slot.index()).map(|value| value.to_bits());
        after.has_changed(*slot, plan) && given(after) != given(before)
    })
}

/// The edit that applies a table: figures, reasons, date, and a name if there is none. With `mend`, also the number
/// of high-skilled workers that fits the new base year.
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
