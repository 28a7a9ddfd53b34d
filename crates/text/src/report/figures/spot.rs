//! A figure that a hand can change, wherever it stands: what may be typed there, and the edits that follow.
//!
//! Must not know the page. Invariant: an edit that is handed out holds a value inside the figure's range; whether the
//! figures fit each other the model says.

use jigong_model::plan::range::Range;
use jigong_model::plan::{Assumption, Assumptions, CityId, Fault, Part, PerCity, Plan, Slot, Unit};
use jigong_model::projection::remainder::largest_remainder;
use jigong_model::scenario::{CityTable, Edit, Scenario};

use super::scale::Scale;

/// A figure that can be changed. A city's weight stands for its students, whole persons at the end of the base year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spot(pub Slot);

impl Spot {
    /// The city whose students it is.
    fn students_of(self) -> Option<CityId> {
        match self.0.part() {
            Part::City(city) if self.0.assumption() == Assumption::CityWeights => Some(city),
            _ => None,
        }
    }

    /// The unit in which it is read and typed.
    pub fn unit(self, plan: &Plan) -> Unit {
        match self.students_of() {
            Some(_) => Unit::Person,
            None => self.0.provenance(plan).unit,
        }
    }

    /// The form in which it stands in a box.
    pub fn scale(self, plan: &Plan) -> Scale {
        Scale::of(self.unit(plan))
    }

    /// The values that may be typed.
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

    /// What changes it to `value`. Students of one city change the province's by as many, as if all had been given.
    ///
    /// # Errors
    /// The value is outside of the range, the province's students would be, or another city has none to keep.
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

    /// What takes it back to the plan's. Students go back for all cities together: weights of which some were students
    /// and some residents would weigh nothing against each other.
    pub fn reset(self) -> Edit {
        match self.students_of() {
            Some(_) => Edit::All(Slot::of(Assumption::CityWeights).map(Edit::ClearFigure).collect()),
            None => Edit::ClearFigure(self.0),
        }
    }
}

/// Students by city in the base year, whole persons that add up to the province's.
pub(super) fn students(assumptions: &Assumptions) -> PerCity {
    largest_remainder(assumptions.one(Assumption::BaseEnrolled), &assumptions.city_weights())
}
