//! How far a figure can be trusted, as one word in a ring; a figure of the planner's own says so instead.

use jigong_model::plan::Grade;
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::view::live::{maybe, text};

/// The word. The placeholder's stands out, for it is the one to be replaced.
#[component]
pub(super) fn GradeWord(
    /// Of the plan's own value.
    grade: Grade,
    /// Whether the value is the planner's.
    own: Signal<bool>,
) -> impl IntoView {
    let locale = expect_context::<Locale>();
    let word = move || {
        if own.get() {
            locale.text("data-own")
        } else {
            short(grade, locale)
        }
    };
    let title = move || (!own.get()).then(|| locale.text(&format!("grade-{}", grade.name())));
    let class = move || match own.get() {
        true => "gd own",
        false if grade == Grade::Placeholder => "gd placeholder",
        false => "gd",
    };
    view! { <span class=text(class) title=maybe(title)>{text(word)}</span> }
}

/// A grade in one word.
pub(super) fn short(grade: Grade, locale: Locale) -> String {
    locale.text(&format!("grade-{}-short", grade.name()))
}
