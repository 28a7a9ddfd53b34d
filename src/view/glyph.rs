//! Symbols of the three kinds of college project: square, triangle, two linked rings.

use jigong_model::plan::ProjectKind;
use leptos::prelude::*;

/// The symbol of a kind.
pub fn kind_glyph(kind: ProjectKind) -> AnyView {
    match kind {
        ProjectKind::NewBuild => view! {
            <svg width="12" height="12" viewBox="0 0 12 12" class="gl" aria-hidden="true">
                <rect x="1.5" y="1.5" width="9" height="9" fill="currentColor"></rect>
            </svg>
        }
        .into_any(),
        ProjectKind::Upgrade => view! {
            <svg width="12" height="12" viewBox="0 0 12 12" class="gl" aria-hidden="true">
                <path d="M6 1 11.4 10.8H.6z" fill="currentColor"></path>
            </svg>
        }
        .into_any(),
        ProjectKind::Merger => view! {
            <svg width="12" height="12" viewBox="0 0 12 12" class="gl" aria-hidden="true">
                <circle cx="4" cy="6" r="3.2" fill="none" stroke="currentColor" stroke-width="1.5"></circle>
                <circle cx="8" cy="6" r="3.2" fill="none" stroke="currentColor" stroke-width="1.5"></circle>
            </svg>
        }
        .into_any(),
    }
}
