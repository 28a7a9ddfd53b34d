//! Links, loaded right after the first view: notice or dialog of a received link, share dialog, address bar, and
//! scenario files dropped on the page. A part of the program.
//!
//! The first file contains only the button; all code that reads or writes a link is called from here.

mod arrived;
mod damaged;
mod other;
mod paper;
mod share;

use std::time::Duration;

use jigong_model::plan::node::MAX_TEXT;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::Workbench;
use crate::browser::{address, files};

use arrived::ArrivedLink;
pub(super) use paper::PaperLink;
use share::ShareDialog;

/// Pause after a change before the address is written; browsers limit the rate of changes.
const PAUSE: Duration = Duration::from_millis(400);

/// The part; mounted as long as the page is open.
#[component]
pub fn LinksPart() -> impl IntoView {
    let desk = expect_context::<Workbench>();
    desk.meet_address();
    let listener = address::on_fragment(move || desk.meet_fragment());
    let drop = files::on_drop(move |file, rest| {
        desk.tell_left(rest);
        spawn_local(async move { desk.open_read(files::read(file, MAX_TEXT).await) });
    });
    let listeners = StoredValue::new_local((listener, drop));
    on_cleanup(move || listeners.dispose());
    follow(desk);
    view! {
        <ArrivedLink />
        <ShareDialog />
    }
}

/// Writes the address now, and after each change followed by a pause.
fn follow(desk: Workbench) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move || {
        // Read for tracking.
        let _ = (desk.work(), desk.links.arrived.with(Option::is_none));
        if let Some(Some(earlier)) = waiting.try_get_value() {
            earlier.clear();
        }
        waiting.set_value(set_timeout_with_handle(move || desk.write_address(), PAUSE).ok());
    });
    on_cleanup(move || {
        if let Some(Some(earlier)) = waiting.try_get_value() {
            earlier.clear();
        }
    });
}
