//! How sure an indicator is, in a word: whole per cent, never a decimal, for so many draws deserve no more digits.
//!
//! Must not know how draws are made. Invariant: nothing that could also have come otherwise reads 0 % or 100 %.

use jigong_analysis::Spread;

use crate::words::Locale;

/// A chance in whole per cent, `< 1%` and `> 99%` at the ends.
pub fn percent(chance: f64) -> String {
    match (chance * 100.0).round() {
        whole if whole < 1.0 => "< 1%".to_owned(),
        whole if whole > 99.0 => "> 99%".to_owned(),
        whole => format!("{whole}%"),
    }
}

/// The chance of meeting an indicator's target; where no uncertain input acts on it, whether it is met as set. What
/// rests on placeholders is never said to be met or missed for certain.
pub fn chance(spread: &Spread, provisional: bool, locale: Locale) -> String {
    if !spread.certain {
        return percent(spread.chance);
    }
    locale.text(if provisional {
        "chance-provisional"
    } else if spread.chance < 0.5 {
        "chance-certain-miss"
    } else {
        "chance-certain"
    })
}
