//! Searches for cheaper projects that give the same number of colleges and of cities with one.
//!
//! Too slow for every slider movement; run it when the scenario is at rest. `rules` is for every movement.

use jigong_model::plan::{Assumption, CITIES, Cost, Plan, Tier};
use jigong_model::scenario::Scenario;

use crate::placement::{Placement, PlacementConstraints, Proposal, place, with_carried};

use super::scene::{Scene, exceeds};
use super::warning::{Basis, Facts, Place, Warning};

/// The warning that cheaper projects would do; `None` if the scenario has no capital cost or a project started in an
/// observed year. Projects that open after the plan are reported by `rules`.
pub(super) fn cheaper_placement(scene: &Scene) -> Option<Warning> {
    let capital_cost = scene.capital_cost();
    let row = scene.outcome.projection.last();
    let colleges = row.schools[Tier::TechnicianCollege.index()];
    let begun = scene.accepted().any(|(_, project)| scene.is_observed(project));
    if capital_cost <= 0.0 || begun {
        return None;
    }
    let cheapest = cheapest_like(scene)?;
    let places_something = cheapest.by_kind != [0; 3];
    (places_something && exceeds(capital_cost, cheapest.capital_cost)).then(|| Warning {
        place: Place::Province,
        facts: Facts::CheaperPlacement {
            colleges,
            cities: row.cities_covered,
            capital_cost,
            least_cost: cheapest.capital_cost,
            by_kind: cheapest.by_kind,
        },
        basis: Basis::Figure(Assumption::Costs.first_slot() + Cost::Place.index()),
    })
}

/// The cheapest placement with as many colleges and covered cities as the scenario has.
pub(super) fn cheapest_like(scene: &Scene) -> Option<Proposal> {
    let row = scene.outcome.projection.last();
    let constraints = PlacementConstraints {
        colleges: whole(row.schools[Tier::TechnicianCollege.index()]),
        every_city: row.cities_covered as usize >= CITIES,
        ..PlacementConstraints::of(scene.plan, scene.scenario)
    };
    let proposal = optimum(scene.plan, scene.scenario, &constraints)?;
    (proposal.cities_covered >= row.cities_covered as usize).then_some(proposal)
}

/// The cheapest placement that meets the targets in use.
pub(super) fn cheapest_for_targets(plan: &Plan, scenario: &Scenario) -> Option<Proposal> {
    optimum(plan, scenario, &PlacementConstraints::of(plan, scenario))
}

fn optimum(plan: &Plan, scenario: &Scenario, constraints: &PlacementConstraints) -> Option<Proposal> {
    match place(plan, &with_carried(plan, scenario).ok()?, constraints) {
        Placement::Optimal { plans } => plans.into_iter().next(),
        Placement::Infeasible { .. } => None,
    }
}

/// A number of schools as an integer.
const fn whole(count: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "counts of schools are whole and not negative, and the cast saturates"
    )]
    let whole = count as u32;
    whole
}
