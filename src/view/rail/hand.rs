//! A lever as the desk holds it: its values as signals, and the changes that a hand makes to it.

use std::collections::BTreeSet;

use jigong_model::plan::YEARS;
use jigong_model::scenario::{Edit, Lever, Series};
use jigong_text::words::Locale;
use leptos::prelude::*;

use crate::app::Workbench;
use crate::view::live::{memo, text};

use super::lever::{lever_name, shown_number, unit};

/// A lever in the hand of the desk.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    pub(super) desk: Workbench,
    pub(super) lever: Lever,
}

impl Hand {
    pub(super) fn values(self) -> Signal<Series> {
        let read = move |_: Option<&Series>| {
            let results = self.desk.results();
            self.desk.scenario().levers.values(self.lever, &results.assumptions)
        };
        Memo::new(read).into()
    }

    /// The number in the box: the last year's, with an arrow where the years differ.
    pub(super) fn written(self) -> Signal<String> {
        let (values, grid) = (self.values(), self.lever.grid());
        text(move || {
            let values = values.get();
            let shown = shown_number(grid, values[YEARS - 1]);
            if differ(&values) { format!("→ {shown}") } else { shown }
        })
    }

    /// The value in words, for screen readers.
    pub(super) fn spoken(self, locale: Locale) -> Signal<String> {
        let (values, grid, lever) = (self.values(), self.lever.grid(), self.lever);
        let year = self.desk.plan().last_year().to_string();
        text(move || {
            let values = values.get();
            let message = if differ(&values) {
                "lever-spoken-years"
            } else {
                "lever-spoken"
            };
            let value = format!("{}{}", shown_number(grid, values[YEARS - 1]), unit(grid.shown, locale));
            let name = lever_name(lever, locale);
            locale.with(
                message,
                &[("name", name.into()), ("value", value.into()), ("year", year.as_str().into())],
            )
        })
    }

    pub(super) fn years_open(self) -> bool {
        self.desk.shown.schedules.with(|open| open.contains(&self.lever))
    }

    pub(super) fn toggle_years(self) {
        self.desk.shown.schedules.update(|open| toggle(open, self.lever));
    }

    pub(super) fn given(self) -> Signal<bool> {
        memo(move || self.desk.scenario().levers.given(self.lever).is_some()).into()
    }

    pub(super) fn neutral(self) -> Signal<f64> {
        memo(move || self.lever.neutral(&self.desk.results().assumptions)).into()
    }

    pub(super) fn set(self, step: i32) {
        let grid = self.lever.grid();
        self.desk
            .edit(Edit::SetLever(self.lever, grid.value(step.clamp(grid.low, grid.high))));
    }

    pub(super) fn set_year(self, year: usize, step: i32) {
        let grid = self.lever.grid();
        self.desk.edit(Edit::SetLeverYear(
            self.lever,
            year,
            grid.value(step.clamp(grid.low, grid.high)),
        ));
    }

    pub(super) fn clear(self) {
        self.desk.rest();
        self.desk.edit(Edit::ClearLever(self.lever));
        self.desk.rest();
    }

    /// Back to what it was when the hand came, as one more change: undo knows it too.
    pub(super) fn restore(self, series: Option<Series>) {
        self.desk.edit(match series {
            None => Edit::ClearLever(self.lever),
            Some(values) => Edit::SetLeverYears(self.lever, values),
        });
        self.desk.rest();
    }
}

/// Whether a lever's years are not all the same.
fn differ(values: &Series) -> bool {
    values.iter().any(|value| value.to_bits() != values[0].to_bits())
}

/// Opens what is closed and closes what is open.
pub(super) fn toggle(open: &mut BTreeSet<Lever>, lever: Lever) {
    if !open.remove(&lever) {
        open.insert(lever);
    }
}
