//! The figures that today's value of an indicator is worked out from, each as it is in use.
//!
//! Names what the value starts from, not all that a lever may change in it.

use jigong_model::plan::{Assumption, Indicator, Plan, Slot};
use jigong_model::scenario::Scenario;

use crate::words::Locale;

use super::{Row, row};

/// The rows of an indicator's figures; those of the schools stand in the table of the cities.
pub fn basis(plan: &Plan, scenario: &Scenario, indicator: Indicator, locale: Locale) -> Vec<Row> {
    let slots = assumptions(indicator).iter().flat_map(|&own| Slot::of(own));
    slots.map(|slot| row(plan, scenario, slot, locale)).collect()
}

const fn assumptions(indicator: Indicator) -> &'static [Assumption] {
    use Assumption as A;
    match indicator {
        Indicator::Enrolment => &[A::BaseEnrolled, A::PartTimeShare, A::FullTimeLoss, A::PartTimeLoss],
        Indicator::Employment | Indicator::InitialEmployment => &[A::EmploymentRate],
        Indicator::HighSkilled => &[A::BaseHighSkilled, A::BaseTraining, A::SeniorIntakeShare, A::CertificateRate],
        Indicator::Training => &[A::BaseTraining, A::TrainingCapacityRatio],
        Indicator::Colleges | Indicator::CoveredCities | Indicator::SchoolFloor => &[A::LeadYears],
        Indicator::QualityMajors => &[A::MajorsPerSchool],
        Indicator::QualitySchools => &[],
    }
}
