//! The dialog that reads a table of the cities: paste, file or drop; what was recognised; the new figures beside the
//! present ones; what is wrong with them; and only then the button that takes them over.
//!
//! Must not know how a table is read. Invariant: nothing changes before that button, and then in one step of undo.

mod columns;
mod findings;
mod recognised;
mod source;
mod table;
mod taking;

use jigong_formats::table::dated::date_in;
use jigong_formats::table::forms::Forms;
use jigong_formats::table::preview::Preview;
use jigong_text::words::Locale;
use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::files::Brought;
use crate::browser::page;
use crate::browser::reader::{ReadFailure, TableInput, read_table};
use crate::view::live::{act, live, when};
use crate::view::parts::Icon;

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
    /// What was pasted or dropped holds none; it may be text with its format alone.
    Nothing { formatted: bool },
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
    desk: Workbench,
    locale: Locale,
    state: RwSignal<State>,
    /// What was handed in, to be read once more where columns are assigned by hand.
    input: StoredValue<Option<TableInput>, LocalStorage>,
    /// Columns that were assigned by hand.
    forms: StoredValue<Forms>,
    /// Whether what is shown is being read once more.
    again: RwSignal<bool>,
    /// Name of the file, empty for a text.
    name: RwSignal<String>,
    /// Names of files that came with it and were not read.
    others: RwSignal<Vec<String>>,
    /// The date of the figures, as the table says it or the user.
    date: RwSignal<String>,
    /// Counts what was handed in: an answer to an earlier one is let go.
    turn: StoredValue<u32>,
    /// What was done last, for the ear.
    said: RwSignal<String>,
}

impl Import {
    /// Has a table read. The one before it is forgotten.
    fn read(self, input: TableInput) {
        self.forget();
        self.name.set(input.name().unwrap_or_default().to_owned());
        self.input.set_value(Some(input.clone()));
        self.state.set(State::Busy);
        self.start(input, None);
    }

    /// Has the table read once more, as its columns are assigned now. The element of that id gets the focus.
    fn read_again(self, focus: String) {
        if let Some(input) = self.input.get_value() {
            self.again.set(true);
            self.start(input, Some(focus));
        }
    }

    fn start(self, input: TableInput, focus: Option<String>) {
        let turn = self.turn.get_value() + 1;
        self.turn.set_value(turn);
        let forms = self.forms.with_value(Forms::write);
        leptos::task::spawn_local(async move {
            let state = match read_table(input, forms).await {
                Ok(preview) => State::Read(Box::new(preview)),
                Err(failure) => State::Failed(failure),
            };
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            if let State::Read(preview) = &state
                && self.date.get_untracked().is_empty()
            {
                self.date.set(self.date_of(preview));
            }
            self.again.set(false);
            self.state.set(state);
            if let Some(id) = focus {
                leptos::task::tick().await;
                page::focus(&id);
            }
        });
    }

    /// The date of the set's figures where it has one, else the table's, else that in the file's name.
    fn date_of(self, preview: &Preview) -> String {
        let said = self.desk.scenario_now().data.date.clone();
        let own = || preview.date.clone().or_else(|| date_in(&self.name.get_untracked()));
        Some(said).filter(|said| !said.is_empty()).or_else(own).unwrap_or_default()
    }

    /// Takes what was pasted or dropped: of a paste its text, for a spreadsheet gives a picture besides it; of a drop its
    /// file, for some systems give its address besides it.
    fn take_in(self, brought: Brought, file_first: bool) {
        let formatted = brought.formatted;
        let text = brought.text.map(|text| TableInput::of_text(&text));
        let file = brought.file.map(|file| TableInput::of_file(&file));
        let is_file = file.is_some() && (file_first || text.is_none());
        if let Some(input) = if is_file { file } else { text } {
            self.read(input);
            self.others.set(if is_file { brought.others } else { Vec::new() });
        } else {
            self.forget();
            self.state.set(State::Nothing { formatted });
        }
    }

    /// Forgets the table.
    fn forget(self) {
        self.turn.update_value(|turn| *turn += 1);
        self.input.set_value(None);
        self.again.set(false);
        self.state.set(State::Waiting);
        self.name.set(String::new());
        self.others.set(Vec::new());
        self.date.set(String::new());
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

/// The dialog; it opens whenever [`crate::app::ViewState::importing`] is set.
#[component]
pub(super) fn ImportDialog() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let dialog = NodeRef::<Dialog>::new();
    let import = Import {
        desk,
        locale,
        state: RwSignal::new(State::Waiting),
        input: StoredValue::new_local(None),
        forms: StoredValue::new(Forms::default()),
        again: RwSignal::new(false),
        name: RwSignal::new(String::new()),
        others: RwSignal::new(Vec::new()),
        date: RwSignal::new(String::new()),
        turn: StoredValue::new(0),
        said: RwSignal::new(String::new()),
    };
    let open = desk.shown.importing;
    Effect::new(move || {
        let Some(dialog) = dialog.get() else { return };
        if open.get() && !dialog.open() {
            import.said.set(String::new());
            import.recall();
            let _ = dialog.show_modal();
            page::focus(PASTE);
        } else if !open.get() && dialog.open() {
            dialog.close();
        }
    });
    let paste = move |event: leptos::ev::ClipboardEvent| {
        event.prevent_default();
        import.take_in(Brought::pasted(&event), false);
    };
    let drop = move |event: leptos::ev::DragEvent| {
        event.prevent_default();
        import.take_in(Brought::dropped(&event), true);
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

#[component]
fn Body(import: Import) -> impl IntoView {
    let locale = import.locale;
    let close = move || import.desk.shown.importing.set(false);
    let told = move || match import.state.get() {
        State::Waiting => ().into_any(),
        State::Nothing { formatted } => {
            let words = locale.text(if formatted {
                "import-formatted-only"
            } else {
                "import-nothing"
            });
            notice(locale.text("import-failed"), words)
        }
        State::Busy => view! { <p class="note">{locale.text("import-busy")}</p> }.into_any(),
        State::Failed(failure) => notice(locale.text("import-failed"), failure_words(failure, locale)),
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
        {live(move || others(import))}
        <div aria-live="polite">{live(told)}</div>
        <Taking import=import />
    }
}

/// Why nothing was read.
fn notice(what: String, why: String) -> AnyView {
    view! { <p class="notice" role="alert" data-testid="import-failed">{Icon::Warning.draw()}<span><b>{what}</b>" "{why}</span></p> }
        .into_any()
}

/// Which file is read, and which that came with it are not.
fn others(import: Import) -> AnyView {
    let names = import.others.get();
    if names.is_empty() {
        return ().into_any();
    }
    let separator = import.locale.text("list-separator").replace('_', " ");
    let words = import.locale.with(
        "import-others",
        &[("name", import.name.get().into()), ("others", names.join(&separator).into())],
    );
    view! { <p class="note" role="status" data-testid="import-others">{words}</p> }.into_any()
}
