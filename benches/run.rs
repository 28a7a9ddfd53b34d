//! Native times of the model's stages: `cargo bench`, or `make bench` for the same beside wasm and the peer.
//!
//! Each stage starts from what the stage before it has made ready, as the page does when a lever moves.

/// There is no harness for wasm32: `benches/peer` times the model there.
fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}

/// A sample is 200 calls, since one takes microseconds.
#[cfg(not(target_arch = "wasm32"))]
#[divan::bench_group(sample_count = 200, sample_size = 200)]
mod stages {
    use divan::{Bencher, black_box};

    use jigong_analysis::advice;
    use jigong_formats::link::{Day, Link, SharedScenario};
    use jigong_model::outcome::Outcome;
    use jigong_model::plan::{Assumptions, Fault, Plan};
    use jigong_model::projection::{self, Base, Draw, Policy, Start};
    use jigong_model::scenario::{Preset, Scenario};

    /// The steady plan with everything that a stage may start from.
    struct Ready {
        plan: &'static Plan,
        scenario: Scenario,
        assumptions: Assumptions,
        base: Base,
        policy: Policy,
        start: Start,
    }

    impl Ready {
        fn new() -> Result<Self, Fault> {
            let plan = Plan::built_in(Plan::DEFAULT)?;
            let scenario = Preset::SteadyPlan.scenario(plan)?;
            let assumptions = scenario.resolved_assumptions(plan);
            let base = Base::new(plan, &assumptions)?;
            let policy = Policy::new(plan, &base, &assumptions, &scenario.levers);
            let start = Start::new(&base, &policy, &scenario.actuals);
            Ok(Self {
                plan,
                scenario,
                assumptions,
                base,
                policy,
                start,
            })
        }
    }

    /// Times one stage.
    fn time<T>(bencher: Bencher, stage: impl Fn(&Ready) -> T + Sync) {
        match Ready::new() {
            Ok(ready) => bencher.bench(|| stage(black_box(&ready))),
            // The tests keep the shipped files whole; without them there is nothing to time.
            Err(fault) => eprintln!("{fault}"),
        }
    }

    /// Five years with all outputs, from a start that is ready, into rows that are there.
    #[divan::bench]
    fn one_run(bencher: Bencher) {
        match Ready::new() {
            Ok(ready) => {
                let draw = Draw::neutral(&ready.base);
                let mut projection = ready.start.projection().clone();
                bencher.bench_local(|| {
                    ready.start.run(&ready.base, &ready.policy, black_box(&draw), &mut projection);
                    black_box(&projection);
                });
            }
            Err(fault) => eprintln!("{fault}"),
        }
    }

    /// The base year, from the assumptions.
    #[divan::bench]
    fn base(bencher: Bencher) {
        time(bencher, |ready| Base::new(ready.plan, &ready.assumptions).is_ok());
    }

    /// Levers read, projects decided.
    #[divan::bench]
    fn policy(bencher: Bencher) {
        time(bencher, |ready| {
            Policy::new(ready.plan, &ready.base, &ready.assumptions, &ready.scenario.levers)
        });
    }

    /// All stages: what a moved lever costs before anything is drawn.
    #[divan::bench]
    fn project(bencher: Bencher) {
        time(bencher, |ready| projection::project(ready.plan, &ready.scenario));
    }

    /// The warnings of a finished run: what a moved lever costs before they are looked at.
    #[divan::bench]
    fn warnings(bencher: Bencher) {
        match Ready::new().and_then(|ready| Ok((Outcome::of(ready.plan, &ready.scenario)?, ready))) {
            Ok((outcome, ready)) => {
                bencher.bench(|| advice::warnings(ready.plan, &ready.scenario, &ready.assumptions, black_box(&outcome)));
            }
            Err(fault) => eprintln!("{fault}"),
        }
    }

    /// The link of a scenario that has been run, as the address bar gets it.
    #[divan::bench]
    fn link_write(bencher: Bencher) {
        match link() {
            Ok((_plan, link)) => bencher.bench(|| black_box(&link).write().is_ok()),
            Err(fault) => eprintln!("{fault}"),
        }
    }

    /// A link read, checked and written again, which is part of the check.
    #[divan::bench]
    fn link_read(bencher: Bencher) {
        match link() {
            Ok((plan, link)) => {
                let text = link.write().unwrap_or_default();
                bencher.bench(|| Link::read(black_box(&text), plan).is_ok());
            }
            Err(fault) => eprintln!("{fault}"),
        }
    }

    /// The steady plan's link.
    fn link() -> Result<(&'static Plan, Link), Fault> {
        let Ready { plan, scenario, .. } = Ready::new()?;
        let made = Day {
            year: plan.base_year,
            month: 1,
            day: 1,
        };
        let sent = SharedScenario::of(plan, scenario, Some(Preset::SteadyPlan))?;
        let link = Link::of(made, vec![sent], 0);
        Ok((plan, link))
    }

    /// A scenario file read and checked.
    #[divan::bench]
    fn scenario(bencher: Bencher) {
        time(bencher, |ready| Preset::SteadyPlan.scenario(ready.plan));
    }
}

/// A sample is one call: these take milliseconds.
#[cfg(not(target_arch = "wasm32"))]
#[divan::bench_group(sample_count = 20, sample_size = 1)]
mod questions {
    use divan::{Bencher, black_box};

    use jigong_analysis::By;
    use jigong_analysis::hypercube;
    use jigong_analysis::monte_carlo::{AT_REST, MOVING, SEED};
    use jigong_analysis::questions::{Cache, Job, Question};
    use jigong_model::plan::{Fault, Indicator, Plan};
    use jigong_model::scenario::Preset;

    /// A question worked out from the scenario file on, as a worker does it; the draws are there from the first time.
    fn job(bencher: Bencher, question: &Question) {
        let ready = || -> Result<_, Fault> {
            let plan = Plan::built_in(Plan::DEFAULT)?;
            let text = Preset::SteadyPlan.scenario(plan)?.to_text(plan);
            Ok((plan, text))
        };
        match ready() {
            Ok((plan, text)) => {
                let mut cache = Cache::default();
                bencher.bench_local(|| {
                    let job = Job::new(plan, black_box(&text), question);
                    job.and_then(|job| job.finish(&mut cache)).is_ok()
                });
            }
            Err(fault) => eprintln!("{fault}"),
        }
    }

    /// Bands and chances while the hand moves.
    #[divan::bench]
    fn how_sure_moving(bencher: Bencher) {
        job(bencher, &Question::HowSure { samples: MOVING });
    }

    /// Bands and chances when the hand rests.
    #[divan::bench]
    fn how_sure_at_rest(bencher: Bencher) {
        job(bencher, &Question::HowSure { samples: AT_REST });
    }

    /// The draws that are made once.
    #[divan::bench]
    fn draws_at_rest(bencher: Bencher) {
        match Plan::built_in(Plan::DEFAULT) {
            Ok(plan) => bencher.bench(|| hypercube::correlated(AT_REST as usize, SEED, &plan.uncertainty.rank_correlations)),
            Err(fault) => eprintln!("{fault}"),
        }
    }

    /// The move from the status quo split among eleven levers: 2,048 runs.
    #[divan::bench]
    fn why(bencher: Bencher) {
        let by = By::Indicators;
        job(bencher, &Question::Why { baseline: None, by });
    }

    /// The same by city.
    #[divan::bench]
    fn why_by_city(bencher: Bencher) {
        let by = By::Cities(Indicator::HighSkilled);
        job(bencher, &Question::Why { baseline: None, by });
    }

    /// Tornado and Sobol' indices.
    #[divan::bench]
    fn what_matters(bencher: Bencher) {
        job(bencher, &Question::WhatMatters);
    }

    /// What meets the high-skilled target in the plain run, and in four of five draws.
    #[divan::bench(args = ["plain", "80 %"])]
    fn what_it_takes(bencher: Bencher, chance: &str) {
        let chance = (chance != "plain").then_some(0.8);
        let indicator = Indicator::HighSkilled;
        job(bencher, &Question::WhatItTakes { indicator, chance });
    }
}
