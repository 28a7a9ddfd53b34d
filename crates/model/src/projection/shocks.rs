//! One draw of the uncertain inputs: docs/model.md, section 7.1.

use crate::scenario::{Shocks, UncertainInput};

use super::base::Base;

/// The twelve uncertain inputs of a run.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Draw {
    /// m_drop, factor on all loss rates.
    pub loss: f64,
    /// χ, share.
    pub attractable_share: f64,
    /// π, share a year.
    pub cohort_growth: f64,
    /// f_ft, factor on the full-time plan.
    pub full_time_plan: f64,
    /// f_pt, factor on the part-time plan.
    pub part_time_plan: f64,
    /// f_tr, factor on the training plan.
    pub training_plan: f64,
    /// m_phi, factor on φ0 + phi_add.
    pub certificate_yield: f64,
    /// q_cert, share.
    pub certificate_rate: f64,
    /// e_shift, added to the employment rates.
    pub employment_shift: f64,
    /// Opening delay, years.
    pub delay: i64,
    /// m_ramp, factor on the ramp.
    pub ramp: f64,
    /// f_hire, factor on hires.
    pub hiring: f64,
}

impl Draw {
    /// Every input at its mode.
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

    /// The values in the order of [`UncertainInput::ALL`]; the delay in whole years.
    pub const fn values(&self) -> [f64; UncertainInput::ALL.len()] {
        [
            self.loss,
            self.attractable_share,
            self.cohort_growth,
            self.full_time_plan,
            self.part_time_plan,
            self.training_plan,
            self.certificate_yield,
            self.certificate_rate,
            self.employment_shift,
            self.delay as f64,
            self.ramp,
            self.hiring,
        ]
    }

    /// A draw from values in the order of [`UncertainInput::ALL`].
    pub const fn from_values(values: &[f64; UncertainInput::ALL.len()]) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the range allows whole numbers from 0 to 5 only"
        )]
        Self {
            loss: values[0],
            attractable_share: values[1],
            cohort_growth: values[2],
            full_time_plan: values[3],
            part_time_plan: values[4],
            training_plan: values[5],
            certificate_yield: values[6],
            certificate_rate: values[7],
            employment_shift: values[8],
            delay: values[9] as i64,
            ramp: values[10],
            hiring: values[11],
        }
    }

    /// The values that a scenario gives; the other inputs at their modes.
    pub fn of(shocks: &Shocks, base: &Base) -> Self {
        let neutral = Self::neutral(base).values();
        Self::from_values(&std::array::from_fn(|at| shocks.get(UncertainInput::ALL[at], neutral[at])))
    }
}
