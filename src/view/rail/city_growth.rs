//! Growth of one city above the province's: a row that leads to the city, and the city's three levers.

use jigong_model::plan::CityId;
use jigong_model::scenario::lever::CITY_GROWTH_GRID as GRID;
use jigong_model::scenario::{Edit, GrowthSeries};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Tab, Workbench};
use crate::view::live::{act, flag, memo, text, when};
use crate::view::parts::{Icon, NumberBox, Slider};

use super::lever::{range_note, shown_number, track, unit};

/// The row in the rail: which cities grow on their own, and the way to them.
#[component]
pub fn CityGrowthRow() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let name = move |city: CityId| {
        let own = &desk.plan().city(city).name;
        locale.pick(&own.zh, &own.en).to_owned()
    };
    let grown = memo(move || {
        let scenario = desk.scenario();
        CityId::all()
            .filter(|city| scenario.levers.city_growth[city.index()].is_some())
            .count()
    });
    let go = move || {
        desk.shown.tab.set(Tab::Cities);
        desk.shown.levers_open.set(false);
    };
    let choose = move |event| {
        if let Some(city) = event_target_value(&event).parse().ok().and_then(CityId::new) {
            desk.shown.city.set(city);
            go();
        }
    };
    view! {
        <div class="lever go" class:on=flag(move || { grown.get() > 0 })>
            <div class="l"><span>{locale.text("city-growth")}</span></div>
            <select class="sel" aria-label=locale.text("city-growth-choose") on:change=choose prop:value="">
                <option value="">
                    {text(move || locale.with("city-growth-count", &[("count", grown.get().into())]))}
                </option>
                {CityId::all().map(|city| view! { <option value=city.index().to_string()>{name(city)}</option> }).collect_view()}
            </select>
            <button type="button" class="tiny" aria-label=locale.text("open-cities") title=locale.text("open-cities") on:click=act(go)>
                {Icon::Arrow.draw()}
            </button>
        </div>
    }
}

/// The three levers of the city in hand.
#[component]
pub fn CityGrowthLevers() -> impl IntoView {
    view! {
        <div class="grp">
            {GrowthSeries::ALL.iter().map(|&series| view! { <CityLever series=series /> }).collect_view()}
        </div>
    }
}

#[component]
fn CityLever(series: GrowthSeries) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let city = desk.shown.city;
    let given = memo(move || desk.scenario().levers.growth_of(city.get()).series[series.index()]);
    let value = move || given.get().unwrap_or(0.0);
    let set = move |step: i32| {
        desk.edit(Edit::SetCityGrowth(
            city.get_untracked(),
            series,
            Some(GRID.value(step.clamp(GRID.low, GRID.high))),
        ));
    };
    let clear = move || {
        desk.rest();
        desk.edit(Edit::SetCityGrowth(city.get_untracked(), series, None));
        desk.rest();
    };
    let name = locale.text(&format!("city-{}", series.name().replace('_', "-")));
    let refused = RwSignal::new(false);
    let before = StoredValue::new(None::<f64>);
    let restore = move || {
        desk.edit(Edit::SetCityGrowth(city.get_untracked(), series, before.get_value()));
        desk.rest();
    };
    let id = format!("city-{}", series.name());
    view! {
        <div class="lever" class:on=flag(move || given.get().is_some())>
            <div class="l"><label for=id.clone()>{name.clone()}</label></div>
            <span></span>
            <div class="num">
                <NumberBox
                    testid=format!("city-growth-{}", series.name())
                    id=id
                    written=text(move || shown_number(GRID, value()))
                    ends=(GRID.value(GRID.low) * GRID.scale(), GRID.value(GRID.high) * GRID.scale())
                    refused=refused
                    on_number=Callback::new(move |number: f64| set(GRID.nearest(number / GRID.scale())))
                    on_step=Callback::new(move |by: i32| set(GRID.nearest(value()) + by))
                    on_begin=Callback::new(move |()| {
                        desk.rest();
                        before.set_value(given.get_untracked());
                    })
                    on_rest=Callback::new(move |()| desk.rest())
                    on_escape=Callback::new(move |()| restore())
                />
                <span class="u">{unit(GRID.shown, locale)}</span>
            </div>
            <Slider
                label=name
                ends=(GRID.low, GRID.high)
                step=Signal::derive(move || GRID.nearest(value()))
                track=Signal::derive(move || track(GRID, &[value()], 0.0))
                spoken=Signal::derive(move || format!("{}{}", shown_number(GRID, value()), unit(GRID.shown, locale)))
                on_step=Callback::new(set)
                on_rest=Callback::new(move |()| desk.rest())
                on_clear=Callback::new(move |()| clear())
                on_open=Callback::new(|()| {})
            />
            {when(move || given.get().is_some(), move || view! {
                <button type="button" class="tiny rs" aria-label=locale.text("reset-lever") title=locale.text("reset-lever") on:click=act(clear)>
                    {Icon::Reset.draw()}
                </button>
            }.into_any())}
            {when(move || refused.get(), move || view! {
                <p class="warn" role="alert">{range_note("range-refused", GRID, locale)}</p>
            }.into_any())}
        </div>
    }
}
