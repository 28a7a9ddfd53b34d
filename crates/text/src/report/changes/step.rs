//! One change in a few words, for what undo took back.

use jigong_formats::library::Work;
use jigong_model::plan::Plan;

use crate::report;
use crate::words::{Locale, isolated};

use super::changes;

/// What was changed between two states of the work: another scenario was opened, one thing was moved, or several were.
/// `None` where nothing that is shown differs.
pub fn step(plan: &Plan, earlier: &Work, later: &Work, locale: Locale) -> Option<String> {
    if earlier.opened != later.opened {
        let title = report::title(later, locale);
        return Some(locale.with("step-opened", &[("title", isolated(&title).into())]));
    }
    let rows = changes(plan, &earlier.scenario, &later.scenario, locale);
    let more = rows.len().saturating_sub(1);
    let row = rows.into_iter().next()?;
    let arguments = [
        ("name", row.name.into()),
        ("from", row.from.into()),
        ("to", row.to.into()),
        ("more", more.into()),
    ];
    Some(locale.with("step-changed", &arguments))
}
