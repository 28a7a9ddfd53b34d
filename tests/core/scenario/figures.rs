//! Own figures: what is changed, taken back and taken over from a table, and what a file tells of them.

use jigong_model::plan::{Assumption, CITIES, CityId, FaultKind, Part, ProjectKind, SLOTS, Slot, Tier};
use jigong_model::projection::{Base, project};
use jigong_model::scenario::{CityTable, DataSet, Edit, Fingerprint, Opened, Reason, Scenario};
use proptest::prelude::*;
use serde_json::json;

use crate::strategies::settings;
use crate::support::{PLAN, city, file_json};

fn slot(path: &str) -> Slot {
    Slot::from_path(path, &PLAN).unwrap()
}

fn after(scenario: &Scenario, edit: Edit) -> Scenario {
    scenario.after(&edit, &PLAN)
}

fn changed(scenario: &Scenario) -> Vec<String> {
    scenario.changed(&PLAN).map(|slot| slot.path(&PLAN)).collect()
}

#[test]
fn every_slot_has_a_path_of_its_own_and_is_found_by_it() {
    let paths: Vec<String> = Slot::all().map(|slot| slot.path(&PLAN)).collect();
    assert_eq!(paths.len(), SLOTS);
    for (at, path) in paths.iter().enumerate() {
        assert_eq!(slot(path).index(), at, "{path}");
    }
    for (path, part) in [
        ("base_enrolled", Part::Whole),
        ("full_time_loss[4]", Part::Item(4)),
        ("lead_years.merger", Part::Kind(ProjectKind::Merger)),
        ("standard_size.technical_school", Part::Tier(Tier::TechnicalSchool)),
        (
            "schools.technician_college.211400",
            Part::TierInCity(Tier::TechnicianCollege, city("211400")),
        ),
        ("population.210100", Part::City(city("210100"))),
    ] {
        assert_eq!(slot(path).part(), part);
    }
    assert_eq!(Slot::from_path("schools.technician_college.990000", &PLAN), None);
    assert_eq!(Slot::new(SLOTS), None);
}

#[test]
fn a_placeholder_is_one_until_it_is_replaced_even_by_the_same_number() {
    let plain = Scenario::default();
    let counts = 3 * CITIES;
    assert_eq!(plain.placeholder_schools(&PLAN), counts);
    assert!(!plain.has_own_students());
    let first = slot("schools.technician_college.210100");
    let same = after(&plain, Edit::SetFigure(first, PLAN.assumptions.slot(first.index())));
    assert_eq!(same.placeholder_schools(&PLAN), counts - 1);
    assert!(!same.is_placeholder(first.index(), &PLAN) && plain.is_placeholder(first.index(), &PLAN));
    // A figure with a source is none, changed or not.
    assert!(!plain.is_placeholder(slot("place_use").index(), &PLAN));
    let students = after(&plain, Edit::SetFigure(slot("city_weights.210100"), 20_000.0));
    assert!(students.has_own_students());
}

#[test]
fn a_path_is_the_one_that_a_file_is_refused_at() {
    for (assumptions, path) in [
        (json!({ "costs": { "place": -1 } }), "costs.place"),
        (json!({ "full_time_loss": [0, 0, 7, 0, 0] }), "full_time_loss[2]"),
        (json!({ "population": { "211300": 0 } }), "population.211300"),
    ] {
        let file = json!({ "format": "jigong.scenario/1", "assumptions": assumptions });
        let fault = Scenario::parse(&file.to_string(), &PLAN).unwrap_err();
        assert_eq!(fault.path, format!("assumptions.{path}"));
        assert_eq!(slot(path).path(&PLAN), path);
    }
}

#[test]
fn a_figure_set_to_its_default_is_still_a_choice() {
    let own = slot("place_use");
    let set = after(&Scenario::default(), Edit::SetFigure(own, 0.9));
    assert_eq!(changed(&set), ["place_use"]);
    assert_eq!(after(&set, Edit::ClearFigure(own)), Scenario::default());
}

#[test]
fn one_item_of_a_list_gives_the_list_but_counts_alone() {
    let own = slot("full_time_loss[2]");
    let set = after(&Scenario::default(), Edit::SetFigure(own, 0.05));
    assert_eq!(changed(&set), ["full_time_loss[2]"]);
    assert_eq!(
        file_json(&set)["assumptions"],
        json!({ "full_time_loss": [0.1, 0.06, 0.05, 0.03, 0.03] })
    );
    assert_eq!(Scenario::parse(&set.to_text(&PLAN), &PLAN).unwrap(), set);
    let both = after(&set, Edit::SetFigure(slot("full_time_loss[0]"), 0.2));
    assert_eq!(changed(&after(&both, Edit::ClearFigure(own))), ["full_time_loss[0]"]);
    assert_eq!(after(&set, Edit::ClearFigure(own)), Scenario::default());
}

#[test]
fn a_reason_goes_with_its_figure() {
    let own = slot("place_use");
    let reason = Reason {
        by: "省厅".into(),
        on: "2026-01-31".into(),
        why: "调查".into(),
    };
    let start = after(&Scenario::default(), Edit::SetFigure(own, 0.8));
    let told = after(&start, Edit::Explain(own, reason.clone()));
    assert_eq!(told.data.reasons.get(&own), Some(&reason));
    assert_eq!(Scenario::parse(&told.to_text(&PLAN), &PLAN).unwrap(), told);
    assert_eq!(after(&told, Edit::Explain(own, Reason::default())), start);
    assert_eq!(after(&told, Edit::ClearFigure(own)), Scenario::default());
    assert_eq!(after(&told, Edit::ClearFigures), Scenario::default());
}

#[test]
fn residents_are_the_weights_until_weights_are_given() {
    let more = after(&Scenario::default(), Edit::SetFigure(slot("population.210100"), 2000.0));
    let resolved = more.resolved_assumptions(&PLAN);
    assert_eq!(resolved.city_weights()[0], 2000.0);
    let base = Base::new(&PLAN, &resolved).unwrap();
    let share = 2000.0 / (4229.4 - 911.8 + 2000.0);
    assert!((base.weight[0] - share).abs() < 1e-12);
    assert!((base.age_cohort[0] - 315_863.0 * share).abs() < 1e-6);
    let weighted = after(&more, Edit::SetFigure(slot("city_weights.210200"), 5.0));
    assert_eq!(
        weighted.resolved_assumptions(&PLAN).city_weights()[..2],
        [2000.0, 5.0],
        "the other weights are what they were"
    );
}

fn table() -> impl Strategy<Value = CityTable> {
    let counts = || prop::collection::vec(prop::option::of((0..30u32).prop_map(f64::from)), CITIES);
    let enrolled = prop::option::of(prop::collection::vec((1..40_000u32).prop_map(f64::from), CITIES));
    let population = prop::collection::vec(prop::option::of(1.0..2000.0f64), CITIES);
    ([counts(), counts(), counts()], enrolled, population).prop_map(|(schools, enrolled, population)| CityTable {
        schools: schools.map(|tier| tier.try_into().unwrap()),
        enrolled: enrolled.map(|lane| lane.try_into().unwrap()),
        population: population.try_into().unwrap(),
    })
}

proptest! {
    #![proptest_config(settings(300))]

    #[test]
    fn a_table_taken_over_is_what_the_model_starts_from(table in table()) {
        let taken = after(&Scenario::default(), Edit::TakeCityTable(Box::new(table.clone())));
        let resolved = taken.resolved_assumptions(&PLAN);
        for (tier, lane) in Tier::ALL.iter().zip(&table.schools) {
            for (at, given) in lane.iter().enumerate() {
                let shipped = PLAN.assumptions.schools(*tier)[at];
                prop_assert_eq!(resolved.schools(*tier)[at], given.unwrap_or(shipped));
            }
        }
        for (at, given) in table.population.iter().enumerate() {
            prop_assert_eq!(resolved.population()[at], given.unwrap_or(PLAN.assumptions.population()[at]));
        }
        if let Some(enrolled) = table.enrolled {
            let total: f64 = enrolled.iter().sum();
            let taken = jigong_model::projection::remainder::largest_remainder(resolved.one(Assumption::BaseEnrolled), &resolved.city_weights());
            prop_assert_eq!(taken, enrolled, "the cities' own numbers to the person");
            prop_assert_eq!(taken.iter().sum::<f64>(), total);
        }
        prop_assert_eq!(Scenario::parse(&taken.to_text(&PLAN), &PLAN).unwrap(), taken);
    }

    #[test]
    fn any_figures_taken_back_one_by_one_leave_nothing(slots in prop::collection::vec((0..SLOTS, 0.0..1.0f64), 1..12)) {
        let mut scenario = Scenario::default();
        for &(at, part) in &slots {
            let slot = Slot::new(at).unwrap();
            let range = slot.assumption().range();
            let value = range.low + (range.high - range.low) * part;
            scenario = after(&scenario, Edit::SetFigure(slot, if range.is_whole() { value.round() } else { value }));
        }
        // A weight that was given along with the others may be the only trace of a figure that has gone before it.
        loop {
            let first = scenario.changed(&PLAN).next();
            let Some(own) = first else { break };
            let fewer = after(&scenario, Edit::ClearFigure(own));
            prop_assert!(fewer.changed(&PLAN).all(|left| left != own));
            scenario = fewer;
        }
        prop_assert_eq!(scenario, Scenario::default());
    }

    #[test]
    fn fingerprints_tell_any_two_sets_of_figures_apart(at in 0..SLOTS, part in 0.0..1.0f64) {
        let slot = Slot::new(at).unwrap();
        let range = slot.assumption().range();
        let value = range.low + (range.high - range.low) * part;
        let other = after(&Scenario::default(), Edit::SetFigure(slot, value)).resolved_assumptions(&PLAN);
        let same = other == PLAN.assumptions;
        prop_assert_eq!(Fingerprint::of(&PLAN, &other) == Fingerprint::of(&PLAN, &PLAN.assumptions), same);
    }

    #[test]
    fn a_fingerprint_reads_back_and_nothing_else_does(text in "[0-9a-fA-F-]{7,10}") {
        let read = Fingerprint::parse(&text);
        prop_assert_eq!(read.map(|own| own.to_string()), read.map(|_| text));
    }
}

#[test]
fn a_file_tells_the_fingerprint_that_it_was_saved_with() {
    let set = after(&Scenario::default(), Edit::SetFigure(slot("place_use"), 0.8));
    let told = after(
        &set,
        Edit::NameData {
            name: "各市名单".into(),
            date: "2021-01".into(),
            note: "来自统计年报".into(),
        },
    );
    let text = told.to_text(&PLAN);
    let opened = Opened::parse(&text, &PLAN).unwrap();
    assert_eq!(opened.scenario, told);
    let own = Fingerprint::of(&PLAN, &told.resolved_assumptions(&PLAN));
    assert_eq!(opened.stated, Some(own));
    // Another default since then: the fingerprint no longer agrees.
    let newer: &'static mut jigong_model::plan::Plan = Box::leak(Box::new(jigong_model::plan::Plan::clone(&PLAN)));
    newer.assumptions.set(slot("ramp[0]").index(), 0.6);
    let opened = Opened::parse(&text, newer).unwrap();
    assert_ne!(
        opened.stated,
        Some(Fingerprint::of(newer, &opened.scenario.resolved_assumptions(newer)))
    );
    assert_eq!(
        Opened::parse(r#"{"format": "jigong.scenario/1"}"#, &PLAN).unwrap().stated,
        None,
        "a file without own figures tells none"
    );
}

#[test]
fn damaged_facts_of_the_figures_are_refused_at_their_place() {
    for (data, path) in [
        (json!({ "fingerprint": "1234" }), "data.fingerprint"),
        (json!({ "fingerprint": "ABCD-0000" }), "data.fingerprint"),
        (json!({ "name": 3 }), "data.name"),
        (json!({ "colour": "" }), "data.colour"),
        (json!({ "reasons": { "nothing": {} } }), "data.reasons.nothing"),
        (
            json!({ "reasons": { "place_use": { "who": "" } } }),
            "data.reasons.place_use.who",
        ),
        (json!({ "reasons": { "place_use": "why" } }), "data.reasons.place_use"),
    ] {
        let file = json!({ "format": "jigong.scenario/1", "data": data });
        assert_eq!(Scenario::parse(&file.to_string(), &PLAN).unwrap_err().path, path);
    }
}

#[test]
fn shares_above_one_do_not_fit_and_say_where() {
    let set = after(&Scenario::default(), Edit::SetFigure(slot("senior_intake_share"), 0.98));
    let fault = set.check(&PLAN).unwrap_err();
    assert_eq!(fault.path, "assumptions.senior_intake_share");
    assert!(matches!(fault.kind, FaultKind::SharesAboveOne { .. }));
    let less = after(&set, Edit::SetFigure(slot("technician_intake_share"), 0.01));
    assert_eq!(less.check(&PLAN), Ok(()));
    assert!(project(&PLAN, &Scenario::default()).is_ok());
}

#[test]
fn data_without_words_is_no_data() {
    assert!(DataSet::default().is_empty());
    assert!(Reason::default().is_empty());
    assert!(!Scenario::default().to_text(&PLAN).contains("data"));
    assert_eq!(CityId::all().count(), CITIES);
}
