//! Why the outcome is what it is: the move from a baseline split among the levers, and what it depends on.

use leptos::prelude::*;

/// The part of the page.
#[component]
pub fn WhyPanel() -> impl IntoView {}
