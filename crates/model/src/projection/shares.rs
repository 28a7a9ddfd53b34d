//! Shares of the programmes in a city's full-time intake, before senior seats limit them. docs/model.md, section 3,
//! step 3.

use super::programme::PROGRAMMES;

/// Shares of a city's full-time intake: M3, H3, H5, T4.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shares {
    pub(super) intermediate: f64,
    pub(super) senior_upper: f64,
    pub(super) senior_junior: f64,
    pub(super) technician: f64,
}

impl Shares {
    /// From T, σ (clipped to 0..1−T) and the upper-secondary part of σ.
    pub(super) fn new(technician: f64, senior: f64, upper_secondary: f64) -> Self {
        let rest = 1.0 - technician;
        let senior = if senior < 0.0 {
            0.0
        } else if senior > rest {
            rest
        } else {
            senior
        };
        Self {
            intermediate: 1.0 - technician - senior,
            senior_upper: senior * upper_secondary,
            senior_junior: senior * (1.0 - upper_secondary),
            technician,
        }
    }

    /// Σ share · mean years of presence, over H3, H5 and T4.
    pub(super) fn senior_years(&self, presence: &[f64; PROGRAMMES]) -> f64 {
        self.senior_upper * presence[1] + self.senior_junior * presence[2] + self.technician * presence[3]
    }
}
