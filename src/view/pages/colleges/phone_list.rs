//! The grid on a phone: a list of cities; the selected city expands its years, with large buttons.

use jigong_model::plan::{CityId, Tier, YEARS};
use jigong_model::scenario::college_block::MOST;
use jigong_text::words::Locale;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::view::glyph::kind_glyph;
use crate::view::live::{act, flag, live, memo, text, when};
use crate::view::parts::{Icon, Mark};

use super::cell::Count;
use super::hand::Hand;
use super::kind_name;
use super::signs::{Sign, signs};

#[component]
pub(super) fn PhoneColleges(hand: Hand) -> impl IntoView {
    let open = RwSignal::new(true);
    view! {
        <ul class="cl" data-testid="table-colleges">
            {live(move || hand.rows.get().into_iter().map(|city| view! { <City hand=hand city=city open=open /> }).collect_view().into_any())}
        </ul>
    }
}

/// A city, with its years if it is selected and `open` is set.
#[component]
fn City(hand: Hand, city: CityId, open: RwSignal<bool>) -> impl IntoView {
    let (desk, locale) = (hand.desk, expect_context::<Locale>());
    let own = &desk.plan().city(city).name;
    let name = locale.pick(&own.zh, &own.en).to_owned();
    let colleges = memo(move || {
        let cities = &desk.results().outcome.projection.cities;
        [0, YEARS].map(|year| cities[year].schools[Tier::TechnicianCollege.index()][city.index()])
    });
    let covered = Signal::derive(move || colleges.get()[1] >= 1.0);
    let is_open = memo(move || open.get() && desk.shown.city.get() == city);
    let toggle = move || {
        let now = is_open.get_untracked();
        desk.shown.city.set(city);
        open.set(!now);
    };
    let kinds = move || {
        hand.sheet.with(|sheet| {
            let own = sheet.rows.iter().filter(|row| row.project.city == city);
            own.map(|row| kind_glyph(row.project.kind)).collect_view().into_any()
        })
    };
    let id = format!("cl-{}", desk.plan().city(city).adcode);
    view! {
        <li class:open=is_open>
            <button type="button" class="cl-h" aria-expanded=text(move || is_open.get().to_string()) aria-controls=id.clone() on:click=act(toggle)>
                <span class="st" class:met=covered class:mis=flag(move || !covered.get())>
                    <Mark met=covered />
                    <span class="vh">{text(move || locale.text(if covered.get() { "covered" } else { "uncovered" }))}</span>
                </span>
                <b>{name}</b>
                <span class="gls" aria-hidden="true">{live(kinds)}</span>
                <span class="n">{text(move || {
                    let [base, now] = colleges.get().map(|count| plain(count, 0));
                    locale.with("college-from-to", &[("base", base.into()), ("now", now.into())])
                })}</span>
                {Icon::Down.draw()}
            </button>
            <div id=id>{when(move || is_open.get(), move || view! { <Years hand=hand city=city /> }.into_any())}</div>
        </li>
    }
}

#[component]
fn Years(hand: Hand, city: CityId) -> impl IntoView {
    (0..YEARS)
        .map(|year| view! { <YearLine hand=hand city=city year=year /> })
        .collect_view()
}

/// One start year: buttons for less and more, the number, and its effects.
#[component]
fn YearLine(hand: Hand, city: CityId, year: usize) -> impl IntoView {
    let (desk, locale) = (hand.desk, expect_context::<Locale>());
    let start = desk.plan().years[year];
    let kind = desk.shown.kind;
    let count = move |levers: &jigong_model::scenario::Levers| {
        jigong_model::scenario::college_block::count(levers, city, kind.get(), i64::from(start))
    };
    let step = move |more: bool| {
        let now = untrack(|| count(&desk.scenario_now().levers));
        let next = if more { (now + 1).min(MOST) } else { now.saturating_sub(1) };
        hand.take(city, year, false);
        hand.enter(next);
    };
    let spoken = text(move || {
        locale.with(
            "college-count",
            &[
                ("year", start.to_string().into()),
                ("kind", kind_name(kind.get(), locale).into()),
            ],
        )
    });
    let here = memo(move || hand.sheet.with(|sheet| signs(sheet, city, start)));
    let refused = move || here.with(|signs| signs.iter().any(|sign| sign.lead.is_err()));
    let line = move |sign: Sign| {
        let words = sign.words(start, locale);
        view! { <p class=if sign.lead.is_ok() { "u" } else { "why" }>{words}</p> }
    };
    view! {
        <div class="cl-y">
            <span>{locale.with("college-start", &[("year", start.to_string().into())])}</span>
            <span class="steps">
                <button type="button" class="btn sq" aria-label=locale.text("one-less") disabled=flag(move || count(&desk.scenario().levers) == 0) on:click=act(move || step(false))>"\u{2212}"</button>
                <Count hand=hand city=city year=year spoken=spoken refused=flag(refused) />
                <button type="button" class="btn sq" aria-label=locale.text("one-more") on:click=act(move || step(true))>"+"</button>
            </span>
            {live(move || here.get().into_iter().map(line).collect_view().into_any())}
        </div>
    }
}
