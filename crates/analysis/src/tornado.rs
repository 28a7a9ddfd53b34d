//! Tornado: each uncertain input at its P10 and P90, the others at their modes. docs/model.md, section 8.

use jigong_model::plan::UncertainInput;
use jigong_model::projection::Base;

use super::answer::{Bar, IndicatorValues};
use super::inputs::Inputs;
use super::under_draws::PolicyUnderDraws;

/// The indicators with every input at its mode, and one bar per input.
pub fn tornado(under_draws: &PolicyUnderDraws, base: &Base, inputs: &Inputs) -> (IndicatorValues, Vec<Bar>) {
    let ends: Vec<(UncertainInput, f64, f64)> = UncertainInput::ALL
        .iter()
        .map(|&input| (input, inputs.value(input, 0.1), inputs.value(input, 0.9)))
        .collect();
    let mut draws = vec![*inputs.neutral()];
    for &(input, low, high) in &ends {
        draws.extend([inputs.only(input, low), inputs.only(input, high)]);
    }
    let tens = under_draws.tens(base, &draws);
    let bars = ends.iter().zip(tens[1..].as_chunks::<2>().0);
    let bars = bars.map(|(&(input, low, high), &[at_low, at_high])| Bar {
        input,
        low,
        high,
        at_low,
        at_high,
    });
    (tens[0], bars.collect())
}
