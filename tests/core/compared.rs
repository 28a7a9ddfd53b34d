//! A kept comparison reads back as it was written, and whatever is not in its format is refused.

use jigong_formats::compared::{Kept, KeptColumn, Sort};
use jigong_model::plan::node::MAX_TEXT;
use jigong_model::plan::{FaultKind, Indicator};
use jigong_model::scenario::{Preset, Scenario};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::strategies::{any_scenario, settings};
use crate::support::{PLAN, valid};

fn kept() -> Kept {
    let preset = Preset::SteadyPlan;
    Kept {
        columns: vec![
            KeptColumn::Hand,
            KeptColumn::Other(valid(preset.scenario(&PLAN).unwrap()), Some(preset)),
            KeptColumn::Other(valid(Scenario::default()), None),
        ],
        reference: 2,
        sort: Some(Sort {
            indicator: Indicator::InitialEmployment,
            greatest_first: false,
        }),
    }
}

fn read(record: &Value) -> Result<Kept, (String, FaultKind)> {
    Kept::parse(&record.to_string(), &PLAN).map_err(|fault| (fault.path.clone(), fault.kind.clone()))
}

#[test]
fn what_was_written_reads_back() {
    let text = kept().to_text().unwrap();
    assert_eq!(Kept::parse(&text, &PLAN), Ok(kept()));
    let plain = Kept { sort: None, ..kept() };
    assert_eq!(Kept::parse(&plain.to_text().unwrap(), &PLAN), Ok(plain));
}

#[test]
fn what_is_not_in_the_format_is_refused_with_its_place() {
    let good: Value = serde_json::from_str(&kept().to_text().unwrap()).unwrap();
    let broken = |change: &dyn Fn(&mut Value)| {
        let mut record = good.clone();
        change(&mut record);
        read(&record).unwrap_err()
    };
    let at = |path: &str, kind| (path.to_owned(), kind);
    assert_eq!(
        broken(&|record| record["format"] = json!("jigong.compared/2")),
        at("format", FaultKind::UnknownFormat)
    );
    assert_eq!(
        broken(&|record| record["columns"][0] = json!({ "origin": "", "scenario": "{\"format\":\"jigong.scenario/1\"}" })),
        at("columns", FaultKind::Missing)
    );
    assert_eq!(
        broken(&|record| record["columns"][2] = json!({ "hand": true })),
        at("columns", FaultKind::Repeated)
    );
    assert_eq!(
        broken(&|record| record["columns"][0] = json!({ "hand": false })),
        at("columns[0].hand", FaultKind::UnknownField)
    );
    assert_eq!(
        broken(&|record| record["columns"][1]["origin"] = json!("no_such")),
        at("columns[1].origin", FaultKind::UnknownName)
    );
    assert_eq!(
        broken(&|record| record["columns"][1]["more"] = json!(1)),
        at("columns[1].more", FaultKind::UnknownField)
    );
    assert_eq!(
        broken(&|record| record["sort"]["indicator"] = json!("E99")),
        at("sort.indicator", FaultKind::UnknownName)
    );
    for reference in [json!(3), json!(-1), json!(0.5), json!("0")] {
        assert_eq!(broken(&|record| record["reference"] = reference.clone()).0, "reference");
    }
    assert_eq!(broken(&|record| record["columns"] = json!([])).0, "columns");
    assert!(
        broken(&|record| record["columns"][1]["scenario"] = json!("{}"))
            .0
            .contains("format")
    );
    assert_eq!(Kept::parse("", &PLAN).unwrap_err().path, "$");
}

#[test]
fn a_record_too_long_to_be_read_is_not_written() {
    let scenario = Scenario {
        note: "x".repeat(MAX_TEXT),
        ..Scenario::default()
    };
    let long = Kept {
        columns: vec![KeptColumn::Hand, KeptColumn::Other(valid(scenario), None)],
        reference: 0,
        sort: None,
    };
    assert_eq!(long.to_text(), None);
}

proptest! {
    #![proptest_config(settings(60))]

    #[test]
    fn any_scenarios_come_back_bit_for_bit(one in any_scenario(), other in any_scenario(), reference in 0..3usize) {
        let kept = Kept {
            columns: vec![
                KeptColumn::Other(valid(one), None),
                KeptColumn::Hand,
                KeptColumn::Other(valid(other), Some(Preset::TrainingFirst)),
            ],
            reference,
            sort: None,
        };
        prop_assert_eq!(Kept::parse(&kept.to_text().unwrap(), &PLAN), Ok(kept));
    }
}
