//! A base year whose graduates alone are more than its high-skilled workers, or so few that the trainings could not
//! give the rest, and the number that fits.
//!
//! Section 3.5 of the model's page: φ0 is what the trainings must yield. Totals of another province with Liaoning's
//! high-skilled number would make it negative; a planner who brings totals needs a number that goes with them.

use jigong_model::plan::{Assumption, Assumptions, FaultKind, Plan};
use jigong_model::projection::Base;
use jigong_model::scenario::Scenario;

/// A high-skilled number of the base year that the other figures do not allow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Misfit {
    /// As it is, persons a year.
    pub stated: f64,
    /// What graduates alone give, persons a year.
    pub graduates: f64,
    /// With which the trainings yield the share that they do under the plan's own figures, persons a year.
    pub fitting: f64,
}

impl Misfit {
    /// What does not fit in a scenario's base year, if anything.
    pub fn of(plan: &Plan, scenario: &Scenario) -> Option<Self> {
        let assumptions = scenario.resolved_assumptions(plan);
        let fault = Base::new(plan, &assumptions).err()?;
        let FaultKind::BaseYieldOutOfRange { base, graduates, .. } = fault.kind else {
            return None;
        };
        let own = Base::new(plan, &plan.assumptions).ok()?.certificate_yield;
        let exact = graduates + own * assumptions.one(Assumption::BaseTraining);
        Some(Self {
            stated: base,
            graduates,
            fitting: whole_if_it_fits(plan, assumptions, exact),
        })
    }
}

/// Persons are whole, except where there are so few trainings that half a person is too much for them.
fn whole_if_it_fits(plan: &Plan, mut assumptions: Assumptions, exact: f64) -> f64 {
    let whole = exact.round();
    let slot = Assumption::BaseHighSkilled.first_slot();
    assumptions.set(slot, whole);
    let in_range = Assumption::BaseHighSkilled.range().check(whole).is_ok();
    if in_range && Base::new(plan, &assumptions).is_ok() {
        whole
    } else {
        exact
    }
}
