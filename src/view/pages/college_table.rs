//! Colleges by city and start year: how many projects of the chosen kind start when, and what comes of it.

use leptos::prelude::*;

use crate::app::Desk;
use crate::browser::page;
use crate::outcome::in_region;
use crate::plan::{CityId, Tier, YEARS};
use crate::scenario::Edit;
use crate::view::live::{act, flag, live, maybe, memo, text};
use crate::view::parts::Mark;
use crate::words::Locale;
use crate::words::number::plain;

use super::college_list::KindPicker;

/// Projects of one kind that may start in one city and year; more than any city has schools for.
const MOST: usize = 20;

/// The table.
#[component]
pub(super) fn CollegeTable() -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let years = desk.plan.years;
    let last = desk.plan.last_year().to_string();
    view! {
        <section>
            <div class="cap">
                <h2>{locale.text("colleges-title")}</h2>
                <span class="sp"></span>
                <KindPicker testid="college-kind" />
            </div>
            <div class="tbl" tabindex="0" role="region" aria-label=locale.text("colleges-title")>
                <table class="dt colleges-t" data-testid="table-colleges">
                    <caption class="vh">{locale.text("colleges-title")}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{locale.text("col-city")}</th>
                            <th scope="col">{locale.text("col-base-schools")}</th>
                            {years.map(|year| view! { <th scope="col">{year.to_string()}</th> }).collect_view()}
                            <th scope="col">{locale.with("col-colleges-last", &[("year", last.into())])}</th>
                            <th scope="col">{locale.text("col-supported")}</th>
                            <th scope="col">{locale.text("col-covered")}</th>
                        </tr>
                    </thead>
                    <tbody>{CityId::all().map(|city| view! { <CityRow city=city /> }).collect_view()}</tbody>
                    <tfoot><Totals /></tfoot>
                </table>
            </div>
            <p class="note">{locale.text("schools-placeholder-note")}</p>
        </section>
    }
}

#[component]
fn CityRow(city: CityId) -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let own = desk.plan.city(city);
    let at = city.index();
    let schools = memo(move || {
        let results = desk.results();
        let base = results.outcome.projection.cities[0].schools.map(|lane| lane[at]);
        let now = results.outcome.projection.cities[YEARS].schools.map(|lane| lane[at]);
        (base, now[Tier::TechnicianCollege.index()])
    });
    let base = move || {
        let [technical, senior, colleges] = schools.get().0.map(|count| plain(count, 0));
        locale.with(
            "schools-of",
            &[
                ("colleges", colleges.into()),
                ("senior", senior.into()),
                ("technical", technical.into()),
            ],
        )
    };
    let covered = Signal::derive(move || schools.get().1 >= 1.0);
    let [least, most] = own.supported.value.map(|count| plain(count, 0));
    view! {
        <tr
            class:you=flag(move || desk.shown.city.get() == city)
            class:off=flag(move || !in_region(desk.plan, at, desk.shown.region.get()))
            on:click=act(move || desk.shown.city.set(city))
        >
            <th scope="row">{locale.pick(&own.name.zh, &own.name.en).to_owned()}</th>
            <td class="was">{base}</td>
            {desk.plan.years.map(|year| view! { <td><Count city=city year=year /></td> }).collect_view()}
            <td>
                <b>{text(move || plain(schools.get().1, 0))}</b>
                {live(move || ({
                    let (base, now) = schools.get();
                    let added = now - base[Tier::TechnicianCollege.index()];
                    (added > 0.0).then(|| view! { <span class="u">{format!("+{}", plain(added, 0))}</span> })
                }).into_any())}
            </td>
            <td>{format!("{least}–{most}")}</td>
            <td>
                <span class="st" class:met=covered class:mis=flag(move || !covered.get())>
                    <Mark met=covered />
                    <span class="vh">{text(move || locale.text(if covered.get() { "covered" } else { "uncovered" }))}</span>
                </span>
            </td>
        </tr>
    }
}

/// How many projects of the chosen kind start in a city and year.
#[component]
fn Count(city: CityId, year: u16) -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let start = i64::from(year);
    let own = &desk.plan.city(city).name;
    let count = memo(move || {
        let kind = desk.shown.kind.get();
        let same = |project: &&crate::scenario::Project| project.city == city && project.kind == kind && project.start == start;
        desk.scenario().levers.college_projects.iter().filter(same).count()
    });
    let refused = memo(move || {
        let (results, scenario, kind) = (desk.results(), desk.scenario(), desk.shown.kind.get());
        results.outcome.projection.rejected.iter().any(|rejection| {
            let project = scenario.levers.college_projects.get(rejection.index);
            project.is_some_and(|project| project.city == city && project.kind == kind && project.start == start)
        })
    });
    let set = move |event| {
        let text = event_target_value(&event);
        let Some(count) = (if text.trim().is_empty() {
            Some(0)
        } else {
            text.trim().parse::<usize>().ok()
        }) else {
            return;
        };
        if count <= MOST {
            desk.rest();
            desk.shown.city.set(city);
            desk.edit(Edit::SetProjectCount {
                city,
                kind: desk.shown.kind.get_untracked(),
                start,
                count,
            });
            desk.rest();
        }
    };
    // A cell that is taken off the page loses the focus when it is gone already.
    let restore = move |event: &leptos::ev::FocusEvent| {
        if let Some(count) = count.try_get_untracked() {
            page::write_input(event, &count.to_string());
        }
    };
    let label = locale.with(
        "college-count",
        &[
            ("city", locale.pick(&own.zh, &own.en).into()),
            ("year", year.to_string().into()),
        ],
    );
    view! {
        <input
            type="number"
            class="count"
            class:some=flag(move || { count.get() > 0 })
            min="0"
            max=MOST
            step="1"
            inputmode="numeric"
            data-testid=format!("college-{}-{year}", desk.plan.city(city).adcode)
            aria-label=label
            aria-invalid=maybe(move || refused.get().then_some("true"))
            prop:value=text(move || count.get().to_string())
            on:input=set
            on:blur=move |event| restore(&event)
        />
    }
}

/// Colleges and covered cities by year.
#[component]
fn Totals() -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let row = move |word: &'static str, read: fn(&crate::model::Year) -> f64| {
        let cell = move |at: usize| move || plain(read(&desk.results().outcome.projection.years[at]), 0);
        view! {
            <tr class="sum">
                <th scope="row">{locale.text(word)}</th>
                {(0..=YEARS).map(|at| view! { <td>{cell(at)}</td> }).collect_view()}
                <td>{cell(YEARS)}</td>
                <td></td>
                <td></td>
            </tr>
        }
    };
    view! {
        {row("total-colleges", |year| year.schools[Tier::TechnicianCollege.index()])}
        {row("total-covered", |year| f64::from(year.cities_covered))}
    }
}
