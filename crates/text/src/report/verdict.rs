//! The verdict: how many indicators are met in the plain run, and by how much the others fall short.

use jigong_model::outcome::{Outcome, Reading};
use jigong_model::plan::Plan;

use crate::words::Locale;

use super::{ORDER, measure};

/// Number of shortfalls that are named; the others are counted.
const NAMED: usize = 1;

/// The verdict in two parts: what is met, and what falls short.
pub fn verdict(plan: &Plan, outcome: &Outcome, locale: Locale) -> (String, Option<String>) {
    let (met, total) = (outcome.met(plan), outcome.counted(plan).count());
    if met == total {
        return (locale.with("verdict-all", &[("total", total.into())]), None);
    }
    let missed: Vec<&Reading> = ORDER
        .iter()
        .map(|&own| outcome.reading(own))
        .filter(|reading| reading.is_missed() && plan.target(reading.indicator).standing.is_counted())
        .collect();
    // If only one more would be counted, it is named instead.
    let named = if missed.len() == NAMED + 1 {
        missed.len()
    } else {
        missed.len().min(NAMED)
    };
    let sentences: Vec<String> = missed[..named].iter().map(|reading| shortfall(reading, locale)).collect();
    let mut short = sentences.join(&locale.text("list-separator").replace('_', " "));
    let rest = missed.len() - named;
    if rest > 0 {
        short.push_str(&locale.with("verdict-more", &[("count", rest.into())]));
    }
    let arguments = [("met", met.into()), ("total", total.into())];
    (locale.with("verdict-some", &arguments), Some(short))
}

fn shortfall(reading: &Reading, locale: Locale) -> String {
    let id = reading.indicator.name();
    let name = locale.text(&format!("indicator-{id}-verdict"));
    match reading.gap() {
        None => locale.with("verdict-nothing", &[("name", name.into())]),
        // Exactly on a target that must be exceeded.
        Some(gap) if gap >= -1e-9 => locale.with("verdict-level", &[("name", name.into())]),
        Some(gap) => {
            let written = measure(reading.indicator).difference(gap, locale);
            let amount = written.joined().trim_start_matches('\u{2212}').to_owned();
            locale.with("verdict-short", &[("name", name.into()), ("gap", amount.into())])
        }
    }
}
