//! The assumptions of a scenario: the plan's defaults with the scenario's changes, and the edits of them.
//!
//! A changed figure stays a change even if it equals the default. Lists and city weights are stored as a whole, so
//! changing one of their values stores all of them.

use std::collections::BTreeMap;

use crate::plan::{
    Assumption, Assumptions, COHORT, CityId, Fault, FaultKind, FullTimeProgramme, Grade, Part, Plan, Shape, Slot, Tier,
};

use super::limits::MAX_PROJECTS;
use super::{CityTable, Scenario};

impl Scenario {
    /// The plan's assumptions with this scenario's changes.
    ///
    /// If no city weights are given, the residents are the weights.
    pub fn resolved_assumptions(&self, plan: &Plan) -> Assumptions {
        let mut resolved = plan.assumptions.clone();
        for (&slot, &value) in &self.assumptions {
            resolved.set(slot, value);
        }
        if !self.has_own_students() {
            for (slot, own) in Assumption::CityWeights.slots().zip(resolved.population()) {
                resolved.set(slot, own);
            }
        }
        resolved
    }

    /// Whether the scenario changes a figure. A value stored only because its list is stored as a whole counts if it
    /// differs.
    pub fn has_changed(&self, slot: Slot, plan: &Plan) -> bool {
        let given_along = stands_whole(slot.assumption());
        self.assumptions
            .get(&slot.index())
            .is_some_and(|&own| !given_along || own.to_bits() != self.unchanged(slot, plan).to_bits())
    }

    /// The value of a figure if the scenario does not change it: the plan's; for a city weight, the city's residents.
    pub fn unchanged(&self, slot: Slot, plan: &Plan) -> f64 {
        let source = match slot.part() {
            Part::City(city) if slot.assumption() == Assumption::CityWeights => {
                Assumption::Population.first_slot() + city.index()
            }
            _ => return plan.assumptions.slot(slot.index()),
        };
        self.assumptions
            .get(&source)
            .copied()
            .unwrap_or_else(|| plan.assumptions.slot(source))
    }

    /// Changed figures, in slot order.
    pub fn changed<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = Slot> + 'a {
        Slot::all().filter(|&slot| self.has_changed(slot, plan))
    }

    /// Number of school counts that are still placeholders without source.
    pub fn placeholder_schools(&self, plan: &Plan) -> usize {
        Assumption::Schools
            .slots()
            .filter(|slot| self.is_placeholder(*slot, plan))
            .count()
    }

    /// Whether a figure is a placeholder that the scenario has not replaced.
    pub fn is_placeholder(&self, slot: usize, plan: &Plan) -> bool {
        plan.provenance[slot].grade == Grade::Placeholder && !self.assumptions.contains_key(&slot)
    }

    /// Whether the scenario gives city weights of its own.
    pub fn has_own_students(&self) -> bool {
        self.assumptions.range(Assumption::CityWeights.slots()).next().is_some()
    }

    /// Checks consistency that single ranges do not cover and that needs no run of the model.
    ///
    /// # Errors
    /// A list or the city weights are incomplete; too many projects; senior and technician shares of the intake add
    /// up to more than 1.
    pub fn check(&self, plan: &Plan) -> Result<(), Fault> {
        let in_part = |assumption: &&Assumption| {
            let given = self.assumptions.range(assumption.slots()).count();
            stands_whole(**assumption) && given != 0 && given != assumption.shape().slots()
        };
        if let Some(assumption) = Assumption::ALL.iter().find(in_part) {
            let path = format!("assumptions.{}", assumption.name());
            let found = self.assumptions.range(assumption.slots()).count();
            let expected = assumption.shape().slots();
            return Err(Fault::new(path, FaultKind::WrongLength { expected, found }));
        }
        if nobody_full_time(&self.assumptions) {
            let path = format!("assumptions.{}", Assumption::BaseCohort.name());
            return Err(Fault::new(path, FaultKind::NobodyFullTime));
        }
        let projects = self.levers.college_projects.len();
        if projects > MAX_PROJECTS {
            let kind = FaultKind::WrongLength {
                expected: MAX_PROJECTS,
                found: projects,
            };
            return Err(Fault::new("levers.college_projects", kind));
        }
        match shares_above_one(&self.assumptions, plan) {
            None => Ok(()),
            Some(sum) => {
                let path = format!("assumptions.{}", Assumption::SeniorIntakeShare.name());
                Err(Fault::new(path, FaultKind::SharesAboveOne { sum }))
            }
        }
    }

    pub(super) fn set_figure(&mut self, slot: Slot, value: f64, plan: &Plan) {
        if stands_whole(slot.assumption()) {
            let resolved = self.resolved_assumptions(plan);
            for own in slot.assumption().slots() {
                let value = Some(resolved.slot(own)).filter(|value| !value.is_nan());
                self.assumptions.entry(own).or_insert_with(|| value.unwrap_or_default());
            }
        }
        self.assumptions.insert(slot.index(), value);
    }

    /// Resets a figure to the plan's value and removes its reason.
    pub(super) fn clear_figure(&mut self, slot: Slot, plan: &Plan) {
        self.data.reasons.remove(&slot);
        if slot.assumption().is_optional() {
            for own in Slot::of(slot.assumption()) {
                self.data.reasons.remove(&own);
                self.assumptions.remove(&own.index());
            }
        } else if !stands_whole(slot.assumption()) {
            self.assumptions.remove(&slot.index());
        } else if self.assumptions.contains_key(&slot.index()) {
            self.assumptions.insert(slot.index(), self.unchanged(slot, plan));
            if !Slot::of(slot.assumption()).any(|other| self.has_changed(other, plan)) {
                for other in slot.assumption().slots() {
                    self.assumptions.remove(&other);
                }
            }
        }
    }

    pub(super) fn clear_figures(&mut self) {
        self.assumptions.clear();
        self.data = super::DataSet::default();
    }

    /// Applies a table. If it gives students, their sum becomes the province's total and they become the city
    /// weights.
    pub(super) fn take_city_table(&mut self, table: &CityTable) {
        for (tier, lane) in Tier::ALL.iter().zip(&table.schools) {
            for (city, count) in CityId::all().zip(lane) {
                if let Some(count) = count {
                    self.assumptions.insert(Assumption::schools_slot(*tier, city), *count);
                }
            }
        }
        for (slot, own) in Assumption::Population.slots().zip(table.population) {
            if let Some(own) = own {
                self.assumptions.insert(slot, own);
            }
        }
        if let Some(enrolled) = table.enrolled {
            self.assumptions
                .insert(Assumption::BaseEnrolled.first_slot(), enrolled.iter().sum());
            self.assumptions.extend(Assumption::CityWeights.slots().zip(enrolled));
        }
    }
}

/// Whether an assumption is stored with all of its values or none.
const fn stands_whole(assumption: Assumption) -> bool {
    matches!(assumption.shape(), Shape::List(_) | Shape::Cohort | Shape::AllCities)
}

/// Whether a base cohort is given in which nobody studies full-time in the first year.
pub(super) fn nobody_full_time(changed: &BTreeMap<usize, f64>) -> bool {
    let (mut first, mut students, mut given) = (Assumption::BaseCohort.first_slot(), 0.0, false);
    for (_, years) in &COHORT[..FullTimeProgramme::ALL.len()] {
        given |= changed.contains_key(&first);
        students += changed.get(&first).copied().unwrap_or_default();
        first += years;
    }
    given && students <= 0.0
}

/// The sum of the senior and technician shares of the intake, if it exceeds 1.
pub(super) fn shares_above_one(changed: &BTreeMap<usize, f64>, plan: &Plan) -> Option<f64> {
    let value = |assumption: Assumption| {
        let slot = assumption.first_slot();
        changed.get(&slot).copied().unwrap_or_else(|| plan.assumptions.slot(slot))
    };
    let sum = value(Assumption::SeniorIntakeShare) + value(Assumption::TechnicianIntakeShare);
    (sum > 1.0).then_some(sum)
}
