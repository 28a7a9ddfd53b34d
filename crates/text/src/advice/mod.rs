//! Texts of warnings, repairs and effects in both languages.
//!
//! Decides nothing: every number and name comes from the data. A figure shown next to a bound has enough digits to
//! differ from it.

mod effect;
mod repair;
mod warning;

use jigong_model::plan::{CITIES, CityId, Indicator, Plan, ProjectKind};

use crate::report::measure;
use crate::words::number::{Measure, plain};
use crate::words::{Locale, Value};

pub use effect::{EffectRow, EffectText, effect};
pub use repair::repair;
pub use warning::{WarningText, source, warning};

/// Number of names that are listed; the others are counted.
const NAMED: usize = 3;
/// Most decimals used to distinguish a figure from a bound.
const MOST_DECIMALS: usize = 6;

/// Joins names to a list within a sentence.
fn list(names: &[String], locale: Locale) -> String {
    let Some((last, before)) = names.split_last() else {
        return String::new();
    };
    if before.is_empty() {
        return last.clone();
    }
    let before = comma_list(before, locale);
    locale.with("advice-pair", &[("before", before.into()), ("last", last.as_str().into())])
}

/// Joins names with commas only.
fn comma_list(names: &[String], locale: Locale) -> String {
    let join = |before: String, next: String| locale.with("advice-list", &[("before", before.into()), ("next", next.into())]);
    names.iter().cloned().reduce(join).unwrap_or_default()
}

fn city(plan: &Plan, city: CityId, locale: Locale) -> String {
    let name = &plan.city(city).name;
    locale.pick(&name.zh, &name.en).to_owned()
}

/// Names of cities; if there are many, the first ones and their number.
fn cities(plan: &Plan, cities: &[CityId], locale: Locale) -> String {
    let names: Vec<String> = cities.iter().take(NAMED).map(|&own| city(plan, own, locale)).collect();
    let count = cities.len();
    if count == CITIES {
        locale.with("advice-cities-all", &[("count", count.into())])
    } else if count > NAMED {
        let first = comma_list(&names, locale);
        locale.with("advice-cities-more", &[("cities", first.into()), ("count", count.into())])
    } else {
        list(&names, locale)
    }
}

/// Numbers of projects by kind: "six mergers, one upgrade".
fn mix(by_kind: &[u32; 3], locale: Locale) -> String {
    let part = |kind: ProjectKind| {
        let count = by_kind[kind.index()] as usize;
        let id = match kind {
            ProjectKind::NewBuild => "advice-mix-new-build",
            ProjectKind::Upgrade => "advice-mix-upgrade",
            ProjectKind::Merger => "advice-mix-merger",
        };
        (count > 0).then(|| locale.with(id, &[("count", count.into())]))
    };
    let parts: Vec<String> = ProjectKind::ALL.iter().filter_map(|&kind| part(kind)).collect();
    list(&parts, locale)
}

fn money(amount: f64, locale: Locale) -> String {
    Measure::Money.value(amount, None, locale).joined()
}

/// A whole number; with decimals if it would otherwise look equal to its bound.
fn beside(value: f64, bound: f64) -> String {
    distinct(value, bound, 0)
}

/// A share in per cent, with enough decimals to differ from its bound.
fn percent(share: f64, bound: f64) -> String {
    format!("{}%", distinct(share * 100.0, bound * 100.0, 0))
}

/// A number with at least this many decimals, and enough to differ from its bound.
fn distinct(value: f64, bound: f64, decimals: usize) -> String {
    let written = |decimals: usize| (plain(value, decimals), plain(bound, decimals));
    let differs = |decimals: &usize| {
        let (value, bound) = written(*decimals);
        value != bound
    };
    let decimals = (decimals..=MOST_DECIMALS).find(differs).unwrap_or(decimals);
    plain(value, decimals)
}

/// An amount rounded up, so that a shortfall is never understated.
fn upwards(amount: f64) -> String {
    plain(amount.ceil(), 0)
}

/// The name of an indicator within a sentence.
fn indicator(own: Indicator, locale: Locale) -> String {
    locale.text(&format!("indicator-{}-verdict", own.name()))
}

/// A calendar year as an argument; not grouped like a number.
fn calendar(year: impl ToString) -> Value {
    year.to_string().into()
}
