//! One draw of the uncertain inputs. They exist in scenario files for single draws and for tests.

use crate::plan::range::Range;
use crate::plan::shape::names;

names! {
    /// The uncertain inputs in the order of the model's page.
    #[expect(missing_docs, reason = "each name says it")]
    Shock {
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

impl Shock {
    /// Values it may take.
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

/// The shocks that are given; the others stay at their mode.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Shocks {
    /// By [`Shock::index`].
    pub values: [Option<f64>; Shock::ALL.len()],
}

impl Shocks {
    /// The value of a shock, or this where it is not given.
    pub fn get(&self, shock: Shock, otherwise: f64) -> f64 {
        self.values[shock.index()].unwrap_or(otherwise)
    }

    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.values.iter().all(Option::is_none)
    }
}
