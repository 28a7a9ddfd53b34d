//! A cell of the grid: the number of projects of the selected kind that start in a city and year, and symbols of all
//! kinds.

use jigong_model::plan::{CityId, YEARS};
use jigong_model::scenario::college_block::MOST;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::browser::page;
use crate::view::glyph::kind_glyph;
use crate::view::live::{flag, live, maybe, memo, text};

use super::hand::Hand;
use super::signs::{Sign, signs};
use super::{keys, kind_name, rejection};

#[component]
pub(super) fn Cell(hand: Hand, city: CityId, year: usize) -> impl IntoView {
    let (desk, locale) = (hand.desk, expect_context::<Locale>());
    let start = desk.plan().years[year];
    let here = memo(move || hand.sheet.with(|sheet| signs(sheet, city, start)));
    let impossible = move || {
        let kind = desk.shown.kind.get();
        here.with(Vec::is_empty) && !hand.sheet.with(|sheet| sheet.room[city.index()][kind.index()])
    };
    let entry = move || hand.is_entry(city, year);
    let in_block = move || hand.is_in_block(city, year);
    view! {
        <td
            role="gridcell"
            class="cell"
            class:na=flag(impossible)
            class:cur=flag(entry)
            class:blk=flag(in_block)
            class:last=year + 1 == YEARS
            aria-selected=text(move || in_block().to_string())
        >
            <Count hand=hand city=city year=year spoken=text(move || spoken(&here.get(), impossible(), city, start, hand, locale)) refused=flag(move || here.with(|signs| signs.iter().any(|sign| sign.lead.is_err()))) />
            <span class="prs" aria-hidden="true">
                {live(move || here.get().into_iter().map(|sign| drawn(&sign, year, locale)).collect_view().into_any())}
            </span>
        </td>
    }
}

/// A symbol with a line to the year of opening; a refused project has no line, and its reason as a tooltip.
fn drawn(sign: &Sign, year: usize, locale: Locale) -> AnyView {
    let (refused, lead) = match sign.lead {
        Ok(lead) => (None, lead),
        Err(reason) => (Some(rejection(reason, locale)), 0),
    };
    // Half a cell remains in the start year. If it opens after the last year, the line ends at the edge without a
    // mark.
    let room = (YEARS - year) as f64 - 0.5;
    let late = lead as f64 > room;
    let length = if late { room } else { lead as f64 };
    let class = match (refused.is_some(), late, lead) {
        (true, ..) => "pr refused",
        (_, true, _) => "pr late",
        (.., 0) => "pr",
        _ => "pr opens",
    };
    view! {
        <i class=class title=refused style=("--lead", length.to_string())>
            {kind_glyph(sign.kind)}
            {(sign.count > 1).then(|| view! { <b>{sign.count.to_string()}</b> })}
        </i>
    }
    .into_any()
}

/// The cell's text for screen readers.
fn spoken(signs: &[Sign], impossible: bool, city: CityId, start: u16, hand: Hand, locale: Locale) -> String {
    let own = &hand.desk.plan().city(city).name;
    let place = locale.with(
        "college-cell",
        &[
            ("city", locale.pick(&own.zh, &own.en).into()),
            ("year", start.to_string().into()),
            ("kind", kind_name(hand.desk.shown.kind.get(), locale).into()),
        ],
    );
    let mut parts = vec![place];
    parts.extend(signs.iter().map(|sign| sign.words(start, locale)));
    if impossible {
        parts.push(locale.text("college-impossible"));
    }
    parts.join(&locale.text("note-separator").replace('_', " "))
}

/// The input of the number: accepts typing, keys and pasting.
#[component]
pub(super) fn Count(hand: Hand, city: CityId, year: usize, spoken: Signal<String>, refused: Signal<bool>) -> impl IntoView {
    let desk = hand.desk;
    let start = i64::from(desk.plan().years[year]);
    let count = memo(move || {
        let kind = desk.shown.kind.get();
        jigong_model::scenario::college_block::count(&desk.scenario().levers, city, kind, start)
    });
    let typed = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        let number = if value.trim().is_empty() {
            Some(0)
        } else {
            value.trim().parse::<usize>().ok()
        };
        if let Some(number) = number.filter(|&number| number <= MOST) {
            hand.take(city, year, false);
            hand.enter(number);
        }
    };
    // Removing the cell triggers blur when its signals are disposed of already.
    let restore = move |event: leptos::ev::FocusEvent| {
        if let Some(count) = count.try_get_untracked() {
            page::write_input(&event, &count.to_string());
        }
    };
    view! {
        <input
            type="number"
            class="count"
            min="0"
            max=MOST
            step="1"
            inputmode="numeric"
            id=hand.id(city, year)
            data-testid=format!("college-{}-{start}", desk.plan().city(city).adcode)
            tabindex=text(move || if hand.is_entry(city, year) { "0" } else { "-1" })
            aria-label=spoken
            aria-invalid=maybe(move || refused.get().then_some("true"))
            prop:value=text(move || count.get().to_string())
            on:focus=move |_| {
                // If the cell is already selected, the block is kept.
                let corner = (desk.shown.city.get_untracked(), hand.year.get_untracked());
                if corner != (city, year) {
                    hand.take(city, year, false);
                }
            }
            on:input=typed
            on:blur=restore
            on:keydown=move |key| keys::press(hand, &key)
            on:copy=move |event| keys::copy(hand, &event, false)
            on:cut=move |event| keys::copy(hand, &event, true)
            on:paste=move |event| keys::paste(hand, &event)
        />
    }
}
