//! Format of figures: thousands separators, 万, per cent, points, signs, number of digits.

use super::Locale;

/// A formatted number and its unit, so that they can be styled separately.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// The digits; differences with sign.
    pub number: String,
    /// The unit; empty if the language needs none.
    pub unit: String,
}

impl Written {
    fn new(number: String, unit: String) -> Self {
        Self { number, unit }
    }

    /// Number and unit as one text.
    pub fn joined(&self) -> String {
        match (self.unit.as_str(), self.unit.chars().next()) {
            ("" | "%", _) => format!("{}{}", self.number, self.unit),
            _ => format!("{} {}", self.number, self.unit),
        }
    }
}

/// What a figure measures; decides its format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Persons: 7.65 万人, 76,500.
    Persons,
    /// Person-times: 58.0 万人次, 580,000.
    PersonTimes,
    /// A share, in per cent with two decimals.
    Rate,
    /// Schools.
    Schools,
    /// Majors.
    Majors,
    /// Cities.
    Cities,
    /// Places.
    Places,
    /// Students per teacher, one decimal.
    PerTeacher,
    /// Money, given in 10⁴ yuan (万元); displayed in 亿元 or million yuan.
    Money,
}

/// Placeholder for a missing value.
pub const NOTHING: &str = "–";
const WAN: f64 = 1e4;
/// Relative distance from a target within which a figure is written with all digits, so that a miss never looks like
/// the target.
const NEAR: f64 = 0.002;

/// Digits with thousands separators and this many decimals, half away from zero; minus is U+2212.
pub fn plain(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return NOTHING.to_owned();
    }
    let digits = format!("{:.decimals$}", half_up(value.abs(), decimals));
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut written = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    if !fraction.is_empty() {
        written.push('.');
        written.push_str(fraction);
    }
    let zero = digits.bytes().all(|byte| byte == b'0' || byte == b'.');
    if value < 0.0 && !zero {
        format!("\u{2212}{written}")
    } else {
        written
    }
}

/// Like [`plain`], with `+` for positive numbers; zero is "0".
pub fn signed(value: f64, decimals: usize) -> String {
    let written = plain(value, decimals);
    if written.bytes().all(|byte| byte == b'0' || byte == b'.') {
        "0".to_owned()
    } else if value > 0.0 {
        format!("+{written}")
    } else {
        written
    }
}

/// Rounds half up. The small relative addition lets decimals such as 0.125 round as written, not as stored in binary.
fn half_up(value: f64, decimals: usize) -> f64 {
    let scale = [1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6][decimals.min(6)];
    let scaled = value * scale;
    if scaled < 9e15 {
        (scaled + 0.5 + scaled * 1e-15).floor() / scale
    } else {
        value
    }
}

impl Measure {
    /// A value; `target` if it is displayed beside one.
    pub fn value(self, value: f64, target: Option<f64>, locale: Locale) -> Written {
        let near = target.is_some_and(|target| {
            let gap = (value - target).abs();
            gap > 0.0 && gap < target * NEAR
        });
        match (self, locale) {
            (Self::Persons, Locale::Chinese) => {
                Written::new(plain(value / WAN, if near { 4 } else { 2 }), locale.text("unit-wan-persons"))
            }
            (Self::PersonTimes, Locale::Chinese) => Written::new(
                plain(value / WAN, if near { 4 } else { 1 }),
                locale.text("unit-wan-person-times"),
            ),
            (Self::Persons | Self::PersonTimes, Locale::English) => {
                Written::new(plain(if near { value } else { hundreds(value) }, 0), String::new())
            }
            (Self::Rate, _) => {
                // If a rate is close to its target, enough digits to distinguish them.
                let decimals = if near && plain(value * 100.0, 2) == plain(target.unwrap_or_default() * 100.0, 2) {
                    4
                } else {
                    2
                };
                Written::new(plain(value * 100.0, decimals), "%".to_owned())
            }
            (Self::PerTeacher, _) => Written::new(plain(value, 1), locale.text("unit-per-teacher")),
            (Self::Money, Locale::Chinese) => Written::new(plain(value / WAN, 2), locale.text("unit-money")),
            (Self::Money, Locale::English) => Written::new(plain(value / 100.0, 0), locale.text("unit-money")),
            (Self::Schools | Self::Majors, _) => Written::new(plain(value, fraction(value)), self.count_unit(locale)),
            (Self::Cities | Self::Places, _) => Written::new(plain(value, 0), self.count_unit(locale)),
        }
    }

    /// A target as the plan prints it, without sign: 7 万人, 97%, 25 所.
    pub fn target(self, value: f64, locale: Locale) -> String {
        if self == Self::Rate {
            return format!("{}%", trimmed(value * 100.0, 2));
        }
        let Written { number, unit } = match (self, locale) {
            (Self::Persons, Locale::Chinese) => Written::new(trimmed(value / WAN, 2), locale.text("unit-wan-persons")),
            (Self::PersonTimes, Locale::Chinese) => Written::new(trimmed(value / WAN, 2), locale.text("unit-wan-person-times")),
            _ => Written::new(trimmed(value, 1), self.count_unit(locale)),
        };
        if unit.is_empty() {
            number
        } else {
            format!("{number}\u{a0}{unit}")
        }
    }

    /// The unit of a count; empty if the language needs none or the measure is not a count.
    fn count_unit(self, locale: Locale) -> String {
        match self {
            Self::Schools => locale.text("unit-schools"),
            Self::Majors => locale.text("unit-majors"),
            Self::Cities => locale.text("unit-cities"),
            Self::Places => locale.text("unit-places"),
            _ => String::new(),
        }
    }

    /// A difference with sign: +0.65 万人, −54 人, −6 所, +0.25 个百分点; zero is "0" without unit.
    pub fn difference(self, value: f64, locale: Locale) -> Written {
        let unit = |id: &str| locale.text(id);
        match (self, locale) {
            (Self::Rate, _) => Written::new(signed(value * 100.0, 2), unit("unit-points")),
            (Self::Persons | Self::PersonTimes, _) if value.abs() < 0.5 => Written::new("0".to_owned(), String::new()),
            (Self::Persons, Locale::Chinese) if value.abs() >= 1000.0 => {
                Written::new(signed(value / WAN, 2), unit("unit-wan-persons"))
            }
            (Self::PersonTimes, Locale::Chinese) if value.abs() >= 1000.0 => {
                Written::new(signed(value / WAN, 1), unit("unit-wan-person-times"))
            }
            (Self::Persons, _) if value.abs() < 1000.0 => Written::new(signed(value, 0), unit("unit-persons")),
            (Self::PersonTimes, _) if value.abs() < 1000.0 => Written::new(signed(value, 0), unit("unit-person-times")),
            (Self::Persons | Self::PersonTimes, _) => Written::new(signed(hundreds(value), 0), String::new()),
            (Self::Money, Locale::Chinese) => Written::new(signed(value / WAN, 2), unit("unit-money")),
            (Self::Money, Locale::English) => Written::new(signed(value / 100.0, 0), unit("unit-money")),
            (Self::PerTeacher, _) => Written::new(signed(value, 1), String::new()),
            _ => {
                let number = signed(value, fraction(value));
                let unit = if number == "0" {
                    String::new()
                } else {
                    self.count_unit(locale)
                };
                Written::new(number, unit)
            }
        }
    }

    /// A value in a table whose head states the unit [`Measure::table_unit`].
    pub fn cell(self, value: f64, locale: Locale) -> String {
        match (self, locale) {
            (Self::Persons | Self::PersonTimes | Self::Places | Self::Cities, _) => plain(value, 0),
            (Self::Rate, _) => plain(value * 100.0, 2),
            (Self::PerTeacher, _) => plain(value, 1),
            (Self::Money, Locale::Chinese) => plain(value / WAN, 2),
            (Self::Money, Locale::English) => plain(value / 100.0, 0),
            (Self::Schools | Self::Majors, _) => plain(value, fraction(value)),
        }
    }

    /// The unit of [`Measure::cell`].
    pub fn table_unit(self, locale: Locale) -> String {
        match self {
            Self::Persons => locale.text("unit-persons-long"),
            Self::PersonTimes => locale.text("unit-person-times-long"),
            Self::Rate => "%".to_owned(),
            Self::Schools => locale.text("unit-schools-long"),
            Self::Majors => locale.text("unit-majors-long"),
            Self::Cities => locale.text("unit-cities-long"),
            Self::Places => locale.text("unit-places-long"),
            Self::PerTeacher => locale.text("unit-per-teacher-long"),
            Self::Money => locale.text("unit-money"),
        }
    }

    /// A value beside a chart, in the axis's unit, with no more digits than the table of figures.
    pub fn brief(self, value: f64, locale: Locale) -> String {
        let (factor, decimals) = self.axis(locale);
        match (self, locale) {
            (Self::Persons | Self::PersonTimes, Locale::English) if value.abs() >= 1e4 => plain(hundreds(value), 0),
            _ => plain(value * factor, decimals),
        }
    }

    /// Factor and decimals of values on a chart's axis.
    pub const fn axis(self, locale: Locale) -> (f64, usize) {
        match (self, locale) {
            (Self::Persons | Self::Money, Locale::Chinese) => (1.0 / WAN, 2),
            (Self::PersonTimes, Locale::Chinese) => (1.0 / WAN, 1),
            (Self::Rate, _) => (100.0, 2),
            (Self::Money, Locale::English) => (1.0 / 100.0, 0),
            (Self::PerTeacher, _) => (1.0, 1),
            _ => (1.0, 0),
        }
    }

    /// The unit of a chart's axis.
    pub fn axis_unit(self, locale: Locale) -> String {
        match (self, locale) {
            (Self::Persons, Locale::Chinese) => locale.text("unit-wan-persons"),
            (Self::PersonTimes, Locale::Chinese) => locale.text("unit-wan-person-times"),
            _ => self.table_unit(locale),
        }
    }
}

/// Decimals of a number of schools: 1 if it is not whole, else 0.
fn fraction(value: f64) -> usize {
    usize::from((value - value.round()).abs() > 1e-9)
}

fn hundreds(value: f64) -> f64 {
    (value / 100.0).round() * 100.0
}

/// At most this many decimals, without trailing zeros.
pub fn trimmed(value: f64, decimals: usize) -> String {
    let written = plain(value, decimals);
    if written.contains('.') {
        written.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        written
    }
}
