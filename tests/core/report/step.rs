//! What undo took back, in a few words.

use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::scenario::{Edit, Lever, Preset};
use jigong_text::report::changes::step;
use jigong_text::words::Locale::{Chinese, English};

use crate::support::PLAN;

fn opened(preset: Preset) -> Work {
    Work::opened(ValidScenario::preset(&PLAN, preset).unwrap(), Some(preset))
}

fn after(work: &Work, edit: &Edit) -> Work {
    Work {
        scenario: ValidScenario::new(&PLAN, work.scenario.after(edit, &PLAN)).unwrap(),
        ..work.clone()
    }
}

#[test]
fn one_lever_is_named_with_both_values() {
    let quo = opened(Preset::StatusQuo);
    let moved = after(&quo, &Edit::SetLever(Lever::TrainingGrowth, 0.04));
    assert_eq!(step(&PLAN, &quo, &moved, Chinese).unwrap(), "职业技能培训，未改 → 每年 +4.0%");
    assert_eq!(
        step(&PLAN, &quo, &moved, English).unwrap(),
        "Training, not changed → +4.0% a year"
    );
}

#[test]
fn of_several_changes_the_first_is_named_and_the_rest_counted() {
    let steady = opened(Preset::SteadyPlan);
    let cleared = after(&steady, &Edit::ClearLevers);
    let said = step(&PLAN, &steady, &cleared, English).unwrap();
    assert!(said.starts_with("Full-time intake, ") && said.ends_with(" more"), "{said}");
}

#[test]
fn opening_another_scenario_is_one_thing() {
    let (quo, steady) = (opened(Preset::StatusQuo), opened(Preset::SteadyPlan));
    assert!(step(&PLAN, &quo, &steady, Chinese).unwrap().contains("稳步推进"));
    assert_eq!(step(&PLAN, &quo, &quo, Chinese), None);
}
