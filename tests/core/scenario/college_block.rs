//! Blocks of the grid of colleges: what a spreadsheet gives and takes, and what does not fit.

use jigong_model::plan::{CITIES, CityId, ProjectKind, YEARS};
use jigong_model::scenario::college_block::{MOST, count};
use jigong_model::scenario::{BlockFault, CollegeBlock, Edit, Project, Scenario};
use proptest::prelude::*;

use crate::strategies::{any_scenario, settings};
use crate::support::PLAN;

fn cities() -> Vec<CityId> {
    CityId::all().collect()
}

#[test]
fn what_is_no_count_is_named_by_row_and_column() {
    for (text, fault) in [
        ("", BlockFault::Empty),
        ("\r\n", BlockFault::Empty),
        ("1\tx", BlockFault::NotACount { row: 0, column: 1 }),
        ("1\n-1", BlockFault::NotACount { row: 1, column: 0 }),
        ("0.5", BlockFault::NotACount { row: 0, column: 0 }),
        ("21", BlockFault::NotACount { row: 0, column: 0 }),
        ("99999999999999999999", BlockFault::NotACount { row: 0, column: 0 }),
        ("1\t2\n3", BlockFault::Ragged { row: 1 }),
    ] {
        assert_eq!(CollegeBlock::parse(text), Err(fault), "{text:?}");
    }
}

#[test]
fn blanks_are_none_and_full_width_digits_are_digits() {
    let block = CollegeBlock::parse(" 1 \t\r\n\t２\r\n").unwrap();
    assert_eq!(block.to_text(), "1\t0\n0\t2");
}

#[test]
fn a_block_too_large_for_its_place_is_refused_whole() {
    let all = cities();
    let block = |text: &str| CollegeBlock::parse(text).unwrap();
    assert_eq!(
        block("1\n1").into_edit(&PLAN, ProjectKind::Upgrade, &all[13..], 0),
        Err(BlockFault::TooManyRows { rows: 2, room: 1 })
    );
    assert_eq!(
        block("1\t1").into_edit(&PLAN, ProjectKind::Upgrade, &all, 4),
        Err(BlockFault::TooManyColumns { columns: 2, room: 1 })
    );
    assert!(block("1\t1").into_edit(&PLAN, ProjectKind::Upgrade, &all[13..], 3).is_ok());
}

#[test]
fn a_block_goes_where_it_is_pasted_and_touches_nothing_else() {
    let other = Project {
        city: CityId::new(4).unwrap(),
        kind: ProjectKind::NewBuild,
        start: i64::from(PLAN.years[2]),
        places: Some(900.0),
    };
    let start = Scenario::default().after(&Edit::AddProject(other), &PLAN);
    let edit = CollegeBlock::parse("2\t0\n1\t1")
        .unwrap()
        .into_edit(&PLAN, ProjectKind::Upgrade, &cities()[4..], 2)
        .unwrap();
    let next = start.after(&edit, &PLAN);
    let counted = |city: usize, year: usize| {
        let city = CityId::new(city).unwrap();
        count(&next.levers, city, ProjectKind::Upgrade, i64::from(PLAN.years[year]))
    };
    assert_eq!([counted(4, 2), counted(4, 3), counted(5, 2), counted(5, 3)], [2, 0, 1, 1]);
    assert_eq!(next.levers.college_projects.len(), 5);
    assert_eq!(next.levers.college_projects[0], other);
}

proptest! {
    #![proptest_config(settings(200))]

    #[test]
    fn what_is_copied_and_pasted_back_changes_no_count(scenario in any_scenario(), at in 0..ProjectKind::ALL.len()) {
        let kind = ProjectKind::ALL[at];
        let block = CollegeBlock::of(&scenario.levers, kind, &cities(), &PLAN.years);
        let read = CollegeBlock::parse(&block.to_text()).unwrap();
        prop_assert_eq!(&read, &block);
        let next = scenario.after(&read.into_edit(&PLAN, kind, &cities(), 0).unwrap(), &PLAN);
        prop_assert_eq!(next, scenario);
    }

    #[test]
    fn any_counts_pasted_are_the_counts_there(counts in prop::collection::vec(prop::collection::vec(0..=MOST, YEARS), CITIES)) {
        let text: Vec<String> = counts
            .iter()
            .map(|row| row.iter().map(ToString::to_string).collect::<Vec<_>>().join("\t"))
            .collect();
        let block = CollegeBlock::parse(&text.join("\r\n")).unwrap();
        let edit = block.clone().into_edit(&PLAN, ProjectKind::Merger, &cities(), 0).unwrap();
        let next = Scenario::default().after(&edit, &PLAN);
        prop_assert_eq!(CollegeBlock::of(&next.levers, ProjectKind::Merger, &cities(), &PLAN.years), block);
        prop_assert_eq!(next.levers.college_projects.len(), counts.iter().flatten().sum::<usize>());
    }

    #[test]
    fn any_text_is_a_block_or_is_refused(text: String) {
        // Never a panic.
        let _ = CollegeBlock::parse(&text);
    }
}
