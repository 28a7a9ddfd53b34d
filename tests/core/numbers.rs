//! How figures are written in both languages: 万 and thousands, signs, points, and no digit too many or too few.

use jigong_text::words::Locale::{Chinese, English};
use jigong_text::words::number::{Measure, plain, signed, trimmed};
use proptest::prelude::*;

#[test]
fn persons_are_written_in_wan_and_in_thousands() {
    let zh = Measure::Persons.value(76_468.516, Some(70_000.0), Chinese);
    assert_eq!((zh.number.as_str(), zh.unit.as_str()), ("7.65", "万人"));
    let en = Measure::Persons.value(76_468.516, Some(70_000.0), English);
    assert_eq!((en.number.as_str(), en.unit.as_str()), ("76,500", ""));
}

#[test]
fn near_a_target_the_full_figure_is_written() {
    assert_eq!(Measure::Persons.value(49_945.87, Some(50_000.0), Chinese).number, "4.9946");
    assert_eq!(Measure::Persons.value(49_945.87, Some(50_000.0), English).number, "49,946");
    assert_eq!(Measure::Persons.value(50_000.0, Some(50_000.0), Chinese).number, "5.00");
    assert_eq!(
        Measure::PersonTimes.value(549_500.0, Some(550_000.0), Chinese).number,
        "54.9500"
    );
}

#[test]
fn a_rate_that_misses_by_a_hair_does_not_read_as_its_target() {
    assert_eq!(Measure::Rate.value(0.969_999, Some(0.97), Chinese).number, "96.9999");
    assert_eq!(Measure::Rate.value(0.972_46, Some(0.97), Chinese).number, "97.25");
}

#[test]
fn differences_have_signs_and_small_ones_count_persons() {
    let written = |value: f64, locale| Measure::Persons.difference(value, locale).joined();
    assert_eq!(written(-54.13, Chinese), "\u{2212}54 人");
    assert_eq!(written(-54.13, English), "\u{2212}54");
    assert_eq!(written(6_468.5, Chinese), "+0.65 万人");
    assert_eq!(written(6_468.5, English), "+6,500");
    assert_eq!(written(0.2, Chinese), "0");
    assert_eq!(Measure::Rate.difference(0.0025, Chinese).joined(), "+0.25 个百分点");
    assert_eq!(Measure::Rate.difference(-0.0025, English).joined(), "\u{2212}0.25 pp");
    assert_eq!(Measure::Schools.difference(0.0, English).joined(), "0");
}

#[test]
fn targets_read_as_the_plan_prints_them() {
    assert_eq!(Measure::Persons.target(70_000.0, Chinese), "7\u{a0}万人");
    assert_eq!(Measure::Persons.target(70_000.0, English), "70,000");
    assert_eq!(Measure::PersonTimes.target(550_000.0, Chinese), "55\u{a0}万人次");
    assert_eq!(Measure::Rate.target(0.97, Chinese), "97%");
    assert_eq!(Measure::Schools.target(25.0, English), "25");
}

#[test]
fn money_is_written_in_yi_and_in_millions() {
    assert_eq!(Measure::Money.value(111_200.0, None, Chinese).joined(), "11.12 亿元");
    assert_eq!(Measure::Money.value(111_200.0, None, English).joined(), "1,112 million yuan");
}

#[test]
fn zero_has_no_sign_and_halves_go_up() {
    assert_eq!(signed(0.0, 2), "0");
    assert_eq!(signed(-0.001, 2), "0");
    assert_eq!(plain(-0.001, 2), "0.00");
    assert_eq!(plain(0.125, 2), "0.13");
    assert_eq!(plain(2.5, 0), "3");
    assert_eq!(plain(1_234_567.0, 0), "1,234,567");
    assert_eq!(plain(f64::NAN, 1), "–");
    assert_eq!(trimmed(2.50, 4), "2.5");
    assert_eq!(trimmed(100.0, 2), "100");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    /// What is written reads back as the number, to half a unit of its last digit.
    #[test]
    fn written_numbers_read_back(value in -1e9..1e9_f64, decimals in 0_usize..5) {
        let text = plain(value, decimals).replace(',', "").replace('\u{2212}', "-");
        let unit = [1.0, 0.1, 0.01, 1e-3, 1e-4][decimals];
        let read: f64 = text.parse().unwrap();
        prop_assert!((read - value).abs() <= unit * 0.500_001 + value.abs() * 1e-14);
    }
}
