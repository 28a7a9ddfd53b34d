//! How sure the outcome is, and on which assumptions that stands.

use leptos::prelude::*;

/// The part of the page.
#[component]
pub fn SurePanel() -> impl IntoView {}
