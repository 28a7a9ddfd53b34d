//! Warnings, repairs and effects as written sentences, in both languages, so that the page only draws them.
//!
//! Must not decide anything: every number and name comes from the facts. A figure that stands beside a bound is written with
//! as many digits as tell the two apart.

mod effect;
mod repair;
mod warning;

use jigong_model::plan::{CITIES, CityId, Indicator, Plan, ProjectKind};

use crate::words::number::{Measure, plain};
use crate::words::{Locale, Value};

pub use effect::{EffectRow, EffectText, effect};
pub use repair::repair;
pub use warning::{WarningText, source, warning};

/// Names that are spelt out before the rest is counted.
const NAMED: usize = 3;
/// Most decimals that a figure is given to tell it from a bound.
const MOST_DECIMALS: usize = 6;

/// Names as a list of a sentence.
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

/// Names with commas alone.
fn comma_list(names: &[String], locale: Locale) -> String {
    let join = |before: String, next: String| locale.with("advice-list", &[("before", before.into()), ("next", next.into())]);
    names.iter().cloned().reduce(join).unwrap_or_default()
}

fn city(plan: &Plan, city: CityId, locale: Locale) -> String {
    let name = &plan.city(city).name;
    locale.pick(&name.zh, &name.en).to_owned()
}

/// Cities by name, the first of them where they are many.
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

/// Numbers of projects by kind: six mergers, one upgrade.
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

/// A whole number, with decimals where it would read as its bound without.
fn beside(value: f64, bound: f64) -> String {
    distinct(value, bound, 0)
}

/// A share in per cent, with the decimals that tell it from its bound.
fn percent(share: f64, bound: f64) -> String {
    format!("{}%", distinct(share * 100.0, bound * 100.0, 0))
}

/// A number with at least so many decimals, and with those that tell it from its bound.
fn distinct(value: f64, bound: f64, decimals: usize) -> String {
    let written = |decimals: usize| (plain(value, decimals), plain(bound, decimals));
    let differs = |decimals: &usize| {
        let (value, bound) = written(*decimals);
        value != bound
    };
    let decimals = (decimals..=MOST_DECIMALS).find(differs).unwrap_or(decimals);
    plain(value, decimals)
}

/// An amount upwards to the next whole number: what is missing is never less than told.
fn upwards(amount: f64) -> String {
    plain(amount.ceil(), 0)
}

/// What an indicator counts.
const fn measure(indicator: Indicator) -> Measure {
    match indicator {
        Indicator::Enrolment | Indicator::HighSkilled => Measure::Persons,
        Indicator::Employment | Indicator::InitialEmployment => Measure::Rate,
        Indicator::Training => Measure::PersonTimes,
        Indicator::Colleges | Indicator::QualitySchools => Measure::Schools,
        Indicator::CoveredCities | Indicator::SchoolFloor => Measure::Cities,
        Indicator::QualityMajors => Measure::Majors,
    }
}

/// The name of an indicator inside a sentence.
fn indicator(own: Indicator, locale: Locale) -> String {
    locale.text(&format!("indicator-{}-verdict", own.name()))
}

/// A calendar year as an argument: never grouped like a number.
fn calendar(year: impl ToString) -> Value {
    year.to_string().into()
}
