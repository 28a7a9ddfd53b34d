//! "Place the colleges for me": one click takes the cheapest placement, the dialog has conditions and other plans.
//!
//! Asks the analysis and shows its answer; decides on nothing itself.

mod dialog;
mod effect;
mod plans;
mod wishes;

use jigong_analysis::placement::{Placement, PlacementConstraints, Proposal, place};
use jigong_model::scenario::{Edit, Project};
use jigong_text::report::placement as written;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, text, when};

use dialog::PlacementDialog;

/// What the buttons and the dialog share.
#[derive(Clone, Copy)]
struct Asked {
    desk: Workbench,
    wishes: RwSignal<PlacementConstraints>,
    open: RwSignal<bool>,
    /// What the last click entered, in words and as projects: said only while these are the scenario's.
    said: RwSignal<Option<(String, Vec<Project>)>>,
}

impl Asked {
    /// Takes a plan in the place of all projects, and says so.
    fn take(self, proposal: &Proposal, locale: Locale) {
        let desk = self.desk;
        let replaced = desk.scenario_now().levers.college_projects.len();
        desk.rest();
        desk.edit(Edit::SetProjects(proposal.projects.clone()));
        desk.rest();
        let mut said = locale.with(
            "placed",
            &[
                ("what", written::kinds(proposal, locale).into()),
                ("cost", written::cost(proposal.capital_cost, locale).joined().into()),
                ("replaced", replaced.into()),
            ],
        );
        for line in written::starts(desk.plan, proposal, locale) {
            said.push(' ');
            said.push_str(&line);
        }
        self.said.set(Some((said, proposal.projects.clone())));
    }
}

/// The two buttons, and what the last click entered.
#[component]
pub(super) fn PlacementButtons() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let asked = Asked {
        desk,
        wishes: RwSignal::new(PlacementConstraints::of_plan(desk.plan)),
        open: RwSignal::new(false),
        said: RwSignal::new(None),
    };
    let cheapest = move || {
        let answer = place(
            desk.plan,
            &untrack(|| desk.results()).assumptions,
            &PlacementConstraints::of_plan(desk.plan),
        );
        match answer {
            Placement::Optimal { plans } => {
                if let Some(best) = plans.first() {
                    asked.take(best, locale);
                }
            }
            // Why it cannot be, and what is closest, stands in the dialog.
            Placement::Infeasible { .. } => {
                asked.wishes.set(PlacementConstraints::of_plan(desk.plan));
                asked.open.set(true);
            }
        }
    };
    view! {
        <div class="place">
            <button type="button" class="btn sm pri" data-testid="place-cheapest" title=locale.with("place-cheapest-hint", &[("base", desk.plan.base_year.to_string().into())]) on:click=act(cheapest)>{locale.text("place-cheapest")}</button>
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
