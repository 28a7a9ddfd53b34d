//! The model alone as a wasm module, for timing it beside the peers: one scenario made ready, then run again and again.
//!
//! Natively an empty library: `benches/run.rs` times the model there. Must not know the page.

#[cfg(target_arch = "wasm32")]
mod engine {
    use std::hint::black_box;

    use jigong::model::{Base, Draw, Policy, Projection, Start};
    use jigong::outcome::Outcome;
    use jigong::plan::{Fault, Plan};
    use jigong::scenario::{Scenario, Shock, Shocks};
    use jigong::transfer::outcome_json;
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Uncertain inputs of a run, in the order of [`Shock::ALL`].
    const INPUTS: usize = Shock::ALL.len();

    /// A scenario with everything that does not depend on a draw.
    #[wasm_bindgen]
    pub struct Engine {
        plan: Plan,
        scenario: Scenario,
        base: Base,
        policy: Policy,
        start: Start,
        draws: Vec<Draw>,
        next: usize,
        projection: Projection,
    }

    #[wasm_bindgen]
    impl Engine {
        /// Makes a scenario file ready. Until draws are given, every run has the scenario's own shocks.
        ///
        /// # Errors
        /// The file's first fault, its path first.
        #[wasm_bindgen(constructor)]
        pub fn new(scenario: &str) -> Result<Engine, String> {
            Self::ready(scenario).map_err(|fault| fault.to_string())
        }

        /// Takes draws, twelve inputs each, to be run one after the other, over and over.
        pub fn set_draws(&mut self, inputs: &[f64]) {
            let (draws, _) = inputs.as_chunks::<INPUTS>();
            self.draws = draws
                .iter()
                .map(|draw| Draw::of(&Shocks { values: draw.map(Some) }, &self.base))
                .collect();
            self.next = 0;
        }

        /// Runs the next `n` draws with all outputs; returns the sum of their last years' students.
        pub fn run_many(&mut self, n: u32) -> f64 {
            let mut sum = 0.0;
            for _ in 0..n {
                self.next = if self.next + 1 < self.draws.len() { self.next + 1 } else { 0 };
                self.start.run(
                    &self.base,
                    &self.policy,
                    black_box(&self.draws[self.next]),
                    &mut self.projection,
                );
                // Every figure counts as read, so none is optimised away.
                sum += black_box(&self.projection).last().enrolled;
            }
            sum
        }

        /// The scenario's outcome file.
        ///
        /// # Errors
        /// As [`Engine::new`].
        pub fn outcome(&self) -> Result<String, String> {
            let outcome = Outcome::of(&self.plan, &self.scenario).map_err(|fault| fault.to_string())?;
            Ok(outcome_json::outcome(&self.plan, &outcome).to_string())
        }
    }

    impl Engine {
        fn ready(text: &str) -> Result<Self, Fault> {
            let plan = Plan::liaoning()?;
            let scenario = Scenario::parse(text, &plan)?;
            let assumptions = scenario.resolved_assumptions(&plan);
            let base = Base::new(&plan, &assumptions)?;
            let policy = Policy::new(&plan, &base, &assumptions, &scenario.levers);
            let start = Start::new(&base, &policy, &scenario.actuals);
            let draws = vec![Draw::of(&scenario.shocks, &base)];
            let projection = start.projection().clone();
            Ok(Self {
                plan,
                scenario,
                base,
                policy,
                start,
                draws,
                next: 0,
                projection,
            })
        }
    }
}
