//! One lever: name, source, years, number; slider and reset.

use jigong_model::plan::YEARS;
use leptos::prelude::*;

use crate::app::Workbench;
use jigong_model::scenario::lever::{Grid, LeverUnit};
use jigong_model::scenario::{Lever, Series};
pub use jigong_text::report::lever::shown_number;
use jigong_text::words::Locale;
use jigong_text::words::number::trimmed;

use crate::view::live::{act, live, memo, text, when};
use crate::view::parts::{Icon, NumberBox, Slider, Spark, Track};

use super::hand::{Hand, toggle};
use super::meaning::Meaning;
use super::schedule::Schedule;

/// A yearly lever.
#[component]
pub fn LeverRow(
    /// Which.
    lever: Lever,
) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let hand = Hand { desk, lever };
    let grid = lever.grid();
    let (values, given, neutral) = (hand.values(), hand.given(), hand.neutral());
    let last = move || values.with(|values| values[YEARS - 1]);
    let refused = RwSignal::new(false);
    let before = StoredValue::new(None::<Series>);
    view! {
        <div class="lever" class:on=given>
            <LeverName lever=lever />
            <YearsButton hand=hand />
            <div class="num">
                <NumberBox
                    testid=format!("lever-{}", lever.name())
                    id=lever.name().to_owned()
                    written=hand.written()
                    ends=(grid.value(grid.low) * grid.scale(), grid.value(grid.high) * grid.scale())
                    refused=refused
                    on_number=Callback::new(move |number: f64| hand.set(grid.nearest(number / grid.scale())))
                    on_step=Callback::new(move |by: i32| hand.set(grid.nearest(last()) + by))
                    on_begin=Callback::new(move |()| {
                        desk.rest();
                        before.set_value(desk.scenario_now().levers.given(lever).copied());
                    })
                    on_rest=Callback::new(move |()| desk.rest())
                    on_escape=Callback::new(move |()| hand.restore(before.get_value()))
                />
                <span class="u">{unit(grid.shown, locale)}</span>
            </div>
            <Slider
                label=lever_name(lever, locale)
                ends=(grid.low, grid.high)
                step=Signal::derive(move || grid.nearest(last()))
                track=Signal::derive(move || values.with(|values| track(grid, values, neutral.get())))
                spoken=hand.spoken(locale)
                on_step=Callback::new(move |step| hand.set(step))
                on_rest=Callback::new(move |()| desk.rest())
                on_clear=Callback::new(move |()| hand.clear())
                on_open=Callback::new(move |()| hand.toggle_years())
            />
            {when(move || given.get(), move || view! { <ResetButton hand=hand /> }.into_any())}
            <Below hand=hand refused=refused />
        </div>
    }
}

/// Name and the button of meaning and source.
#[component]
fn LeverName(lever: Lever) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let name = lever_name(lever, locale);
    let open = move || desk.shown.meanings.with(|open| open.contains(&lever));
    view! {
        <div class="l">
            <label for=lever.name()>{name.clone()}</label>
            <button
                type="button"
                class="tiny"
                aria-label=locale.with("meaning-of", &[("name", name.into())])
                aria-expanded=text(move || open().to_string())
                on:click=act(move || desk.shown.meanings.update(|open| toggle(open, lever)))
            >
                {Icon::Source.draw()}
            </button>
        </div>
    }
}

/// The five years in small; opens them.
#[component]
fn YearsButton(hand: Hand) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let (lever, values, neutral) = (hand.lever, hand.values(), hand.neutral());
    let differences = move || values.with(|values| values.iter().map(|value| value - neutral.get()).collect());
    // A line that shows nothing gives its place to the word for what is behind it.
    let flat = memo(move || values.with(|values| values.iter().all(|value| value.to_bits() == neutral.get().to_bits())));
    let flat = move || flat.get();
    view! {
        <button
            type="button"
            class="spark"
            data-testid=format!("years-{}", lever.name())
            aria-label=locale.with("years-of", &[("name", lever_name(lever, locale).into())])
            title=locale.text("set-years")
            aria-expanded=text(move || hand.years_open().to_string())
            on:click=act(move || hand.toggle_years())
        >
            {live(move || if flat() {
                view! { <span class="u">{locale.text("by-year")}</span> }.into_any()
            } else {
                view! { <Spark differences=Signal::derive(differences) /> }.into_any()
            })}
        </button>
    }
}

#[component]
fn ResetButton(hand: Hand) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let label = locale.with("reset-of", &[("name", lever_name(hand.lever, locale).into())]);
    view! {
        <button type="button" class="tiny rs" aria-label=label title=locale.text("reset-lever") on:click=act(move || hand.clear())>
            {Icon::Reset.draw()}
        </button>
    }
}

/// What stands below a lever when it is asked for or has to be said.
#[component]
fn Below(hand: Hand, refused: RwSignal<bool>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let (lever, grid, values) = (hand.lever, hand.lever.grid(), hand.values());
    let outside = move || values.with(|values| values.iter().copied().find(|value| !grid.holds(*value)));
    let note = move |value| view! { <p class="warn">{outside_note(grid, value, locale)}</p> };
    let meaning_open = move || desk.shown.meanings.with(|open| open.contains(&lever));
    view! {
        {when(move || hand.years_open(), move || view! { <Schedule lever=lever /> }.into_any())}
        {when(
            move || refused.get(),
            move || view! { <p class="warn" role="alert">{range_note("range-refused", grid, locale)}</p> }.into_any(),
        )}
        {live(move || outside().map(note).into_any())}
        {when(meaning_open, move || view! { <Meaning lever=lever /> }.into_any())}
    }
}

/// Name of a lever.
pub fn lever_name(lever: Lever, locale: Locale) -> String {
    locale.text(&format!("lever-{}", lever.name().replace('_', "-")))
}

/// The unit beside a lever's number.
pub fn unit(shown: LeverUnit, locale: Locale) -> String {
    locale.text(shown.unit())
}

pub(super) fn range_note(message: &str, grid: Grid, locale: Locale) -> String {
    let end = |step: i32| trimmed(grid.value(step) * grid.scale(), 2);
    locale.with(
        message,
        &[
            ("low", end(grid.low).into()),
            ("high", end(grid.high).into()),
            ("unit", unit(grid.shown, locale).into()),
        ],
    )
}

fn outside_note(grid: Grid, value: f64, locale: Locale) -> String {
    let end = |step: i32| trimmed(grid.value(step) * grid.scale(), 2);
    locale.with(
        "outside-range",
        &[
            ("value", trimmed(value * grid.scale(), 4).into()),
            ("low", end(grid.low).into()),
            ("high", end(grid.high).into()),
            ("unit", unit(grid.shown, locale).into()),
        ],
    )
}

/// Where thumb, tick and bar stand. The bar spans all years where they differ.
pub(super) fn track(grid: Grid, values: &[f64], neutral: f64) -> Track {
    let (low, high) = (grid.value(grid.low), grid.value(grid.high));
    let place = |value: f64| ((value - low) / (high - low)).clamp(0.0, 1.0);
    let least = values.iter().copied().fold(neutral, f64::min);
    let most = values.iter().copied().fold(neutral, f64::max);
    let last = values.last().copied().unwrap_or(neutral);
    Track {
        value: place(last),
        neutral: place(neutral),
        from: place(least),
        to: place(most),
    }
}
