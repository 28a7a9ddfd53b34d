//! Technician colleges by city and start year: the grid (on the phone a list by city), and the table of all projects.
//!
//! Counts entries and shows the model's results; decides nothing itself.

mod cell;
mod grid;
pub(super) mod hand;
mod keys;
mod phone_list;
mod projects;
mod rows;
mod signs;

use jigong_model::plan::{Assumption, ProjectKind};
use jigong_model::projection::RejectionReason;
use jigong_text::words::Locale;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::app::{Width, Workbench};
use crate::view::glyph::kind_glyph;
use crate::view::live::{act, live, memo, text, when};

pub(super) use projects::Projects;

use hand::Hand;

use super::placement::PlacementButtons;

use grid::GridTable;
use phone_list::PhoneColleges;
use signs::signs;

/// The section with picker of the kind, grid or list, and legend.
#[component]
pub(super) fn Colleges() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let hand = Hand::new(desk);
    let phone = memo(move || desk.shown.width.get() == Width::Phone);
    view! {
        <section class="colleges" id="colleges" tabindex="-1" aria-label=locale.text("colleges-title")>
            <div class="cap">
                <h2>{locale.text("colleges-title")}</h2>
                <span class="sp"></span>
                <Kinds testid="college-kind" />
            </div>
            <PlacementButtons />
            {live(move || if phone.get() {
                view! { <PhoneColleges hand=hand /> }.into_any()
            } else {
                view! { <GridTable hand=hand /> }.into_any()
            })}
            {live(move || refused_in_hand(hand, locale).map(|words| view! { <p class="why" data-testid="refused-in-hand">{words}</p> }).into_any())}
            {when(move || hand.told.with(Option::is_some), move || view! {
                <p class="why" role="alert" data-testid="college-refused">{text(move || hand.told.get().unwrap_or_default())}</p>
            }.into_any())}
            <KindKey />
            {when(move || desk.shown.kind.get() == ProjectKind::NewBuild, move || view! { <p class="note" data-testid="new-build-note">{locale.text("new-build-note")}</p> }.into_any())}
            {when(move || desk.scenario().placeholder_schools(desk.plan()) > 0, move || view! { <p class="note" data-testid="placeholder-note">{locale.with("schools-placeholder-note", &[("base", desk.plan().base_year.to_string().into())])}</p> }.into_any())}
        </section>
    }
}

/// Why projects of the selected cell are not counted; on the phone, the list shows this itself.
fn refused_in_hand(hand: Hand, locale: Locale) -> Option<String> {
    let desk = hand.desk;
    if desk.shown.width.get() == Width::Phone {
        return None;
    }
    let (city, start) = (desk.shown.city.get(), desk.plan().years[hand.year.get()]);
    let all = hand.sheet.with(|sheet| signs(sheet, city, start));
    let refused = all.iter().filter(|sign| sign.lead.is_err());
    let words: Vec<String> = refused.map(|sign| sign.words(start, locale)).collect();
    let name = &desk.plan().city(city).name;
    let told = [
        ("city", locale.pick(&name.zh, &name.en).into()),
        ("year", start.to_string().into()),
        ("what", words.join(" ").into()),
    ];
    (!words.is_empty()).then(|| locale.with("college-refused-at", &told))
}

/// Picker of the kind of project that is entered and counted.
#[component]
pub(super) fn Kinds(testid: &'static str) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let kind = desk.shown.kind;
    let press = move |key: leptos::ev::KeyboardEvent| {
        let count = ProjectKind::ALL.len();
        let at = kind.get_untracked().index();
        let next = match key.key().as_str() {
            "ArrowRight" | "ArrowDown" => (at + 1) % count,
            "ArrowLeft" | "ArrowUp" => (at + count - 1) % count,
            _ => return,
        };
        key.prevent_default();
        kind.set(ProjectKind::ALL[next]);
        crate::browser::page::focus(&format!("{testid}-{}", ProjectKind::ALL[next].name()));
    };
    let button = move |&own: &ProjectKind| {
        let chosen = move || kind.get() == own;
        view! {
            <button
                type="button"
                role="radio"
                id=format!("{testid}-{}", own.name())
                data-value=own.name()
                aria-checked=text(move || chosen().to_string())
                tabindex=text(move || if chosen() { "0" } else { "-1" })
                on:click=act(move || kind.set(own))
            >
                {kind_glyph(own)}
                <span>{kind_name(own, locale)}</span>
            </button>
        }
    };
    view! {
        <div class="seg" role="radiogroup" aria-label=locale.text("col-kind") data-testid=testid on:keydown=press>
            {ProjectKind::ALL.iter().map(button).collect_view()}
        </div>
    }
}

/// Requirements and effects of each kind, under the current assumptions.
#[component]
fn KindKey() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let entry = move |kind: ProjectKind| {
        let said = move || {
            let assumptions = &desk.results().assumptions;
            let places = match kind {
                ProjectKind::NewBuild => assumptions.one(Assumption::NewBuildPlaces),
                ProjectKind::Upgrade => assumptions.one(Assumption::UpgradePlaces),
                ProjectKind::Merger => 0.0,
            };
            locale.with(
                "kind-key",
                &[
                    ("kind", kind_name(kind, locale).into()),
                    ("years", plain(assumptions.by_kind(Assumption::LeadYears, kind), 0).into()),
                    ("places", plain(places, 0).into()),
                ],
            )
        };
        view! { <span>{kind_glyph(kind)}{text(said)}</span> }
    };
    view! {
        <div class="key colleges-key">
            {ProjectKind::ALL.iter().map(|&kind| entry(kind)).collect_view()}
            <span><i class="until" aria-hidden="true"></i>{locale.text("kind-key-until")}</span>
            {when(move || desk.shown.width.get() != Width::Phone, move || view! {
                <span class="u keys-hint">{locale.text("grid-hint")}</span>
            }.into_any())}
        </div>
    }
}

pub(super) fn kind_name(kind: ProjectKind, locale: Locale) -> String {
    locale.text(&format!("kind-{}", kind.name().replace('_', "-")))
}

fn rejection(reason: RejectionReason, locale: Locale) -> String {
    locale.text(match reason {
        RejectionReason::OutsideYears => "rejected-years",
        RejectionReason::NoSeniorTechnicalSchool => "rejected-senior",
        RejectionReason::NoTechnicalSchool => "rejected-technical",
    })
}
