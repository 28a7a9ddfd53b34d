//! The link: exact both ways, short, refused when anything is changed, and kept readable for ever.

mod arrival;
pub(crate) mod corpus;
mod damage;
mod golden;
mod length;
mod offered;
mod qr;
mod round_trip;

use jigong_formats::link::{Day, Link, SharedScenario};
use jigong_model::scenario::{Preset, Scenario};

use crate::support::PLAN;

pub(crate) const TODAY: Day = Day {
    year: 2026,
    month: 11,
    day: 24,
};

/// The link of a scenario with its results.
pub(crate) fn link(scenario: Scenario, origin: Option<Preset>) -> Link {
    Link::of(TODAY, vec![SharedScenario::of(&PLAN, scenario, origin).unwrap()], 0)
}

/// Its text.
pub(crate) fn text(scenario: Scenario, origin: Option<Preset>) -> String {
    link(scenario, origin).write().unwrap()
}

/// The link of a preset.
pub(crate) fn preset(preset: Preset) -> String {
    text(preset.scenario(&PLAN).unwrap(), Some(preset))
}
