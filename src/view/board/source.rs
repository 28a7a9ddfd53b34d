//! Where an indicator comes from: the plan's section, the target's grade, how the value is made and from which figures.

use jigong_model::plan::{Assumption, Indicator};
use jigong_text::report;
use jigong_text::report::figures::basis::basis;
use jigong_text::report::figures::{Filter, Row};
use jigong_text::words::Locale;
use jigong_text::words::section::section;
use leptos::prelude::*;

use crate::app::{Tab, Workbench};
use crate::view::live::{act, live};
use crate::view::parts::{Icon, Window};

/// The dialog of the indicator whose source is asked for.
#[component]
pub fn SourceDialog() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let close = move || desk.shown.source.set(None);
    view! {
        <Window class="dlg" titled="source-title" testid="source-dialog" on_close=Callback::new(move |()| close())>
            {live(move || (desk.shown.source.get().map(|indicator| view! { <Source indicator=indicator /> })).into_any())}
            <div class="acts">
                <span class="sp"></span>
                <button type="button" class="btn pri" on:click=act(close)>{Icon::Check.draw()}<span>{locale.text("close")}</span></button>
            </div>
        </Window>
    }
}

#[component]
fn Source(indicator: Indicator) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let target = desk.plan().target(indicator);
    let provenance = &target.quantity.provenance;
    let document = &desk.plan().documents[provenance.source.document];
    let note = provenance
        .note
        .as_ref()
        .map(|note| locale.pick(&note.zh, &note.en).to_owned());
    let statistic = Assumption::EmploymentRate.first_slot();
    let how = [
        ("base", desk.plan().base_year),
        ("first", desk.plan().years[0]),
        ("last", desk.plan().last_year()),
        ("statistic", desk.plan().provenance[statistic].source.year),
    ]
    .map(|(name, year)| (name, year.to_string().into()));
    view! {
        <header><h1 id="source-title">{locale.text(&format!("indicator-{}", indicator.name()))}</h1></header>
        <dl class="facts">
            <dt>{locale.text("col-target")}</dt>
            <dd><b>{report::target(desk.plan(), indicator, desk.scenario().target(desk.plan(), indicator), locale)}</b></dd>
            <dt>{locale.text("source-label")}</dt>
            <dd>{locale.pick(&document.zh, &document.en).to_owned()}" "{section(&provenance.source.section, locale)}</dd>
            <dt>{locale.text("grade-label")}</dt>
            <dd>{locale.text(&format!("grade-{}", provenance.grade.name()))}</dd>
            <dt>{locale.text("how-label")}</dt>
            <dd>{locale.with(&format!("indicator-{}-how", indicator.name()), &how)}</dd>
            {schools(desk, indicator, locale).map(|said| view! { <dt>{locale.text("schools-label")}</dt><dd data-testid="source-schools">{said}</dd> })}
            {moved(desk, indicator, locale).map(|moved| view! { <dt>{locale.text("data-moved")}</dt><dd data-testid="source-moved">{moved}</dd> })}
            {note.map(|note| view! { <dt>{locale.text("note-label")}</dt><dd>{note}</dd> })}
        </dl>
        <Inputs indicator=indicator />
    }
}

/// The figures that the value is worked out from; each leads to its place on the data page.
#[component]
fn Inputs(indicator: Indicator) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let rows = basis(desk.plan(), &desk.scenario(), indicator, locale);
    let schools = rests_on_schools(indicator)
        .then(|| view! { <tr><th scope="row">{lead(desk, "figure-cities".to_owned(), locale.text("basis-schools"))}</th><td colspan="3"></td></tr> });
    let none = rows.is_empty() && schools.is_none();
    let row = |row: Row| {
        let (grade, source) = if row.changed {
            (
                locale.text("basis-own"),
                locale.with("basis-own-source", &[("shipped", row.shipped.into())]),
            )
        } else {
            (locale.text(&format!("grade-{}", row.grade.name())), row.source)
        };
        let note = row.note.filter(|_| !row.changed);
        view! {
            <tr data-testid=format!("basis-{}", row.path)>
                <th scope="row">{lead(desk, format!("figure-input-{}", row.path), row.name)}</th>
                <td class="n">{row.written}" "<span class="u">{row.unit}</span></td>
                <td class="text grade">{grade}</td>
                <td class="text">{source}{note.map(|note| view! { <span class="note">{note}</span> })}</td>
            </tr>
        }
    };
    (!none).then(|| {
        view! {
            <section class="basis" data-testid="source-basis">
                <h2>{locale.text("basis-title")}</h2>
                <p class="note">{locale.text("basis-note")}</p>
                <div class="tbl" tabindex="0" role="region" aria-label=locale.text("basis-title")>
                    <table class="dt">
                        <thead><tr>
                            <th scope="col">{locale.text("basis-name")}</th>
                            <th scope="col" class="n">{locale.text("basis-value")}</th>
                            <th scope="col" class="text">{locale.text("grade-label")}</th>
                            <th scope="col" class="text">{locale.text("source-label")}</th>
                        </tr></thead>
                        <tbody>{rows.into_iter().map(row).collect_view()}{schools}</tbody>
                    </table>
                </div>
            </section>
        }
    })
}

/// A name that leads to its figure on the data page, whatever is filtered there.
fn lead(desk: Workbench, id: String, name: String) -> impl IntoView {
    let go = move || {
        desk.shown.source.set(None);
        desk.shown.filter.set(Filter::All);
        desk.shown.search.set(String::new());
        desk.shown.tab.set(Tab::Data);
        desk.shown.sought.set(Some(id.clone()));
    };
    view! { <button type="button" class="why-of" on:click=act(go)>{name}</button> }
}

/// Whether an indicator counts schools.
const fn rests_on_schools(indicator: Indicator) -> bool {
    matches!(
        indicator,
        Indicator::Colleges | Indicator::CoveredCities | Indicator::SchoolFloor
    )
}

/// Whose counts of schools an indicator rests on, where it does.
fn schools(desk: Workbench, indicator: Indicator, locale: Locale) -> Option<String> {
    let left = desk.scenario().placeholder_schools(desk.plan());
    let arguments = [("count", left.into()), ("base", desk.plan().base_year.to_string().into())];
    rests_on_schools(indicator).then(|| locale.with("schools-placeholder", &arguments))
}

/// What own figures and what levers did to the indicator, where any figure is changed.
fn moved(desk: Workbench, indicator: Indicator, locale: Locale) -> Option<String> {
    let results = desk.results();
    let shipped = results.shipped.as_ref()?;
    let moved = report::moved(results.outcome.reading(indicator), &results.status_quo, shipped, locale);
    Some(locale.with(
        "data-moved-by",
        &[
            ("assumptions", moved.by_assumptions.joined().into()),
            ("levers", moved.by_levers.joined().into()),
        ],
    ))
}
