//! Marks of met and missed: a disc with a tick, a diamond with a cross. They differ in shape as well as colour.

use leptos::prelude::*;

/// The mark; its text is next to it.
#[component]
pub fn Mark(
    /// Whether the target is met.
    met: Signal<bool>,
) -> impl IntoView {
    move || {
        if met.get() {
            view! {
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <circle cx="8" cy="8" r="7" fill="currentColor"></circle>
                    <path d="M4.7 8.3 7 10.6 11.4 5.7" fill="none" stroke="var(--sheet)" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"></path>
                </svg>
            }
            .into_any()
        } else {
            view! {
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M8 1.2 14.8 8 8 14.8 1.2 8z" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linejoin="round"></path>
                    <path d="M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2" stroke="currentColor" stroke-width="1.6" stroke-linecap="round"></path>
                </svg>
            }
            .into_any()
        }
    }
}
