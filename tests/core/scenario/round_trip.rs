//! Any scenario written and read again is the same to the last bit, titles and notes of any characters included.

use jigong_model::plan::{SLOTS, Slot};
use jigong_model::scenario::{DataSet, Reason, Scenario};
use proptest::prelude::*;

use crate::strategies::{any_scenario, settings};
use crate::support::{PLAN, file_json};

/// Anything that may be said of figures; what says nothing is not kept.
fn data_set() -> impl Strategy<Value = DataSet> {
    let reasons = prop::collection::btree_map(0..SLOTS, any::<[String; 3]>(), 0..4);
    (any::<[String; 3]>(), reasons).prop_map(|([name, date, note], reasons)| DataSet {
        name,
        date,
        note,
        reasons: reasons
            .into_iter()
            .map(|(at, [by, on, why])| (Slot::new(at).unwrap(), Reason { by, on, why }))
            .filter(|(_, reason)| !reason.is_empty())
            .collect(),
    })
}

proptest! {
    #![proptest_config(settings(500))]

    #[test]
    fn any_scenario_reads_back_bit_for_bit(drawn in any_scenario(), title: String, note: String, data in data_set()) {
        let scenario = Scenario { title, note, data, ..drawn };
        let text = scenario.to_text(&PLAN);
        let read = Scenario::parse(&text, &PLAN).unwrap();
        prop_assert_eq!(&read, &scenario);
        // Equal numbers may differ in the sign of zero; their debug texts do not lie.
        prop_assert_eq!(format!("{read:?}"), format!("{scenario:?}"));
        prop_assert_eq!(read.to_text(&PLAN), text.as_str());
        // Letter by letter what the standard writer makes of it.
        prop_assert_eq!(format!("{:#}\n", file_json(&scenario)), text);
        let line = scenario.to_node(&PLAN).to_text();
        prop_assert_eq!(file_json(&scenario).to_string(), line);
    }

    #[test]
    fn any_double_of_a_range_reads_back_bit_for_bit(bits: u64) {
        let value = f64::from_bits(bits);
        prop_assume!((-1.0..=1.0).contains(&value));
        let file = format!(r#"{{"format": "jigong.scenario/1", "levers": {{"training_growth": [{value:?}, 0, 0, 0, 0]}}}}"#);
        let read = Scenario::parse(&file, &PLAN).unwrap();
        prop_assert_eq!(read.levers.yearly[6].unwrap()[0].to_bits(), bits);
        prop_assert_eq!(Scenario::parse(&read.to_text(&PLAN), &PLAN).unwrap().levers.yearly[6].unwrap()[0].to_bits(), bits);
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(text: String) {
        // Never a panic.
        let _ = Scenario::parse(&text, &PLAN);
        let _ = Scenario::parse(&format!(r#"{{"format": "jigong.scenario/1", {text}}}"#), &PLAN);
    }
}
