//! Scenarios saved under names: saving, the list of all, and notices, also of undo steps. A part of the program.
//!
//! All code that reads or writes a record is called from here; the first file only issues commands
//! (`app::LibraryCommand`).

mod list;
mod others;
mod roll;
mod row;
mod save_as;
mod sign;
mod tales;
mod target;
mod undone;
mod version;

use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::{LibraryCommand, Workbench};
use crate::browser::page;
use crate::view::live::{live, when};

use list::AllDialog;
use roll::RollDialog;
use save_as::SaveDialog;
use tales::Tales;
use target::TargetDialog;
use undone::Undone;

/// Number of counted indicators that a scenario meets, as text.
fn met_of(desk: Workbench, met: usize, locale: Locale) -> String {
    let total = desk.plan().targets.iter().filter(|own| own.standing.is_counted()).count();
    locale.with("library-met-of", &[("met", met.into()), ("total", total.into())])
}

/// The part; mounted as long as the page is open.
#[component]
pub fn LibraryPart() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    desk.watch_shelf();
    let errand = desk.library.errand;
    Effect::new(move || match errand.get() {
        Some(LibraryCommand::Save) => desk.save(),
        Some(LibraryCommand::Open(id)) => {
            errand.set(None);
            desk.open_kept(&id, 0);
        }
        Some(LibraryCommand::SaveOutcome) => {
            errand.set(None);
            desk.save_outcome();
        }
        // Reads again, because records may have been moved aside since the page was opened.
        Some(LibraryCommand::All) => desk.watch_shelf(),
        Some(LibraryCommand::SaveAs | LibraryCommand::Roll | LibraryCommand::Target(_)) | None => {}
    });
    view! {
        <Undone />
        {when(move || errand.get() != Some(LibraryCommand::All), || view! { <Tales /> }.into_any())}
        {when(move || errand.get() == Some(LibraryCommand::All), || view! { <AllDialog /> }.into_any())}
        {when(move || errand.get() == Some(LibraryCommand::SaveAs), || view! { <SaveDialog /> }.into_any())}
        {when(move || errand.get() == Some(LibraryCommand::Roll), || view! { <RollDialog /> }.into_any())}
        {live(move || match errand.get() {
            Some(LibraryCommand::Target(indicator)) => view! { <TargetDialog indicator=indicator /> }.into_any(),
            _ => ().into_any(),
        })}
    }
}

/// Closes the dialog and returns the focus to the menu that opened it.
fn leave(desk: Workbench) {
    desk.library.errand.set(None);
    request_animation_frame(|| page::focus("scenario-menu-button"));
}
