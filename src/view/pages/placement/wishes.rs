//! The constraints of a placement: numbers, cities, pace, budget, kinds of project.

use jigong_analysis::placement::{CityWish, Counts, PlacementConstraints};
use jigong_model::plan::{CityId, ProjectKind};
use jigong_text::words::Locale;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{memo, text, when};
use crate::view::parts::{NumberBox, Picker};

use super::super::colleges::kind_name;
use super::Asked;

/// Upper limit of the number of colleges.
const MOST_COLLEGES: f64 = 99.0;
/// Upper limit of starts per year.
const MOST_STARTS: f64 = 20.0;
/// Upper limit of the budget, 万元.
const MOST_BUDGET: f64 = 1e7;

#[component]
pub(super) fn WishForm(asked: Asked) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let wishes = asked.wishes;
    let kind = move |kind: ProjectKind| {
        let at = kind.index();
        view! {
            <label class="ck">
                <input
                    type="checkbox"
                    data-testid=format!("wish-kind-{}", kind.name())
                    prop:checked=move || wishes.with(|wishes| wishes.kinds[at])
                    on:change=move |_| wishes.update(|wishes| wishes.kinds[at] = !wishes.kinds[at])
                />
                <span>{kind_name(kind, locale)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="wishes">
            <legend>{locale.text("place-wishes")}</legend>
            <Number asked=asked word="wish-colleges" ends=(0.0, MOST_COLLEGES) read=|wishes| Some(f64::from(wishes.colleges)) write=|wishes, value| wishes.colleges = whole(value) />
            <Number asked=asked word="wish-starts" ends=(1.0, MOST_STARTS) read=|wishes| Some(f64::from(wishes.starts_a_year)) write=|wishes, value| wishes.starts_a_year = whole(value) />
            <Budget asked=asked />
            <label class="ck">
                <input
                    type="checkbox"
                    data-testid="wish-every-city"
                    prop:checked=move || wishes.with(|wishes| wishes.every_city)
                    on:change=move |_| wishes.update(|wishes| wishes.every_city = !wishes.every_city)
                />
                <span>{locale.text("wish-every-city")}</span>
            </label>
            <div class="kinds" role="group" aria-label=locale.text("wish-kinds")>
                <span>{locale.text("wish-kinds")}</span>
                {ProjectKind::ALL.iter().map(|&own| kind(own)).collect_view()}
            </div>
            <details class="by-city">
                <summary data-testid="wish-cities">{locale.text("wish-cities")}</summary>
                <p class="note">{locale.text("wish-keep-note")}</p>
                <div>{CityId::all().map(|city| view! { <ByCity asked=asked city=city /> }).collect_view()}</div>
            </details>
        </fieldset>
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "inside the box's ends, which are small"
)]
fn whole(value: f64) -> u32 {
    value.round() as u32
}

/// Input of a whole number.
#[component]
fn Number(
    asked: Asked,
    word: &'static str,
    ends: (f64, f64),
    read: fn(&PlacementConstraints) -> Option<f64>,
    write: fn(&mut PlacementConstraints, f64),
) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let wishes = asked.wishes;
    let refused = RwSignal::new(false);
    let before = StoredValue::new(0.0);
    let now = move || wishes.with(read).unwrap_or(ends.0);
    view! {
        <div class="wish">
            <label for=word>{locale.text(word)}</label>
            <NumberBox
                testid=word.to_owned()
                id=word.to_owned()
                written=text(move || plain(now(), 0))
                ends=ends
                refused=refused
                on_number=Callback::new(move |value: f64| wishes.update(|wishes| write(wishes, value)))
                on_step=Callback::new(move |by: i32| {
                    let next = (untrack(now) + f64::from(by)).clamp(ends.0, ends.1);
                    wishes.update(|wishes| write(wishes, next));
                })
                on_begin=Callback::new(move |()| before.set_value(untrack(now)))
                on_rest=Callback::new(|()| {})
                on_escape=Callback::new(move |()| wishes.update(|wishes| write(wishes, before.get_value())))
            />
            {when(move || refused.get(), move || view! {
                <span class="why" role="alert">{locale.with("wish-range", &[("low", plain(ends.0, 0).into()), ("high", plain(ends.1, 0).into())])}</span>
            }.into_any())}
        </div>
    }
}

/// Input of the budget; empty for none.
#[component]
fn Budget(asked: Asked) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let wishes = asked.wishes;
    // Shown in 亿元 in Chinese, in million yuan in English; the model uses 万元.
    let unit = match locale {
        Locale::Chinese => 1e4,
        Locale::English => 100.0,
    };
    let refused = RwSignal::new(false);
    let typed = move |raw: String| {
        if raw.trim().is_empty() {
            refused.set(false);
            wishes.update(|wishes| wishes.budget = None);
            return;
        }
        let read = crate::view::parts::read_number(&raw).map(|value| value * unit);
        let fits = read.filter(|value| (0.0..=MOST_BUDGET).contains(value));
        refused.set(fits.is_none());
        if let Some(budget) = fits {
            wishes.update(|wishes| wishes.budget = Some(budget));
        }
    };
    let now = StoredValue::new(
        wishes
            .with_untracked(|wishes| wishes.budget)
            .map(|budget| jigong_text::words::number::trimmed(budget / unit, 2)),
    );
    view! {
        <div class="wish">
            <label for="wish-budget">{locale.text("wish-budget")}</label>
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                id="wish-budget"
                data-testid="wish-budget"
                placeholder=locale.text("wish-budget-none")
                value=now.get_value()
                aria-invalid=text(move || refused.get().to_string())
                on:input=move |event| typed(event_target_value(&event))
            />
            {when(move || refused.get(), move || view! {
                <span class="why" role="alert">{locale.with("wish-range", &[("low", "0".into()), ("high", plain(MOST_BUDGET / unit, 0).into())])}</span>
            }.into_any())}
        </div>
    }
}

/// Constraint on one city.
#[component]
fn ByCity(asked: Asked, city: CityId) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let desk = asked.desk;
    let wishes = asked.wishes;
    let name = &desk.plan().city(city).name;
    let name = locale.pick(&name.zh, &name.en).to_owned();
    let now = memo(move || {
        wishes.with(|wishes| match wishes.cities[city.index()] {
            CityWish::Free => "free",
            CityWish::Excluded => "excluded",
            CityWish::Fixed(_) => "keep",
        })
    });
    let pick = Callback::new(move |wish: String| {
        let wish = match wish.as_str() {
            "excluded" => CityWish::Excluded,
            "keep" => CityWish::Fixed(planned(desk, city)),
            _ => CityWish::Free,
        };
        wishes.update(|wishes| wishes.cities[city.index()] = wish);
    });
    let options = ["free", "excluded", "keep"].map(|own| (own.to_owned(), locale.text(&format!("wish-{own}"))));
    view! {
        <div class="wish">
            <span>{name.clone()}</span>
            <Picker testid="wish-city" label=name options=options.to_vec() value=text(move || now.get()) on_pick=pick />
        </div>
    }
}

/// The accepted projects of the plan's years in a city, by kind.
fn planned(desk: Workbench, city: CityId) -> Counts {
    let results = untrack(|| desk.results());
    let rejected = |at: usize| results.outcome.projection.rejected.iter().any(|own| own.index == at);
    let mut counts = [0; ProjectKind::ALL.len()];
    for (at, project) in desk.scenario_now().levers.college_projects.iter().enumerate() {
        if project.city == city && !project.is_carried(desk.plan()) && !rejected(at) {
            counts[project.kind.index()] += 1;
        }
    }
    counts
}
