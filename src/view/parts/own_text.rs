//! A text of the user's among ours.

use jigong_text::words::isolated;
use leptos::prelude::*;

/// Characters that always have room.
const SHORT: usize = 24;

/// A title, name or note: its direction turns nothing around it, and a long one ends where its room ends, with all of it
/// in the hint.
pub fn own_text(text: &str) -> AnyView {
    let shown = isolated(text);
    let hint = shown.chars().nth(SHORT).is_some().then(|| shown.clone());
    view! { <bdi class="own" title=hint>{shown}</bdi> }.into_any()
}
