//! The dialog of all scenarios: saved ones with search, presets, and deleted or unreadable records at the end.

use jigong_formats::library::{Id, finds};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{LibraryCommand, Shelved, Workbench};
use crate::view::live::{act, memo, text, when};
use crate::view::parts::{Icon, Window};

use super::leave;
use super::others::{OutOfTheWay, Presets};
use super::row::KeptRow;
use super::tales::Tales;

/// State shared by the rows.
#[derive(Clone, Copy)]
pub(super) struct List {
    pub(super) desk: Workbench,
    pub(super) locale: Locale,
    /// The scenario being renamed.
    pub(super) renamed: RwSignal<Option<Id>>,
    /// The scenario whose versions are expanded.
    pub(super) opened: RwSignal<Option<Id>>,
}

impl List {
    /// The saved scenario with this id. Reactive.
    pub(super) fn kept(self, id: &Id) -> Option<Shelved> {
        self.desk.library.shelf.with(|shelf| shelf.find(id).cloned())
    }
}

/// The dialog; open as long as it is mounted.
#[component]
pub(super) fn AllDialog() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let sought = RwSignal::new(String::new());
    // Only if it is not closed because another dialog replaces it.
    let close = move || {
        if desk.library.errand.get_untracked() == Some(LibraryCommand::All) {
            leave(desk);
        }
    };
    view! {
        <Window class="dlg big lib" titled="library-title" testid="library" on_close=Callback::new(move |()| close())>
            <header>
                <h1 id="library-title">{locale.text("library-title")}</h1>
                <span class="sp"></span>
                <input
                    type="search"
                    class="field"
                    data-testid="library-search"
                    aria-label=locale.text("library-search")
                    placeholder=locale.text("library-search")
                    on:input=move |event| sought.set(event_target_value(&event))
                />
                <button type="button" class="btn bare sq" aria-label=locale.text("close") title=locale.text("close") on:click=act(close)>{Icon::Close.draw()}</button>
            </header>
            <Tales />
            <Kept sought=sought />
            <Presets sought=sought />
            <OutOfTheWay />
            <div class="acts">
                <button type="button" class="btn" data-testid="library-save-work" on:click=act(move || desk.library.ask(LibraryCommand::SaveAs))>{locale.text("library-save-work")}</button>
                <span class="sp"></span>
                <button type="button" class="btn pri" data-testid="library-close" on:click=act(close)>{locale.text("done")}</button>
            </div>
        </Window>
    }
}

/// The saved scenarios that match the search.
#[component]
fn Kept(sought: RwSignal<String>) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let list = List {
        desk,
        locale,
        renamed: RwSignal::new(None),
        opened: RwSignal::new(None),
    };
    let shelf = desk.library.shelf;
    let ids = memo(move || {
        let found = |kept: &&Shelved| sought.with(|sought| finds(sought, &kept.record));
        shelf.with(|shelf| {
            let found = shelf.kept.iter().filter(found);
            found.map(|kept| kept.record.id.clone()).collect::<Vec<_>>()
        })
    });
    let is_empty = move || shelf.with(|shelf| shelf.kept.is_empty());
    let nothing = move || {
        if is_empty() {
            locale.text("library-none")
        } else {
            locale.with("library-nothing", &[("sought", sought.get().into())])
        }
    };
    view! {
        <div class="lib-h" aria-hidden="true" hidden=move || ids.with(Vec::is_empty)>
            <span>{locale.text("library-name")}</span>
            <span class="n">{locale.text("library-met")}</span>
            <span class="n">{locale.text("library-changed")}</span>
        </div>
        <ul class="lib-l" data-testid="library-list">
            <For each=move || ids.get() key=Id::clone let:id>
                <KeptRow list=list id=id />
            </For>
        </ul>
        {when(move || ids.with(Vec::is_empty), move || view! { <p class="empty" role="status" data-testid="library-none">{text(nothing)}</p> }.into_any())}
    }
}
