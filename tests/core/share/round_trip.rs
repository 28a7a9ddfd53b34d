//! Whatever a scenario holds comes back bit for bit.

use jigong_formats::link::{Link, MOST_SCENARIOS, SharedScenario};
use jigong_model::plan::Slot;
use jigong_model::scenario::{DataSet, Preset, Reason, Scenario};
use proptest::prelude::*;

use crate::strategies::{any_scenario, settings};
use crate::support::PLAN;

use super::{TODAY, link};

/// Texts of any language, empty ones among them.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-z ]{1,12}",
        "\\PC{1,20}",
        Just("稳步推进（二）".to_owned())
    ]
}

fn data() -> impl Strategy<Value = DataSet> {
    let reason = (words(), words(), words()).prop_map(|(by, on, why)| Reason { by, on, why });
    let slots: Vec<Slot> = Slot::all().collect();
    let reasons = prop::collection::btree_map(prop::sample::select(slots), reason, 0..4);
    (words(), words(), words(), reasons).prop_map(|(name, date, note, mut reasons)| {
        reasons.retain(|_, reason| !reason.is_empty());
        DataSet {
            name,
            date,
            note,
            reasons,
        }
    })
}

/// Any scenario with any texts.
pub(super) fn written() -> impl Strategy<Value = Scenario> {
    (any_scenario(), words(), words(), data()).prop_map(|(mut scenario, title, note, data)| {
        scenario.title = title;
        scenario.note = note;
        scenario.data = data;
        scenario
    })
}

fn origin() -> impl Strategy<Value = Option<Preset>> {
    prop::option::of(prop::sample::select(Preset::of(&PLAN).collect::<Vec<_>>()))
}

/// The bits of a scenario, which `==` does not tell where a zero has a sign.
pub(super) fn bits(scenario: &Scenario) -> String {
    scenario.to_text(&PLAN)
}

proptest! {
    #![proptest_config(settings(300))]

    #[test]
    fn a_scenario_comes_back_bit_for_bit(scenario in written(), origin in origin()) {
        let sent = link(scenario, origin);
        let text = sent.write().unwrap();
        let read = Link::read(&text, &PLAN).unwrap();
        prop_assert_eq!(&read, &sent);
        prop_assert_eq!(bits(&read.scenarios[0].scenario), bits(&sent.scenarios[0].scenario));
        prop_assert_eq!(read.write().unwrap(), text);
    }

    #[test]
    fn several_scenarios_come_back_in_order(some in prop::collection::vec((written(), origin()), 1..=MOST_SCENARIOS), reference in 0..MOST_SCENARIOS) {
        let reference = reference % some.len();
        let scenarios = some.into_iter().map(|(scenario, origin)| SharedScenario::of(&PLAN, scenario, origin).unwrap()).collect();
        let sent = Link::of(TODAY, scenarios, reference);
        let text = sent.write().unwrap();
        prop_assert_eq!(Link::read(&text, &PLAN).unwrap(), sent);
    }

    #[test]
    fn only_letters_and_digits_are_written(scenario in written()) {
        let text = super::text(scenario, None);
        prop_assert!(text.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{}", text);
    }
}

#[test]
fn a_lever_set_to_its_neutral_value_stays_set() {
    let file = r#"{"format": "jigong.scenario/1", "levers": {"training_growth": [0, 0, 0, 0, 0], "senior_intake_share": [0.3, 0.3, 0.3, 0.3, 0.3]}}"#;
    let scenario = Scenario::parse(file, &PLAN).unwrap();
    let read = Link::read(&super::text(scenario.clone(), None), &PLAN).unwrap();
    assert_eq!(read.scenarios[0].scenario, scenario);
    assert_eq!(read.scenarios[0].scenario.levers.moved(), 2);
    assert_ne!(super::text(scenario, None), super::text(Scenario::default(), None));
}

#[test]
fn zeros_keep_their_sign_and_odd_doubles_their_last_bit() {
    let numbers = [-0.0, 0.1 + 0.2, 1.0 / 3.0, f64::MIN_POSITIVE, -1.0, 0.000_000_1];
    for number in numbers {
        let mut scenario = Scenario::default();
        scenario.levers.yearly[0] = Some([number, 0.0, 0.01, number, 0.5]);
        let read = Link::read(&super::text(scenario, None), &PLAN).unwrap();
        let years = read.scenarios[0].scenario.levers.yearly[0].unwrap();
        assert_eq!(years.map(f64::to_bits), [number, 0.0, 0.01, number, 0.5].map(f64::to_bits));
    }
}
