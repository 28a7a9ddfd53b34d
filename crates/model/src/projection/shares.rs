//! How a city's full-time intake splits over the programmes, before any seat is short.

use super::programme::PROGRAMMES;

/// Shares of a city's full-time intake.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shares {
    pub(super) intermediate: f64,
    pub(super) senior_upper: f64,
    pub(super) senior_junior: f64,
    pub(super) technician: f64,
}

impl Shares {
    /// T, σ clipped to 0..1−T, and the upper-secondary part of σ.
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

    /// Σ over senior full-time programmes of share times mean years of presence.
    pub(super) fn senior_years(&self, presence: &[f64; PROGRAMMES]) -> f64 {
        self.senior_upper * presence[1] + self.senior_junior * presence[2] + self.technician * presence[3]
    }
}
