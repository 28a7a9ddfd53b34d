//! Where a table comes in: a box to paste into, a file, and empty tables to begin with.

use leptos::prelude::*;

use crate::browser::page;
use crate::browser::reader::TableInput;
use crate::view::live::act;
use crate::view::parts::Icon;

use super::super::head::templates;
use super::Import;

/// Id of the box to paste into, which has the focus first.
pub(super) const PASTE: &str = "import-paste";
const FILE: &str = "import-file";

/// Files that are read.
const ACCEPT: &str = ".xlsx,.xls,.ods,.csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain,\
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel,\
    application/vnd.oasis.opendocument.spreadsheet";

/// The ways in.
#[component]
pub(super) fn Source(import: Import) -> impl IntoView {
    let locale = import.locale;
    let typed = move |event| {
        // Some keyboards insert what they hold without a paste.
        let text = event_target_value(&event);
        if text.contains('\n') {
            page::empty_text_area(&event);
            import.read(TableInput::of_text(&text));
        }
    };
    let link = |(file, word): (&'static str, &'static str)| view! { <a href=file download="">{locale.text(word)}</a>" " };
    view! {
        <div class="in">
            <textarea id=PASTE data-testid="import-paste" rows="2" aria-label=locale.text("import-paste") placeholder=locale.text("import-paste") on:input=typed></textarea>
            <div>
                <button type="button" class="btn" on:click=act(|| page::click(FILE))>{Icon::Open.draw()}<span>{locale.text("import-file")}</span></button>
                <input type="file" hidden=true id=FILE accept=ACCEPT data-testid="import-file"
                    on:change=move |event| {
                        if let Some(input) = TableInput::chosen(&event) {
                            import.read(input);
                        }
                    } />
                <p class="note">{locale.text("import-drop")}</p>
            </div>
        </div>
        <p class="note tpl">{locale.text("import-templates")}" "{templates(locale).map(link).collect_view()}</p>
    }
}
