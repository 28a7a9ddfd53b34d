//! Attribution of an indicator's change as rows and sentences, and the same for its gap to the target.
//!
//! Does not draw rows. Invariant: the displayed shares add up to the displayed change and, with the baseline's gap,
//! to the displayed gap, to the last digit.

mod movers;
mod split;

use jigong_analysis::Attribution;
use jigong_model::outcome::Reading;
use jigong_model::plan::{Indicator, Plan};
use jigong_model::scenario::Scenario;

use crate::words::Locale;
use crate::words::number::Measure;

use super::measure;
use super::sums::{amount, fitted, in_units, is_nothing, number, size};

pub use movers::Mover;
pub use split::{Split, SplitRow, split};

/// The two scenarios of an attribution.
#[derive(Debug, Clone, Copy)]
pub struct Ends<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The baseline and the scenario.
    pub scenarios: [&'a Scenario; 2],
    /// Their titles.
    pub titles: [&'a str; 2],
    /// The language.
    pub locale: Locale,
}

/// One row of an attribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    /// Who causes the share.
    pub mover: Mover,
    /// Name of the mover.
    pub name: String,
    /// Its setting.
    pub setting: String,
    /// Its share, exact.
    pub share: f64,
    /// Its share as a signed number.
    pub number: String,
    /// Its share with unit.
    pub amount: String,
    /// The indicator before and after this step.
    pub way: [f64; 2],
    /// Gap to the target after this step, with sign.
    pub left: String,
}

/// Attribution of an indicator's change.
#[derive(Debug, Clone, PartialEq)]
pub struct Reasons {
    /// The indicator.
    pub indicator: Indicator,
    /// Sentence with the size of the change and both ends.
    pub title: String,
    /// The gap to the target as a sum; `None` without a target.
    pub gap: Option<String>,
    /// Method, sums, and movers without share.
    pub note: String,
    /// Names of the two ends.
    pub names: [String; 2],
    /// The indicator at both ends, exact.
    pub ends: [f64; 2],
    /// The indicator at both ends as displayed; at the scenario's with its gap.
    pub written: [String; 2],
    /// Gap to the target at both ends, with sign.
    pub left: [String; 2],
    /// The target, if any.
    pub target: Option<f64>,
    /// Whether the scenario meets it.
    pub met: bool,
    /// Steps, largest first; assumptions last.
    pub rows: Vec<Reason>,
    /// The whole change as a signed number.
    pub total: String,
}

/// Rows and sentences of an attribution; `None` if a value is missing.
pub fn reasons(ends: &Ends, attribution: &Attribution, reading: &Reading) -> Option<Reasons> {
    let (indicator, locale) = (reading.indicator, ends.locale);
    let column = attribution.columns.get(indicator.index())?.as_ref()?;
    let measure = measure(indicator);
    let mut steps: Vec<(Mover, f64)> = attribution
        .players
        .iter()
        .map(|&own| Mover::Player(own))
        .zip(column.shares.iter().copied())
        .collect();
    steps.sort_by(|one, other| other.1.abs().total_cmp(&one.1.abs()));
    let (moving, idle): (Vec<_>, Vec<_>) = steps.into_iter().partition(|step| !is_nothing(measure, step.1));
    let mut moving = moving;
    if !is_nothing(measure, column.assumptions) {
        moving.push((Mover::Assumptions, column.assumptions));
    }
    let total = in_units(measure, column.to - column.from);
    let parts: Vec<f64> = moving.iter().map(|step| step.1).collect();
    let units = fitted(measure, &parts, total);
    // Without a target there is no gap; the sums then start from the value itself.
    let goal = reading.target.unwrap_or(column.to);
    let after = in_units(measure, column.to - goal);
    let mut left = after - total;
    let mut at = column.from;
    let rows = moving.iter().zip(&units).map(|(&(mover, share), &units)| {
        let way = [at, at + share];
        at += share;
        left += units;
        Reason {
            mover,
            name: mover.name(ends),
            setting: mover.setting(ends),
            share,
            number: number(measure, units),
            amount: amount(measure, units, locale),
            way,
            left: number(measure, left),
        }
    });
    let rows: Vec<Reason> = rows.collect();
    let of_assumptions = if moving.last().is_some_and(|step| step.0 == Mover::Assumptions) {
        units.last().copied().unwrap_or_default()
    } else {
        0.0
    };
    let rounded = parts
        .iter()
        .zip(&units)
        .any(|(&part, &own)| (in_units(measure, part) - own).abs() > 0.5);
    let sums = Sums {
        measure,
        total,
        after,
        of_assumptions,
        rounded,
    };
    let met = is_met(reading, column.to);
    Some(Reasons {
        indicator,
        title: sums.title(ends),
        gap: reading.target.map(|_| sums.gap(ends, met)),
        note: sums.note(&idle.into_iter().map(|step| step.0).collect::<Vec<_>>(), ends),
        names: ends.titles.map(str::to_owned),
        ends: [column.from, column.to],
        written: [
            measure.value(column.from, reading.target, locale).joined(),
            sums.end(reading, column.to, met, locale),
        ],
        left: [number(measure, after - total), number(measure, after)],
        target: reading.target,
        met,
        rows,
        total: number(measure, total),
    })
}

/// Whether a value meets the target: by the reading if it is the read value, else by comparison.
fn is_met(reading: &Reading, value: f64) -> bool {
    match reading.value {
        Some(read) if reading.target.is_some() && (read - value).abs() <= value.abs() * 1e-9 => reading.met,
        _ => reading.target.is_none_or(|target| value > target),
    }
}

/// Sums in units of the last displayed digit.
struct Sums {
    measure: Measure,
    total: f64,
    after: f64,
    of_assumptions: f64,
    /// Whether some part was not rounded to nearest, so that the parts add up.
    rounded: bool,
}

impl Sums {
    fn title(&self, ends: &Ends) -> String {
        let id = if self.total > 0.0 {
            "why-title-more"
        } else if self.total < 0.0 {
            "why-title-fewer"
        } else {
            "why-title-same"
        };
        let [from, to] = ends.titles;
        let amount = size(self.measure, self.total, ends.locale);
        ends.locale
            .with(id, &[("from", from.into()), ("to", to.into()), ("amount", amount.into())])
    }

    fn gap(&self, ends: &Ends, met: bool) -> String {
        let id = match (met, self.after == 0.0) {
            (true, false) => "why-gap-met",
            (true, true) => "why-gap-level",
            (false, false) => "why-gap-missed",
            (false, true) => "why-gap-strict",
        };
        let amount = |units| amount(self.measure, units, ends.locale).into();
        let arguments = [
            ("gap", size(self.measure, self.after, ends.locale).into()),
            ("baseline", ends.titles[0].into()),
            ("from", amount(self.after - self.total)),
            ("levers", amount(self.total - self.of_assumptions)),
            ("assumptions", amount(self.of_assumptions)),
            ("to", amount(self.after)),
        ];
        ends.locale.with(id, &arguments)
    }

    fn note(&self, idle: &[Mover], ends: &Ends) -> String {
        let amount = |units| amount(self.measure, units, ends.locale).into();
        let arguments = [
            ("total", amount(self.total)),
            ("levers", amount(self.total - self.of_assumptions)),
            ("assumptions", amount(self.of_assumptions)),
        ];
        let mut note = ends.locale.with("why-note", &arguments);
        if self.rounded {
            note.push_str(&ends.locale.text("why-rounded"));
        }
        if !idle.is_empty() {
            let names: Vec<String> = idle.iter().map(|mover| mover.name(ends)).collect();
            let names = names.join(&ends.locale.text("name-separator").replace('_', " "));
            note.push_str(
                &ends
                    .locale
                    .with("why-idle", &[("names", names.into()), ("count", idle.len().into())]),
            );
        }
        note
    }

    fn end(&self, reading: &Reading, value: f64, met: bool, locale: Locale) -> String {
        let id = match (met, self.after == 0.0) {
            (true, false) => "why-end-met",
            (true, true) => "why-end-level",
            (false, false) => "why-end-missed",
            (false, true) => "why-end-strict",
        };
        let value = self.measure.value(value, reading.target, locale).joined();
        let gap = size(self.measure, self.after, locale);
        locale.with(id, &[("value", value.into()), ("gap", gap.into())])
    }
}
