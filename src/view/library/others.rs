//! Presets, and unreadable, newer or deleted records.

use jigong_model::outcome::Outcome;
use jigong_model::scenario::Preset;
use jigong_text::words::{Locale, isolated};
use leptos::prelude::*;

use crate::app::{Bin, Shelf, Workbench};
use crate::view::live::{act, live};
use crate::view::parts::own_text;

use super::{leave, met_of};

/// The presets that match the search.
#[component]
pub(super) fn Presets(sought: RwSignal<String>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    live(move || {
        let sought = sought.get().to_lowercase();
        let found: Vec<_> = Preset::of(desk.plan())
            .filter_map(|preset| {
                let id = format!("preset-{}", preset.name().replace('_', "-"));
                let (name, note) = (locale.text(&id), locale.text(&format!("{id}-note")));
                let all = format!("{name} {note}").to_lowercase();
                let looked_for = sought.split_whitespace().all(|word| all.contains(word));
                looked_for.then(|| preset_row(desk, locale, preset, name, note))
            })
            .collect();
        if found.is_empty() {
            return ().into_any();
        }
        view! {
            <h2>{locale.text("presets")}</h2>
            <ul class="lib-l">{found}</ul>
        }
        .into_any()
    })
}

fn preset_row(desk: Workbench, locale: Locale, preset: Preset, name: String, note: String) -> AnyView {
    let scenario = preset.scenario(desk.plan());
    let met = scenario
        .and_then(|scenario| Outcome::of(desk.plan(), &scenario))
        .map(|outcome| outcome.met(desk.plan()));
    let met = met.map_or_else(|_| String::new(), |met| met_of(desk, met, locale));
    let open = move || {
        desk.open_preset(desk.plan(), preset);
        leave(desk);
    };
    view! {
        <li class="lib-r">
            <div class="l">
                <button type="button" class="nm" data-testid="library-preset" aria-label=locale.with("library-open", &[("name", name.clone().into())]) on:click=act(open)>{name.clone()}</button>
                <span class="note">{note}</span>
            </div>
            <span class="n">{met}</span>
        </li>
    }
    .into_any()
}

/// Unreadable records, records of a newer version, and recently deleted ones.
#[component]
pub(super) fn OutOfTheWay() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    live(move || {
        desk.library.shelf.with(|shelf| {
            view! {
                {aside(desk, locale, shelf)}
                {newer(locale, shelf)}
                {deleted(desk, locale, shelf)}
            }
            .into_any()
        })
    })
}

fn aside(desk: Workbench, locale: Locale, shelf: &Shelf) -> Option<AnyView> {
    let rows: Vec<_> = shelf
        .aside
        .iter()
        .map(|bin| {
            let name = name(bin, locale);
            let (file, forget) = (bin.clone(), bin.clone());
            let label = |word: &str| locale.with(word, &[("name", name.clone().into())]);
            view! {
                <li class="lib-r" data-testid="library-aside">
                    <div class="l"><span>{own_text(&name)}</span></div>
                    <div class="a">
                        <button type="button" class="btn sm" aria-label=label("library-aside-file") on:click=act(move || desk.save_aside_file(&file))>{locale.text("library-file-short")}</button>
                        <button type="button" class="btn sm" aria-label=label("library-aside-forget") on:click=act(move || desk.forget_aside(&forget))>{locale.text("library-delete-short")}</button>
                    </div>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{locale.text("library-aside")}</h2>
            <p class="note">{locale.text("library-aside-note")}</p>
            <ul class="lib-l">{rows}</ul>
        }
        .into_any()
    })
}

fn newer(locale: Locale, shelf: &Shelf) -> Option<AnyView> {
    let names: Vec<String> = shelf.newer.iter().map(|bin| name(bin, locale)).collect();
    let names = names.join(&locale.text("list-separator").replace('_', " "));
    (!names.is_empty()).then(|| {
        view! { <p class="note" data-testid="library-newer">{locale.with("library-newer", &[("names", names.into())])}</p> }
            .into_any()
    })
}

fn deleted(desk: Workbench, locale: Locale, shelf: &Shelf) -> Option<AnyView> {
    let rows: Vec<_> = shelf
        .deleted
        .iter()
        .map(|bin| {
            let (name, own) = (name(bin, locale), bin.clone());
            let label = locale.with("library-bring-back", &[("name", name.clone().into())]);
            view! {
                <li class="lib-r" data-testid="library-deleted">
                    <div class="l"><span>{own_text(&name)}</span></div>
                    <div class="a"><button type="button" class="btn sm" aria-label=label on:click=act(move || desk.bring_back(&own))>{locale.text("library-bring-back-short")}</button></div>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <h2>{locale.text("library-deleted")}</h2>
            <ul class="lib-l">{rows}</ul>
        }
        .into_any()
    })
}

fn name(bin: &Bin, locale: Locale) -> String {
    let own = bin.name.as_deref().map(isolated);
    own.unwrap_or_else(|| locale.text("library-aside-nameless"))
}
