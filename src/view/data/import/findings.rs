//! What is wrong with a table or worth knowing of it, and why one was not read, in words with the place in front.

use jigong_formats::table::limits;
use jigong_formats::table::preview::{Finding, Note, Problem, Refusal, Role, column_letters};
use jigong_model::plan::{CityId, Plan};
use jigong_text::words::number::{plain, trimmed};
use jigong_text::words::{Locale, Value};

use crate::browser::reader::ReadFailure;

/// A problem with its place.
pub(super) fn problem_words(plan: &Plan, finding: &Finding<Problem>, locale: Locale) -> String {
    words(plan, finding, &format!("import-problem-{}", finding.kind.name()), locale)
}

/// A note with its place.
pub(super) fn note_words(plan: &Plan, finding: &Finding<Note>, locale: Locale) -> String {
    words(plan, finding, &format!("import-note-{}", finding.kind.name()), locale)
}

/// What a column is used for.
pub(super) fn role_words(role: Role, locale: Locale) -> String {
    locale.text(&format!("import-role-{}", role.name().replace('_', "-")))
}

fn words<K>(plan: &Plan, finding: &Finding<K>, id: &str, locale: Locale) -> String {
    let city = finding.city.map(|city| city_name(plan, city, locale)).unwrap_or_default();
    let number = finding.number.map(|number| trimmed(number, 6)).unwrap_or_default();
    // Where a column is taken twice the text names a role and the number a column.
    let role = Role::from_name(&finding.text).map(|role| role_words(role, locale));
    let arguments: [(&'static str, Value); 5] = [
        ("text", finding.text.as_str().into()),
        ("role", role.unwrap_or_default().into()),
        ("other", finding.number.map(letters).unwrap_or_default().into()),
        ("number", number.into()),
        ("city", city.into()),
    ];
    format!("{}{}", place(finding, locale), locale.with(id, &arguments))
}

fn letters(number: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a column's number")]
    let column = number as u32;
    column_letters(column)
}

fn place<K>(finding: &Finding<K>, locale: Locale) -> String {
    let (row, column) = (finding.row.map(whole), finding.column.map(column_letters));
    match (row, column) {
        (Some(row), Some(column)) => locale.with("import-at-cell", &[("row", row.into()), ("column", column.into())]),
        (Some(row), None) => locale.with("import-at-row", &[("row", row.into())]),
        (None, Some(column)) => locale.with("import-at-column", &[("column", column.into())]),
        (None, None) => String::new(),
    }
}

fn city_name(plan: &Plan, city: CityId, locale: Locale) -> String {
    let name = &plan.city(city).name;
    locale.pick(&name.zh, &name.en).to_owned()
}

fn whole(count: u32) -> String {
    plain(f64::from(count), 0)
}

/// Why a table was not read, and what can be done.
pub(super) fn failure_words(failure: ReadFailure, locale: Locale) -> String {
    let refused = match failure {
        ReadFailure::Refused(refused) => refused,
        ReadFailure::NoReader => return locale.text("import-no-reader"),
        ReadFailure::TooSlow => return locale.text("import-too-slow"),
        ReadFailure::Stopped => return locale.text("import-stopped"),
        ReadFailure::OtherBuild => return locale.text("import-other-build"),
        ReadFailure::Unreadable => return locale.text("file-unreadable"),
    };
    let row = refused.row.map(whole).unwrap_or_default();
    let limit = match refused.why {
        Refusal::TooLarge => plain(limits::FILE as f64 / 1e6, 0),
        Refusal::TooManyRows => whole(limits::ROWS),
        Refusal::TooManyColumns => whole(limits::COLUMNS),
        Refusal::CellTooLong => plain(limits::CELL as f64, 0),
        _ => String::new(),
    };
    let id = format!("import-refused-{}", refused.why.name());
    locale.with(&id, &[("row", row.into()), ("limit", limit.into())])
}
