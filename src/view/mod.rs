//! The components of the page. They read the workbench and call its actions; they hold no state that figures depend
//! on.
//!
//! `parts` are small controls without domain types; `rail`, `board` and `pages` are made of them; `desk_shell` and
//! `phone_shell` arrange the same components in two layouts.

mod analysis;
mod attribution;
mod bar;
mod board;
mod compare;
pub mod data;
mod desk_shell;
mod glyph;
mod goal_seek;
mod help;
mod late;
mod library;
mod links;
mod live;
mod notices;
mod pages;
mod panel;
pub mod parts;
mod phone_shell;
mod rail;
mod reasons;
mod sought;
mod uncertainty;

use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{Width, Workbench};
use crate::view::late::{aside, late};
use crate::view::live::{live, memo, when};

use board::Announcer;
use desk_shell::DeskShell;
use phone_shell::PhoneShell;

pub use analysis::AnalysisPart;
pub use board::SourceDialog;
pub use compare::ComparePage;
pub use data::DataPanel;
pub use late::{Coming, Missing, Part, Parts};
pub use library::LibraryPart;
pub use links::LinksPart;
pub use pages::{Charts, CitiesPanel, PrintSheet};
pub use reasons::Reasons;

/// The app. It is rebuilt when the language or the plan changes, so that texts need not be reactive.
#[component]
pub fn App(
    /// The workbench.
    desk: Workbench,
    /// The parts with files of their own.
    parts: Parts,
) -> impl IntoView {
    provide_context(desk);
    provide_context(parts);
    // The views read the plan without tracking it, so another plan builds them anew.
    let plan = memo(move || desk.scenario().plan().id.clone());
    move || {
        let (locale, _) = (desk.locale(), plan.get());
        view! { <Spoken locale=locale /> }
    }
}

/// The app in one language.
#[component]
fn Spoken(locale: Locale) -> impl IntoView {
    provide_context(locale);
    let desk = expect_context::<Workbench>();
    let phone = memo(move || desk.shown.width.get() == Width::Phone);
    view! {
        {live(move || (if phone.get() { view! { <PhoneShell /> }.into_any() } else { view! { <DeskShell /> }.into_any() }).into_any())}
        {when(move || desk.shown.source.get().is_some(), || aside(|parts| parts.source, "part-missing"))}
        <Announcer />
        {when(move || desk.shown.printing.get(), || late(|parts| parts.print))}
    }
}
