//! The five presets. Each is a scenario file; its title is in the message files.

use crate::plan::fault::Fault;
use crate::plan::shape::names;
use crate::plan::{Indicator, Plan};

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
    }
}

impl Preset {
    /// Parses the scenario; it has no title.
    ///
    /// # Errors
    /// A fault of the shipped file; tests exclude it.
    pub fn scenario(self, plan: &Plan) -> Result<Scenario, Fault> {
        Scenario::parse(self.text(), plan)
    }

    /// The indicators that the preset is designed to meet.
    pub const fn named_for(self) -> &'static [Indicator] {
        match self {
            Self::StatusQuo | Self::SteadyPlan => &[],
            Self::MergersForCoverage => &[Indicator::Colleges, Indicator::CoveredCities, Indicator::SchoolFloor],
            Self::ApprenticeshipPush => &[Indicator::Enrolment, Indicator::HighSkilled],
            Self::TrainingFirst => &[Indicator::HighSkilled, Indicator::Training],
        }
    }

    const fn text(self) -> &'static str {
        match self {
            Self::StatusQuo => include_str!("../../../../plans/liaoning-2021/presets/status_quo.json"),
            Self::SteadyPlan => include_str!("../../../../plans/liaoning-2021/presets/steady_plan.json"),
            Self::MergersForCoverage => include_str!("../../../../plans/liaoning-2021/presets/mergers_for_coverage.json"),
            Self::ApprenticeshipPush => include_str!("../../../../plans/liaoning-2021/presets/apprenticeship_push.json"),
            Self::TrainingFirst => include_str!("../../../../plans/liaoning-2021/presets/training_first.json"),
        }
    }
}
