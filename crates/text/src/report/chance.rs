//! Chances as text: whole per cent, because the number of draws does not justify decimals.
//!
//! Does not sample. Invariant: a chance that is not certain never reads 0 % or 100 %.

use jigong_analysis::Spread;

use crate::words::Locale;
use crate::words::number::NOTHING;

/// A chance in whole per cent; `< 1%` and `> 99%` at the ends.
pub fn percent(chance: f64) -> String {
    match (chance * 100.0).round() {
        whole if whole < 1.0 => "< 1%".to_owned(),
        whole if whole > 99.0 => "> 99%".to_owned(),
        whole => format!("{whole}%"),
    }
}

/// The chance of meeting a target; [`NOTHING`] without a target. If no uncertain input acts on the indicator, whether it
/// is met. Results that
/// depend on placeholders are never called certain.
pub fn chance(spread: &Spread, provisional: bool, locale: Locale) -> String {
    let Some(chance) = spread.chance else {
        return NOTHING.to_owned();
    };
    if !spread.certain {
        return percent(chance);
    }
    locale.text(if provisional {
        "chance-provisional"
    } else if chance < 0.5 {
        "chance-certain-miss"
    } else {
        "chance-certain"
    })
}
