//! Texts that earlier versions of the app wrote, taken from a browser: they open for ever, as what they were.

use std::path::PathBuf;

use jigong_formats::library::{Draft, Mark, Record, Trail, Work};
use jigong_model::scenario::{Edit, History, Lever, Preset, Scenario};

use crate::support::PLAN;

use super::{id, mark, preset, same};

fn stored(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/stored")
        .join(name);
    std::fs::read_to_string(path).unwrap()
}

fn work(name: &str) -> Work {
    let draft = Draft::read(&stored(name), &PLAN).unwrap();
    assert_eq!(draft.steps(&PLAN), (vec![], vec![]), "version 1 kept no steps");
    assert_eq!(draft.work.home, None);
    draft.work
}

fn levers(from: &Scenario, moved: &[(Lever, f64)]) -> Scenario {
    let edit = Edit::All(moved.iter().map(|&(lever, value)| Edit::SetLever(lever, value)).collect());
    from.after(&edit, &PLAN)
}

#[test]
fn work_1_of_one_lever() {
    let found = work("work-1-one-lever.json");
    let opened = preset(Preset::StatusQuo, "");
    same(&*found.scenario, &levers(&opened, &[(Lever::TrainingGrowth, 0.02)]));
    same(&*found.opened, &opened);
    assert_eq!(found.origin, Some(Preset::StatusQuo));
}

#[test]
fn work_1_of_a_changed_preset() {
    let found = work("work-1-steady-plan-changed.json");
    let opened = preset(Preset::SteadyPlan, "");
    let moved = [(Lever::TrainingGrowth, 0.04), (Lever::SeniorIntakeShare, 0.415)];
    same(&*found.scenario, &levers(&opened, &moved));
    same(&*found.opened, &opened);
    assert_eq!(found.origin, Some(Preset::SteadyPlan));
}

#[test]
fn work_1_under_a_title_of_its_own() {
    let found = work("work-1-own-title.json");
    let titled = preset(Preset::MergersForCoverage, "沈阳“合并”方案 A/B\\C");
    same(&*found.scenario, &levers(&titled, &[(Lever::DropoutReduction, 0.1)]));
    same(&*found.opened, &preset(Preset::MergersForCoverage, ""));
}

#[test]
fn work_1_of_a_file_with_figures_and_observations() {
    let found = work("work-1-file-everything.json");
    assert_eq!(found.origin, None);
    assert_eq!(found.scenario.title, "Everything 全部");
    assert_eq!(found.scenario.note, "备注\n第二行");
    assert_eq!(found.scenario.assumptions.len(), 40);
    assert!(found.scenario.actuals.years[0].is_some());
    same(&*found.scenario, &levers(&found.opened, &[(Lever::TrainingGrowth, 0.015)]));
}

#[test]
fn work_2_under_a_name_with_steps_before_and_after_it() {
    let draft = Draft::read(&stored("work-2-named-with-steps.json"), &PLAN).unwrap();
    let named = preset(Preset::SteadyPlan, "送审方案");
    let trained = |value: f64| levers(&named, &[(Lever::TrainingGrowth, value)]);
    same(&*draft.work.scenario, &trained(0.05));
    same(&*draft.work.opened, &trained(0.04));
    assert_eq!(draft.work.origin, Some(Preset::SteadyPlan));
    assert!(draft.work.home.is_some());
    let (past, future) = draft.steps(&PLAN);
    let scenarios = |works: &[Work]| works.iter().map(|work| (*work.scenario).clone()).collect::<Vec<_>>();
    same(
        &scenarios(&past),
        &vec![
            Scenario::clone(&preset(Preset::StatusQuo, "")),
            Scenario::clone(&named),
            trained(0.04),
        ],
    );
    same(&scenarios(&future), &vec![trained(0.06)]);
    assert_eq!(past[0].home, None);
    assert_eq!(past[1].home, draft.work.home);
}

#[test]
fn kept_1_of_two_versions() {
    let (record, mark) = Record::read(&stored("kept-1-two-versions.json"), &PLAN).unwrap();
    let named = preset(Preset::SteadyPlan, "送审方案");
    assert_eq!(
        (record.name.as_str(), record.origin, mark.number),
        ("送审方案", Some(Preset::SteadyPlan), 2)
    );
    let versions: Vec<_> = record.versions().collect();
    assert_eq!(versions.len(), 2);
    same(&*versions[0].scenario, &levers(&named, &[(Lever::TrainingGrowth, 0.04)]));
    same(&versions[1].scenario, &named);
    assert_eq!((versions[0].note.as_str(), versions[1].note.as_str()), ("", "初稿"));
}

#[test]
fn every_sample_is_written_in_todays_form_and_stays_the_same() {
    let mut read = 0;
    for entry in std::fs::read_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/stored")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if !name.starts_with("work-") {
            continue;
        }
        let draft = Draft::read(&stored(&name), &PLAN).unwrap();
        let mut history = History::new(draft.work.clone());
        let (past, future) = draft.steps(&PLAN);
        history.remember(past, future);
        let text = Draft::write(&history, &mark(2), &mut Trail::default(), usize::MAX);
        let again = Draft::read(&text, &PLAN).unwrap();
        same(&again.work, &draft.work);
        same(&again.steps(&PLAN), &draft.steps(&PLAN));
        read += 1;
    }
    assert!(read >= 5, "only {read} samples");
}

#[test]
fn work_1_that_is_not_whole_is_refused() {
    let text = stored("work-1-one-lever.json");
    for (from, to) in [
        ("jigong.work/1", "jigong.work/x"),
        ("\"writer\"", "\"author\""),
        ("\"scenario\"", "\"scenarios\""),
        ("jigong.scenario/1", "jigong.scenario/9"),
        ("0.02", "9.02"),
    ] {
        let damaged = text.replacen(from, to, 1);
        assert_ne!(damaged, text);
        assert!(Draft::read(&damaged, &PLAN).is_err(), "{to}");
    }
}

#[test]
fn the_mark_of_version_1_is_found_without_reading_it() {
    let text = stored("work-1-one-lever.json");
    let draft = Draft::read(&text, &PLAN).unwrap();
    assert_eq!(Mark::of(&text), Some(draft.mark.clone()));
    assert_eq!(
        Mark::of(&text.replacen(draft.mark.writer.as_str(), "b", 1)).unwrap().writer,
        id("b")
    );
}
