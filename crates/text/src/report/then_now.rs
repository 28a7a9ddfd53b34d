//! A link's results then and now as text: the author's, today's, and the causes.
//!
//! Does not draw.

use jigong_formats::link::arrival::Row;
use jigong_formats::link::{Cause, Day, ThenNow};
use jigong_model::plan::{Indicator, Plan};

use crate::words::number::Written;
use crate::words::{Locale, Value};

use super::figures::naming;
use super::figures::scale::Scale;
use super::{difference, measure, nothing};

/// An indicator that is displayed differently today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Name of the indicator.
    pub name: String,
    /// The author's value.
    pub then: String,
    /// Today's value.
    pub now: String,
    /// Today's value minus the author's.
    pub change: String,
    /// Whether its target is met today.
    pub met: bool,
    /// Causes, greatest effect first.
    pub because: Vec<String>,
}

/// Number of causes that are named; the others are counted.
const NAMED: usize = 2;

/// A line for each changed indicator.
pub fn lines(plan: &Plan, then_now: &ThenNow, locale: Locale) -> Vec<Line> {
    then_now.rows.iter().map(|row| line(plan, then_now, row, locale)).collect()
}

/// Heading with the number of changed indicators.
pub fn heading(then_now: &ThenNow, newer: bool, locale: Locale) -> String {
    let id = if newer { "link-newer-title" } else { "link-older-title" };
    locale.with(id, &[("count", then_now.rows.len().into())])
}

/// Day of the link, and how many targets are met or missed otherwise than then.
pub fn account(plan: &Plan, then_now: &ThenNow, newer: bool, locale: Locale) -> String {
    let id = if newer { "link-newer-account" } else { "link-older-account" };
    let turned = then_now
        .rows
        .iter()
        .filter(|row| met(plan, row, row.then) != met(plan, row, row.now))
        .count();
    let made = locale.with(id, &[("date", date(then_now.made, locale).into())]);
    let verdict = locale.with("link-turned", &[("count", turned.into())]);
    locale.with("sentences", &[("first", made.into()), ("second", verdict.into())])
}

/// A date in the language's format.
pub fn date(day: Day, locale: Locale) -> String {
    let part = |number: u16| Value::from(number.to_string());
    let month = usize::from(day.month);
    locale.with(
        "date-long",
        &[
            ("year", part(day.year)),
            ("month", month.into()),
            ("day", part(day.day.into())),
        ],
    )
}

fn met(plan: &Plan, row: &Row, value: Option<f64>) -> bool {
    let target = plan.target(row.indicator);
    let reaches = |value: f64, goal: f64| if target.strict { value > goal } else { value >= goal };
    value
        .zip(target.quantity.value)
        .is_none_or(|(value, goal)| reaches(value, goal))
}

fn line(plan: &Plan, then_now: &ThenNow, row: &Row, locale: Locale) -> Line {
    let written = |value: Option<f64>| {
        value
            .map_or_else(nothing, |value| written(plan, row.indicator, value, locale))
            .joined()
    };
    let moved = row.now.zip(row.then).map(|(now, then)| now - then);
    let mut because: Vec<String> = row
        .causes
        .iter()
        .take(NAMED)
        .map(|cause| reason(plan, then_now, cause, locale))
        .collect();
    let rest = row.causes.len().saturating_sub(NAMED);
    if rest > 0 {
        because.push(locale.with("cause-more", &[("count", rest.into())]));
    }
    Line {
        name: locale.text(&format!("indicator-{}", row.indicator.name())),
        then: written(row.then),
        now: written(row.now),
        change: difference(row.indicator, moved, locale).joined(),
        met: met(plan, row, row.now),
        because,
    }
}

fn written(plan: &Plan, indicator: Indicator, value: f64, locale: Locale) -> Written {
    measure(indicator).value(value, plan.target(indicator).quantity.value, locale)
}

fn reason(plan: &Plan, then_now: &ThenNow, cause: &Cause, locale: Locale) -> String {
    match *cause {
        Cause::Figure { slot, then, now } => {
            let unit = slot.provenance(plan).unit;
            let (scale, unit_name) = (Scale::of(unit), naming::unit(unit, locale));
            locale.with(
                "cause-figure",
                &[
                    ("name", naming::name(plan, slot, locale).into()),
                    ("then", scale.written(then).into()),
                    ("now", scale.written(now).into()),
                    ("unit", unit_name.into()),
                ],
            )
        }
        Cause::Data => locale.text("cause-data"),
        Cause::Formula => {
            let [then, now] = then_now.model.map(|version| Value::from(version.to_string()));
            locale.with("cause-formula", &[("then", then), ("now", now)])
        }
        Cause::Later => locale.text("cause-later"),
    }
}
