//! Draws shared between questions, kept by sample size.

use jigong_model::plan::Plan;

use crate::hypercube::{self, INPUTS};
use crate::inputs::Inputs;
use crate::monte_carlo::SEED;
use crate::under_draws::Bundle;

/// Number of sample sizes kept: one for moving levers, one at rest.
const KEPT_SIZES: usize = 2;

/// Draws by sample size.
#[derive(Debug, Default)]
pub struct Cache {
    sample_sets: Vec<SampleSet>,
}

#[derive(Debug)]
struct SampleSet {
    /// Id of the plan whose correlations the rows have.
    plan: String,
    samples: u32,
    rows: Vec<[f64; INPUTS]>,
    /// The inputs from which `bundle` was last computed.
    inputs: Option<Inputs>,
    bundle: Bundle,
}

impl Cache {
    /// The draws of these inputs with this sample size.
    pub fn draws(&mut self, plan: &Plan, inputs: &Inputs, samples: u32) -> &Bundle {
        let at = self.sample_set(plan, samples);
        let sample_set = &mut self.sample_sets[at];
        if sample_set.inputs.as_ref() != Some(inputs) {
            sample_set.bundle = Bundle::at(inputs, &sample_set.rows);
            sample_set.inputs = Some(*inputs);
        }
        &sample_set.bundle
    }

    /// The draws of two sample sizes.
    pub fn both(&mut self, plan: &Plan, inputs: &Inputs, samples: [u32; 2]) -> [&Bundle; 2] {
        for own in samples {
            self.draws(plan, inputs, own);
        }
        samples.map(|own| {
            let at = self.position(plan, own).unwrap_or(0);
            &self.sample_sets[at].bundle
        })
    }

    fn position(&self, plan: &Plan, samples: u32) -> Option<usize> {
        let own = |set: &SampleSet| set.samples == samples && set.plan == plan.id;
        self.sample_sets.iter().position(own)
    }

    fn sample_set(&mut self, plan: &Plan, samples: u32) -> usize {
        if let Some(at) = self.position(plan, samples) {
            return at;
        }
        if self.sample_sets.len() == KEPT_SIZES {
            self.sample_sets.remove(0);
        }
        // The plan's correlations are positive definite (tested); independent columns are used only for samples too
        // small for them.
        let rows = hypercube::correlated(samples as usize, SEED, &plan.uncertainty.rank_correlations)
            .unwrap_or_else(|_| hypercube::independent(samples as usize, SEED));
        self.sample_sets.push(SampleSet {
            plan: plan.id.clone(),
            samples,
            rows,
            inputs: None,
            bundle: Bundle::new(&[]),
        });
        self.sample_sets.len() - 1
    }
}
