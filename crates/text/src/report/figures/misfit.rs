//! A base year whose number of high-skilled workers contradicts its graduates and training, and the number that fits.
//!
//! docs/model.md, section 3, step 5: φ0 closes the base year and must lie in 0..1. With another province's totals and
//! Liaoning's number of high-skilled workers it would be negative, so a planner who enters totals needs a number that
//! fits them.

use jigong_model::plan::{Assumption, Assumptions, FaultKind, Plan};
use jigong_model::projection::Base;
use jigong_model::scenario::Scenario;

/// A base-year number of high-skilled workers that contradicts the other figures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Misfit {
    /// The stated number, persons a year.
    pub stated: f64,
    /// The number from graduates alone, persons a year.
    pub graduates: f64,
    /// The number with which φ0 equals that of the plan's own figures, persons a year.
    pub fitting: f64,
}

impl Misfit {
    /// The misfit of a scenario's base year, if any.
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

/// The number rounded to whole persons, unless training is so small that the rounded number does not fit.
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
