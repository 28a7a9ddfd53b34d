//! Sensitivity of an indicator: the uncertain inputs as rows and sentences.
//!
//! Does not draw rows. Invariant: an input has a row exactly if either of its ends moves the indicator by a
//! displayable amount; the others are named in one sentence.

use jigong_analysis::{Bar, Sensitivity};
use jigong_model::outcome::Reading;
use jigong_model::plan::{Indicator, UncertainInput};

use crate::words::Locale;
use crate::words::number::{Measure, Written, plain, signed, trimmed};

use super::measure;
use super::sums::{amount, in_units, is_nothing};
use super::uncertain::name;

/// Least share of the variance that is displayed as a number.
const SMALL: f64 = 0.005;

/// Tornado bar of an input.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// The input.
    pub input: UncertainInput,
    /// Name.
    pub name: String,
    /// The input's values at P10 and P90, as displayed.
    pub inputs: [String; 2],
    /// The indicator at P10 and P90.
    pub values: [f64; 2],
    /// The indicator at P10 and P90, as displayed in a table.
    pub cells: [String; 2],
    /// Differences from the indicator with every input at its mode.
    pub moves: [String; 2],
}

/// Share of the variance due to an input.
#[derive(Debug, Clone, PartialEq)]
pub struct Portion {
    /// The input.
    pub input: UncertainInput,
    /// Name.
    pub name: String,
    /// First-order share, 0..1.
    pub alone: f64,
    /// Total share, 0..1.
    pub total: f64,
    /// Both as displayed.
    pub written: [String; 2],
}

/// Sensitivity of an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Matters {
    /// The indicator.
    pub indicator: Indicator,
    /// Value with every input at its mode.
    pub base: f64,
    /// That value as displayed.
    pub written: String,
    /// The target.
    pub target: Option<f64>,
    /// Inputs with an effect, widest bar first.
    pub swings: Vec<Swing>,
    /// Inputs without effect, as a sentence.
    pub idle: Option<String>,
    /// Shares of the variance, largest first.
    pub portions: Vec<Portion>,
    /// Sentence on the uncertainty to reduce first; `None` if nothing varies.
    pub first: Option<String>,
    /// Sentence on the method.
    pub note: String,
}

/// Sensitivity of an indicator; `None` if it has no value.
pub fn matters(sensitivity: &Sensitivity, reading: &Reading, locale: Locale) -> Option<Matters> {
    let indicator = reading.indicator;
    let base = sensitivity.base[indicator.index()]?;
    let measure = measure(indicator);
    let swing = |bar: &Bar| {
        let values = [bar.at_low, bar.at_high].map(|ten| ten[indicator.index()]);
        let [low, high] = values.map(|value| value.unwrap_or(base));
        Swing {
            input: bar.input,
            name: name(bar.input, locale),
            inputs: [bar.low, bar.high].map(|value| own(bar.input, value, locale)),
            values: [low, high],
            cells: [low, high].map(|value| measure.cell(value, locale)),
            moves: [low, high].map(|value| amount(measure, in_units(measure, value - base), locale)),
        }
    };
    let all: Vec<Swing> = sensitivity.bars.iter().map(swing).collect();
    let moves = |swing: &Swing| swing.values.iter().any(|value| !is_nothing(measure, value - base));
    let (mut swings, idle): (Vec<Swing>, Vec<Swing>) = all.into_iter().partition(moves);
    let width = |swing: &Swing| (swing.values[1] - swing.values[0]).abs();
    swings.sort_by(|one, other| width(other).total_cmp(&width(one)));
    let portions = portions(sensitivity, indicator, locale);
    Some(Matters {
        indicator,
        base,
        written: measure.value(base, reading.target, locale).joined(),
        target: reading.target,
        idle: idle_sentence(&idle, swings.is_empty(), locale),
        swings,
        first: first(sensitivity, indicator, locale),
        note: note(sensitivity, locale),
        portions,
    })
}

/// An input's value: `×1.22`, `96%`, `2 年`, `−0.9 点`.
pub fn own(input: UncertainInput, value: f64, locale: Locale) -> String {
    match input {
        UncertainInput::AttractableShare => format!("{}%", trimmed(value * 100.0, 1)),
        UncertainInput::CohortGrowth => format!("{}%", signed(value * 100.0, 1)),
        UncertainInput::CertificateRate => format!("{}%", plain(value * 100.0, 0)),
        UncertainInput::EmploymentShift => Written {
            number: signed(value * 100.0, 2),
            unit: locale.text("unit-points"),
        }
        .joined(),
        UncertainInput::OpeningDelay => locale.with("matters-years", &[("years", trimmed(value, 1).into())]),
        _ => format!("×{}", plain(value, 2)),
    }
}

fn portions(sensitivity: &Sensitivity, indicator: Indicator, locale: Locale) -> Vec<Portion> {
    let sobol = &sensitivity.sobol;
    let at = indicator.index();
    let portion = |&input: &UncertainInput| {
        // Estimates of small shares may be negative.
        let part = |list: &[jigong_analysis::IndicatorValues]| Some(list.get(input.index())?[at]?.clamp(0.0, 1.0));
        let (alone, total) = (part(&sobol.first_order)?, part(&sobol.total)?);
        // The total is at least the first-order share; if the estimates differ, that is estimation error.
        let total = if total < alone { alone } else { total };
        Some(Portion {
            input,
            name: name(input, locale),
            alone,
            total,
            written: [alone, total].map(percent),
        })
    };
    let mut portions: Vec<Portion> = UncertainInput::ALL.iter().filter_map(portion).collect();
    // An input with a total near 0 has no effect; its first-order share is estimation error.
    portions.retain(|own| own.total >= SMALL);
    portions.sort_by(|one, other| other.total.total_cmp(&one.total));
    portions
}

/// A share in whole per cent, the accuracy of the estimates.
fn percent(part: f64) -> String {
    if part < SMALL {
        "< 1%".to_owned()
    } else {
        format!("{}%", plain(part * 100.0, 0))
    }
}

/// Knowing an input removes its first-order share of the variance on average, so the largest one should be reduced
/// first.
fn first(sensitivity: &Sensitivity, indicator: Indicator, locale: Locale) -> Option<String> {
    let mut portions = portions(sensitivity, indicator, locale);
    portions.sort_by(|one, other| other.alone.total_cmp(&one.alone));
    let best = portions.first().filter(|own| own.alone >= SMALL)?;
    let mut arguments = vec![("first", best.name.clone().into()), ("part", best.written[0].clone().into())];
    let Some(next) = portions.get(1).filter(|own| own.alone >= SMALL) else {
        return Some(locale.with("matters-first-alone", &arguments));
    };
    arguments.extend([
        ("second", next.name.clone().into()),
        ("other", next.written[0].clone().into()),
    ]);
    Some(locale.with("matters-first", &arguments))
}

fn idle_sentence(idle: &[Swing], all: bool, locale: Locale) -> Option<String> {
    if all {
        return Some(locale.text("matters-none"));
    }
    let names: Vec<&str> = idle.iter().map(|own| own.name.as_str()).collect();
    let names = names.join(&locale.text("name-separator").replace('_', " "));
    (!idle.is_empty()).then(|| locale.with("why-idle", &[("names", names.into()), ("count", idle.len().into())]))
}

fn note(sensitivity: &Sensitivity, locale: Locale) -> String {
    let points = f64::from(sensitivity.sobol.points);
    // Jansen's estimators need n points for each of A and B, and n more per input.
    let runs = points * (sensitivity.bars.len() as f64 + 2.0);
    let arguments = [("points", plain(points, 0).into()), ("runs", plain(runs, 0).into())];
    locale.with("matters-note", &arguments)
}

/// Whether two values of an indicator differ by a displayable amount.
pub fn tells_apart(indicator: Indicator, one: f64, other: f64) -> bool {
    let measure: Measure = measure(indicator);
    !is_nothing(measure, one - other)
}
