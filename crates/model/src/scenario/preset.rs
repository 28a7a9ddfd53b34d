//! The presets. Each is a scenario file; its title is in the message files.

use crate::plan::shape::names;
use crate::plan::{Fault, FaultKind, Indicator, Plan};

use super::Scenario;

names! {
    /// The presets, in menu order.
    Preset {
        /// 现状延续
        StatusQuo = "status_quo",
        /// 稳步推进
        SteadyPlan = "steady_plan",
        /// 合并覆盖
        MergersForCoverage = "mergers_for_coverage",
        /// 学徒制扩招
        ApprenticeshipPush = "apprenticeship_push",
        /// 培训优先
        TrainingFirst = "training_first",
        /// 稳住规模
        HoldTheLevel = "hold_the_level",
    }
}

impl Preset {
    /// The presets of a plan, in menu order. Every plan has a status quo.
    pub fn of(plan: &Plan) -> impl Iterator<Item = Self> {
        Self::ALL
            .iter()
            .copied()
            .filter(|preset| plan.preset(preset.name()).is_some())
    }

    /// Parses the scenario; it has no title.
    ///
    /// # Errors
    /// The plan has no such preset; or a fault of the shipped file, which tests exclude.
    pub fn scenario(self, plan: &Plan) -> Result<Scenario, Fault> {
        let text = plan.preset(self.name());
        Scenario::parse(text.ok_or_else(|| Fault::new("preset", FaultKind::UnknownName))?, plan)
    }

    /// The indicators that the preset is designed to meet.
    pub const fn named_for(self) -> &'static [Indicator] {
        match self {
            Self::StatusQuo | Self::SteadyPlan => &[],
            Self::HoldTheLevel => &[Indicator::Enrolment],
            Self::MergersForCoverage => &[Indicator::Colleges, Indicator::CoveredCities, Indicator::SchoolFloor],
            Self::ApprenticeshipPush => &[Indicator::Enrolment, Indicator::HighSkilled],
            Self::TrainingFirst => &[Indicator::HighSkilled, Indicator::Training],
        }
    }
}
