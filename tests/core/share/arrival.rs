//! A link held against today's page: the same, or then and now with what changed in between.

use std::collections::BTreeMap;

use jigong_formats::link::{Arrival, Cause, Link, SharedScenario, ThenNow};
use jigong_model::plan::{Assumption, Indicator, Plan, Slot};
use jigong_model::scenario::{Edit, Preset, Scenario};
use serde_json::{Value, json};

use crate::support::{PLAN, PLAN_TEXT};

use super::{TODAY, link, preset};

/// The plan as a second edition of its figures would have it: fewer certificates and lower employment were assumed in
/// the first one, and a figure that no indicator depends on.
pub(super) fn second_edition() -> &'static Plan {
    let mut file: Value = serde_json::from_str(PLAN_TEXT).unwrap();
    let mut earlier = serde_json::Map::new();
    for (path, value) in [
        ("certificate_rate", 0.97),
        ("employment_rate.M3", 0.969),
        ("costs.teacher", 13.0),
    ] {
        let place = path.split('.').fold(&mut file["assumptions"], |at, name| &mut at[name]);
        earlier.insert(path.to_owned(), place["value"].clone());
        place["value"] = json!(value);
    }
    file["edition"] = json!({ "number": 2, "date": "2027-02-01", "earlier": [{ "date": "2026-11-24", "figures": earlier }] });
    leaked(&file)
}

fn leaked(file: &Value) -> &'static Plan {
    Box::leak(Box::new(Plan::parse(&file.to_string()).unwrap()))
}

fn slot(assumption: Assumption) -> Slot {
    Slot::of(assumption).next().unwrap()
}

fn older(arrival: Arrival) -> ThenNow {
    match arrival {
        Arrival::Older(then_now) => *then_now,
        other => panic!("{other:?}"),
    }
}

fn meet(plan: &'static Plan, link: &Link) -> Arrival {
    let mut sent = link.scenarios[0].clone();
    sent.plan = plan;
    Arrival::of(link, &sent).unwrap().1
}

#[test]
fn a_link_of_today_gives_the_same_bit_for_bit() {
    for own in Preset::of(&PLAN) {
        let read = Link::read(&preset(own), &PLAN).unwrap();
        assert_eq!(meet(&PLAN, &read), Arrival::Same { exact: true });
    }
}

#[test]
fn the_last_bit_alone_is_the_same_to_the_digits_shown() {
    let mut read = Link::read(&preset(Preset::SteadyPlan), &PLAN).unwrap();
    read.scenarios[0].stated.digest ^= 1;
    assert_eq!(meet(&PLAN, &read), Arrival::Same { exact: false });
}

#[test]
fn after_new_defaults_an_old_link_shows_then_and_now_with_the_figures_that_did_it() {
    let plan = second_edition();
    let text = preset(Preset::SteadyPlan);
    let read = Link::read(&text, plan).unwrap();
    let then_now = older(meet(plan, &read));
    assert_eq!((then_now.edition, then_now.model), ([1, 2], [1, 1]));
    assert_eq!(then_now.made, TODAY);
    let before = SharedScenario::of(&PLAN, Preset::SteadyPlan.scenario(&PLAN).unwrap(), None)
        .unwrap()
        .stated;
    let rows: BTreeMap<_, _> = then_now.rows.iter().map(|row| (row.indicator.name(), row)).collect();
    assert_eq!(rows.keys().copied().collect::<Vec<_>>(), ["E2", "E2b", "E3"]);
    for row in &then_now.rows {
        assert_eq!(row.then, before.value(row.indicator), "what the author saw");
        assert_ne!(row.then, row.now);
    }
    let certificates = Cause::Figure {
        slot: slot(Assumption::CertificateRate),
        then: 0.95,
        now: 0.97,
    };
    let employment = Cause::Figure {
        slot: slot(Assumption::EmploymentRate),
        then: 0.968,
        now: 0.969,
    };
    assert_eq!(rows["E3"].causes, [certificates]);
    assert_eq!(rows["E2"].causes, [employment]);
    // As it was then: the author's figures pinned, the author's result again.
    let as_then = then_now.as_then.unwrap();
    assert_eq!(
        SharedScenario::of(plan, Scenario::clone(&as_then), None).unwrap().stated,
        before
    );
}

#[test]
fn a_figure_that_the_sender_set_is_not_what_changed() {
    let plan = second_edition();
    let scenario = Scenario::default().after(&Edit::SetFigure(slot(Assumption::CertificateRate), 0.95), &PLAN);
    let then_now = older(meet(plan, &link(scenario, None)));
    let names: Vec<_> = then_now.rows.iter().map(|row| row.indicator.name()).collect();
    assert_eq!(names, ["E2", "E2b"]);
}

#[test]
fn new_defaults_without_effect_leave_the_link_the_same() {
    let mut file: Value = serde_json::from_str(PLAN_TEXT).unwrap();
    file["assumptions"]["costs"]["teacher"]["value"] = json!(13);
    file["edition"] =
        json!({ "number": 2, "date": "2027-02-01", "earlier": [{ "date": "2026-11-24", "figures": { "costs.teacher": 12 } }] });
    let plan = leaked(&file);
    let read = Link::read(&preset(Preset::SteadyPlan), plan).unwrap();
    assert_eq!(meet(plan, &read), Arrival::Same { exact: true });
}

#[test]
fn a_change_that_no_figure_explains_is_a_formula_s() {
    let mut read = link(Scenario::default(), None);
    read.model = 0;
    read.scenarios[0].stated.rounded[Indicator::Enrolment.index()] = Some(66_950);
    let then_now = older(meet(&PLAN, &read));
    assert_eq!(then_now.rows.len(), 1);
    assert_eq!(then_now.rows[0].causes, [Cause::Formula]);
    assert_eq!(
        (then_now.rows[0].then, then_now.rows[0].now),
        (Some(66_950.0), Some(67_000.0))
    );
    assert_eq!(then_now.as_then, None);
}

#[test]
fn figures_that_are_not_known_here_are_said_to_be_so() {
    let mut read = link(Scenario::default(), None);
    read.scenarios[0].stated.rounded[Indicator::Enrolment.index()] = Some(66_950);
    read.scenarios[0].edition = 0;
    assert_eq!(older(meet(&PLAN, &read)).rows[0].causes, [Cause::Data]);
    // The edition is known, yet its figures are not those that the author had.
    read.scenarios[0].edition = 1;
    read.scenarios[0].figures = jigong_model::scenario::Fingerprint::from_bits(1);
    assert_eq!(older(meet(&PLAN, &read)).rows[0].causes, [Cause::Data]);
}

#[test]
fn a_later_page_s_link_is_told_as_later() {
    let plan = second_edition();
    let sent = SharedScenario::of(plan, Preset::SteadyPlan.scenario(plan).unwrap(), None).unwrap();
    let read = Link::of(TODAY, vec![sent], 0);
    match meet(&PLAN, &read) {
        Arrival::Newer(then_now) => {
            assert_eq!(then_now.edition, [2, 1]);
            assert!(then_now.rows.iter().all(|row| row.causes == [Cause::Later]));
            assert_eq!(then_now.rows.len(), 3);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_scenario_that_today_s_figures_cannot_run_is_a_fault() {
    let mut file: Value = serde_json::from_str(PLAN_TEXT).unwrap();
    file["assumptions"]["base_high_skilled"]["value"] = json!(1);
    let plan = leaked(&file);
    let mut read = link(Scenario::default(), None);
    read.scenarios[0].plan = plan;
    assert!(Arrival::of(&read, &read.scenarios[0]).is_err());
}

#[test]
fn editions_between_count_and_the_oldest_value_wins() {
    let mut file: Value = serde_json::from_str(PLAN_TEXT).unwrap();
    file["edition"] = json!({ "number": 3, "date": "2028-01-01", "earlier": [
        { "date": "2026-11-24", "figures": { "certificate_rate": 0.9, "place_use": 0.9 } },
        { "date": "2027-02-01", "figures": { "certificate_rate": 0.92, "teacher_attrition": 0.05 } },
    ] });
    let plan = leaked(&file);
    let named = |edition| {
        let figures = plan.figures_of(edition)?;
        Some(
            figures
                .into_iter()
                .map(|(slot, value)| (slot.path(plan), value))
                .collect::<Vec<_>>(),
        )
    };
    let expected = |some: &[(&str, f64)]| Some(some.iter().map(|&(path, value)| (path.to_owned(), value)).collect::<Vec<_>>());
    // 0.9 is today's use of places: it did not change in the end.
    assert_eq!(named(1), expected(&[("teacher_attrition", 0.05), ("certificate_rate", 0.9)]));
    assert_eq!(named(2), expected(&[("teacher_attrition", 0.05), ("certificate_rate", 0.92)]));
    assert_eq!(named(3), expected(&[]));
    assert_eq!((named(0), named(4)), (None, None));
}

#[test]
fn damaged_editions_are_refused_with_their_path() {
    let broken = |edition: Value| {
        let mut file: Value = serde_json::from_str(PLAN_TEXT).unwrap();
        file["edition"] = edition;
        Plan::parse(&file.to_string()).unwrap_err().path.clone()
    };
    let one = |figures: Value| json!({ "number": 2, "date": "d", "earlier": [{ "date": "d", "figures": figures }] });
    assert_eq!(broken(json!({ "number": 2, "date": "d", "earlier": [] })), "edition.earlier");
    assert_eq!(broken(json!({ "number": 0, "date": "d", "earlier": [] })), "edition.number");
    assert_eq!(
        broken(one(json!({ "no_such_figure": 1 }))),
        "edition.earlier[0].figures.no_such_figure"
    );
    assert_eq!(broken(one(json!({ "place_use": 7 }))), "edition.earlier[0].figures.place_use");
    assert_eq!(broken(one(json!({}))), "edition.earlier[0]");
}
