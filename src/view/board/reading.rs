//! An indicator's values as signals of formatted text, shared by all forms in which the ten are shown.

use std::sync::Arc;

use jigong_analysis::{Sampled, Spread};
use jigong_model::outcome::Reading;
use jigong_model::plan::Indicator;
use jigong_text::report;
use jigong_text::words::Locale;
use jigong_text::words::number::Written;
use leptos::prelude::*;

use crate::app::{Tab, Width, Workbench};
use crate::browser::page;
use crate::view::live::memo;

/// Opens a panel of reasons and moves to its tab. Panels that need the width replace the table by the strip; on a phone the
/// panel is below the list, or under the drawer.
pub(super) fn open_reasons(desk: Workbench, tab: Tab, id: &'static str) {
    desk.shown.tab.set(tab);
    desk.shown.levers_open.set(false);
    let phone = desk.shown.width.get_untracked() == Width::Phone;
    request_animation_frame(move || if phone { page::show(id) } else { page::focus(id) });
}

/// The current values of one indicator.
#[derive(Clone, Copy)]
pub(super) struct Live {
    pub(super) indicator: Indicator,
    pub(super) reading: Memo<Reading>,
    quo: Memo<Option<f64>>,
    desk: Workbench,
    locale: Locale,
}

impl Live {
    pub(super) fn new(indicator: Indicator) -> Self {
        let (desk, locale) = (expect_context::<Workbench>(), expect_context::<Locale>());
        Self {
            indicator,
            reading: memo(move || *desk.results().outcome.reading(indicator)),
            quo: memo(move || desk.results().status_quo.reading(indicator).value),
            desk,
            locale,
        }
    }

    /// Its distribution over the draws, once available.
    pub(super) fn spread(self) -> Option<Spread> {
        let of = |sampled: &Arc<Sampled>| sampled.indicators[self.indicator.index()];
        self.desk.analysed.sampled.with(|sampled| sampled.as_ref().map(of))
    }

    pub(super) fn name(self) -> String {
        self.locale.text(&format!("indicator-{}", self.indicator.name()))
    }

    /// Opens the attribution of the indicator.
    pub(super) fn explain(self) {
        let shown = self.desk.shown;
        shown.indicator.set(self.indicator);
        shown.chosen.set(true);
        open_reasons(self.desk, Tab::Why, "tab-why");
    }

    pub(super) fn short(self) -> String {
        self.locale.text(&format!("indicator-{}-short", self.indicator.name()))
    }

    /// The period that the indicator is read at; empty if its name contains it.
    pub(super) fn period(self) -> String {
        report::period(self.desk.plan(), self.indicator, self.locale)
    }

    pub(super) fn met(self) -> Signal<bool> {
        let reading = self.reading;
        Signal::derive(move || reading.get().met)
    }

    pub(super) fn missed(self) -> bool {
        self.reading.get().is_missed()
    }

    pub(super) fn has_target(self) -> bool {
        self.reading.get().target.is_some()
    }

    pub(super) fn met_word(self) -> String {
        let reading = self.reading.get();
        self.locale.text(if reading.target.is_none() {
            "target-none"
        } else if reading.met {
            "met"
        } else {
            "missed"
        })
    }

    /// Whether the target is met, for tests and scripts; `None` without a target.
    pub(super) fn verdict(self) -> Option<String> {
        let reading = self.reading.get();
        reading.target.map(|_| reading.met.to_string())
    }

    /// The target in full precision, for tests and scripts.
    pub(super) fn target_exact(self) -> Option<String> {
        self.reading.get().target.map(|target| target.to_string())
    }

    pub(super) fn value(self) -> Written {
        report::value(&self.reading.get(), self.locale)
    }

    /// Whether the value depends on placeholder figures.
    pub(super) fn provisional(self) -> bool {
        report::is_provisional(self.desk.plan(), &self.desk.scenario(), self.indicator)
    }

    pub(super) fn target(self) -> String {
        report::target(self.desk.plan(), self.indicator, self.reading.get().target, self.locale)
    }

    /// The target, or that there is none.
    pub(super) fn target_or_word(self) -> String {
        if self.has_target() {
            self.target()
        } else {
            self.locale.text("target-none")
        }
    }

    pub(super) fn gap(self) -> Written {
        report::gap(&self.reading.get(), self.locale)
    }

    pub(super) fn against_status_quo(self) -> Written {
        report::against(&self.reading.get(), &self.desk.results().status_quo, self.locale)
    }

    /// Value, status quo, target and whether it is met.
    pub(super) fn line(self) -> (Option<f64>, Option<f64>, Option<f64>, bool) {
        let reading = self.reading.get();
        (reading.value, self.quo.get(), reading.target, reading.met)
    }

    /// The value in full precision and in the outcome file's unit, for tests and scripts.
    pub(super) fn exact(self) -> Option<String> {
        self.reading.get().value.map(|value| value.to_string())
    }
}
