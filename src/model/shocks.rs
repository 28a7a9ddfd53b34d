//! One draw of the uncertain inputs as numbers, and its neutral values.

use crate::scenario::{Shock, Shocks};

use super::base::Base;

/// The twelve uncertain inputs of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Draw {
    /// m_drop, factor on all loss rates.
    pub loss: f64,
    /// χ, share.
    pub attractable_share: f64,
    /// π, per year.
    pub cohort_growth: f64,
    /// f_ft, factor on the full-time plan.
    pub full_time_plan: f64,
    /// f_pt, factor on the part-time plan.
    pub part_time_plan: f64,
    /// f_tr, factor on the training plan.
    pub training_plan: f64,
    /// m_phi, factor on the certificate yield.
    pub certificate_yield: f64,
    /// q_cert, share.
    pub certificate_rate: f64,
    /// e_shift, share.
    pub employment_shift: f64,
    /// Extra years before an opening.
    pub delay: i64,
    /// m_ramp, factor on the ramp.
    pub ramp: f64,
    /// f_hire, factor on hires.
    pub hiring: f64,
}

impl Draw {
    /// The mode of every input: the deterministic run.
    pub const fn neutral(base: &Base) -> Self {
        Self {
            loss: 1.0,
            attractable_share: base.attractable_share,
            cohort_growth: base.cohort_growth,
            full_time_plan: 1.0,
            part_time_plan: 1.0,
            training_plan: 1.0,
            certificate_yield: 1.0,
            certificate_rate: base.certificate_rate,
            employment_shift: 0.0,
            delay: 0,
            ramp: 1.0,
            hiring: 1.0,
        }
    }

    /// The shocks that a scenario gives, the others neutral.
    pub fn of(shocks: &Shocks, base: &Base) -> Self {
        let neutral = Self::neutral(base);
        #[expect(clippy::cast_possible_truncation, reason = "a whole number of years from 0 to 5")]
        let delay = shocks.get(Shock::OpeningDelay, 0.0) as i64;
        Self {
            loss: shocks.get(Shock::LossFactor, neutral.loss),
            attractable_share: shocks.get(Shock::AttractableShare, neutral.attractable_share),
            cohort_growth: shocks.get(Shock::CohortGrowth, neutral.cohort_growth),
            full_time_plan: shocks.get(Shock::FullTimePlanFactor, neutral.full_time_plan),
            part_time_plan: shocks.get(Shock::PartTimePlanFactor, neutral.part_time_plan),
            training_plan: shocks.get(Shock::TrainingPlanFactor, neutral.training_plan),
            certificate_yield: shocks.get(Shock::CertificateYieldFactor, neutral.certificate_yield),
            certificate_rate: shocks.get(Shock::CertificateRate, neutral.certificate_rate),
            employment_shift: shocks.get(Shock::EmploymentShift, neutral.employment_shift),
            delay,
            ramp: shocks.get(Shock::RampFactor, neutral.ramp),
            hiring: shocks.get(Shock::HiringFactor, neutral.hiring),
        }
    }
}
