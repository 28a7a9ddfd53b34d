//! What each column of the table is used for, as its header says it or as it is assigned here by hand.
//!
//! An assignment is remembered for the next table of that form, in this browser; one that cannot be kept there holds as
//! long as the page is open.

use std::iter::once;

use jigong_formats::table::forms::Forms;
use jigong_formats::table::preview::{Column, Preview, Role, column_letters};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::browser::storage;
use crate::view::live::act;

use super::findings::role_words;
use super::{Import, State};

/// The key under which assignments are kept.
const KEY: &str = "columns";

impl Import {
    /// Takes in hand what is remembered.
    pub(super) fn recall(self) {
        if let Ok(Some(text)) = storage::read(KEY) {
            self.forms.set_value(Forms::read(&text));
        }
    }

    /// Assigns a column, and has the table read so.
    fn assign(self, at: u32, role: Option<Role>) {
        let State::Read(preview) = self.state.get_untracked() else {
            return;
        };
        let Some(form) = &preview.form else { return };
        let mut roles = vec![None; preview.columns.last().map_or(0, |last| last.at as usize)];
        for own in &preview.columns {
            if let Some(slot) = roles.get_mut((own.at as usize).saturating_sub(1)) {
                *slot = if own.at == at { role } else { own.role };
            }
        }
        self.forms.update_value(|forms| forms.keep(form, roles));
        self.remember(id(at));
    }

    /// Goes back to what the headers say.
    fn match_by_header(self, form: &str, first: u32) {
        self.forms.update_value(|forms| forms.forget(form));
        self.remember(id(first));
    }

    fn remember(self, focus: String) {
        let _ = storage::write(KEY, &self.forms.with_value(Forms::write));
        self.read_again(focus);
    }
}

/// Id and handle of a column's box.
fn id(at: u32) -> String {
    format!("import-column-{at}")
}

/// A box for every column.
#[component]
pub(super) fn ColumnUses(import: Import, preview: Preview) -> impl IntoView {
    let locale = import.locale;
    let boxes = preview
        .columns
        .iter()
        .map(|column| column_box(import, column, locale))
        .collect_view();
    let first = preview.columns.first().map_or(1, |column| column.at);
    let back = preview.form.filter(|_| preview.assigned).map(move |form| {
        view! {
            <p class="note">
                {locale.text("import-assigned")}" "
                <button type="button" class="btn bare" data-testid="import-columns-auto" on:click=act(move || import.match_by_header(&form, first))>
                    {locale.text("import-columns-auto")}
                </button>
            </p>
        }
    });
    view! {
        <div class="cols">{boxes}</div>
        {back}
    }
}

/// A column's letter and header over the list of its uses.
fn column_box(import: Import, column: &Column, locale: Locale) -> AnyView {
    let (at, used) = (column.at, column.role);
    let header = if column.header.is_empty() {
        locale.text("import-column-unnamed")
    } else {
        column.header.clone()
    };
    let option = |role: Option<Role>| {
        let words = role.map_or_else(|| locale.text("import-not-used"), |role| role_words(role, locale));
        view! { <option value=role.map_or("", Role::name) selected=role == used>{words}</option> }
    };
    let options = once(None)
        .chain(Role::ALL.iter().copied().map(Some))
        .map(option)
        .collect_view();
    let pick = move |event| import.assign(at, Role::from_name(&event_target_value(&event)));
    view! {
        <label class:off=used.is_none()>
            <span title=header.clone()><b>{column_letters(at)}</b>" "{header.clone()}</span>
            <select class="sel" id=id(at) data-testid=id(at) on:change=pick>{options}</select>
        </label>
    }
    .into_any()
}
