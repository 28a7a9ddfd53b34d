//! How a number format displays a number: as a date, a percentage, or the number itself.
//!
//! Does not know cells. Format codes and built-in numbers are those of ECMA-376, 18.8.30 and 18.8.31.

/// How a number is displayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// As a number.
    Number,
    /// As a date or time.
    Date,
    /// As a percentage.
    Percent,
}

impl Shown {
    /// By the number of a built-in format.
    pub(super) const fn by_number(number: u16) -> Self {
        match number {
            9 | 10 => Self::Percent,
            14..=22 | 27..=36 | 45..=47 | 50..=58 => Self::Date,
            _ => Self::Number,
        }
    }

    /// By a format code: its first section, without literal characters.
    pub(super) fn by_code(code: &str) -> Self {
        let mut chars = code.chars();
        let mut percent = false;
        while let Some(c) = chars.next() {
            match c {
                ';' => break,
                '\\' | '_' | '*' => {
                    chars.next();
                }
                '"' => while chars.next().is_some_and(|c| c != '"') {},
                '[' => {
                    let inside: String = chars.by_ref().take_while(|&c| c != ']').collect();
                    // Elapsed time, such as [h]; other brackets contain colours, conditions and languages.
                    if !inside.is_empty() && inside.chars().all(|c| "hmsHMS".contains(c)) {
                        return Self::Date;
                    }
                }
                'd' | 'm' | 'h' | 'y' | 's' | 'D' | 'M' | 'H' | 'Y' | 'S' => return Self::Date,
                '%' => percent = true,
                _ => {}
            }
        }
        if percent { Self::Percent } else { Self::Number }
    }
}
