//! The displayed title of the current scenario.

use jigong_formats::library::Work;

use crate::words::Locale;

/// The title: the user's, else the preset's name.
pub fn title(work: &Work, locale: Locale) -> String {
    match work.origin {
        _ if !work.scenario.title.is_empty() => work.scenario.title.clone(),
        Some(preset) => locale.text(&format!("preset-{}", preset.name().replace('_', "-"))),
        None => locale.text("untitled"),
    }
}
