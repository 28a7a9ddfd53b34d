//! The grid: cities by start years, with each city's colleges and new places, and totals of the province.

use jigong_model::plan::{Assumption, CityId, Slot, Tier, YEARS};
use jigong_text::words::Locale;
use jigong_text::words::number::{NOTHING, plain};
use leptos::prelude::*;

use crate::view::data::mark::Changed;
use crate::view::live::{act, flag, live, memo, text};
use crate::view::parts::Mark;

use super::cell::Cell;
use super::hand::Hand;
use super::rows::{Order, sort_key};

#[component]
pub(super) fn GridTable(hand: Hand) -> impl IntoView {
    let (desk, locale) = (hand.desk, expect_context::<Locale>());
    let years = desk.plan().years;
    let base = desk.plan().base_year.to_string();
    let last = desk.plan().last_year().to_string();
    let sorted = RwSignal::new(Order::Plan);
    let head = move |order: Order, label: String, class: &'static str| {
        let sort = move || {
            sorted.set(order);
            hand.order.set(sort_key(hand, order));
        };
        let state = move || match (sorted.get() == order, order) {
            (false, _) => "none",
            (true, Order::Plan) => "ascending",
            (true, _) => "descending",
        };
        view! {
            <th scope="col" class=class aria-sort=text(state)>
                <button type="button" class="sort" title=locale.text("sort-hint") on:click=act(sort)>{label}</button>
            </th>
        }
    };
    view! {
        <div class="tbl grid-box">
            <table class="grid" role="grid" aria-label=locale.text("colleges-title") aria-multiselectable="true" data-testid="table-colleges">
                <thead>
                    <tr>
                        {head(Order::Plan, locale.text("col-city"), "ct")}
                        {head(Order::Base, locale.with("col-base-colleges", &[("year", base.into())]), "b0")}
                        <th scope="col" class="b1">{locale.text("col-base-others")}</th>
                        {years.map(|year| view! { <th scope="col" class="y">{year.to_string()}</th> }).collect_view()}
                        {head(Order::Last, locale.with("col-colleges-last", &[("year", last.into())]), "tot")}
                        {head(Order::Places, locale.text("col-added-places"), "pl")}
                        <th scope="col" class="sp-r">{locale.text("col-supported")}</th>
                        <th scope="col" class="cv">{locale.text("col-covered")}</th>
                    </tr>
                </thead>
                <tbody>
                    {live(move || hand.rows.get().into_iter().map(|city| view! { <CityRow hand=hand city=city /> }).collect_view().into_any())}
                </tbody>
                <tfoot><Totals hand=hand /></tfoot>
            </table>
        </div>
    }
}

#[component]
fn CityRow(hand: Hand, city: CityId) -> impl IntoView {
    let (desk, locale) = (hand.desk, expect_context::<Locale>());
    let own = desk.plan().city(city);
    let at = city.index();
    let schools = memo(move || {
        let cities = &desk.results().outcome.projection.cities;
        let [technical, senior, colleges] = cities[0].schools.map(|lane| lane[at]);
        (
            technical,
            senior,
            colleges,
            cities[YEARS].schools[Tier::TechnicianCollege.index()][at],
        )
    });
    let covered = Signal::derive(move || schools.get().3 >= 1.0);
    let added = move || {
        let (.., base, now) = schools.get();
        if now > base {
            format!("+{}", plain(now - base, 0))
        } else {
            String::new()
        }
    };
    let places = move || {
        let sum = hand.sheet.with(|sheet| {
            let own = sheet.rows.iter().filter(|row| row.project.city == city);
            own.filter_map(|row| row.fate.ok()).map(|brought| brought.places).sum::<f64>()
        });
        if sum > 0.0 { plain(sum, 0) } else { String::new() }
    };
    let [least, most] = own.supported.value.map(|count| plain(count, 0));
    view! {
        <tr class:hl=flag(move || desk.shown.city.get() == city)>
            <th scope="row" on:click=act(move || desk.shown.city.set(city))>{locale.pick(&own.name.zh, &own.name.en).to_owned()}</th>
            <td class="was">
                {text(move || plain(schools.get().2, 0))}
                <Changed slots=Signal::stored(schools_of(&[Tier::TechnicianCollege], city)) />
            </td>
            <td class="was">
                {text(move || format!("{}\u{b7}{}", plain(schools.get().1, 0), plain(schools.get().0, 0)))}
                <Changed slots=Signal::stored(schools_of(&[Tier::SeniorTechnicalSchool, Tier::TechnicalSchool], city)) />
            </td>
            {(0..YEARS).map(|year| view! { <Cell hand=hand city=city year=year /> }).collect_view()}
            <td class="tot" class:none=flag(move || !covered.get())>
                {text(move || plain(schools.get().3, 0))}
                <span class="u">{text(added)}</span>
            </td>
            <td class="pl">{text(places)}</td>
            <td class="was">{format!("{least}–{most}")}</td>
            <td class="cv">
                <span class="st" class:met=covered class:mis=flag(move || !covered.get())>
                    <Mark met=covered />
                    <span class="vh">{text(move || locale.text(if covered.get() { "covered" } else { "uncovered" }))}</span>
                </span>
            </td>
        </tr>
    }
}

/// Data slots of the numbers of a city's schools in the base year.
fn schools_of(tiers: &[Tier], city: CityId) -> Vec<Slot> {
    let slots = tiers.iter().map(|&tier| Assumption::schools_slot(tier, city));
    slots.filter_map(Slot::new).collect()
}

/// Colleges, covered cities and new places by year, compared with the plan's targets.
#[component]
fn Totals(hand: Hand) -> impl IntoView {
    let (desk, locale) = (hand.desk, expect_context::<Locale>());
    let row =
        move |word: &'static str, target: jigong_model::plan::Indicator, read: fn(&jigong_model::projection::Year) -> f64| {
            let goal = move || {
                desk.results()
                    .outcome
                    .reading(target)
                    .target
                    .map_or_else(|| NOTHING.to_owned(), |value| plain(value, 0))
            };
            let cell = move |at: usize| move || plain(read(&desk.results().outcome.projection.years[at]), 0);
            let met = Signal::derive(move || desk.results().outcome.reading(target).met);
            view! {
                <tr class="sum">
                    <th scope="row" colspan="3">{text(move || locale.with(word, &[("target", goal().into())]))}</th>
                    {(1..=YEARS).map(|at| view! { <td>{text(cell(at))}</td> }).collect_view()}
                    <td class="tot" class:none=flag(move || !met.get())>{text(cell(YEARS))}</td>
                    <td colspan="3">
                        <span class="st" class:met=met class:mis=flag(move || !met.get())>
                            <Mark met=met />
                            <span>{text(move || locale.text(if met.get() { "met" } else { "missed" }))}</span>
                        </span>
                    </td>
                </tr>
            }
        };
    let usable = memo(move || hand.sheet.with(jigong_text::report::colleges::Sheet::usable));
    view! {
        {row("total-colleges", jigong_model::plan::Indicator::Colleges, |year| year.schools[Tier::TechnicianCollege.index()])}
        {row("total-covered", jigong_model::plan::Indicator::CoveredCities, |year| f64::from(year.cities_covered))}
        <tr class="sum">
            <th scope="row" colspan="3">{locale.text("total-usable")}</th>
            {(0..YEARS).map(|at| view! { <td>{text(move || plain(usable.get()[at], 0))}</td> }).collect_view()}
            <td class="tot"></td>
            <td colspan="3"></td>
        </tr>
    }
}
