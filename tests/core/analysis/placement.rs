//! Placement of technician colleges: the model's cases, an exhaustive search beside it, true reasons, wishes obeyed.
//!
//! `exhaustive` implements the rules of docs/model.md, section 8, a second time and shares no code with what it checks.

mod cases;
mod exact;
mod exhaustive;
mod instances;
mod reasons;
mod time;
mod wishes;

use jigong_analysis::placement::{Counts, Placement, PlacementConstraints, Proposal, place};
use jigong_model::plan::{ProjectKind, Tier};
use jigong_model::scenario::{Project, Scenario};
use serde_json::{Value, json};

use crate::support::{PLAN, scenario};

const NEW_BUILD: usize = ProjectKind::NewBuild.index();
const UPGRADE: usize = ProjectKind::Upgrade.index();
const MERGER: usize = ProjectKind::Merger.index();
const COLLEGE: usize = Tier::TechnicianCollege.index();

/// The scenario with these assumptions.
fn under(assumptions: Value) -> Scenario {
    scenario(json!({}), assumptions, json!({}), json!({}))
}

fn placed(assumptions: Value, wishes: &PlacementConstraints) -> Placement {
    place(&PLAN, &under(assumptions).resolved_assumptions(&PLAN), wishes)
}

#[track_caller]
fn plans(placement: Placement) -> Vec<Proposal> {
    match placement {
        Placement::Optimal { plans } => plans,
        Placement::Infeasible { reasons, .. } => panic!("{reasons:?}"),
    }
}

/// Adcode, kind and start year of every project, in order.
fn listed(projects: &[Project]) -> Vec<(String, &'static str, i64)> {
    let line = |project: &Project| (PLAN.city(project.city).adcode.clone(), project.kind.name(), project.start);
    projects.iter().map(line).collect()
}

/// A whole number of the data.
fn whole(value: f64) -> u32 {
    assert!(value.fract() == 0.0 && (0.0..1e6).contains(&value), "{value}");
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "asserted")]
    let whole = value as u32;
    whole
}

/// New builds, upgrades and mergers.
const fn counts(new_build: u32, upgrade: u32, merger: u32) -> Counts {
    [new_build, upgrade, merger]
}
