//! The plans that are built into the program, and their presets: what the build script made of `plans/`. Each plan is
//! read when it is first asked for.

use std::sync::LazyLock;

use crate::plan::{Fault, FaultKind, Plan};

include!(concat!(env!("OUT_DIR"), "/built_in.rs"));

/// Reads what the build script has written.
fn read(bytes: &[u8]) -> Result<Plan, Fault> {
    postcard::from_bytes(bytes).map_err(|_| Fault::new("plan", FaultKind::UnknownFormat))
}

impl Plan {
    /// Id of the plan of files and links that name none.
    pub const DEFAULT: &str = DEFAULT;

    /// Ids of the built-in plans, in the order of their numbers.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        PLANS.iter().map(|(id, _)| *id)
    }

    /// The built-in plan with that id.
    ///
    /// # Errors
    /// [`FaultKind::UnknownPlan`] at `plan`; or a fault of the shipped data, which tests exclude.
    pub fn built_in(id: &str) -> Result<&'static Self, Fault> {
        let own = PLANS.iter().find(|(own, _)| *own == id);
        let (_, plan) = own.ok_or_else(|| Fault::new("plan", FaultKind::UnknownPlan))?;
        plan.as_ref().map_err(Fault::clone)
    }

    /// The plan with that id: this one, or a built-in one.
    ///
    /// # Errors
    /// As [`Plan::built_in`].
    pub fn named(&'static self, id: &str) -> Result<&'static Self, Fault> {
        if self.id == id { Ok(self) } else { Self::built_in(id) }
    }

    /// The plan with that number in links: this one, or a built-in one; `None` if there is none.
    pub fn numbered(&'static self, number: u32) -> Option<&'static Self> {
        if self.number == number {
            return Some(self);
        }
        let (_, plan) = PLANS.get(usize::try_from(number).ok()?.checked_sub(1)?)?;
        plan.as_ref().ok()
    }

    /// The built-in plan that continues this one.
    pub fn next(&self) -> Option<&'static Self> {
        let plans = PLANS.iter().filter_map(|(_, plan)| plan.as_ref().ok());
        plans.into_iter().find(|plan| plan.continues(self))
    }

    /// The scenario file of a preset of this plan; `None` if it has no such preset.
    pub(crate) fn preset(&self, name: &str) -> Option<&'static str> {
        let own = PRESETS.iter().find(|(plan, preset, _)| *plan == self.id && *preset == name);
        own.map(|(_, _, text)| *text)
    }
}
