//! Any text as a scenario file of any plan: what reads is written and read again as the same, and fits a link or is too long for one.
#![no_main]

use std::sync::LazyLock;

use jigong_formats::link::{Day, Link, SharedScenario};
use jigong_model::plan::Plan;
use jigong_model::scenario::Opened;
use libfuzzer_sys::fuzz_target;

static PLAN: LazyLock<&Plan> = LazyLock::new(|| Plan::built_in(Plan::DEFAULT).unwrap());

fuzz_target!(|data: &[u8]| {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Ok(Opened { plan, scenario, .. }) = Opened::parse(text, &PLAN) else {
        return;
    };
    let again = scenario.to_text(plan);
    let reread = Opened::parse(&again, &PLAN).unwrap();
    assert_eq!((&reread.plan.id, reread.scenario.to_text(plan)), (&plan.id, again.clone()));
    let Ok(sent) = SharedScenario::of(plan, scenario, None) else {
        return;
    };
    let made = Day {
        year: plan.base_year,
        month: 1,
        day: 1,
    };
    if let Ok(link) = Link::of(made, vec![sent], 0).write() {
        assert_eq!(Link::read(&link, &PLAN).unwrap().scenarios[0].scenario.to_text(plan), again);
    }
});
