//! The versions of a saved scenario: time, note, changes since the previous version, and a button to restore.

use jigong_formats::library::{MAX_NOTE, Version};
use jigong_text::report::changes::summary;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Shelved, Workbench};
use crate::browser::clock;
use crate::view::live::{act, live};

use super::list::List;
use super::{leave, met_of};

/// All versions, newest first.
#[component]
pub(super) fn Versions(list: List, own: Memo<Option<Shelved>>) -> impl IntoView {
    live(move || {
        let Some(kept) = own.get() else {
            return ().into_any();
        };
        let all: Vec<&Version> = kept.record.versions().collect();
        let rows = all.iter().enumerate().map(|(at, version)| {
            let before = all.get(at + 1).map(|before| &before.scenario);
            let since = before.map(|before| {
                let last = list.locale.text("library-the-last");
                summary(list.desk.plan(), before, &version.scenario, &last, list.locale)
            });
            row(list, &kept, at, version, since)
        });
        view! { <ol class="lib-v" data-testid="library-version-list">{rows.collect_view()}</ol> }.into_any()
    })
}

fn row(list: List, kept: &Shelved, at: usize, version: &Version, since: Option<String>) -> AnyView {
    let List { desk, locale, .. } = list;
    let (day, time) = clock::on_calendar(version.at.as_str());
    let moment = format!("{day} {time}");
    let since = since.map(|what| view! { <p class="note">{locale.with("library-since", &[("what", what.into())])}</p> });
    view! {
        <li data-testid="library-version">
            <span class="d">{moment.clone()}</span>
            <span class="n">{met(desk, version, locale)}</span>
            <Note list=list kept=kept.clone() at=at moment=moment.clone() note=version.note.clone() />
            <Back list=list kept=kept.clone() at=at moment=moment />
            {since}
        </li>
    }
    .into_any()
}

fn met(desk: Workbench, version: &Version, locale: Locale) -> String {
    let met = version.scenario.outcome().map(|outcome| outcome.met(version.scenario.plan()));
    met.map_or_else(|_| String::new(), |met| met_of(desk, met, locale))
}

/// The note of a version; stored when the input loses the focus.
#[component]
fn Note(list: List, kept: Shelved, at: usize, moment: String, note: String) -> impl IntoView {
    let List { desk, locale, .. } = list;
    view! {
        <input
            class="field"
            dir="auto"
            data-testid="library-note"
            maxlength=MAX_NOTE.to_string()
            placeholder=locale.text("library-note-empty")
            aria-label=locale.with("library-note-of", &[("at", moment.into())])
            prop:value=note
            on:change=move |event| desk.note_version(&kept, at, &event_target_value(&event))
        />
    }
}

/// Opens the version as the current scenario, which can then be saved as the newest version.
#[component]
fn Back(list: List, kept: Shelved, at: usize, moment: String) -> impl IntoView {
    let List { desk, locale, .. } = list;
    let id = kept.record.id.clone();
    let restore = move || {
        desk.open_kept(&id, at);
        leave(desk);
    };
    if at == 0 {
        return view! { <span class="note">{locale.text("library-newest")}</span> }.into_any();
    }
    let name = locale.with("library-restore", &[("at", moment.into())]);
    view! {
        <button type="button" class="btn sm" data-testid="library-restore" aria-label=name on:click=act(restore)>
            {locale.text("library-restore-short")}
        </button>
    }
    .into_any()
}
