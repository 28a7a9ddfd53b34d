//! A text entered by the user, within other text.

use jigong_text::words::isolated;
use leptos::prelude::*;

/// Texts up to this many characters need no tooltip.
const SHORT: usize = 24;

/// A title, name or note: isolated, so that its direction does not affect the text around it; cut off if too long,
/// with the full text as a tooltip.
pub fn own_text(text: &str) -> AnyView {
    let shown = isolated(text);
    let hint = shown.chars().nth(SHORT).is_some().then(|| shown.clone());
    view! { <bdi class="own" title=hint>{shown}</bdi> }.into_any()
}
