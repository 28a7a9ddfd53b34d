//! The figures that a scenario starts from: the plan's assumptions with its own changes, and what may be done to them.
//!
//! A changed figure is a choice also where it equals the plan's. Lists and the cities' weights stand whole in a file, so
//! changing one of them gives all of them.

use std::collections::BTreeMap;

use crate::plan::{Assumption, Assumptions, CityId, Fault, FaultKind, Grade, Part, Plan, Shape, Slot, Tier};

use super::file::MAX_PROJECTS;
use super::{CityTable, Scenario};

impl Scenario {
    /// The plan's assumptions with this scenario's changes.
    ///
    /// Where no weights of the cities are given, their residents are the weights.
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

    /// Whether a figure is the scenario's own. One that had to be given along with its list counts where it differs.
    pub fn has_changed(&self, slot: Slot, plan: &Plan) -> bool {
        let given_along = stands_whole(slot.assumption());
        self.assumptions
            .get(&slot.index())
            .is_some_and(|&own| !given_along || own.to_bits() != self.unchanged(slot, plan).to_bits())
    }

    /// What a figure is where the scenario does not change it: the plan's; a city's weight is its residents.
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

    /// Figures that are the scenario's own, in order.
    pub fn changed<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = Slot> + 'a {
        Slot::all().filter(|&slot| self.has_changed(slot, plan))
    }

    /// How many counts of schools are still the plan's placeholders, for which there is no source.
    pub fn placeholder_schools(&self, plan: &Plan) -> usize {
        Assumption::Schools
            .slots()
            .filter(|slot| self.is_placeholder(*slot, plan))
            .count()
    }

    /// Whether a figure is one that the plan has no source for and the scenario has not replaced.
    pub fn is_placeholder(&self, slot: usize, plan: &Plan) -> bool {
        plan.provenance[slot].grade == Grade::Placeholder && !self.assumptions.contains_key(&slot)
    }

    /// Whether the students of the cities are the scenario's own, and not shared out by residents.
    pub fn has_own_students(&self) -> bool {
        self.assumptions.range(Assumption::CityWeights.slots()).next().is_some()
    }

    /// Whether the scenario fits together as far as the model's equations need not be asked. Every number in it is
    /// inside its range already.
    ///
    /// # Errors
    /// A list or the cities' weights are given in part, there are more projects than a file may hold, or the shares of
    /// senior workers and technicians add up to more than 1.
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
                self.assumptions.entry(own).or_insert_with(|| resolved.slot(own));
            }
        }
        self.assumptions.insert(slot.index(), value);
    }

    /// A figure back to the plan's; what was said of it goes too.
    pub(super) fn clear_figure(&mut self, slot: Slot, plan: &Plan) {
        self.data.reasons.remove(&slot);
        if !stands_whole(slot.assumption()) {
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

    /// Takes a table's figures over. With enrolment the province's total is the sum of the cities, and they share by it.
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

/// Whether a file holds all figures of an assumption or none.
const fn stands_whole(assumption: Assumption) -> bool {
    matches!(assumption.shape(), Shape::List(_) | Shape::AllCities)
}

/// The sum of the senior and technician shares of the intake, where it is more than all of it.
pub(super) fn shares_above_one(changed: &BTreeMap<usize, f64>, plan: &Plan) -> Option<f64> {
    let value = |assumption: Assumption| {
        let slot = assumption.first_slot();
        changed.get(&slot).copied().unwrap_or_else(|| plan.assumptions.slot(slot))
    };
    let sum = value(Assumption::SeniorIntakeShare) + value(Assumption::TechnicianIntakeShare);
    (sum > 1.0).then_some(sum)
}
