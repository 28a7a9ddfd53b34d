//! Draws shared between questions, kept by sample size.

use jigong_model::plan::Plan;

use crate::hypercube::{self, INPUTS};
use crate::inputs::Inputs;
use crate::monte_carlo::SEED;
use crate::under_draws::Bundle;

/// Number of sample sizes kept: one for moving levers, one at rest.
const KEPT: usize = 2;

/// Draws by sample size.
#[derive(Debug, Default)]
pub struct Cache {
    decks: Vec<Deck>,
}

#[derive(Debug)]
struct Deck {
    samples: u32,
    rows: Vec<[f64; INPUTS]>,
    /// The inputs from which `bundle` was last computed.
    inputs: Option<Inputs>,
    bundle: Bundle,
}

impl Cache {
    /// The draws of these inputs with this sample size.
    pub fn draws(&mut self, plan: &Plan, inputs: &Inputs, samples: u32) -> &Bundle {
        let at = self.deck(plan, samples);
        let deck = &mut self.decks[at];
        if deck.inputs.as_ref() != Some(inputs) {
            deck.bundle = Bundle::at(inputs, &deck.rows);
            deck.inputs = Some(*inputs);
        }
        &deck.bundle
    }

    /// The draws of two sample sizes.
    pub fn both(&mut self, plan: &Plan, inputs: &Inputs, samples: [u32; 2]) -> [&Bundle; 2] {
        for own in samples {
            self.draws(plan, inputs, own);
        }
        samples.map(|own| {
            let at = self.decks.iter().position(|deck| deck.samples == own).unwrap_or(0);
            &self.decks[at].bundle
        })
    }

    fn deck(&mut self, plan: &Plan, samples: u32) -> usize {
        if let Some(at) = self.decks.iter().position(|deck| deck.samples == samples) {
            return at;
        }
        if self.decks.len() == KEPT {
            self.decks.remove(0);
        }
        // The plan's correlations are positive definite (tested); independent columns are used only for samples too
        // small for them.
        let rows = hypercube::correlated(samples as usize, SEED, &plan.uncertainty.rank_correlations)
            .unwrap_or_else(|_| hypercube::independent(samples as usize, SEED));
        self.decks.push(Deck {
            samples,
            rows,
            inputs: None,
            bundle: Bundle::new(&[]),
        });
        self.decks.len() - 1
    }
}
