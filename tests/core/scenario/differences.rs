//! What differs between two scenarios: nothing from itself, and after every edit just what the edit changed.

use jigong_model::plan::{CityId, ProjectKind, Slot};
use jigong_model::scenario::difference::{DataText, Difference, Sides};
use jigong_model::scenario::{CityTable, Edit, GrowthSeries, Lever, Project, Reason, Scenario, UncertainInput};
use proptest::prelude::*;

use crate::strategies::{any_scenario, ends, settings};
use crate::support::{PLAN, city};

fn project(adcode: &str, kind: ProjectKind, start: i64) -> Project {
    Project {
        city: city(adcode),
        kind,
        start,
        places: None,
    }
}

fn with_projects(projects: &[Project]) -> Scenario {
    Scenario::default().after(&Edit::SetProjects(projects.to_vec()), &PLAN)
}

/// The one difference between two lists of projects.
fn between(from: &[Project], to: &[Project]) -> jigong_model::scenario::difference::ProjectChange {
    match with_projects(from).differences(&with_projects(to)).as_slice() {
        [Difference::Projects(change)] => change.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn not_given_is_not_the_same_as_neutral() {
    let quo = Scenario::default();
    let neutral = quo.after(&Edit::SetLever(Lever::TrainingGrowth, 0.0), &PLAN);
    let sides = Sides {
        from: None,
        to: Some([0.0; 5]),
    };
    assert_eq!(
        quo.differences(&neutral),
        [Difference::Lever(Lever::TrainingGrowth, sides.clone())]
    );
    let back = Sides {
        from: sides.to,
        to: sides.from,
    };
    assert_eq!(neutral.differences(&quo), [Difference::Lever(Lever::TrainingGrowth, back)]);
}

#[test]
fn projects_are_paired_by_city_before_they_count_as_added_or_removed() {
    let (shenyang, dalian) = ("210100", "210200");
    let upgrade = project(shenyang, ProjectKind::Upgrade, 2022);
    let merger = project(dalian, ProjectKind::Merger, 2022);

    let change = between(&[], &[upgrade, merger]);
    assert_eq!((change.added.as_slice(), change.removed.len()), (&[upgrade, merger][..], 0));
    assert_eq!(change.by_kind, [[0, 0, 0], [0, 1, 1]]);

    let later = Project { start: 2023, ..upgrade };
    let change = between(&[upgrade, merger], &[later, merger]);
    assert_eq!(
        change.changed,
        [Sides {
            from: upgrade,
            to: later
        }]
    );
    assert!(change.added.is_empty() && change.removed.is_empty() && !change.is_reordered());

    // A new build besides the upgrade that moved: the year moved, the new build came.
    let built = project(shenyang, ProjectKind::NewBuild, 2022);
    let change = between(&[upgrade], &[built, later]);
    assert_eq!(
        change.changed,
        [Sides {
            from: upgrade,
            to: later
        }]
    );
    assert_eq!(change.added, [built]);

    let change = between(&[upgrade, merger], &[merger, upgrade]);
    assert!(change.is_reordered());
    assert_eq!(change.by_kind[0], change.by_kind[1]);

    let change = between(&[upgrade, upgrade], &[upgrade]);
    assert_eq!((change.is_reordered(), change.removed), (false, vec![upgrade]));
}

/// Any edit that changes something, and whether a difference is the one that it must make.
type Named = (Edit, fn(&Edit, &Difference) -> bool);

fn any_edit() -> impl Strategy<Value = Named> {
    let lever = (prop::sample::select(Lever::ALL), -0.1..0.1f64, 0..5usize);
    let place = (0..14usize, prop::sample::select(ProjectKind::ALL), 2021..2026i64, 0..4usize);
    let text = "[a-z]{0,6}";
    prop_oneof![
        lever.clone().prop_map(|(lever, value, _)| edit(Edit::SetLever(lever, value))),
        lever
            .clone()
            .prop_map(|(lever, value, year)| edit(Edit::SetLeverYear(lever, year, value))),
        lever.prop_map(|(lever, ..)| edit(Edit::ClearLever(lever))),
        Just(edit(Edit::ClearLevers)),
        place.prop_map(|(at, kind, start, count)| edit(Edit::SetProjectCount {
            city: CityId::new(at).unwrap(),
            kind,
            start,
            count
        })),
        (
            0..14usize,
            prop::sample::select(GrowthSeries::ALL),
            prop::option::of(-0.1..0.1f64)
        )
            .prop_map(|(at, series, value)| edit(Edit::SetCityGrowth(CityId::new(at).unwrap(), series, value))),
        (0..9usize, prop::option::of(1.0..900.0f64)).prop_map(|(at, places)| edit(Edit::SetProjectPlaces(at, places))),
        (0..9usize).prop_map(|at| edit(Edit::RemoveProject(at))),
        text.prop_map(|title| edit(Edit::SetTitle(title))),
        prop::sample::select(UncertainInput::ALL)
            .prop_flat_map(|shock| (Just(shock), ends(shock)))
            .prop_map(|(shock, ends)| edit(Edit::SetRange(shock, ends))),
        prop::sample::select(UncertainInput::ALL).prop_map(|shock| edit(Edit::ClearRange(shock))),
        Just(edit(Edit::ClearRanges)),
        (0..Slot::all().count(), 0.0..0.4f64).prop_map(|(at, value)| edit(Edit::SetFigure(Slot::new(at).unwrap(), value))),
        (0..Slot::all().count()).prop_map(|at| edit(Edit::ClearFigure(Slot::new(at).unwrap()))),
        Just(edit(Edit::ClearFigures)),
        (0..Slot::all().count(), text).prop_map(|(at, why)| {
            let reason = Reason {
                why,
                ..Reason::default()
            };
            edit(Edit::Explain(Slot::new(at).unwrap(), reason))
        }),
        (text, text, text).prop_map(|(name, date, note)| edit(Edit::NameData { name, date, note })),
        prop::array::uniform14(1.0..9000.0f64).prop_map(|lane| {
            let table = CityTable {
                enrolled: Some(lane),
                ..CityTable::default()
            };
            edit(Edit::TakeCityTable(Box::new(table)))
        }),
    ]
}

fn edit(edit: Edit) -> Named {
    (edit, names)
}

/// Whether an edit may make this difference.
fn names(edit: &Edit, difference: &Difference) -> bool {
    match (edit, difference) {
        (
            Edit::SetLever(own, _) | Edit::SetLeverYear(own, ..) | Edit::SetLeverYears(own, _) | Edit::ClearLever(own),
            Difference::Lever(lever, _),
        ) => own == lever,
        (Edit::SetProjectCount { .. } | Edit::SetProjectPlaces(..) | Edit::RemoveProject(_), Difference::Projects(change)) => {
            !change.is_reordered()
        }
        (Edit::SetCityGrowth(city, series, _), Difference::CityGrowth(other, own, _)) => city == other && series == own,
        (Edit::SetRange(own, _) | Edit::ClearRange(own), Difference::Range(shock, _)) => own == shock,
        (Edit::ClearRanges, Difference::Range(_, sides)) => sides.to.is_none(),
        (Edit::SetTitle(title), Difference::Title(sides)) => *title == sides.to,
        (Edit::SetFigure(own, _) | Edit::ClearFigure(own), Difference::Figure(slot, _)) => {
            own.assumption() == slot.assumption()
        }
        (Edit::ClearFigure(own) | Edit::Explain(own, _), Difference::Reason(slot, _)) => own == slot,
        (Edit::NameData { name, date, note }, Difference::Data(text, sides)) => {
            sides.to
                == *match text {
                    DataText::Name => name,
                    DataText::Date => date,
                    DataText::Note => note,
                }
        }
        (Edit::ClearLevers, Difference::Lever(..) | Difference::Projects(_) | Difference::CityGrowth(..))
        | (Edit::ClearFigures, Difference::Figure(..) | Difference::Reason(..) | Difference::Data(..))
        | (Edit::TakeCityTable(_), Difference::Figure(..)) => true,
        _ => false,
    }
}

proptest! {
    #![proptest_config(settings(400))]

    #[test]
    fn nothing_differs_from_itself_and_something_from_anything_else(one in any_scenario(), other in any_scenario()) {
        prop_assert_eq!(one.differences(&one), vec![]);
        prop_assert_eq!(one.differences(&other).is_empty(), one == other);
        prop_assert_eq!(one.differences(&other).len(), other.differences(&one).len());
    }

    #[test]
    fn every_edit_makes_just_the_differences_that_name_it(start in any_scenario(), (edit, names) in any_edit()) {
        let next = start.after(&edit, &PLAN);
        let found = start.differences(&next);
        prop_assert_eq!(found.is_empty(), start == next, "{:?}", edit);
        for difference in &found {
            prop_assert!(names(&edit, difference), "{:?} made {:?}", edit, difference);
        }
    }
}
