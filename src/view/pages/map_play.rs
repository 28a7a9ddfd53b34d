//! The map's year: set by slider, or played from the base year to the last.

use std::time::Duration;

use jigong_model::plan::YEARS;
use jigong_text::words::Locale;
use leptos::leptos_dom::helpers::{IntervalHandle, set_interval_with_handle};
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{act, live, text};
use crate::view::parts::Icon;

use super::city_map::year_name;

/// Time per year during playback.
const PACE: Duration = Duration::from_millis(900);

#[component]
pub(super) fn MapPlay() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let year = desk.shown.map_year;
    let playing = RwSignal::new(None::<IntervalHandle>);
    let stop = move || {
        if let Some(handle) = playing.try_get_untracked().flatten() {
            handle.clear();
            playing.set(None);
        }
    };
    let play = move || {
        if year.get_untracked() >= YEARS {
            year.set(0);
        }
        let next = move || {
            if year.get_untracked() < YEARS {
                year.update(|year| *year += 1);
            }
            if year.get_untracked() >= YEARS {
                stop();
            }
        };
        playing.set(set_interval_with_handle(next, PACE).ok());
    };
    on_cleanup(stop);
    let is_playing = move || playing.with(Option::is_some);
    view! {
        <div class="map-play">
            <button
                type="button"
                class="btn sm"
                data-testid="map-play"
                on:click=act(move || if untrack(is_playing) { stop() } else { play() })
            >
                {live(move || if is_playing() { Icon::Pause } else { Icon::Play }.draw().into_any())}
                <span>{text(move || locale.text(if is_playing() { "map-pause" } else { "map-play" }))}</span>
            </button>
            <input
                type="range"
                min="0"
                max=YEARS
                step="1"
                data-testid="map-year"
                aria-label=locale.text("map-year")
                aria-valuetext=text(move || year_name(desk, year.get()))
                prop:value=text(move || year.get().to_string())
                on:input=move |event| {
                    if let Ok(at) = event_target_value(&event).parse::<usize>() {
                        stop();
                        year.set(at.min(YEARS));
                    }
                }
            />
            <output>{text(move || locale.with("map-year-at", &[("year", year_name(desk, year.get()).into())]))}</output>
        </div>
    }
}
