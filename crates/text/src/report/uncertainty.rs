//! Sentences on uncertainty: accuracy of the draws, and position of the plain run among them.
//!
//! Does not sample. Invariant: no sentence has more digits than the number of draws justifies.

use jigong_analysis::Sampled;
use jigong_model::outcome::Outcome;
use jigong_model::plan::{Indicator, Plan, Standing};
use jigong_model::scenario::Scenario;

use crate::words::Locale;
use crate::words::number::{Measure, NOTHING, plain};

use super::{ORDER, measure};

/// Relative difference below which the plain run and the median count as equal.
const SAME: f64 = 1e-9;

/// Number of draws and the 95 % error of a chance, in whole percentage points.
pub fn draws(samples: u32, locale: Locale) -> String {
    let points = (98.0 / f64::from(samples).sqrt()).round();
    let error = if points < 1.0 { 1.0 } else { points };
    let arguments = [
        ("samples", plain(f64::from(samples), 0).into()),
        ("error", error.to_string().into()),
    ];
    locale.with("sure-draws", &arguments)
}

/// Which indicators' plain run lies above or below the median, and why.
pub fn medians(outcome: &Outcome, sampled: &Sampled, locale: Locale) -> Vec<String> {
    let side = |indicator: Indicator| {
        let spread = &sampled.indicators[indicator.index()];
        let (value, [.., median, _, _, _]) = (outcome.reading(indicator).value?, spread.quantiles?);
        let apart = (value - median).abs() > SAME * value.abs();
        (apart && !spread.certain).then_some(value > median)
    };
    let named = |above: bool| {
        let names = ORDER.iter().filter(|&&own| side(own) == Some(above));
        let names: Vec<String> = names
            .map(|own| locale.text(&format!("indicator-{}-short", own.name())))
            .collect();
        names.join(&locale.text("sure-separator").replace('_', " "))
    };
    [(true, "sure-line-above"), (false, "sure-line-below")]
        .into_iter()
        .map(|(above, id)| (named(above), id))
        .filter(|(names, _)| !names.is_empty())
        .map(|(names, id)| locale.with(id, &[("names", names.into())]))
        .collect()
}

/// Targets that are counted together: their number and names.
pub fn at_once(word: &str, plan: &Plan, holds: fn(Standing) -> bool, locale: Locale) -> String {
    let own = ORDER.iter().filter(|&&own| holds(plan.target(own).standing));
    let names: Vec<String> = own
        .map(|own| locale.text(&format!("indicator-{}-short", own.name())))
        .collect();
    let arguments = [
        ("count", names.len().into()),
        ("names", names.join(&locale.text("sure-separator").replace('_', " ")).into()),
    ];
    locale.with(word, &arguments)
}

/// Sentence that observed years are certain; `None` without observations.
pub fn observed(plan: &Plan, scenario: &Scenario, locale: Locale) -> Option<String> {
    let year = plan.years.get(scenario.actuals.observed_until().checked_sub(1)?)?;
    Some(locale.with("sure-observed", &[("year", year.to_string().into())]))
}

/// P10, P50 and P90 of an indicator as displayed; counts of schools, majors and cities as whole numbers.
pub fn quantiles(plan: &Plan, sampled: &Sampled, indicator: Indicator, locale: Locale) -> [String; 3] {
    let target = plan.target(indicator).quantity.value;
    let all = sampled.indicators[indicator.index()].quantiles;
    let counts = matches!(measure(indicator), Measure::Schools | Measure::Majors | Measure::Cities);
    let written = |value: f64| {
        let value = if counts { value.round() } else { value };
        measure(indicator).value(value, target, locale).joined()
    };
    [1, 3, 5].map(|at| all.map_or_else(|| NOTHING.to_owned(), |all| written(all[at])))
}
