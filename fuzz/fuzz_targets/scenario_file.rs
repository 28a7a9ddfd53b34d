//! Any text as a scenario file: what reads is written and read again as the same, and fits a link or is too long for one.
#![no_main]

use std::sync::LazyLock;

use jigong_formats::link::{Day, Link, SharedScenario};
use jigong_model::plan::Plan;
use jigong_model::scenario::Scenario;
use libfuzzer_sys::fuzz_target;

static PLAN: LazyLock<&Plan> = LazyLock::new(|| Plan::built_in(Plan::DEFAULT).unwrap());

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(scenario) = Scenario::parse(text, &PLAN) else { return };
    let again = scenario.to_text(&PLAN);
    assert_eq!(Scenario::parse(&again, &PLAN).unwrap().to_text(&PLAN), again);
    let Ok(sent) = SharedScenario::of(&PLAN, scenario, None) else { return };
    let made = Day {
        year: PLAN.base_year,
        month: 1,
        day: 1,
    };
    if let Ok(link) = Link::of(&PLAN, made, vec![sent], 0).write(&PLAN) {
        assert_eq!(Link::read(&link, &PLAN).unwrap().scenarios[0].scenario.to_text(&PLAN), again);
    }
});
