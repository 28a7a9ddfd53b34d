//! Navigation from a cause to the control that changes it: a lever, the projects, the data.

use std::time::Duration;

use jigong_analysis::Player;
use jigong_text::report::attribution::Mover;
use leptos::prelude::*;

use crate::app::{Tab, Width, Workbench};
use crate::browser::page;

/// Interval and number of attempts to find an element that appears later.
const PAUSE: Duration = Duration::from_millis(50);
const TURNS: u32 = 60;

/// Opens the control of a cause and focuses it.
pub(super) fn go(desk: Workbench, mover: Mover) {
    match mover {
        Mover::Player(Player::Lever(lever)) => {
            if desk.shown.width.get_untracked() == Width::Phone {
                desk.shown.group.set(lever.group());
            }
            desk.shown.levers_open.set(true);
            focus_when_there(lever.name(), TURNS);
        }
        Mover::Player(Player::Projects) => show(desk, Tab::Cities, "place-options"),
        Mover::Player(Player::CityGrowth) => show(desk, Tab::Cities, "city-panel"),
        Mover::Assumptions => show(desk, Tab::Data, "tab-data"),
    }
}

/// Opens a panel and focuses an element in it.
pub(in crate::view) fn show(desk: Workbench, tab: Tab, id: &'static str) {
    desk.shown.tab.set(tab);
    desk.shown.levers_open.set(false);
    focus_when_there(id, TURNS);
}

/// Focuses an element as soon as it exists; panels may still be loading.
fn focus_when_there(id: &'static str, turns: u32) {
    set_timeout(
        move || {
            if page::by_id(id).is_some() {
                page::focus(id);
            } else if turns > 0 {
                focus_when_there(id, turns - 1);
            }
        },
        PAUSE,
    );
}
