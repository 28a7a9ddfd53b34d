//! The plans that are built into the program. Each is read when it is first asked for.

use std::sync::LazyLock;

use super::{Fault, FaultKind, Plan};

/// A plan that is read once.
type Once = LazyLock<Result<Plan, Fault>>;

static LIAONING_2021: Once = LazyLock::new(|| Plan::parse(include_str!("../../../../plans/liaoning-2021/plan.json")));
static LIAONING_2026: Once = LazyLock::new(|| Plan::parse(include_str!("../../../../plans/liaoning-2026/plan.json")));

/// Ids and data, in the order of [`Plan::number`].
static BUILT_IN: [(&str, &Once); 2] = [(Plan::DEFAULT, &LIAONING_2021), ("liaoning-2026", &LIAONING_2026)];

impl Plan {
    /// Id of the plan of files and links that name none.
    pub const DEFAULT: &str = "liaoning-2021";

    /// Ids of the built-in plans, in the order of their numbers.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        BUILT_IN.iter().map(|(id, _)| *id)
    }

    /// The built-in plan with that id.
    ///
    /// # Errors
    /// [`FaultKind::UnknownPlan`] at `plan`; or the first fault of the shipped data, which tests exclude.
    pub fn built_in(id: &str) -> Result<&'static Self, Fault> {
        let (_, once) = BUILT_IN
            .iter()
            .find(|(own, _)| *own == id)
            .ok_or_else(|| Fault::new("plan", FaultKind::UnknownPlan))?;
        once.as_ref().map_err(Fault::clone)
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
            Some(self)
        } else {
            Self::built_in_numbered(number)
        }
    }

    /// The built-in plan with that number in links; `None` if there is none.
    fn built_in_numbered(number: u32) -> Option<&'static Self> {
        let (_, once) = BUILT_IN.get(usize::try_from(number).ok()?.checked_sub(1)?)?;
        once.as_ref().ok()
    }

    /// The built-in plan that continues this one.
    pub fn next(&self) -> Option<&'static Self> {
        let plans = BUILT_IN.iter().filter_map(|(_, once)| once.as_ref().ok());
        plans.into_iter().find(|plan| plan.continues(self))
    }
}
