//! The effect of a repair as text: changed figures, costs, targets made worse, warnings caused and cleared.
//!
//! Every hard target that gets worse is named in [`EffectText::harms`].

use jigong_analysis::advice::{Change, Effect, Trouble};
use jigong_model::outcome::Reading;
use jigong_model::plan::{Indicator, Plan};

use crate::words::Locale;
use crate::words::number::{Measure, NOTHING, Written};

use super::{cities, indicator, list, measure};

/// A figure that changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectRow {
    /// The indicator; `None` for a cost.
    pub indicator: Option<Indicator>,
    /// Name of the figure.
    pub name: String,
    /// Value without the repair.
    pub before: Written,
    /// Value with the repair.
    pub after: Written,
    /// Difference, with sign.
    pub difference: Written,
}

/// The text of an effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EffectText {
    /// Indicators that change, then costs that change.
    pub rows: Vec<EffectRow>,
    /// One sentence for each kind of harm to hard targets, or one that says there is none.
    pub harms: Vec<String>,
    /// Sentences on indicators newly met, and on warnings caused and cleared.
    pub notes: Vec<String>,
}

/// The text of an effect.
pub fn effect(plan: &Plan, effect: &Effect, locale: Locale) -> EffectText {
    let costs = [
        ("effect-capital-cost", effect.capital_cost),
        ("effect-running-cost", effect.running_cost),
    ];
    let mut rows: Vec<EffectRow> = effect.readings.iter().filter_map(|change| moved(change, locale)).collect();
    rows.extend(
        costs
            .into_iter()
            .filter_map(|(id, change)| spent(locale.text(id), change, locale)),
    );
    EffectText {
        rows,
        harms: harms(effect, locale),
        notes: notes(plan, effect, locale),
    }
}

fn moved(change: &Change<Reading>, locale: Locale) -> Option<EffectRow> {
    let Change { before, after } = change;
    let own = after.indicator;
    let written = |reading: &Reading| match reading.value {
        Some(value) => measure(own).value(value, reading.target, locale),
        None => nothing(),
    };
    let difference = match (before.value, after.value) {
        (Some(before), Some(after)) => measure(own).difference(after - before, locale),
        _ => nothing(),
    };
    (before.value != after.value && difference.number != "0").then(|| EffectRow {
        indicator: Some(own),
        name: locale.text(&format!("indicator-{}", own.name())),
        before: written(before),
        after: written(after),
        difference,
    })
}

fn spent(name: String, change: Change, locale: Locale) -> Option<EffectRow> {
    let written = |amount: f64| Measure::Money.value(amount, None, locale);
    let difference = Measure::Money.difference(change.after - change.before, locale);
    (difference.number != "0").then(|| EffectRow {
        indicator: None,
        name,
        before: written(change.before),
        after: written(change.after),
        difference,
    })
}

fn harms(effect: &Effect, locale: Locale) -> Vec<String> {
    let (missed, further): (Vec<Indicator>, Vec<Indicator>) =
        effect.worse.iter().partition(|own| effect.newly_missed.contains(own));
    let told = [("effect-newly-missed", missed), ("effect-further", further)];
    let mut harms: Vec<String> = told.into_iter().filter_map(|(id, own)| about(id, &own, locale)).collect();
    if harms.is_empty() {
        harms.push(locale.text("effect-harmless"));
    }
    harms
}

fn notes(plan: &Plan, effect: &Effect, locale: Locale) -> Vec<String> {
    let missed: Vec<Indicator> = effect
        .newly_missed
        .iter()
        .copied()
        .filter(|own| !effect.worse.contains(own))
        .collect();
    let indicators = [("effect-newly-met", &effect.newly_met), ("effect-newly-missed", &missed)];
    let mut notes: Vec<String> = indicators
        .into_iter()
        .filter_map(|(id, own)| about(id, own, locale))
        .collect();
    for (id, troubles) in [("effect-appears", &effect.appears), ("effect-vanishes", &effect.vanishes)] {
        let told: Vec<String> = troubles.iter().map(|own| trouble(plan, own, locale)).collect();
        if !told.is_empty() {
            notes.push(locale.with(id, &[("troubles", list(&told, locale).into())]));
        }
    }
    notes
}

/// A sentence about indicators; `None` if there are none.
fn about(id: &str, indicators: &[Indicator], locale: Locale) -> Option<String> {
    let names: Vec<String> = indicators.iter().map(|&own| indicator(own, locale)).collect();
    (!names.is_empty()).then(|| locale.with(id, &[("names", list(&names, locale).into())]))
}

fn trouble(plan: &Plan, trouble: &Trouble, locale: Locale) -> String {
    let name = locale.text(&format!("warning-{}-name", trouble.rule.name()));
    let places = trouble.place.cities();
    if places.is_empty() {
        return name;
    }
    let places = cities(plan, places, locale);
    locale.with("effect-trouble-in", &[("trouble", name.into()), ("cities", places.into())])
}

fn nothing() -> Written {
    Written {
        number: NOTHING.to_owned(),
        unit: String::new(),
    }
}
