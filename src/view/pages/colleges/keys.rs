//! Keyboard of the grid: arrows move, digits enter, N U M select the kind, Delete clears, Shift extends the block.

use jigong_model::plan::{ProjectKind, YEARS};
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

use crate::browser::clipboard;

use super::hand::Hand;

/// Handles a key press in a cell.
pub(super) fn press(hand: Hand, key: &KeyboardEvent) {
    let (command, shift) = (key.ctrl_key() || key.meta_key(), key.shift_key());
    let name = key.key();
    let far = isize::try_from(YEARS).unwrap_or(isize::MAX);
    let all = hand.rows.with_untracked(|rows| isize::try_from(rows.len()).unwrap_or(far));
    match name.as_str() {
        "ArrowUp" => hand.step(-1, 0, shift),
        "ArrowDown" => hand.step(1, 0, shift),
        "ArrowLeft" => hand.step(0, -1, shift),
        "ArrowRight" => hand.step(0, 1, shift),
        "Home" => hand.step(if command { -all } else { 0 }, -far, shift),
        "End" => hand.step(if command { all } else { 0 }, far, shift),
        "a" | "A" if command => take_all(hand),
        "Delete" | "Backspace" => hand.clear(),
        "Escape" if hand.anchor.with_untracked(Option::is_some) => hand.anchor.set(None),
        _ if command || key.alt_key() => return,
        "Enter" => hand.step(1, 0, false),
        "n" | "N" => hand.desk.shown.kind.set(ProjectKind::NewBuild),
        "u" | "U" => hand.desk.shown.kind.set(ProjectKind::Upgrade),
        "m" | "M" => hand.desk.shown.kind.set(ProjectKind::Merger),
        digit => match digit.parse::<usize>() {
            Ok(count) if digit.len() == 1 => hand.enter(count),
            // Other characters are ignored in a cell.
            _ if digit.chars().count() == 1 => {}
            _ => return,
        },
    }
    key.prevent_default();
    key.stop_propagation();
}

/// Selects all rows and years.
fn take_all(hand: Hand) {
    let ends = hand
        .rows
        .with_untracked(|rows| rows.first().copied().zip(rows.last().copied()));
    if let Some((first, last)) = ends {
        hand.take(first, 0, false);
        hand.take(last, YEARS - 1, true);
    }
}

/// Ctrl+C and Ctrl+X.
pub(super) fn copy(hand: Hand, event: &ClipboardEvent, cut: bool) {
    clipboard::give(event, &hand.copied());
    if cut {
        hand.enter(0);
    }
}

/// Ctrl+V.
pub(super) fn paste(hand: Hand, event: &ClipboardEvent) {
    if let Some(text) = clipboard::taken(event) {
        hand.paste(&text);
    }
}
