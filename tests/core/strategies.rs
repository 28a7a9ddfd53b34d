//! Random scenarios that are valid as files and that the model can run, over two widths: as a planner moves things on
//! the page, and over the whole ranges of the file.
//!
//! A base year that the model would refuse (φ0 outside 0..1) gets another high-skilled number; nothing is thrown away.

mod parts;

use jigong_model::plan::{Assumption, FaultKind};
use jigong_model::projection::Base;
use jigong_model::scenario::Scenario;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

use crate::support::PLAN;

pub(crate) use parts::ends;

/// How far the figures of a random scenario range.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Width {
    /// The page's ranges of levers, assumptions near their defaults, plausible observations.
    Page,
    /// Whatever a file may hold.
    File,
}

/// Which parts a random scenario has besides levers, projects, city growth and ranges.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parts {
    pub(crate) assumptions: bool,
    pub(crate) shocks: bool,
    pub(crate) actuals: bool,
}

pub(crate) const ALL_PARTS: Parts = Parts {
    assumptions: true,
    shocks: true,
    actuals: true,
};

/// Settings of a law: so many random inputs, the same ones in every run. `JIGONG_CASES` multiplies their number and
/// `JIGONG_SEED` gives others, to search further by hand.
pub(crate) fn settings(cases: u32) -> Config {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u32>().ok());
    Config {
        cases: cases * number("JIGONG_CASES").unwrap_or(1),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(number("JIGONG_SEED").unwrap_or(14).into()),
        max_global_rejects: 1_000_000,
        ..Config::default()
    }
}

/// Any scenario of either width.
pub(crate) fn any_scenario() -> impl Strategy<Value = Scenario> {
    any_with(ALL_PARTS)
}

/// Any scenario of either width that has only these parts.
pub(crate) fn any_with(which: Parts) -> impl Strategy<Value = Scenario> {
    prop_oneof![scenario(Width::Page, which), scenario(Width::File, which)]
}

/// A scenario of a width with these parts.
pub(crate) fn scenario(width: Width, which: Parts) -> BoxedStrategy<Scenario> {
    let levers = parts::levers(width);
    let maybe = |wanted: bool| {
        if wanted {
            prop_oneof![Just(false), Just(true)].boxed()
        } else {
            Just(false).boxed()
        }
    };
    let assumptions = (maybe(which.assumptions), parts::assumptions(width));
    let shocks = (maybe(which.shocks), parts::shocks(width));
    let actuals = (maybe(which.actuals), parts::actuals(width));
    // No law of the model knows of them.
    let ranges = (maybe(true), parts::ranges());
    (levers, assumptions, shocks, actuals, ranges)
        .prop_map(|(levers, assumptions, shocks, actuals, ranges)| {
            let mut scenario = Scenario {
                levers,
                ..Scenario::default()
            };
            if assumptions.0 {
                scenario.assumptions = assumptions.1;
            }
            if shocks.0 {
                scenario.shocks = shocks.1;
            }
            if actuals.0 {
                scenario.actuals = actuals.1;
            }
            if ranges.0 {
                scenario.ranges = ranges.1;
            }
            runnable(&mut scenario);
            scenario
        })
        .boxed()
}

/// Makes the assumptions fit each other: shares of one intake up to 1, a high-skilled number that the base year gives.
pub(crate) fn runnable(scenario: &mut Scenario) {
    let resolved = scenario.resolved_assumptions(&PLAN);
    let technician = resolved.one(Assumption::TechnicianIntakeShare);
    if resolved.one(Assumption::SeniorIntakeShare) + technician > 1.0 {
        scenario
            .assumptions
            .insert(Assumption::SeniorIntakeShare.first_slot(), 1.0 - technician);
    }
    let resolved = scenario.resolved_assumptions(&PLAN);
    let Err(fault) = Base::new(&PLAN, &resolved) else { return };
    let FaultKind::BaseYieldOutOfRange { graduates, base, .. } = fault.kind else {
        panic!("{fault}")
    };
    // A share of the trainees between nothing and all of them, told by the number that did not fit.
    let share = 0.001 + 0.998 * (base / 1e9);
    let fitting = graduates + share * resolved.one(Assumption::BaseTraining);
    let slot = Assumption::BaseHighSkilled.first_slot();
    scenario.assumptions.insert(slot, if fitting > 1e9 { 1e9 } else { fitting });
}
