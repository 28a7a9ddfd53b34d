//! The uncertain inputs: names and allowed values. docs/model.md, section 7.1.

use super::range::Range;
use super::shape::names;

names! {
    /// The uncertain inputs, in the order of docs/model.md, section 7.1.
    #[expect(missing_docs, reason = "the names are self-explanatory")]
    UncertainInput {
        LossFactor = "loss_factor",
        AttractableShare = "attractable_share",
        CohortGrowth = "cohort_growth",
        FullTimePlanFactor = "full_time_plan_factor",
        PartTimePlanFactor = "part_time_plan_factor",
        TrainingPlanFactor = "training_plan_factor",
        CertificateYieldFactor = "certificate_yield_factor",
        CertificateRate = "certificate_rate",
        EmploymentShift = "employment_shift",
        OpeningDelay = "opening_delay",
        RampFactor = "ramp_factor",
        HiringFactor = "hiring_factor",
    }
}

impl UncertainInput {
    /// Range of allowed values.
    pub const fn range(self) -> Range {
        match self {
            Self::AttractableShare | Self::CertificateRate => Range::closed(0.0, 1.0),
            Self::CohortGrowth => Range::closed(-0.5, 0.5),
            Self::EmploymentShift => Range::closed(-1.0, 1.0),
            Self::OpeningDelay => Range::whole(0.0, 5.0),
            _ => Range::closed(0.0, 20.0),
        }
    }
}
