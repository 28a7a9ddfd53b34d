//! The dialog that reads a table of the cities: paste, file or drop; what was recognised; the new figures beside the
//! present ones; what is wrong with them; and only then the button that takes them over.
//!
//! Must not know how a table is read. Invariant: nothing changes before that button, and then in one step of undo.

mod findings;
mod recognised;
mod source;
mod table;
mod taking;

use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::Desk;
use crate::browser::files;
use crate::browser::page;
use crate::browser::reader::{ReadFailure, TableInput, read_table};
use crate::transfer::table::preview::Preview;
use crate::view::live::{act, live, when};
use crate::view::parts::Icon;
use crate::words::Locale;

use findings::failure_words;
use recognised::Recognised;
use source::{PASTE, Source};
use table::PreviewTable;
use taking::Taking;

/// How far a table has come.
#[derive(Debug, Clone, PartialEq)]
enum State {
    /// There is none yet.
    Waiting,
    /// It is being read.
    Busy,
    /// It was not read.
    Failed(ReadFailure),
    /// It was read.
    Read(Box<Preview>),
}

/// The table in the dialog.
#[derive(Clone, Copy)]
struct Import {
    desk: Desk,
    locale: Locale,
    state: RwSignal<State>,
    /// Name of the file, empty for a text.
    name: RwSignal<String>,
    /// Counts what was handed in: an answer to an earlier one is let go.
    turn: StoredValue<u32>,
    /// What was done last, for the ear.
    said: RwSignal<String>,
}

impl Import {
    /// Has a table read. The one before it is forgotten.
    fn read(self, input: TableInput) {
        let turn = self.turn.get_value() + 1;
        self.turn.set_value(turn);
        self.name.set(input.name().unwrap_or_default().to_owned());
        self.state.set(State::Busy);
        leptos::task::spawn_local(async move {
            let state = match read_table(input).await {
                Ok(preview) => State::Read(Box::new(preview)),
                Err(failure) => State::Failed(failure),
            };
            if self.turn.try_get_value() == Some(turn) {
                self.state.set(state);
            }
        });
    }

    /// Forgets the table.
    fn forget(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.state.set(State::Waiting);
        self.name.set(String::new());
    }

    /// The file's name, or what a text is called.
    fn called(self) -> String {
        let name = self.name.get();
        if name.is_empty() {
            self.locale.text("import-pasted")
        } else {
            name
        }
    }
}

/// The dialog; it opens whenever [`crate::app::Shown::importing`] is set.
#[component]
pub(super) fn ImportDialog() -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let dialog = NodeRef::<Dialog>::new();
    let import = Import {
        desk,
        locale,
        state: RwSignal::new(State::Waiting),
        name: RwSignal::new(String::new()),
        turn: StoredValue::new(0),
        said: RwSignal::new(String::new()),
    };
    let open = desk.shown.importing;
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            import.said.set(String::new());
            let _ = dialog.show_modal();
            page::focus(PASTE);
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let paste = move |event: leptos::ev::ClipboardEvent| {
        if let Some(input) = pasted(&event) {
            event.prevent_default();
            import.read(input);
        }
    };
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        if let Some(file) = files::dropped(&event) {
            import.read(TableInput::of_file(&file));
        }
    };
    view! {
        <dialog
            class="dlg big imp"
            node_ref=dialog
            aria-labelledby="import-title"
            data-testid="import-dialog"
            on:close=move |_| {
                import.forget();
                open.set(false);
            }
            on:paste=paste
            on:dragover=move |event| event.prevent_default()
            on:drop=drop
        >
            {when(move || open.get(), move || view! { <Body import=import /> }.into_any())}
        </dialog>
        <div class="vh" role="status" aria-live="polite" data-testid="import-said">{import.said}</div>
    }
}

/// A table from the clipboard: its text, else a file that was copied. A spreadsheet offers a picture besides its text.
fn pasted(event: &leptos::ev::ClipboardEvent) -> Option<TableInput> {
    let (text, file) = files::pasted(event);
    match text.filter(|text| !text.trim().is_empty()) {
        Some(text) => Some(TableInput::of_text(&text)),
        None => file.map(|file| TableInput::of_file(&file)),
    }
}

#[component]
fn Body(import: Import) -> impl IntoView {
    let locale = import.locale;
    let close = move || import.desk.shown.importing.set(false);
    let told = move || match import.state.get() {
        State::Waiting => ().into_any(),
        State::Busy => view! { <p class="note">{locale.text("import-busy")}</p> }.into_any(),
        State::Failed(failure) => {
            let words = failure_words(failure, locale);
            view! { <p class="notice" role="alert" data-testid="import-failed">{Icon::Warning.draw()}<span><b>{locale.text("import-failed")}</b>" "{words}</span></p> }
                .into_any()
        }
        State::Read(preview) => view! {
            <Recognised import=import preview=(*preview).clone() />
            <PreviewTable import=import preview=(*preview).clone() />
        }
        .into_any(),
    };
    view! {
        <header>
            <h1 id="import-title">{locale.text("import-title")}</h1>
            <span class="sp"></span>
            <button type="button" class="btn bare sq" aria-label=locale.text("close") title=locale.text("close") on:click=act(close)>{Icon::Close.draw()}</button>
        </header>
        <Source import=import />
        <div aria-live="polite">{live(told)}</div>
        <Taking import=import />
    }
}
