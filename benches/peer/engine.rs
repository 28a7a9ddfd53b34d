//! The model alone as a wasm module, for timing it beside the peers: one scenario made ready, then run again and again.
//!
//! Natively an empty library: `benches/run.rs` times the model there. Must not know the page.

#[cfg(target_arch = "wasm32")]
mod engine {
    use std::hint::black_box;

    use jigong_analysis::By;
    use jigong_analysis::questions::{Answer, Cache, Job, Question};
    use jigong_analysis::under_draws::{Bundle, Going, PolicyUnderDraws};
    use jigong_formats::outcome_json;
    use jigong_model::outcome::Outcome;
    use jigong_model::plan::{Fault, Plan};
    use jigong_model::projection::{Base, Draw, Policy, Projection, Start};
    use jigong_model::scenario::{Scenario, Shocks, UncertainInput};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// Uncertain inputs of a run, in the order of [`UncertainInput::ALL`].
    const INPUTS: usize = UncertainInput::ALL.len();

    /// A scenario with everything that does not depend on a draw.
    #[wasm_bindgen]
    pub struct Engine {
        plan: &'static Plan,
        text: String,
        scenario: Scenario,
        base: Base,
        policy: Policy,
        start: Start,
        draws: Vec<Draw>,
        bundle: Bundle,
        under_draws: PolicyUnderDraws,
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
            self.bundle = Bundle::new(&self.draws);
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

        /// Runs every draw once with the sampled outputs only; returns the sum of their last years' students.
        pub fn run_six(&mut self) -> f64 {
            let mut sum = 0.0;
            let bundle = black_box(&self.bundle);
            self.under_draws.run(&self.base, bundle, 0..bundle.packs(), |seen| {
                let years = black_box(seen.years);
                for enrolled in &years[years.len() - 1].enrolled.to_array()[..seen.pack.count] {
                    sum += enrolled;
                }
                Going::On
            });
            sum
        }

        /// A question about the scenario answered as a worker does it, from its file on and with nothing kept from
        /// before: bands and chances of so many draws. Returns the median of the students.
        ///
        /// # Errors
        /// As [`Engine::new`].
        pub fn how_sure(&self, samples: u32) -> Result<f64, String> {
            let answer = self
                .answer(&Question::HowSure { samples })
                .map_err(|fault| fault.to_string())?;
            match answer {
                Answer::HowSure(own) => Ok(own.indicators[0].quantiles.map_or(f64::NAN, |own| own[3])),
                _ => Err("another answer".to_owned()),
            }
        }

        /// The move from the status quo split among the levers; returns the number of runs that it took.
        ///
        /// # Errors
        /// As [`Engine::new`].
        pub fn why(&self) -> Result<u32, String> {
            let question = Question::Why {
                baseline: None,
                by: By::Indicators,
            };
            match self.answer(&question).map_err(|fault| fault.to_string())? {
                Answer::Why(own) => Ok(1 << own.players.len()),
                _ => Err("another answer".to_owned()),
            }
        }

        /// The scenario's outcome file.
        ///
        /// # Errors
        /// As [`Engine::new`].
        pub fn outcome(&self) -> Result<String, String> {
            let outcome = Outcome::of(self.plan, &self.scenario).map_err(|fault| fault.to_string())?;
            Ok(outcome_json::outcome(self.plan, &outcome).to_string())
        }
    }

    impl Engine {
        fn answer(&self, question: &Question) -> Result<Answer, Fault> {
            Job::new(self.plan, &self.text, question)?.finish(&mut Cache::default())
        }

        fn ready(text: &str) -> Result<Self, Fault> {
            let plan = Plan::built_in(Plan::DEFAULT)?;
            let scenario = Scenario::parse(text, plan)?;
            let assumptions = scenario.resolved_assumptions(plan);
            let base = Base::new(plan, &assumptions)?;
            let policy = Policy::new(plan, &base, &assumptions, &scenario.levers);
            let start = Start::new(&base, &policy, &scenario.actuals);
            let draws = vec![Draw::of(&scenario.shocks, &base)];
            let projection = start.projection().clone();
            let under_draws = PolicyUnderDraws::new(plan, &scenario.targets_in_use(plan), &base, &policy, &scenario.actuals);
            Ok(Self {
                text: text.to_owned(),
                bundle: Bundle::new(&draws),
                under_draws,
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
