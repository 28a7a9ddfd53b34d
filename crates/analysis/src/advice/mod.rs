//! What a good colleague would point out in a scenario, by which source, and what would put it right.
//!
//! [`warnings`] reads a finished projection and may run at every movement; [`hint`] and [`repairs`] search, [`effect`] runs
//! the model twice. Facts only: `jigong_text::advice` makes sentences of them. Must not know how anything is drawn.
//!
//! A missed target is no warning by itself, nor is a scenario without projects: the indicators tell that. A repair is
//! offered only if it clears its warning, and it says what it harms; where nothing does, none is offered.
//!
//! | rule | judged | repairs that are tried |
//! |---|---|---|
//! | [`Rule::OutsideYears`] | projects rejected for their year | start in the first open year; take out |
//! | [`Rule::NoSeniorSchoolLeft`], [`Rule::NoTechnicalSchoolLeft`] | projects rejected for want of a school | another kind; take out |
//! | [`Rule::OpensLate`] | planned opening after the plan | start in time; another kind; take out |
//! | [`Rule::PlaceholderSchools`] | school counts nobody has replaced | fill in the real ones (no edit) |
//! | [`Rule::TooFewColleges`] | E5 missed | cheapest placement; the missing ones added |
//! | [`Rule::TooFewSupported`] | colleges and senior schools of a city, last year | new builds |
//! | [`Rule::PaceHighSkilled`], [`Rule::PaceTraining`] | E3, E4 missed | goal seek on each lever that is proven to help |
//! | [`Rule::Uncovered`] | no college in a city, last year | upgrade, merger, new build in each; whichever is possible |
//! | [`Rule::OverPlaces`] | full-time students above places, any year left | upgrades; new builds; less intake growth |
//! | [`Rule::TeachersShort`] | students to a teacher above the ceiling, any year left | teacher growth; less intake growth |
//! | [`Rule::SeniorSeatsShort`] | people moved to intermediate programmes, years left | cap on the senior share; upgrades; mergers |
//! | [`Rule::PoolExhausted`] | the pool binds, any year left | another kind; fewer places; less growth there, everywhere |
//! | [`Rule::FillsSlowly`] | usable share of new builds, use of places in their city, last year | another kind; earlier start; fewer places; growth there |
//! | [`Rule::SmallColleges`] | students to a college, on average, last year | intake growth there, everywhere; take out |
//! | [`Rule::LittleTraining`] | trainings to a college, on average, last year | training growth there, everywhere; take out |
//! | [`Rule::FewSeniors`] | senior share, on average, last year | senior share of the intake; take out |
//! | [`Rule::BeyondSupported`] | schools above the most supported by new builds, last year | another kind; take out |
//! | [`Rule::CheaperPlacement`] | capital cost above the least for as much | the cheapest placement instead |
//! | [`Rule::BeyondSupportedAlready`] | schools above the most supported, base year | fill in the real ones, if they are placeholders |
//! | [`Rule::TargetsConflict`] | the plan's own arithmetic | none |

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

/// The warnings of a scenario with its finished projection, most important first.
pub fn warnings(plan: &Plan, scenario: &Scenario, assumptions: &Assumptions, outcome: &Outcome) -> Vec<Warning> {
    rules::all(&Scene {
        plan,
        scenario,
        assumptions,
        outcome,
    })
}

/// The warning that takes a search to find: cheaper projects would give as many colleges in as many cities.
pub fn hint(plan: &Plan, scenario: &Scenario, assumptions: &Assumptions, outcome: &Outcome) -> Option<Warning> {
    hint::cheaper_placement(&Scene {
        plan,
        scenario,
        assumptions,
        outcome,
    })
}
