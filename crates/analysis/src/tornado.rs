//! Section 8: each uncertain input at its P10 and its P90, the others at their mode.

use jigong_model::plan::Shock;
use jigong_model::projection::Base;

use super::answer::{Bar, Ten};
use super::inputs::Inputs;
use super::outlook::Outlook;

/// The base values, every input at its mode, and a bar an input.
pub fn tornado(outlook: &Outlook, base: &Base, inputs: &Inputs) -> (Ten, Vec<Bar>) {
    let ends: Vec<(Shock, f64, f64)> = Shock::ALL
        .iter()
        .map(|&input| (input, inputs.value(input, 0.1), inputs.value(input, 0.9)))
        .collect();
    let mut draws = vec![*inputs.neutral()];
    for &(input, low, high) in &ends {
        draws.extend([inputs.only(input, low), inputs.only(input, high)]);
    }
    let tens = outlook.tens(base, &draws);
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
