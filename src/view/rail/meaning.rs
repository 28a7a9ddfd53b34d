//! What a lever means, its range and neutral value, and what it rests on. The texts come with those of the parts.

use jigong_model::scenario::Lever;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::late::worded;
use crate::view::live::text;

use super::lever::{range_note, shown_number, unit};

/// Meaning and source of a lever.
#[component]
pub fn Meaning(
    /// Which.
    lever: Lever,
) -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let grid = lever.grid();
    let message = move |part: &str| locale.text(&format!("lever-{}-{part}", lever.name().replace('_', "-")));
    let neutral = move || {
        let value = lever.neutral(&desk.results().assumptions);
        format!("{} {}", shown_number(grid, value), unit(grid.shown, locale))
    };
    worded(Callback::new(move |()| {
        view! {
            <div class="src">
                <p>{message("meaning")}</p>
                <p class="note">{range_note("range-note", grid, locale)}" "{text(move || locale.with("neutral-note", &[("value", neutral().into())]))}</p>
                <p class="note">{locale.text("source-label")}" "{message("source")}</p>
            </div>
        }
        .into_any()
    }))
}
