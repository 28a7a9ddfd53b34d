//! How the scenario in hand is called: its own title, the preset's name, and that a preset was changed.

use jigong_formats::library::Work;
use jigong_model::outcome::ValidScenario;
use jigong_model::scenario::{Edit, Lever, Preset};
use jigong_text::report::title;
use jigong_text::words::Locale::{Chinese, English};

use crate::support::PLAN;

fn opened(preset: Preset) -> Work {
    Work::opened(ValidScenario::preset(&PLAN, preset).unwrap(), Some(preset))
}

fn after(work: &Work, edit: Edit) -> Work {
    Work {
        scenario: ValidScenario::new(&PLAN, work.scenario.after(&edit, &PLAN)).unwrap(),
        ..work.clone()
    }
}

#[test]
fn a_changed_preset_does_not_carry_the_preset_s_name() {
    let steady = opened(Preset::SteadyPlan);
    assert_eq!(title(&steady, Chinese), "稳步推进");
    let moved = after(&steady, Edit::SetLever(Lever::TrainingGrowth, 0.04));
    assert_eq!(title(&moved, Chinese), "稳步推进 改");
    assert_eq!(title(&moved, English), "Steady plan (changed)");
}

#[test]
fn a_change_that_is_taken_back_leaves_the_name_as_it_was() {
    let quo = opened(Preset::StatusQuo);
    let moved = after(&quo, Edit::SetLever(Lever::TrainingGrowth, 0.04));
    assert_eq!(title(&after(&moved, Edit::ClearLevers), Chinese), "维持现状");
}

#[test]
fn an_own_title_stands_as_it_is() {
    let named = after(&opened(Preset::SteadyPlan), Edit::SetTitle("送审方案".to_owned()));
    let moved = after(&named, Edit::SetLever(Lever::TrainingGrowth, 0.04));
    assert_eq!(title(&moved, Chinese), "送审方案");
}
