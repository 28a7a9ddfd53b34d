//! Links in and out, which come right after the first view: the notice or dialog of a link that came in, the dialog that
//! shares the work, the address bar that follows it, and scenario files that are dropped on the page.
//!
//! The first file only holds the button; everything that reads or writes a link is called from here alone.

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

/// The hand rests this long before the address follows. Browsers refuse more than some changes a second.
const PAUSE: Duration = Duration::from_millis(400);

/// Everything of links. It is there as long as the page is.
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

/// Writes the address once now and after each pause of the hand.
fn follow(desk: Workbench) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    Effect::new(move || {
        // Both are read so that each is followed.
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
