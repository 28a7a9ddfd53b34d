//! An indicator's reading as signals of written figures, for every form in which the ten are shown.

use leptos::prelude::*;

use crate::app::Desk;
use crate::outcome::Reading;
use crate::plan::Indicator;
use crate::words::Locale;
use crate::words::number::{Measure, NOTHING, Written};

/// The order of the page: nine plan targets, then the aspiration.
pub const ORDER: [Indicator; 10] = [
    Indicator::E1,
    Indicator::E2,
    Indicator::E2b,
    Indicator::E3,
    Indicator::E4,
    Indicator::E5,
    Indicator::E7,
    Indicator::E8,
    Indicator::E9,
    Indicator::E6,
];

/// What an indicator counts.
pub const fn measure(indicator: Indicator) -> Measure {
    match indicator {
        Indicator::E1 | Indicator::E3 => Measure::Persons,
        Indicator::E2 | Indicator::E2b => Measure::Rate,
        Indicator::E4 => Measure::PersonTimes,
        Indicator::E5 | Indicator::E7 => Measure::Schools,
        Indicator::E6 | Indicator::E9 => Measure::Cities,
        Indicator::E8 => Measure::Majors,
    }
}

/// One indicator, as it stands.
#[derive(Clone, Copy)]
pub(super) struct Live {
    pub(super) indicator: Indicator,
    pub(super) reading: Memo<Reading>,
    quo: Memo<Option<f64>>,
    desk: Desk,
    locale: Locale,
}

impl Live {
    pub(super) fn new(indicator: Indicator) -> Self {
        let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
        Self {
            indicator,
            reading: Memo::new(move |_| *desk.results().outcome.reading(indicator)),
            quo: Memo::new(move |_| desk.results().status_quo.reading(indicator).value),
            desk,
            locale,
        }
    }

    pub(super) fn name(self) -> String {
        self.locale.text(&format!("indicator-{}", self.indicator.name()))
    }

    pub(super) fn short(self) -> String {
        self.locale.text(&format!("indicator-{}-short", self.indicator.name()))
    }

    /// Span that the indicator is read at, empty where its name says it.
    pub(super) fn period(self) -> String {
        self.locale.text(&format!("indicator-{}-period", self.indicator.name())).trim().to_owned()
    }

    pub(super) fn met(self) -> Signal<bool> {
        let reading = self.reading;
        Signal::derive(move || reading.get().met)
    }

    pub(super) fn met_word(self) -> String {
        self.locale.text(if self.reading.get().met { "met" } else { "missed" })
    }

    pub(super) fn value(self) -> Written {
        let reading = self.reading.get();
        match reading.value {
            Some(value) => measure(self.indicator).value(value, Some(reading.target), self.locale),
            None => Written { number: NOTHING.to_owned(), unit: String::new() },
        }
    }

    pub(super) fn target(self) -> String {
        let target = self.desk.plan.target(self.indicator);
        let sign = if target.strict { ">" } else { "≥" };
        format!("{sign} {}", measure(self.indicator).target(target.quantity.value, self.locale))
    }

    pub(super) fn gap(self) -> Written {
        self.difference(self.reading.get().gap())
    }

    pub(super) fn against_status_quo(self) -> Written {
        let value = self.reading.get().value;
        self.difference(value.zip(self.quo.get()).map(|(value, quo)| value - quo))
    }

    /// Value, status quo and target for the line.
    pub(super) fn line(self) -> (Option<f64>, Option<f64>, f64, bool) {
        let reading = self.reading.get();
        (reading.value, self.quo.get(), reading.target, reading.met)
    }

    /// Full precision, for tests and scripts: the outcome file's unit.
    pub(super) fn exact(self) -> Option<String> {
        self.reading.get().value.map(|value| value.to_string())
    }

    fn difference(self, value: Option<f64>) -> Written {
        match value {
            Some(value) => measure(self.indicator).difference(value, self.locale),
            None => Written { number: NOTHING.to_owned(), unit: String::new() },
        }
    }
}
