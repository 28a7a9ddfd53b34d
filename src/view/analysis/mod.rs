//! Has the questions of the page worked out while it is open; nothing of it is seen.

use leptos::prelude::*;

/// The part of the page.
#[component]
pub fn AnalysisPart() -> impl IntoView {}
