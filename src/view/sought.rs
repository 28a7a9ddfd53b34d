//! The end of a way that leads into a panel: the panel brings the place into sight once it is drawn.
//!
//! Who leads there only names the place (`ViewState::sought`), so that a panel that comes late is waited for.

use leptos::prelude::*;

use crate::app::Workbench;
use crate::browser::page;

/// Shows the place that is sought, where the panel that calls this has it.
pub(super) fn show_sought(desk: Workbench) {
    let sought = desk.shown.sought;
    Effect::new(move || {
        if let Some(id) = sought.get() {
            request_animation_frame(move || {
                if page::by_id(&id).is_some() {
                    sought.set(None);
                    page::show(&id);
                }
            });
        }
    });
}
