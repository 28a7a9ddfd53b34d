//! Editing of one end of a range: a typed number is applied on commit, and only if both ends form a valid range;
//! otherwise a message is shown and nothing changes.

use jigong_model::plan::UncertainInput;
use jigong_model::scenario::Edit;
use jigong_text::report::uncertain;
use leptos::prelude::*;

use crate::app::Workbench;

/// State of one end being edited.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    desk: Workbench,
    pub(super) shock: UncertainInput,
    /// 0 for the least, 1 for the greatest value; for the opening delay, the chances of one and of two years.
    pub(super) end: usize,
    /// Whether the typed number is outside of the input's limits.
    pub(super) outside: RwSignal<bool>,
    /// The pair of ends that was refused.
    pub(super) refused: RwSignal<Option<[f64; 2]>>,
    typed: StoredValue<Option<f64>>,
    before: StoredValue<Option<[f64; 2]>>,
}

impl Hand {
    pub(super) fn new(desk: Workbench, shock: UncertainInput, end: usize, refused: RwSignal<Option<[f64; 2]>>) -> Self {
        Self {
            desk,
            shock,
            end,
            outside: RwSignal::new(false),
            refused,
            typed: StoredValue::new(None),
            before: StoredValue::new(None),
        }
    }

    /// The formatted number.
    pub(super) fn written(self) -> String {
        let ends = self.desk.scenario().ranges.get(self.shock, self.desk.plan());
        uncertain::scale(self.shock).written(ends[self.end])
    }

    pub(super) fn begin(self) {
        self.desk.rest();
        self.typed.set_value(None);
        self.before
            .set_value(self.desk.scenario_now().ranges.values[self.shock.index()]);
    }

    /// Stores a typed number, in the unit of the input; `None` if the text is not a number.
    pub(super) fn type_number(self, shown: Option<f64>) {
        let value = shown.map(|shown| uncertain::scale(self.shock).value(shown));
        self.typed
            .set_value(value.filter(|&value| self.shock.end().check(value).is_ok()));
    }

    pub(super) fn step(self, by: i32) {
        let from = self.typed.get_value().unwrap_or(self.ends()[self.end]);
        self.typed.set_value(None);
        self.take(uncertain::scale(self.shock).stepped(from, by, self.shock.end()));
    }

    /// Applies the typed number.
    pub(super) fn rest(self) {
        if let Some(value) = self.typed.get_value() {
            self.typed.set_value(None);
            self.take(value);
        }
        self.desk.rest();
    }

    /// Restores the range as it was at focus.
    pub(super) fn restore(self) {
        self.typed.set_value(None);
        self.refused.set(None);
        let before = self.before.get_value();
        if before != self.desk.scenario_now().ranges.values[self.shock.index()] {
            self.desk
                .edit(before.map_or(Edit::ClearRange(self.shock), |ends| Edit::SetRange(self.shock, ends)));
        }
        self.desk.rest();
    }

    fn ends(self) -> [f64; 2] {
        self.desk.scenario_now().ranges.get(self.shock, self.desk.plan())
    }

    fn take(self, value: f64) {
        let mut ends = self.ends();
        if ends[self.end].to_bits() == value.to_bits() {
            self.refused.set(None);
            return;
        }
        ends[self.end] = value;
        let fits = self.shock.are_ends(ends);
        self.refused.set((!fits).then_some(ends));
        if fits {
            self.desk.edit(Edit::SetRange(self.shock, ends));
        }
    }
}
