//! Round axis ends: at most five hairlines, and a start above zero only where it helps lines to be told apart.

/// Ends and step of a value axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
    /// Distance of the hairlines.
    pub step: f64,
}

/// Most steps between the ends: one hairline more than this.
const STEPS: f64 = 4.0;
/// Steps that read well.
const ROUND: [f64; 6] = [1.0, 2.0, 2.5, 4.0, 5.0, 10.0];

impl Scale {
    /// A scale that holds all values. Without `zero` it starts near the least one.
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
            least = least.min(0.0);
        }
        let span = most - least;
        let span = if span > most.abs() * 1e-3 {
            span
        } else {
            (most.abs() * 0.02).max(1e-9)
        };
        // A little room, so that no line runs along the frame.
        let (least, most) = if zero {
            (least, most + span * 0.02)
        } else {
            (least - span * 0.08, most + span * 0.08)
        };
        Self::rounded(least.max(if zero || least >= 0.0 { 0.0 } else { least }), most)
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
                    return Self { low, high, step };
                }
            }
            unit *= 10.0;
        }
    }

    /// Decimals that the hairlines' labels need.
    pub fn decimals(&self) -> usize {
        let on = |scale: f64| {
            [self.low, self.step]
                .iter()
                .all(|end| ((end * scale).round() - end * scale).abs() < 1e-6 * scale.max(1.0))
        };
        [1.0, 10.0, 100.0].iter().position(|&scale| on(scale)).unwrap_or(3)
    }

    /// Whether it starts above zero, which a chart must say.
    pub fn starts_above_zero(&self) -> bool {
        self.low > 0.0
    }
}
