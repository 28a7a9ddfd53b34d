//! What would meet a missed target.

use leptos::prelude::*;

/// The part of the page.
#[component]
pub fn TakesPanel() -> impl IntoView {}
