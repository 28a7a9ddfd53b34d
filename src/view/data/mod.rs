//! The data page: every figure of the plan as a ledger, what the planner changed in it and what comes of that; and the
//! dialog that reads a table of the cities.
//!
//! Reads `report::figures`, sends edits. Must not know what a figure means to the model.

mod cities;
mod effects;
mod filter;
mod grade;
mod hand;
mod head;
mod import;
mod ledger;
pub mod mark;
mod refusal;
mod row;
mod why;

use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::help::Help;
use crate::view::live::memo;
use crate::view::sought::show_sought;

use effects::Effects;
use filter::Filters;
use head::Head;
use import::ImportDialog;
use ledger::Ledger;

/// The page.
#[component]
pub fn DataPanel() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    show_sought(desk);
    view! {
        <div class="data" data-testid="data-page">
            <Help id="help-data" />
            <Head />
            <Effects />
            <section aria-labelledby="data-ledger">
                <h2 id="data-ledger" class="vh">{locale.text("data-ledger")}</h2>
                <Filters />
                <Ledger figures=own_figures(desk) />
            </section>
            <ImportDialog />
        </div>
    }
}

/// Changes whenever a figure or what is said of it does, and not with the levers.
fn own_figures(desk: Workbench) -> Signal<()> {
    let own = memo(move || {
        let scenario = desk.scenario();
        (scenario.assumptions.clone(), scenario.data.clone())
    });
    // A memo that is only tracked is never run, and one that was never run follows nothing.
    Signal::derive(move || own.with(|_| ()))
}
