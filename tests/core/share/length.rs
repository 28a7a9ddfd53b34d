//! Links are short: the usual one fits every messenger, everything at once still fits a mail.

use jigong_formats::link::{LONGEST, Link, SharedScenario};
use jigong_model::plan::Slot;
use jigong_model::scenario::lever::CITY_GROWTH_GRID;
use jigong_model::scenario::{CityGrowth, Lever, Preset, Scenario};

use crate::support::{PLAN, case};

use super::{TODAY, preset, text};

#[test]
fn the_steady_plan_takes_at_most_200_characters() {
    for own in Preset::of(&PLAN) {
        let length = preset(own).len();
        println!("{}: {length} characters", own.name());
        assert!(length <= 200, "{}: {length}", own.name());
    }
}

/// Every lever by year, projects, growth of every city in every series, every figure, every observation.
pub(super) fn everything() -> Scenario {
    let mut scenario = Scenario::parse(&case("observed_by_city").scenario(), &PLAN).unwrap();
    for (at, observed) in scenario.actuals.years[..4].iter_mut().enumerate() {
        let mut own = observed.clone().unwrap_or_default();
        let step = at as f64;
        own.full_time_intake = Some(18_600.0 + step);
        own.part_time_intake = Some(6_850.0 + step);
        own.training = Some(114_000.0 + step);
        own.high_skilled = Some(9_200.0 + step);
        own.employment_rate = Some(0.9723);
        *observed = Some(own);
    }
    "十四五收官：全部杠杆与全部假设".clone_into(&mut scenario.title);
    for (at, &lever) in Lever::ALL.iter().enumerate() {
        let grid = lever.grid();
        let year = |year: i32| grid.value(grid.low + (grid.high - grid.low) * (2 + year + i32::try_from(at).unwrap()) / 20);
        scenario.levers.yearly[lever.index()] = Some([0, 1, 2, 3, 4].map(year));
    }
    scenario.levers.college_projects = Scenario::parse(&case("steady_plan").scenario(), &PLAN)
        .unwrap()
        .levers
        .college_projects;
    for (at, growth) in scenario.levers.city_growth.iter_mut().enumerate() {
        let value = |series: i32| CITY_GROWTH_GRID.value(i32::try_from(at).unwrap() * 7 - 50 + series);
        *growth = Some(CityGrowth {
            series: [0, 1, 2].map(|series| Some(value(series))),
        });
    }
    for slot in Slot::all().filter(|slot| !slot.assumption().is_optional()) {
        scenario.assumptions.insert(slot.index(), PLAN.assumptions.slot(slot.index()));
    }
    scenario
}

#[test]
fn everything_at_once_takes_at_most_2000_characters() {
    let length = text(everything(), None).len();
    println!("everything: {length} characters");
    assert!(length <= 2000, "{length}");
}

#[test]
fn six_presets_in_one_link_take_at_most_2000_characters() {
    let some = Preset::of(&PLAN).chain([Preset::SteadyPlan]);
    let scenarios = some
        .map(|own| SharedScenario::of(&PLAN, own.scenario(&PLAN).unwrap(), Some(own)).unwrap())
        .collect();
    let length = Link::of(TODAY, scenarios, 0).write().unwrap().len();
    println!("six: {length} characters");
    assert!(length <= 2000, "{length}");
}

#[test]
fn what_would_be_longer_than_a_link_is_not_written() {
    let scenario = Scenario {
        note: "长".repeat(LONGEST),
        ..Scenario::default()
    };
    let fault = super::link(scenario, None).write().unwrap_err();
    assert!(fault.length > LONGEST);
}

/// Times for the record; they differ from machine to machine and gate nothing.
#[test]
#[ignore = "prints times"]
fn times_to_write_and_read() {
    let steady = Preset::SteadyPlan.scenario(&PLAN).unwrap();
    for (name, scenario) in [("steady plan", steady), ("everything", everything())] {
        let link = super::link(scenario, None);
        let text = link.write().unwrap();
        let median = |run: &dyn Fn()| {
            let mut times: Vec<_> = (0..201)
                .map(|_| {
                    let start = std::time::Instant::now();
                    run();
                    start.elapsed()
                })
                .collect();
            times.sort();
            times[100]
        };
        let write = median(&|| {
            std::hint::black_box(link.write().unwrap());
        });
        let read = median(&|| {
            std::hint::black_box(Link::read(&text, &PLAN).unwrap());
        });
        println!("{name}: write {write:?}, read {read:?}");
    }
}
