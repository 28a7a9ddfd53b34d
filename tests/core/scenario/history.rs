//! Undo and redo: any order of them restores exactly, without limit, and one movement of the hand is one step.

use jigong_model::scenario::History;
use proptest::prelude::*;

use crate::strategies::settings;

/// What a hand can do.
#[derive(Debug, Clone, Copy)]
enum Act {
    Change(u8),
    Continue(u8),
    Rest,
    Undo,
    Redo,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        3 => (0..6u8).prop_map(Act::Change),
        3 => (0..6u8).prop_map(Act::Continue),
        1 => Just(Act::Rest),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ]
}

/// The same as a list of states and a place in it: slow, plain, and told apart from the code under test.
struct Model {
    states: Vec<u8>,
    at: usize,
    open: bool,
}

impl Model {
    fn act(&mut self, act: Act) {
        match act {
            Act::Change(value) | Act::Continue(value) if value == self.states[self.at] => {}
            Act::Continue(value) if self.open => {
                self.states[self.at] = value;
                self.states.truncate(self.at + 1);
            }
            Act::Change(value) | Act::Continue(value) => {
                self.states.truncate(self.at + 1);
                self.states.push(value);
                (self.at, self.open) = (self.at + 1, true);
            }
            Act::Rest => self.open = false,
            Act::Undo => (self.at, self.open) = (self.at.saturating_sub(1), false),
            Act::Redo => (self.at, self.open) = ((self.at + 1).min(self.states.len() - 1), false),
        }
    }
}

proptest! {
    #![proptest_config(settings(1000))]

    #[test]
    fn any_acts_leave_what_a_plain_list_would(acts in prop::collection::vec(act(), 0..60)) {
        let mut history = History::new(0);
        let mut model = Model { states: vec![0], at: 0, open: false };
        for act in acts {
            let (could_undo, could_redo) = (history.can_undo(), history.can_redo());
            match act {
                Act::Change(value) => history.change(value, false),
                Act::Continue(value) => history.change(value, true),
                Act::Rest => history.rest(),
                Act::Undo => prop_assert_eq!(history.undo(), could_undo),
                Act::Redo => prop_assert_eq!(history.redo(), could_redo),
            }
            model.act(act);
            prop_assert_eq!(*history.present(), model.states[model.at]);
            prop_assert_eq!(history.can_undo(), model.at > 0);
            prop_assert_eq!(history.can_redo(), model.at + 1 < model.states.len());
        }
    }

    #[test]
    fn undoing_all_and_redoing_all_restores_every_state(values in prop::collection::vec(0..100u32, 0..200)) {
        let mut history = History::new(0);
        let mut states = vec![0];
        for value in values {
            if *history.present() != value {
                states.push(value);
            }
            history.change(value, false);
        }
        for state in states.iter().rev().skip(1) {
            prop_assert!(history.undo());
            prop_assert_eq!(history.present(), state);
        }
        prop_assert!(!history.undo());
        for state in states.iter().skip(1) {
            prop_assert!(history.redo());
            prop_assert_eq!(history.present(), state);
        }
        prop_assert!(!history.redo());
    }
}

#[test]
fn there_is_no_limit() {
    let mut history = History::new(0);
    (1..=100_000).for_each(|value| history.change(value, false));
    assert!((0..100_000).rev().all(|value| history.undo() && *history.present() == value));
    assert!(!history.can_undo());
}

#[test]
fn one_movement_is_one_step_until_the_hand_rests() {
    let mut history = History::new(0);
    (1..=5).for_each(|value| history.change(value, true));
    history.rest();
    (6..=9).for_each(|value| history.change(value, true));
    assert!(history.undo() && *history.present() == 5);
    assert!(history.undo() && *history.present() == 0);
    assert!(!history.can_undo());
    assert!(history.redo() && *history.present() == 5);
    // After an undo or redo the next change is a step of its own, and what was undone is gone.
    history.change(7, true);
    assert!(!history.can_redo());
    assert!(history.undo() && *history.present() == 5);
}

#[test]
fn a_change_to_the_same_keeps_what_was_undone() {
    let mut history = History::new(1);
    history.change(2, false);
    history.undo();
    history.change(1, false);
    assert!(history.can_redo());
    assert!(history.redo() && *history.present() == 2);
}
