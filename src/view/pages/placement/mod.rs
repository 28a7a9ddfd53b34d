//! Automatic placement of colleges: one button applies the cheapest placement, the dialog offers constraints and other
//! plans.
//!
//! Calls the analysis and shows its answer; decides nothing itself.

mod dialog;
mod effect;
mod plans;
mod wishes;

use jigong_analysis::placement::{Placement, PlacementConstraints, Proposal, place, with_carried};
use jigong_model::outcome::ValidScenario;
use jigong_model::scenario::{Edit, Project};
use jigong_text::report::placement as written;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, text, when};

use dialog::PlacementDialog;

/// State shared by the buttons and the dialog.
#[derive(Clone, Copy)]
struct Asked {
    desk: Workbench,
    wishes: RwSignal<PlacementConstraints>,
    open: RwSignal<bool>,
    /// Message about the last placement and its projects; shown only while these are the scenario's projects.
    said: RwSignal<Option<(String, Vec<Project>)>>,
}

impl Asked {
    /// Replaces all projects by a plan's and sets the message.
    fn take(self, proposal: &Proposal, locale: Locale) {
        let desk = self.desk;
        let (plan, before) = (desk.plan(), desk.scenario_now());
        let replaced = before.levers.own_projects(plan);
        desk.rest();
        let projects = before.levers.with_projects(plan, &proposal.projects);
        desk.edit(Edit::SetProjects(projects.clone()));
        desk.rest();
        let mut said = locale.with(
            "placed",
            &[
                ("what", written::kinds(proposal, locale).into()),
                ("cost", written::cost(proposal.capital_cost, locale).joined().into()),
                ("replaced", replaced.into()),
            ],
        );
        for line in written::starts(plan, proposal, locale) {
            said.push(' ');
            said.push_str(&line);
        }
        self.said.set(Some((said, projects)));
    }
}

/// The placement for a scenario: on the base year's schools as its carried projects leave them.
pub(super) fn placed(scenario: &ValidScenario, wishes: &PlacementConstraints) -> Placement {
    let plan = scenario.plan();
    // A scenario that has run has a base year, so the fallback is not used.
    let assumptions = with_carried(plan, scenario).unwrap_or_else(|_| scenario.resolved_assumptions(plan));
    place(plan, &assumptions, wishes)
}

/// The two buttons and the message.
#[component]
pub(super) fn PlacementButtons() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let asked = Asked {
        desk,
        wishes: RwSignal::new(PlacementConstraints::of(desk.plan(), &desk.scenario_now())),
        open: RwSignal::new(false),
        said: RwSignal::new(None),
    };
    let cheapest = move || {
        let scenario = desk.scenario_now();
        let answer = placed(&scenario, &PlacementConstraints::of(desk.plan(), &scenario));
        match answer {
            Placement::Optimal { plans } => {
                if let Some(best) = plans.first() {
                    asked.take(best, locale);
                }
            }
            // The dialog shows the reasons and the closest plan.
            Placement::Infeasible { .. } => {
                asked.wishes.set(PlacementConstraints::of(desk.plan(), &desk.scenario_now()));
                asked.open.set(true);
            }
        }
    };
    view! {
        <div class="place">
            <button type="button" class="btn sm pri" data-testid="place-cheapest" title=locale.with("place-cheapest-hint", &[("base", desk.plan().base_year.to_string().into())]) on:click=act(cheapest)>{locale.text("place-cheapest")}</button>
            <button type="button" class="btn sm" id="place-options" data-testid="place-options" aria-haspopup="dialog" on:click=act(move || asked.open.set(true))>{locale.text("place-options")}</button>
            <p class="note" role="status" data-testid="placed">{text(move || {
                let placed = desk.scenario();
                let said = asked.said.get().filter(|(_, projects)| *projects == placed.levers.college_projects);
                said.map(|(said, _)| said).unwrap_or_default()
            })}</p>
            {when(move || asked.open.get(), move || view! { <PlacementDialog asked=asked /> }.into_any())}
        </div>
    }
}
