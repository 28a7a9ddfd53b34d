//! Automatic placement of colleges: one button applies the cheapest placement, the dialog offers constraints and other
//! plans.
//!
//! Calls the analysis and shows its answer; decides nothing itself.

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

/// The two buttons and the message.
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
            // The dialog shows the reasons and the closest plan.
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
