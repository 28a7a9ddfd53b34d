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
        Self::ALL.iter().copied().filter(|preset| preset.text(plan).is_some())
    }

    /// Parses the scenario; it has no title.
    ///
    /// # Errors
    /// The plan has no such preset; or a fault of the shipped file, which tests exclude.
    pub fn scenario(self, plan: &Plan) -> Result<Scenario, Fault> {
        match self.text(plan) {
            Some("") => Ok(Scenario::default()),
            Some(text) => Scenario::parse(text, plan),
            None => Err(Fault::new("preset", FaultKind::UnknownName)),
        }
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

    /// The scenario file; empty for the status quo, `None` if the plan has no such preset.
    fn text(self, plan: &Plan) -> Option<&'static str> {
        macro_rules! preset {
            ($plan:literal, $name:literal) => {
                include_str!(concat!("../../../../plans/", $plan, "/presets/", $name, ".json"))
            };
        }
        Some(match (plan.id.as_str(), self) {
            (_, Self::StatusQuo) => "",
            ("liaoning-2021", Self::SteadyPlan) => preset!("liaoning-2021", "steady_plan"),
            ("liaoning-2021", Self::MergersForCoverage) => preset!("liaoning-2021", "mergers_for_coverage"),
            ("liaoning-2021", Self::ApprenticeshipPush) => preset!("liaoning-2021", "apprenticeship_push"),
            ("liaoning-2021", Self::TrainingFirst) => preset!("liaoning-2021", "training_first"),
            ("liaoning-2026", Self::HoldTheLevel) => preset!("liaoning-2026", "hold_the_level"),
            _ => return None,
        })
    }
}
