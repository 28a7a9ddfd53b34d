//! The print sheet: changed levers, all tables, and sources.

use jigong_model::plan::CityId;
use jigong_model::scenario::Lever;
use jigong_text::chart::{Chart, Figure};
use jigong_text::report;
use jigong_text::words::Locale;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::links::PaperLink;
use crate::view::rail::{lever_name, shown_number, unit};

use super::chart_panel::chart_name;
use super::chart_table::PlainTable;
use super::colleges::kind_name;

/// Everything that is printed besides the indicators; mounted only while printing.
#[component]
pub fn PrintSheet() -> impl IntoView {
    view! {
        <div class="print-only" data-testid="print-sheet">
            <PaperLink />
            <MovedLevers />
            <Tables />
            <CityEnrolment />
            <Sources />
        </div>
    }
}

#[component]
fn MovedLevers() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let scenario = desk.scenario();
    let rows = Lever::ALL.iter().filter_map(|&lever| {
        let values = scenario.levers.given(lever)?;
        let grid = lever.grid();
        let cells = values.iter().map(|value| view! { <td>{shown_number(grid, *value)}</td> }).collect_view();
        Some(view! { <tr><th scope="row">{lever_name(lever, locale)}<span class="u">{unit(grid.shown, locale)}</span></th>{cells}</tr> })
    });
    let rows: Vec<_> = rows.collect();
    let projects = scenario.levers.college_projects.iter().map(|project| {
        let city = &desk.plan().city(project.city).name;
        let city = locale.pick(&city.zh, &city.en);
        view! { <li>{format!("{city} {} {}", kind_name(project.kind, locale), project.start)}</li> }
    });
    view! {
        <h2>{locale.with("levers-moved", &[("count", scenario.levers.moved().into())])}</h2>
        <table class="dt">
            <thead><tr><td></td>{desk.plan().years.map(|year| view! { <th scope="col">{year.to_string()}</th> }).collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <ul>{projects.collect_view()}</ul>
    }
}

#[component]
fn Tables() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let results = desk.results();
    let title = report::title(&desk.work(), locale);
    let sampled = desk.analysed.sampled.get();
    let facts = results.facts(sampled.as_deref());
    let figures = Chart::ALL.iter().map(|&chart| {
        let figure = Figure::of(&facts, chart);
        view! { <h2>{chart_name(chart, locale)}</h2><PlainTable figure=figure title=title.clone() /> }
    });
    figures.collect_view()
}

#[component]
fn CityEnrolment() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let results = desk.results();
    let rows = CityId::all().map(|city| {
        let name = &desk.plan().city(city).name;
        let cells = results
            .outcome
            .enrolled_of(city.index())
            .map(|value| view! { <td>{plain(value, 0)}</td> })
            .collect_view();
        view! { <tr><th scope="row">{locale.pick(&name.zh, &name.en).to_owned()}</th>{cells}</tr> }
    });
    let years = std::iter::once(desk.plan().base_year).chain(desk.plan().years);
    view! {
        <h2>{locale.text("print-cities")}</h2>
        <table class="dt">
            <thead><tr><td></td>{years.map(|year| view! { <th scope="col">{year.to_string()}</th> }).collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Sources() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    view! {
        <div class="foot">
            <h2>{locale.text("sources-title")}</h2>
            <ul>{desk.plan().documents.iter().map(|document| view! { <li>{locale.pick(&document.zh, &document.en).to_owned()}</li> }).collect_view()}</ul>
            <p>{locale.text("fitness-note")}</p>
        </div>
    }
}
