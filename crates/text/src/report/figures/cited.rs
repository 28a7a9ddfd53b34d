//! Sources of a chart: its target and the assumptions it starts from.
//!
//! Does not know charts. Invariant: a figure that the scenario has replaced is never attributed to the plan's source.

use jigong_model::plan::{Assumption, Indicator, Plan, Slot};
use jigong_model::scenario::Scenario;

use crate::words::Locale;

use super::{naming, row};

/// Sources of the target and of the first figure of each assumption, and the remark that the rest is projected.
pub fn cited(plan: &Plan, scenario: &Scenario, target: Option<Indicator>, figures: &[Assumption], locale: Locale) -> String {
    let mut parts: Vec<String> = target
        .map(|target| {
            let source = naming::source(plan, &plan.target(target).quantity.provenance, locale);
            locale.with("chart-source-target", &[("source", source.into())])
        })
        .into_iter()
        .collect();
    let figure = |&assumption: &Assumption| {
        if assumption == Assumption::Schools {
            let arguments = [
                ("placeholders", scenario.placeholder_schools(plan).into()),
                ("base", plan.base_year.to_string().into()),
            ];
            return Some(locale.with("chart-source-schools", &arguments));
        }
        let row = row(plan, scenario, Slot::of(assumption).next()?, locale);
        let source = if row.changed {
            locale.with("chart-source-own", &[("shipped", row.shipped.into())])
        } else {
            row.source
        };
        let arguments = [
            ("name", row.name.into()),
            ("value", format!("{} {}", row.written, row.unit).into()),
            ("source", source.into()),
        ];
        Some(locale.with("chart-source-figure", &arguments))
    };
    parts.extend(figures.iter().filter_map(figure));
    parts.push(locale.text("chart-source-rest"));
    parts.concat()
}
