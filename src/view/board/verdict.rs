//! One sentence: how many of ten are met, and by how much the rest fall short.

use leptos::prelude::*;

use crate::app::Desk;
use crate::outcome::Outcome;
use crate::words::Locale;

use super::reading::{ORDER, measure};

/// Shortfalls that are named; the others are counted.
const NAMED: usize = 3;

/// The sentence over the ledger.
#[component]
pub fn Verdict() -> impl IntoView {
    let (desk, locale) = (expect_context::<Desk>(), expect_context::<Locale>());
    let parts = Memo::new(move |_| verdict(&desk.results().outcome, locale));
    view! {
        <h1 data-testid="verdict">
            {move || parts.get().0}
            {move || parts.get().1.map(|short| view! { <em>{short}</em> })}
        </h1>
    }
}

/// The sentence in two parts: what is met, and what falls short.
pub fn verdict(outcome: &Outcome, locale: Locale) -> (String, Option<String>) {
    let met = outcome.met();
    if met == ORDER.len() {
        return (locale.text("verdict-all"), None);
    }
    let missed: Vec<_> = ORDER.iter().map(|&own| outcome.reading(own)).filter(|reading| !reading.met).collect();
    let named: Vec<String> = missed
        .iter()
        .take(if missed.len() == NAMED + 1 { NAMED + 1 } else { NAMED })
        .map(|reading| {
            let name = locale.text(&format!("indicator-{}-verdict", reading.indicator.name()));
            match reading.gap() {
                // On the target itself, where more is asked for.
                Some(gap) if gap >= -1e-9 => locale.with("verdict-level", &[("name", name.into())]),
                Some(gap) => {
                    let written = measure(reading.indicator).difference(gap, locale);
                    let amount = written.joined().trim_start_matches('\u{2212}').to_owned();
                    let unit = locale.text(&format!("indicator-{}-unit", reading.indicator.name())).trim().to_owned();
                    let amount = if written.unit.is_empty() && !unit.is_empty() { format!("{amount} {unit}") } else { amount };
                    locale.with("verdict-short", &[("name", name.into()), ("gap", amount.into())])
                }
                None => locale.with("verdict-nothing", &[("name", name.into())]),
            }
        })
        .collect();
    let rest = missed.len() - named.len();
    let mut short = named.join(&locale.text("list-separator").replace('_', " "));
    if rest > 0 {
        short.push_str(&locale.with("verdict-more", &[("count", rest.into())]));
    }
    (locale.with("verdict-some", &[("met", met.into())]), Some(short))
}
