//! The effect of a placement on the indicators, shown before it is applied.

use jigong_analysis::placement::Proposal;
use jigong_model::outcome::Outcome;
use jigong_model::plan::Indicator;
use jigong_model::scenario::Edit;
use jigong_text::report;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::parts::Mark;

/// The indicators that colleges affect.
const MOVED: [Indicator; 6] = [
    Indicator::Enrolment,
    Indicator::HighSkilled,
    Indicator::Training,
    Indicator::Colleges,
    Indicator::CoveredCities,
    Indicator::SchoolFloor,
];

/// Value now and with the plan, for each indicator.
#[component]
pub(super) fn Effect(proposal: Proposal) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let scenario = desk.scenario();
    let projects = scenario.levers.with_projects(desk.plan(), &proposal.projects);
    let next = scenario.after(&Edit::SetProjects(projects), desk.plan());
    // The figures are the current ones, so the scenario can be run.
    let Ok(then) = Outcome::of(desk.plan(), &next) else {
        return ().into_any();
    };
    let results = desk.results();
    let row = |indicator: Indicator| {
        let (now, then) = (results.outcome.reading(indicator), then.reading(indicator));
        let met = Signal::stored(then.met);
        view! {
            <tr>
                <th scope="row">{locale.text(&format!("indicator-{}-short", indicator.name()))}</th>
                <td>{report::value(now, locale).joined()}</td>
                <td class:mis=!then.met><b>{report::value(then, locale).joined()}</b></td>
                <td>
                    <span class="st" class:met=then.met class:mis=!then.met>
                        <Mark met=met />
                        <span>{locale.text(if then.met { "met" } else { "missed" })}</span>
                    </span>
                </td>
            </tr>
        }
    };
    view! {
        <table class="dt effect" data-testid="place-effect">
            <caption>{locale.with("place-effect", &[("year", desk.plan().last_year().to_string().into())])}</caption>
            <tbody>{MOVED.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
    .into_any()
}
