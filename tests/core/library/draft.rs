//! The work in progress with its steps: any history of any edits comes back equal, as far as it was to be written.

use jigong_formats::library::{Draft, Id, MAX_TRAIL, Mark, Trail, Work};
use jigong_model::outcome::ValidScenario;
use jigong_model::plan::{CITIES, CityId, ProjectKind, SLOTS, Slot};
use jigong_model::scenario::lever::CITY_GROWTH_GRID;
use jigong_model::scenario::{Edit, GrowthSeries, History, Lever, Preset, Project, Reason, Scenario};
use proptest::prelude::*;

use crate::strategies::settings;
use crate::support::{PLAN, valid};

use super::{any_home, any_mark, any_work, changed, id, large, mark, preset, same};

const ALL: usize = usize::MAX;

/// What a hand can do.
#[derive(Debug, Clone)]
enum Act {
    Edit(Edit),
    Open(Box<Work>),
    Rest,
    Undo,
    Redo,
    Save(Option<jigong_formats::library::Home>),
}

fn edit() -> impl Strategy<Value = Edit> {
    let lever = || prop::sample::select(Lever::ALL.to_vec());
    let city = || (0..CITIES).prop_map(|at| CityId::new(at).unwrap());
    let kind = || prop::sample::select(ProjectKind::ALL.to_vec());
    let slot = || (0..SLOTS).prop_map(|at| Slot::new(at).unwrap());
    let project = (city(), kind(), 2021..=2025i64, prop::option::of(0.0..4000.0)).prop_map(|(city, kind, start, places)| {
        Edit::AddProject(Project {
            city,
            kind,
            start,
            places,
        })
    });
    let set = (lever(), any::<prop::sample::Index>()).prop_map(|(lever, at)| {
        let grid = lever.grid();
        let steps = usize::try_from(grid.high - grid.low).unwrap() + 1;
        Edit::SetLever(lever, grid.value(grid.low + i32::try_from(at.index(steps)).unwrap()))
    });
    let year = (lever(), 0..5usize, 0.0..0.01).prop_map(|(lever, year, value)| Edit::SetLeverYear(lever, year, value));
    let growth = (
        city(),
        prop::sample::select(GrowthSeries::ALL.to_vec()),
        prop::option::of(CITY_GROWTH_GRID.low..=CITY_GROWTH_GRID.high),
    )
        .prop_map(|(city, series, at)| Edit::SetCityGrowth(city, series, at.map(|at| CITY_GROWTH_GRID.value(at))));
    prop_oneof![
        6 => set,
        2 => year,
        1 => lever().prop_map(Edit::ClearLever),
        2 => project,
        1 => (0..4usize).prop_map(Edit::RemoveProject),
        2 => growth,
        1 => any::<String>().prop_map(Edit::SetTitle),
        1 => slot().prop_map(|slot| Edit::SetFigure(slot, PLAN.assumptions.slot(slot.index()))),
        1 => (slot(), any::<[String; 3]>()).prop_map(|(slot, [by, on, why])| Edit::Explain(slot, Reason { by, on, why })),
        1 => any::<[String; 3]>().prop_map(|[name, date, note]| Edit::NameData { name, date, note }),
        1 => Just(Edit::ClearFigures),
        1 => Just(Edit::ClearLevers),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        8 => edit().prop_map(Act::Edit),
        1 => any_work().prop_map(|work| Act::Open(Box::new(work))),
        2 => Just(Act::Rest),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
        1 => any_home().prop_map(Act::Save),
    ]
}

/// Does what the desk does.
fn act_on(history: &mut History<Work>, act: Act) {
    match act {
        Act::Edit(edit) => {
            let work = history.present().clone();
            let next = work.scenario.after(&edit, &PLAN);
            if let Ok(scenario) = ValidScenario::new(&PLAN, next) {
                history.change(Work { scenario, ..work }, false);
            }
        }
        Act::Open(work) => history.change(*work, false),
        Act::Rest => history.rest(),
        Act::Undo => {
            history.undo();
        }
        Act::Redo => {
            history.redo();
        }
        Act::Save(home) => {
            let opened = history.present().scenario.clone();
            history.amend(|work| {
                work.home.clone_from(&home);
                work.opened = opened.clone();
            });
        }
    }
}

/// The history as a page makes it that opens with a stored text.
fn reopened(text: &str) -> (History<Work>, Mark) {
    let draft = Draft::read(text, &PLAN).unwrap();
    let mut history = History::new(draft.work.clone());
    let (past, future) = draft.steps(&PLAN);
    history.remember(past, future);
    (history, draft.mark)
}

/// What a history holds, without the hand that may still be moving.
fn steps(history: &History<Work>) -> (Vec<Work>, Work, Vec<Work>) {
    (history.past().to_vec(), history.present().clone(), history.future().to_vec())
}

proptest! {
    #![proptest_config(settings(150))]

    #[test]
    fn any_history_of_any_edits_comes_back(first in any_work(), acts in prop::collection::vec(act(), 0..25), mark in any_mark()) {
        let mut history = History::new(first);
        let mut trail = Trail::default();
        for act in acts {
            act_on(&mut history, act);
            // Written after every act as the page does it, with the memory of the writing before.
            let text = Draft::write(&history, &mark, &mut trail, ALL);
            prop_assert_eq!(&text, &Draft::write(&history, &mark, &mut Trail::default(), ALL));
            prop_assert_eq!(Mark::of(&text), Some(mark.clone()));
        }
        let text = Draft::write(&history, &mark, &mut trail, ALL);
        let (read, found) = reopened(&text);
        prop_assert_eq!(found, mark.clone());
        same(&steps(&read), &steps(&history));
        prop_assert_eq!(Draft::write(&read, &mark, &mut Trail::default(), ALL), text);
    }

    #[test]
    fn within_any_bound_the_nearest_steps_come_back(acts in prop::collection::vec(act(), 0..25), limit in 0..4000usize) {
        let mut history = History::new(Work::opened(valid(Scenario::default()), None));
        for act in acts {
            act_on(&mut history, act);
        }
        let text = Draft::write(&history, &mark(1), &mut Trail::default(), limit);
        let bare = Draft::write(&history, &mark(1), &mut Trail::default(), 0);
        prop_assert!(text.len() <= bare.len() + limit);
        let (read, _) = reopened(&text);
        same(read.present(), history.present());
        for (found, all) in [(read.past(), history.past()), (read.future(), history.future())] {
            prop_assert!(found.len() <= all.len());
            same(&found.to_vec(), &all[all.len() - found.len()..].to_vec());
        }
    }
}

/// A planner at work for long: a lever moved a thousand times.
fn long() -> History<Work> {
    let mut history = History::new(Work::opened(preset(Preset::SteadyPlan, ""), Some(Preset::SteadyPlan)));
    for step in 0..3000 {
        let work = history.present().clone();
        let value = f64::from(step % 100) / 1000.0;
        history.change(
            changed(
                &work,
                work.scenario.after(&Edit::SetLever(Lever::TrainingGrowth, value), &PLAN),
            ),
            false,
        );
    }
    history
}

#[test]
fn a_long_history_keeps_a_thousand_steps_within_its_bound() {
    let history = long();
    let text = Draft::write(&history, &mark(1), &mut Trail::default(), MAX_TRAIL);
    assert!(text.len() <= MAX_TRAIL + 4000, "{}", text.len());
    let (read, _) = reopened(&text);
    assert!(read.past().len() > 1000, "only {} steps", read.past().len());
    assert_eq!(read.past(), &history.past()[history.past().len() - read.past().len()..]);
}

#[test]
fn past_and_future_do_not_crowd_each_other_out() {
    let mut history = long();
    assert!((0..1500).all(|_| history.undo()));
    let text = Draft::write(&history, &mark(1), &mut Trail::default(), 10_000);
    let (read, _) = reopened(&text);
    assert!(read.past().len() > 50 && read.future().len() > 50);
    assert!(read.past().len().abs_diff(read.future().len()) <= 1);
}

#[test]
fn steps_of_an_earlier_visit_go_before_those_of_this_one() {
    let work = |title: &str| Work::opened(preset(Preset::StatusQuo, title), None);
    let mut history = History::new(work("3"));
    history.change(work("4"), false);
    history.remember(vec![work("1"), work("2")], vec![work("9")]);
    let titles = |works: &[Work]| works.iter().map(|work| work.scenario.title.clone()).collect::<String>();
    assert_eq!(titles(history.past()), "123");
    assert_eq!(
        titles(history.future()),
        "",
        "what was undone then is gone with the first change"
    );
    let mut untouched = History::new(work("3"));
    untouched.remember(vec![work("1"), work("2")], vec![work("9")]);
    assert_eq!(
        (titles(untouched.past()), titles(untouched.future())),
        ("12".to_owned(), "9".to_owned())
    );
    assert!(untouched.redo() && untouched.present() == &work("9"));
}

#[test]
fn the_mark_is_read_without_the_rest_and_not_from_texts_inside() {
    let hostile = Scenario {
        title: r#""writer":"x","number":9,"#.to_owned(),
        ..Scenario::default()
    };
    let hostile = Work::opened(valid(hostile), None);
    let text = Draft::write(&History::new(hostile), &mark(7), &mut Trail::default(), 0);
    assert_eq!(Mark::of(&text), Some(mark(7)));
    assert_eq!(Mark::of(r#"{"format":"x","title":"\"writer\":\"a\",\"number\":1,"}"#), None);
    assert_eq!(Mark::of(""), None);
    assert_eq!(Mark::of(r#"{"writer":"UP","number":1,"#), None);
    assert_eq!(Mark::of(r#"{"writer":"a","number":99999999999999999999,"#), None);
    assert_eq!(
        Mark::next(None, id("b")),
        Mark {
            writer: id("b"),
            number: 1
        }
    );
    assert_eq!(
        Mark::next(Some(&mark(7)), id("b")),
        Mark {
            writer: id("b"),
            number: 8
        }
    );
}

#[test]
fn ids_are_safe_in_keys() {
    for bad in ["", "A", "a b", "a.b", "a\"", "é", &"a".repeat(41)] {
        assert_eq!(Id::parse(bad), None, "{bad}");
    }
    assert!(Id::parse(&"z9".repeat(20)).is_some());
}

#[test]
fn a_work_of_the_largest_file_is_kept() {
    let history = History::new(Work::opened(large("𠀀", 1_000_000), None));
    let text = Draft::write(&history, &mark(1), &mut Trail::default(), MAX_TRAIL);
    assert_eq!(reopened(&text).0.present(), history.present());
}
