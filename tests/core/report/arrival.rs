//! A planner's own table as it arrives: beside the figures in use, as one edit with its reasons, and with the number that
//! its base year needs.

use jigong_model::plan::{Assumption, CITIES, Slot};
use jigong_model::projection::Base;
use jigong_model::scenario::{CityTable, Edit, Reason, Scenario};
use jigong_text::report::figures::arrival::{From, arrivals, changes, misfit, take_over};
use jigong_text::report::figures::cities::Column;
use jigong_text::report::figures::misfit::Misfit;
use proptest::prelude::*;
use serde_json::json;

use crate::strategies::settings;
use crate::support::{PLAN, city};

fn slot(path: &str) -> Slot {
    Slot::from_path(path, &PLAN).unwrap()
}

fn changed(edits: &[(&str, f64)]) -> Scenario {
    let set = |scenario: Scenario, &(path, value): &(&str, f64)| scenario.after(&Edit::SetFigure(slot(path), value), &PLAN);
    edits.iter().fold(Scenario::default(), set)
}

fn from() -> From {
    From {
        set: "各市名单".into(),
        why: "各市名单.xlsx".into(),
        today: "2026-02-03".into(),
        date: "2020-12-31".into(),
    }
}

/// A table that gives one city's colleges and residents.
fn of_dalian(colleges: f64, residents: f64) -> CityTable {
    let mut table = CityTable::default();
    let at = city("210200").index();
    table.schools[Column::TechnicianCollege.tier().unwrap().index()][at] = Some(colleges);
    table.population[at] = Some(residents);
    table
}

fn enrolled(lane: [f64; CITIES]) -> CityTable {
    CityTable {
        enrolled: Some(lane),
        ..CityTable::default()
    }
}

#[test]
fn new_figures_stand_beside_the_present_ones_and_sums_keep_what_is_not_given() {
    let mut given = [None; CITIES];
    given[0] = Some(4.0);
    given[1] = Some(5.0);
    let arriving = arrivals(&PLAN, &Scenario::default(), Column::TechnicianCollege, &given);
    assert_eq!(arriving.len(), CITIES + 1);
    let read = |at: usize| (arriving[at].now.as_str(), arriving[at].new.as_deref(), arriving[at].differs);
    assert_eq!(read(0), ("4", Some("4"), false), "confirmed");
    assert_eq!(read(1), ("3", Some("5"), true));
    assert_eq!(read(2), ("2", None, false), "stays");
    assert_eq!(read(CITIES), ("19", Some("21"), true), "the present sum and the one to come");
    let nothing = arrivals(&PLAN, &Scenario::default(), Column::Population, &[None; CITIES]);
    assert_eq!(
        (nothing[CITIES].now.as_str(), nothing[CITIES].new.as_deref()),
        ("4,229.4", None)
    );
}

#[test]
fn a_table_is_taken_over_with_its_name_date_and_reasons() {
    let start = changed(&[("place_use", 0.8)]);
    let after = start.after(&take_over(&PLAN, &start, &of_dalian(5.0, 750.0), &from(), true), &PLAN);
    let paths: Vec<String> = after.changed(&PLAN).map(|slot| slot.path(&PLAN)).collect();
    assert_eq!(paths, ["place_use", "schools.technician_college.210200", "population.210200"]);
    let reason = Reason {
        by: String::new(),
        on: "2026-02-03".into(),
        why: "各市名单.xlsx".into(),
    };
    assert_eq!(after.data.reasons.get(&slot("population.210200")), Some(&reason));
    assert_eq!(after.data.reasons.get(&slot("place_use")), None, "not of this table");
    assert_eq!(
        (after.data.name.as_str(), after.data.date.as_str()),
        ("各市名单", "2020-12-31")
    );
}

#[test]
fn what_is_said_already_stays_and_a_figure_that_is_the_same_keeps_its_reason() {
    let named = Scenario::default().after(
        &Edit::NameData {
            name: "省厅名单".into(),
            date: String::new(),
            note: "第二稿".into(),
        },
        &PLAN,
    );
    let first = named.after(&take_over(&PLAN, &named, &of_dalian(5.0, 750.0), &from(), true), &PLAN);
    assert_eq!((first.data.name.as_str(), first.data.note.as_str()), ("省厅名单", "第二稿"));
    assert_eq!(first.data.date, "2020-12-31");
    let later = From {
        why: "改.csv".into(),
        date: String::new(),
        ..from()
    };
    let second = first.after(&take_over(&PLAN, &first, &of_dalian(5.0, 760.0), &later, true), &PLAN);
    assert_eq!(
        second.data.date, "2020-12-31",
        "a table without a date leaves that of the set"
    );
    let why = |path: &str| second.data.reasons[&slot(path)].why.clone();
    assert_eq!(why("schools.technician_college.210200"), "各市名单.xlsx");
    assert_eq!(why("population.210200"), "改.csv");
}

#[test]
fn a_number_that_is_confirmed_is_the_planners_own() {
    let plain = Scenario::default();
    let after = plain.after(&take_over(&PLAN, &plain, &of_dalian(3.0, 748.8), &from(), true), &PLAN);
    assert_eq!(after.changed(&PLAN).count(), 2);
    assert_eq!(after.data.reasons.len(), 2);
}

/// The number that is told before a table is taken over is the number that the ledger tells after it.
#[test]
fn as_many_figures_change_as_are_told_before() {
    let mut table = enrolled([1_000.0; CITIES]);
    for tier in &mut table.schools {
        tier.fill(Some(2.0));
    }
    let plain = Scenario::default();
    assert_eq!(
        changes(&PLAN, &plain, &table),
        42 + 14 + 1,
        "schools, students of the cities, and their sum"
    );
    for start in [
        plain,
        changed(&[("place_use", 0.8), ("schools.technician_college.210200", 5.0)]),
    ] {
        for table in [table.clone(), of_dalian(5.0, 750.0), of_dalian(3.0, 748.8)] {
            let told = changes(&PLAN, &start, &table);
            let after = start.after(&take_over(&PLAN, &start, &table, &from(), false), &PLAN);
            assert_eq!(after.data.reasons.len(), told);
            assert_eq!(changes(&PLAN, &after, &table), 0, "the same table once more changes nothing");
        }
    }
}

#[test]
fn totals_that_do_not_fit_are_taken_over_with_the_number_that_does() {
    let lane = [12_000.0; CITIES];
    let (plain, table) = (Scenario::default(), enrolled(lane));
    let needed = misfit(&PLAN, &plain, &table).unwrap();
    assert!(needed.graduates > needed.stated);
    let without = plain.after(&take_over(&PLAN, &plain, &table, &from(), false), &PLAN);
    assert!(Base::new(&PLAN, &without.resolved_assumptions(&PLAN)).is_err());
    let with = plain.after(&take_over(&PLAN, &plain, &table, &from(), true), &PLAN);
    let base = Base::new(&PLAN, &with.resolved_assumptions(&PLAN)).unwrap();
    assert_eq!(base.enrolled, lane);
    assert_eq!(with.assumptions[&Assumption::BaseHighSkilled.first_slot()], needed.fitting);
    assert_eq!(with.data.reasons[&slot("base_high_skilled")].why, "各市名单.xlsx");
    assert_eq!(misfit(&PLAN, &plain, &of_dalian(5.0, 750.0)), None);
}

#[test]
fn a_province_with_other_totals_is_offered_a_number_that_fits() {
    assert_eq!(Misfit::of(&PLAN, &Scenario::default()), None);
    let large = changed(&[("base_enrolled", 134_000.0)]);
    let misfit = Misfit::of(&PLAN, &large).unwrap();
    assert_eq!(misfit.stated, 9_200.0);
    assert!(misfit.graduates > 14_000.0 && misfit.graduates < 15_000.0, "{misfit:?}");
    // Twice the graduates and the same trainings: 2 x 7,420 of the first and 1,780 of the second.
    assert!((misfit.fitting - (misfit.graduates + 1_780.25)).abs() < 1.0, "{misfit:?}");
    assert_eq!(misfit.fitting.fract(), 0.0, "persons are whole");
    let file = json!({ "format": "jigong.scenario/1", "assumptions": { "base_enrolled": 134_000, "base_high_skilled": misfit.fitting } });
    let mended = Scenario::parse(&file.to_string(), &PLAN).unwrap();
    assert_eq!(Misfit::of(&PLAN, &mended), None);
}

proptest! {
    #![proptest_config(settings(500))]

    /// Whatever the totals: with the number that is offered the base year fits, and trainings yield what they do now.
    #[test]
    fn a_base_year_that_does_not_fit_gets_a_number_that_does(
        enrolled in 1..2_000_000u32, training in 1e-3..1e7f64, high_skilled in 1e-3..1e6f64, part_time in 0.001..0.5f64,
    ) {
        let given = changed(&[
            ("base_enrolled", enrolled.into()),
            ("base_training", training),
            ("base_high_skilled", high_skilled),
            ("part_time_share", part_time),
        ]);
        let fits = Base::new(&PLAN, &given.resolved_assumptions(&PLAN)).is_ok();
        match Misfit::of(&PLAN, &given) {
            None => prop_assert!(fits),
            Some(misfit) => {
                prop_assert!(!fits);
                prop_assert_eq!(misfit.stated, high_skilled);
                let mended = given.after(&Edit::SetFigure(slot("base_high_skilled"), misfit.fitting), &PLAN);
                let base = Base::new(&PLAN, &mended.resolved_assumptions(&PLAN)).unwrap();
                let own = Base::new(&PLAN, &PLAN.assumptions).unwrap().certificate_yield;
                prop_assert!((base.certificate_yield - own).abs() * training <= 0.5 + 1e-6 * misfit.fitting);
            }
        }
    }
}
