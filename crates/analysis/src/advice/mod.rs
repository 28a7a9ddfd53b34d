//! Advice: warnings about a scenario, with their sources, and repairs that clear them.
//!
//! [`warnings`] reads a finished projection and may run at every slider movement. [`hint`] and [`repairs`] search;
//! [`effect`] runs the model twice. Returns data only; `jigong_text::advice` writes the sentences. Does not know how
//! anything is displayed.
//!
//! A missed target alone or a scenario without projects gives no warning; the indicators show that. A repair is
//! offered only if it clears its warning, and it states what it makes worse. If nothing clears the warning, no repair
//! is offered.
//!
//! | rule | warns of | repairs that are tried |
//! |---|---|---|
//! | [`Rule::OutsideYears`] | projects rejected for their year | start in the first open year; take out |
//! | [`Rule::NoSeniorSchoolLeft`], [`Rule::NoTechnicalSchoolLeft`] | projects rejected because no school is free |
//! another kind; take out |
//! | [`Rule::OpensLate`] | planned opening after the plan | start in time; another kind; take out |
//! | [`Rule::PlaceholderSchools`] | school counts that are still placeholders | fill in the real ones (no edit) |
//! | [`Rule::TooFewColleges`] | E5 missed | cheapest placement; the missing colleges added |
//! | [`Rule::TooFewSupported`] | too few colleges and senior schools in a city, last year | new builds |
//! | [`Rule::PaceHighSkilled`], [`Rule::PaceTraining`] | E3, E4 missed | goal seek on each monotone lever |
//! | [`Rule::Uncovered`] | no college in a city, last year | upgrade, merger, new build or any of them in each |
//! | [`Rule::OverPlaces`] | full-time students above places, any remaining year | upgrades; new builds; less intake
//! growth |
//! | [`Rule::TeachersShort`] | students per teacher above the ceiling, any remaining year | teacher growth; less
//! intake growth |
//! | [`Rule::SeniorSeatsShort`] | entrants moved to intermediate programmes, remaining years | cap on the senior
//! share; upgrades; mergers |
//! | [`Rule::PoolExhausted`] | the pool binds, any remaining year | another kind; fewer places; less growth there,
//! everywhere |
//! | [`Rule::FillsSlowly`] | usable share of new builds, place use in their city, last year | another kind; earlier
//! start; fewer places; growth there |
//! | [`Rule::SmallColleges`] | students per college, mean, last year | intake growth there, everywhere; take out |
//! | [`Rule::LittleTraining`] | training per college, mean, last year | training growth there, everywhere; take out |
//! | [`Rule::FewSeniors`] | senior share, mean, last year | senior share of the intake; take out |
//! | [`Rule::BeyondSupported`] | more schools than supported at most because of new builds, last year | another kind;
//! take out |
//! | [`Rule::CheaperPlacement`] | capital cost above the least for the same colleges and cities | the cheapest
//! placement instead |
//! | [`Rule::BeyondSupportedAlready`] | more schools than supported at most, base year | fill in the real ones, if
//! they are placeholders |
//! | [`Rule::TargetsConflict`] | targets of the plan that contradict each other under the standard | none |

mod effect;
mod hint;
mod repair;
mod rule;
mod rules;
mod scene;
mod warning;

use jigong_model::outcome::Outcome;
use jigong_model::plan::{Assumptions, Plan};
use jigong_model::scenario::Scenario;

pub use effect::{Change, Effect, Trouble, effect};
pub use repair::{Repair, RepairKind, repairs};
pub use rule::{Rule, Severity};
pub use warning::{Basis, Facts, Filling, InCity, Pace, Peak, Place, Warning};

use scene::Scene;

/// The warnings of a scenario from its finished projection, most important first.
pub fn warnings(plan: &Plan, scenario: &Scenario, assumptions: &Assumptions, outcome: &Outcome) -> Vec<Warning> {
    rules::all(&Scene {
        plan,
        scenario,
        assumptions,
        outcome,
    })
}

/// The warning that needs a search: cheaper projects would give as many colleges in as many cities.
pub fn hint(plan: &Plan, scenario: &Scenario, assumptions: &Assumptions, outcome: &Outcome) -> Option<Warning> {
    hint::cheaper_placement(&Scene {
        plan,
        scenario,
        assumptions,
        outcome,
    })
}
