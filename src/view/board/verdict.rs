//! A sentence that says how many indicators are met, and by how much the others fall short.

use jigong_text::report::verdict;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{live, memo, text};

/// The sentence as the page's main heading.
#[component]
pub fn Verdict() -> impl IntoView {
    let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
    let parts = memo(move || verdict(desk.plan(), &desk.results().outcome, locale));
    view! {
        <h1 data-testid="verdict" title=locale.text("verdict-how")>
            {text(move || parts.get().0)}
            {live(move || (parts.get().1.map(|short| view! { <em>{short}</em> })).into_any())}
        </h1>
    }
}
