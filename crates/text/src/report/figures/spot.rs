//! An editable figure: its unit and range, and the edits that set or reset it.
//!
//! Does not know the page. Invariant: the value in an edit is within the figure's range; whether figures fit together
//! is checked by the model.

use jigong_model::plan::range::Range;
use jigong_model::plan::{Assumption, Assumptions, CityId, Fault, Part, PerCity, Plan, Slot, Unit};
use jigong_model::projection::remainder::largest_remainder;
use jigong_model::scenario::{CityTable, Edit, Scenario};

use super::scale::Scale;

/// An editable figure. A city weight is edited as the city's students, whole persons at the end of the base year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot(pub Slot);

impl Spot {
    /// The city, if the figure is a city weight.
    fn students_of(self) -> Option<CityId> {
        match self.0.part() {
            Part::City(city) if self.0.assumption() == Assumption::CityWeights => Some(city),
            _ => None,
        }
    }

    /// Unit in which it is displayed and typed.
    pub fn unit(self, plan: &Plan) -> Unit {
        match self.students_of() {
            Some(_) => Unit::Person,
            None => self.0.provenance(plan).unit,
        }
    }

    /// Its format in an input box.
    pub fn scale(self, plan: &Plan) -> Scale {
        Scale::of(self.unit(plan))
    }

    /// Range of values that may be typed.
    pub fn range(self) -> Range {
        match self.students_of() {
            Some(_) => Assumption::BaseEnrolled.range(),
            None => self.0.assumption().range(),
        }
    }

    /// Its value under these assumptions.
    pub fn value(self, assumptions: &Assumptions) -> f64 {
        match self.students_of() {
            Some(city) => students(assumptions)[city.index()],
            None => assumptions.slot(self.0.index()),
        }
    }

    /// The edit that sets it to `value`. For students of a city, the province's total changes by the same number, and
    /// all cities are set.
    ///
    /// # Errors
    /// `value` or the new total of students is out of range, or another city has no students.
    pub fn edit(self, plan: &Plan, scenario: &Scenario, value: f64) -> Result<Edit, Fault> {
        let checked = |slot: Slot, value: f64| {
            let fault = |kind| Fault::new(format!("assumptions.{}", slot.path(plan)), kind);
            Spot(slot).range().check(value).map_err(fault)
        };
        let Some(city) = self.students_of() else {
            return Ok(Edit::SetFigure(self.0, checked(self.0, value)?));
        };
        let mut lane = students(&scenario.resolved_assumptions(plan));
        lane[city.index()] = value;
        for (slot, &own) in Slot::of(Assumption::CityWeights).zip(&lane) {
            checked(slot, own)?;
        }
        checked(self.0, lane.iter().sum())?;
        Ok(Edit::TakeCityTable(Box::new(CityTable {
            enrolled: Some(lane),
            ..CityTable::default()
        })))
    }

    /// The edit that resets it to the plan's value. Students are reset for all cities together, because weights in
    /// students and weights in residents cannot be mixed.
    pub fn reset(self) -> Edit {
        match self.students_of() {
            Some(_) => Edit::All(Slot::of(Assumption::CityWeights).map(Edit::ClearFigure).collect()),
            None => Edit::ClearFigure(self.0),
        }
    }
}

/// Students by city in the base year, whole persons that add up to the province's number.
pub(super) fn students(assumptions: &Assumptions) -> PerCity {
    largest_remainder(assumptions.one(Assumption::BaseEnrolled), &assumptions.city_weights())
}
