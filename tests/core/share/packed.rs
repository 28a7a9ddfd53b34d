//! Scenarios packed for this device come back bit for bit and are never taken for links.

use proptest::prelude::*;

use jigong::scenario::Preset;
use jigong::share::Link;
use jigong::share::packed::{pack, unpack};

use super::round_trip::{bits, written};
use crate::strategies::settings;
use crate::support::PLAN;

proptest! {
    #![proptest_config(settings(200))]

    #[test]
    fn a_packed_scenario_comes_back_bit_for_bit(scenario in written()) {
        let packed = pack(&scenario, &PLAN).unwrap();
        prop_assert_eq!(bits(&unpack(&packed, &PLAN).unwrap()), bits(&scenario));
        prop_assert!(Link::read(&packed, &PLAN).is_err());
    }
}

#[test]
fn damage_and_links_are_not_unpacked() {
    let scenario = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    let packed = pack(&scenario, &PLAN).unwrap();
    for at in 0..packed.len() {
        let other = if &packed[at..=at] == "a" { "b" } else { "a" };
        let changed = format!("{}{other}{}", &packed[..at], &packed[at + 1..]);
        assert_eq!(unpack(&changed, &PLAN), None);
        assert_eq!(unpack(&packed[..at], &PLAN), None);
    }
    assert_eq!(unpack(&super::preset(Preset::SteadyPlan), &PLAN), None);
}
