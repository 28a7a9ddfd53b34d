//! The displayed title of the current scenario.

use jigong_formats::library::Work;

use crate::words::Locale;

/// The title: the user's, else the preset's name, which says so if the preset was changed.
pub fn title(work: &Work, locale: Locale) -> String {
    let preset = match work.origin {
        _ if !work.scenario.title.is_empty() => return work.scenario.title.clone(),
        Some(preset) => locale.text(&format!("preset-{}", preset.name().replace('_', "-"))),
        None => return locale.text("untitled"),
    };
    if work.is_as_opened() {
        preset
    } else {
        locale.with("title-changed", &[("title", preset.into())])
    }
}
