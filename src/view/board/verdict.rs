//! A sentence that says how many indicators are met, and by how much the others fall short.

use jigong_text::report::verdict;
use jigong_text::words::{Locale, isolated};
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{live, memo, text};

/// Says which scenario the base figures were carried on from.
fn carried(desk: Workbench, locale: Locale) -> Option<String> {
    let scenario = desk.scenario();
    let title = scenario.rolled_from.as_ref()?.title.as_deref().unwrap_or_default();
    let arguments = [
        ("title", isolated(title).into()),
        ("year", desk.plan().base_year.to_string().into()),
    ];
    Some(locale.with("rolled-from", &arguments))
}

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
        {live(move || (carried(desk, locale).map(|said| view! { <p class="note" data-testid="rolled-from">{said}</p> })).into_any())}
    }
}
