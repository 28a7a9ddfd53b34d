//! Sobol' indices by Jansen's estimators; inputs are independent. docs/model.md, section 8.

pub mod sequence;

use jigong_model::plan::{Indicator, UncertainInput};
use jigong_model::projection::Base;

use super::answer::{IndicatorValues, Sobol};
use super::hypercube::INPUTS;
use super::inputs::Inputs;
use super::under_draws::PolicyUnderDraws;

/// Number of points of the page's estimate.
pub const POINTS: u32 = 256;
/// Outputs with less variance count as constant.
const LEAST_VARIANCE: f64 = 1e-12;

/// First-order and total index of one input for one output; `None` if the output does not vary.
pub type Pair = Option<(f64, f64)>;

/// Jansen's estimators. `a` and `b` are f at the points of A and of B, `mixed` at the points of A with one column
/// from B.
pub fn jansen(a: &[f64], b: &[f64], mixed: &[f64]) -> Pair {
    let variance = variance(a, b);
    if variance.is_nan() || variance < LEAST_VARIANCE {
        return None;
    }
    let scale = 2.0 * a.len() as f64 * variance;
    let square = |x: &f64, y: &f64| (x - y) * (x - y);
    let from_b: f64 = b.iter().zip(mixed).map(|(x, y)| square(x, y)).sum();
    let from_a: f64 = a.iter().zip(mixed).map(|(x, y)| square(x, y)).sum();
    Some((1.0 - from_b / scale, from_a / scale))
}

/// Population variance of both samples together.
fn variance(a: &[f64], b: &[f64]) -> f64 {
    let all = || a.iter().chain(b);
    let count = (a.len() + b.len()) as f64;
    let mean = all().sum::<f64>() / count;
    all().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count
}

/// The indices of every input for every indicator; n·(k+2) runs.
pub fn sobol(under_draws: &PolicyUnderDraws, base: &Base, inputs: &Inputs, points: u32, seed: u32) -> Sobol {
    let rows = sequence::points::<{ 2 * INPUTS }>(points, seed);
    let side = |from: usize| -> Vec<[f64; INPUTS]> {
        let own = rows.iter().map(|row| std::array::from_fn(|at| row[from + at]));
        own.collect()
    };
    let (a, b) = (side(0), side(INPUTS));
    let values = |rows: &[[f64; INPUTS]]| -> [Vec<f64>; 10] {
        let draws: Vec<_> = rows.iter().map(|row| inputs.draw(row)).collect();
        let tens = under_draws.tens(base, &draws);
        std::array::from_fn(|at| tens.iter().map(|ten| ten[at].unwrap_or(f64::NAN)).collect())
    };
    let (at_a, at_b) = (values(&a), values(&b));
    let mut first_order = vec![[None; 10]; INPUTS];
    let mut total = first_order.clone();
    for &input in UncertainInput::ALL {
        let column = input.index();
        let mixed: Vec<[f64; INPUTS]> = a
            .iter()
            .zip(&b)
            .map(|(a, b)| {
                let mut row = *a;
                row[column] = b[column];
                row
            })
            .collect();
        let at_mixed = values(&mixed);
        for at in 0..Indicator::ALL.len() {
            let pair = jansen(&at_a[at], &at_b[at], &at_mixed[at]);
            first_order[column][at] = pair.map(|(first, _)| first);
            total[column][at] = pair.map(|(_, total)| total);
        }
    }
    let variances: IndicatorValues =
        std::array::from_fn(|at| Some(variance(&at_a[at], &at_b[at])).filter(|value| !value.is_nan()));
    Sobol {
        points,
        seed,
        first_order,
        total,
        variance: variances,
    }
}
