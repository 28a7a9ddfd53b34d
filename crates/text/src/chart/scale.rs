//! Axis scales with round ends: at most five grid lines, and a start above zero only if that separates lines better.

/// Range and step of a value axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Distance between grid lines.
    pub step: f64,
}

/// Most steps; there is one grid line more.
const STEPS: f64 = 4.0;
/// Allowed leading digits of a step.
const ROUND: [f64; 6] = [1.0, 2.0, 2.5, 4.0, 5.0, 10.0];

impl Scale {
    /// A scale that contains all values; includes zero if `zero`, else starts near the least value.
    pub fn of(values: impl IntoIterator<Item = f64>, zero: bool) -> Self {
        let (mut least, mut most) = (f64::INFINITY, f64::NEG_INFINITY);
        for value in values.into_iter().filter(|value| value.is_finite()) {
            least = least.min(value);
            most = most.max(value);
        }
        if least > most {
            (least, most) = (0.0, 1.0);
        }
        if zero {
            (least, most) = (least.min(0.0), most.max(0.0));
        }
        let positive = least >= 0.0;
        let span = most - least;
        let span = if span > most.abs() * 1e-3 {
            span
        } else {
            (most.abs() * 0.02).max(1e-9)
        };
        // A margin, so that no line lies on the frame; none below a meaningful zero.
        let room = if zero { span * 0.02 } else { span * 0.08 };
        let lower = if zero && positive { least } else { least - room };
        Self::rounded(if positive { lower.max(0.0) } else { lower }, most + room)
    }

    fn rounded(least: f64, most: f64) -> Self {
        let mut unit = 1.0;
        let raw = (most - least) / STEPS;
        while unit > raw {
            unit /= 10.0;
        }
        while unit * 10.0 <= raw {
            unit *= 10.0;
        }
        loop {
            for round in ROUND {
                let step = unit * round;
                let low = (least / step + 1e-9).floor() * step;
                let high = (most / step - 1e-9).ceil() * step;
                if high - low <= step * (STEPS + 1e-6) {
                    return Self {
                        low: clean(low),
                        high: clean(high),
                        step: clean(step),
                    };
                }
            }
            unit *= 10.0;
        }
    }

    /// Whether it starts above zero, which the chart must state.
    pub fn starts_above_zero(&self) -> bool {
        self.low > 0.0
    }
}

/// Removes binary rounding: 6.6, not 6.6000000000000005.
fn clean(value: f64) -> f64 {
    (value * 1e6).round() / 1e6
}
