//! What was recognised of a table: where it stood, how it was read, which columns are used for what, and every problem
//! and note by row and column.

use jigong_formats::table::preview::{Delimiter, Encoding, Finding, Layout, Note, Preview, Problem};
use jigong_text::words::Locale;
use jigong_text::words::number::plain;
use leptos::prelude::*;

use crate::view::parts::Icon;

use super::Import;
use super::columns::ColumnUses;
use super::findings::{note_words, problem_words};

/// The facts, the problems, the notes.
#[component]
pub(super) fn Recognised(import: Import, preview: Preview) -> impl IntoView {
    let locale = import.locale;
    let columns = preview.form.is_some().then(|| preview.clone());
    let layout = preview.layout.map(|layout| layout_words(layout, &preview, locale));
    let problem = |finding: &Finding<Problem>| problem_words(import.desk.plan(), finding, locale);
    let note = |finding: &Finding<Note>| note_words(import.desk.plan(), finding, locale);
    let problems: Vec<String> = preview.problems.listed.iter().map(problem).collect();
    let notes: Vec<String> = preview.notes.listed.iter().map(note).collect();
    let total = problems.len() + preview.problems.unlisted as usize;
    view! {
        <dl class="facts" data-testid="import-recognised">
            <dt>{locale.text("import-from")}</dt>
            <dd><b>{import.called()}</b>" "<span class="note">{origin_words(&preview, locale)}</span></dd>
            {layout.map(|layout| view! { <dt>{locale.text("import-layout")}</dt><dd>{layout}</dd> })}
            {columns.map(|preview| view! { <dt>{locale.text("import-columns")}</dt><dd><ColumnUses import=import preview=preview /></dd> })}
        </dl>
        {(total > 0).then(|| view! {
            <div class="fnd bad">
                <h2>{locale.with("import-problems", &[("count", total.into())])}</h2>
                {list(problems, preview.problems.unlisted, "import-problem", locale)}
            </div>
        })}
        {(!notes.is_empty()).then(|| view! {
            <div class="fnd">
                <h2>{locale.text("import-notes")}</h2>
                {list(notes, preview.notes.unlisted, "import-note", locale)}
            </div>
        })}
    }
}

/// Findings of one sort, and how many more there are.
fn list(words: Vec<String>, unlisted: u32, handle: &'static str, locale: Locale) -> AnyView {
    let icon = move || {
        if handle == "import-problem" {
            Icon::Warning
        } else {
            Icon::Info
        }
        .draw()
    };
    let more = (unlisted > 0).then(|| locale.with("import-more", &[("count", plain(f64::from(unlisted), 0).into())]));
    view! {
        <ul tabindex="0" aria-label=locale.text(handle)>
            {words.into_iter().map(|words| view! { <li data-testid=handle>{icon()}<span>{words}</span></li> }).collect_view()}
            {more.map(|more| view! { <li class="note">{more}</li> })}
        </ul>
    }
    .into_any()
}

/// Sheet, encoding and delimiter, as far as there are any.
fn origin_words(preview: &Preview, locale: Locale) -> String {
    let origin = &preview.origin;
    let sheet = origin
        .sheet
        .as_ref()
        .map(|sheet| locale.with("import-sheet", &[("sheet", sheet.as_str().into())]));
    let encoding = origin.encoding.map(|encoding| match encoding {
        Encoding::Utf8 => "UTF-8".to_owned(),
        Encoding::Utf16 => "UTF-16".to_owned(),
        Encoding::Gb18030 => "GB 18030".to_owned(),
    });
    let delimiter = origin.delimiter.map(|delimiter| {
        locale.text(match delimiter {
            Delimiter::Comma => "import-comma",
            Delimiter::Tab => "import-tab",
            Delimiter::Semicolon => "import-semicolon",
        })
    });
    let parts: Vec<String> = [sheet, encoding, delimiter].into_iter().flatten().collect();
    parts.join(&locale.text("list-separator").replace('_', " "))
}

fn layout_words(layout: Layout, preview: &Preview, locale: Locale) -> String {
    let word = match layout {
        Layout::Cities => "import-layout-cities",
        Layout::Schools => "import-layout-schools",
    };
    let header = preview.header.map(|row| plain(f64::from(row), 0)).unwrap_or_default();
    let rows = plain(f64::from(preview.rows), 0);
    locale.with(word, &[("header", header.into()), ("rows", rows.into())])
}
