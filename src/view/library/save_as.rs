//! The dialog for saving under a name, with an optional note.

use jigong_formats::library::{MAX_NAME, MAX_NOTE, clean};
use jigong_text::report;
use jigong_text::words::{Locale, isolated};
use leptos::html::Dialog;
use leptos::prelude::*;

use crate::app::{LibraryCommand, Workbench};
use crate::browser::page;
use crate::view::live::{act, text};

use super::leave;

/// Id of the name's input.
const NAME: &str = "library-save-name";

/// The dialog; open as long as it is mounted.
#[component]
pub(super) fn SaveDialog() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let dialog = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
            // The input gets its value only after this task.
            request_animation_frame(|| {
                page::focus(NAME);
                page::select(NAME);
            });
        }
    });
    let name = RwSignal::new(untrack(|| report::title(&desk.work(), locale)));
    let note = RwSignal::new(String::new());
    let close = move || {
        if desk.library.errand.get_untracked() == Some(LibraryCommand::SaveAs) {
            leave(desk);
        }
    };
    let save = move || {
        desk.save_under(&name.get_untracked(), &note.get_untracked());
        leave(desk);
    };
    let taken = move || {
        let free = name.with(|name| desk.free_name(name, None));
        let same = name.with(|name| clean(name).is_none_or(|own| own == free));
        if same {
            String::new()
        } else {
            locale.with("library-save-taken", &[("name", isolated(&free).into())])
        }
    };
    view! {
        <dialog class="dlg save" node_ref=dialog aria-labelledby="save-title" data-testid="library-save-dialog" on:close=move |_| close()>
            <header><h1 id="save-title">{locale.text("library-save-title")}</h1></header>
            <form on:submit=move |event| {
                event.prevent_default();
                save();
            }>
                <label for=NAME>{locale.text("library-save-name")}</label>
                <input id=NAME class="field" dir="auto" data-testid=NAME maxlength=MAX_NAME.to_string() autocomplete="off" prop:value=name on:input=move |event| name.set(event_target_value(&event)) />
                <p class="note" role="status" data-testid="library-save-taken">{text(taken)}</p>
                <label for="library-save-note">{locale.text("library-save-note")}" "<span class="u">{locale.text("library-save-note-hint")}</span></label>
                <input id="library-save-note" class="field" dir="auto" data-testid="library-save-note" maxlength=MAX_NOTE.to_string() autocomplete="off" prop:value=note on:input=move |event| note.set(event_target_value(&event)) />
                <p class="note">{locale.text("library-save-where")}</p>
                <div class="acts">
                    <span class="sp"></span>
                    <button type="button" class="btn" data-testid="library-cancel" on:click=act(close)>{locale.text("library-cancel")}</button>
                    <button type="submit" class="btn pri" data-testid="library-save">{locale.text("library-save")}</button>
                </div>
            </form>
        </dialog>
    }
}
