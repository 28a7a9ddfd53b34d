//! The comparison: scenarios side by side in the place of the board; a chart with a line for each, the ten, money, what
//! differs, the cities, and what was changed between any two.
//!
//! Reads `report::comparison` and the desk, sends actions. Invariant: one order of scenarios for all of the page.

mod add;
mod changed;
mod cities;
mod head;
mod low;
mod scene;
mod ten;
mod trend;

use jigong_formats::link::MOST_SCENARIOS;
use jigong_model::plan::node::MAX_TEXT;
use jigong_text::report;
use jigong_text::words::{Locale, isolated};
use leptos::ev::{DragEvent, PointerEvent};
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Width, Workbench};
use crate::browser::{files, page};
use crate::view::live::{act, flag, live, maybe, memo, text, when};
use crate::view::parts::Icon;

use add::{AddMenu, LinkBox};
use changed::Changed;
use cities::CitiesTable;
use head::{Heads, PhonePickers};
use low::Low;
use scene::Scene;
use ten::IndicatorValues;
use trend::Trend;

/// Which two scenarios a phone shows, and which two "what was changed" is between: columns by their id.
type Pair = RwSignal<[Option<u32>; 2]>;

/// A finger moves this far to turn to another scenario, pixels.
const SWIPE: i32 = 56;

/// The page.
#[component]
pub fn ComparePage() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    desk.open_comparison();
    let asking = RwSignal::new(false);
    let pair: Pair = RwSignal::new([None, None]);
    let phone = flag(move || desk.shown.width.get() == Width::Phone);
    let scene = Signal::derive(move || Scene::of(desk, locale, phone.get().then(|| pair.get())));
    // The figures of the ten that a cell shows beside the value: to the target, or to the reference.
    let against = RwSignal::new(false);
    request_animation_frame(|| page::focus("board"));
    let touched = StoredValue::new(None::<i32>);
    let touch =
        move |event: PointerEvent| touched.set_value((phone.get_untracked() && event.is_primary()).then(|| event.client_x()));
    let lift = move |event: PointerEvent| {
        let moved = touched.get_value().map_or(0, |from| event.client_x() - from);
        touched.set_value(None);
        if moved.abs() >= SWIPE {
            pair.set(scene.with_untracked(|scene| scene.turned(pair.get_untracked(), moved < 0)));
        }
    };
    view! {
        <div class="cmp-in" class:drop=false on:dragover=|event: DragEvent| event.prevent_default() on:drop=move |event: DragEvent| dropped(desk, &event)>
            <header class="cmp-top">
                <h1>{text(move || {
                    let (count, seen) = scene.with(|scene| (scene.columns.len(), scene.seen.len()));
                    let id = if seen < count { "compare-seen" } else { "compare-title" };
                    locale.with(id, &[("count", count.into()), ("seen", seen.into())])
                })}</h1>
                {when(move || desk.beside_of_other_plans() > 0, move || view! { <span class="note" data-testid="compare-other-plans">{text(move || locale.with("compare-other-plans", &[("count", desk.beside_of_other_plans().into())]))}</span> }.into_any())}
                <span class="sp"></span>
                <AddMenu asking=asking />
                <ShareTogether />
                <button type="button" class="btn sm" data-testid="compare-back" on:click=act(move || back(desk))>
                    {Icon::Back.draw()}
                    <span>{locale.text("compare-back")}</span>
                </button>
            </header>
            {when(move || asking.get(), move || view! { <LinkBox asking=asking /> }.into_any())}
            {when(move || desk.is_compared_from_link(), move || view! { <FromLink /> }.into_any())}
            {when(move || desk.taken_out().is_some(), move || view! { <TakenOut /> }.into_any())}
            <Trend scene=scene phone=phone />
            {when(move || phone.get(), move || view! { <PhonePickers scene=scene pair=pair /> }.into_any())}
            <div class="cmp-scroll" tabindex="0" role="region" aria-label=locale.text("compare-table") on:pointerdown=touch on:pointerup=lift>
                <table class="cmp-t" data-testid="compare-table" style=("--n", move || scene.with(|scene| scene.seen.len().to_string()))>
                    <caption class="vh">{locale.text("compare-table")}</caption>
                    {live(move || scene.with(|scene| view! { <Heads scene=scene.clone() against=against /> }.into_any()))}
                    {live(move || scene.with(|scene| view! { <IndicatorValues scene=scene.clone() against=against.get() /> }.into_any()))}
                    {live(move || scene.with(|scene| view! { <Low scene=scene.clone() /> }.into_any()))}
                </table>
            </div>
            <Changed scene=scene pair=pair />
            {live(move || scene.with(|scene| view! { <CitiesTable scene=scene.clone() /> }.into_any()))}
        </div>
    }
}

/// Shares all of them in one link, as many as a link carries.
#[component]
fn ShareTogether() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let count = memo(move || desk.beside().len());
    let fits = flag(move || (2..=MOST_SCENARIOS).contains(&count.get()));
    let words = move || locale.with("compare-share", &[("count", count.get().into())]);
    let hint = move || locale.with("compare-share-most", &[("count", MOST_SCENARIOS.into())]);
    let share = move || {
        desk.links.together.set(true);
        desk.shown.sharing.set(true);
    };
    view! {
        <button type="button" class="btn sm" data-testid="compare-share" disabled=move || !fits.get() title=maybe(move || (!fits.get()).then(hint)) on:click=act(share)>
            {Icon::Link.draw()}
            <span>{text(words)}</span>
        </button>
    }
}

/// The comparison came by a link: it is kept when the user says so, and the kept one comes back by one button.
#[component]
fn FromLink() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let then = move |run: fn(Workbench)| {
        act(move || {
            run(desk);
            page::focus("board");
        })
    };
    view! {
        <p class="cmp-gone" role="status" data-testid="compare-from-link">
            <span>{locale.text("compare-from-link")}</span>
            <button type="button" class="btn sm" data-testid="compare-keep" on:click=then(Workbench::keep_link_comparison)>{locale.text("compare-keep")}</button>
            <button type="button" class="btn sm" data-testid="compare-back" on:click=then(Workbench::leave_link_comparison)>{locale.text("compare-earlier")}</button>
        </p>
    }
}

/// The scenario that was just taken out, and the way to put it back.
#[component]
fn TakenOut() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let title = text(move || desk.taken_out().map(|work| report::title(&work, locale)).unwrap_or_default());
    view! {
        <p class="cmp-gone" role="status" data-testid="taken-out">
            <span>{text(move || locale.with("compare-taken-out", &[("title", isolated(&title.get()).into())]))}</span>
            <button type="button" class="btn sm" data-testid="put-back" on:click=act(move || {
                desk.put_back();
                page::focus("board");
            })>{locale.text("compare-put-back")}</button>
        </p>
    }
}

fn back(desk: Workbench) {
    desk.shown.comparing.set(false);
    page::focus("compare");
}

/// A scenario file that was dropped on the page.
fn dropped(desk: Workbench, event: &DragEvent) {
    event.prevent_default();
    if let Some((file, rest)) = files::dropped(event) {
        desk.tell_left(rest);
        spawn_local(async move { desk.add_compared_file(files::read(file, MAX_TEXT).await) });
    }
}
